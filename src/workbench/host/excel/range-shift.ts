import type { GridBox, GridContent, GridSheet, GridStyle } from "../../grid/grid";
import { type Axis, boxOf, type CellMove, contains, intersection, isCutBy, isEntireColumn, isEntireRow, isUnbounded, lastColumn, lastRow, mapBox, moveReferences, overlaps, parseBox, SHEET_COLUMNS, SHEET_ROWS } from "../cells/index";
import { cellsOffSheet, insertDeleteConflict, invalidArgument, mergedCells } from "../host-error";
import type { WorkbookModel } from "./workbook-model";

/** How cells make room or close up. `count` is negative for a deletion. */
interface Shift {
  readonly axis: Axis;
  readonly index: number;
  readonly count: number;
}

/** Makes room for new cells: those at the box move down or to the right. Whole rows and columns move as such. */
export function insertCells(model: WorkbookModel, sheetId: string, box: GridBox, shift: "Down" | "Right"): void {
  const axis: Axis = isEntireRow(box) ? "row" : isEntireColumn(box) ? "column" : shift === "Down" ? "row" : "column";
  shiftCells(model, sheetId, box, { axis, ...spanOf(box, axis, 1) });
}

/** Takes cells out: those below or to the right close up. */
export function deleteCells(model: WorkbookModel, sheetId: string, box: GridBox, shift: "Up" | "Left"): void {
  const axis: Axis = isEntireRow(box) ? "row" : isEntireColumn(box) ? "column" : shift === "Up" ? "row" : "column";
  shiftCells(model, sheetId, box, { axis, ...spanOf(box, axis, -1) });
}

const spanOf = (box: GridBox, axis: Axis, sign: 1 | -1): { index: number; count: number } =>
  axis === "row" ? { index: box.row, count: sign * box.rowCount } : { index: box.column, count: sign * box.columnCount };

function shiftCells(model: WorkbookModel, sheetId: string, box: GridBox, shift: Shift): void {
  const { axis, index, count } = shift;
  const isWhole = axis === "row" ? isEntireRow(box) : isEntireColumn(box);
  if (isUnbounded(box) && !isWhole) throw invalidArgument();
  const allowance = `allow${count > 0 ? "Insert" : "Delete"}${axis === "row" ? "Rows" : "Columns"}` as const;
  model.assertAllowed(sheetId, isWhole ? allowance : null);
  const sheet = model.sheet(sheetId);
  assertRoom(sheet, box, shift);
  if (isWhole) {
    if (count > 0) sheet.insert(axis, index, count);
    else sheet.remove(axis, index, -count);
    return;
  }
  const move: CellMove = {
    sheet: sheet.name, axis, index, count,
    lane: axis === "row" ? { first: box.column, last: lastColumn(box) } : { first: box.row, last: lastRow(box) },
  };
  shiftLane(model, sheetId, sheet, box, move);
}

/** @throws HostError NonBlankCellOffSheet where filled cells would leave the sheet */
function assertRoom(sheet: GridSheet, box: GridBox, { axis, count }: Shift): void {
  const used = sheet.usedBox();
  if (!used || count < 0) return;
  const lane: GridBox = axis === "row" ? { ...box, row: 0, rowCount: SHEET_ROWS } : { ...box, column: 0, columnCount: SHEET_COLUMNS };
  const filled = intersection(used, lane);
  if (!filled) return;
  if (axis === "row" ? lastRow(filled) + count >= SHEET_ROWS : lastColumn(filled) + count >= SHEET_COLUMNS) throw cellsOffSheet();
}

/** Moves part of the rows or columns: contents, looks and merged areas are carried by hand, references follow. */
function shiftLane(model: WorkbookModel, sheetId: string, sheet: GridSheet, box: GridBox, move: CellMove): void {
  const lane = laneOf(box, move.axis);
  assertMovable(model, sheetId, sheet, lane, box, move);
  const used = sheet.usedBox();
  const moving = used && intersection(lane, used);
  const contents = moving ? sheet.read(moving) : [];
  const styles = moving ? sheet.readStyles(moving) : [];
  const merges = sheet.merges().filter((merge) => contains(lane, merge));
  for (const merge of merges) sheet.unmerge(merge);
  if (moving) sheet.clear(moving, "all");
  followReferences(model, move);
  if (moving) putBack(sheet, moving, contents, styles, move);
  for (const merge of merges) {
    const [row, column] = shifted(merge.row, merge.column, move);
    if (row !== null && column !== null) sheet.merge({ ...merge, row, column });
  }
  model.move(sheetId, move);
}

const laneOf = (box: GridBox, axis: Axis): GridBox =>
  axis === "row" ? boxOf(box.row, box.column, SHEET_ROWS - 1, lastColumn(box)) : boxOf(box.row, box.column, lastRow(box), SHEET_COLUMNS - 1);

/** @throws HostError where a merged area or a table would be torn */
function assertMovable(model: WorkbookModel, sheetId: string, sheet: GridSheet, lane: GridBox, box: GridBox, move: CellMove): void {
  if (sheet.merges().some((merge) => isCutBy(merge, lane) || (move.count < 0 && isCutBy(merge, box)))) throw mergedCells();
  for (const { address } of model.keptSheet(sheetId).tables) {
    const table = parseBox(address);
    if (!table || !overlaps(table, lane)) continue;
    const isAcross = move.axis === "row" ? table.column < box.column || lastColumn(table) > lastColumn(box) : table.row < box.row || lastRow(table) > lastRow(box);
    if (isAcross) throw insertDeleteConflict();
  }
}

/** Where a cell of the lane goes; nulls when it is deleted. */
function shifted(row: number, column: number, { axis, index, count }: CellMove): readonly [number, number] | readonly [null, null] {
  const at = axis === "row" ? row : column;
  if (count < 0 && at < index - count) return [null, null];
  return axis === "row" ? [row + count, column] : [row, column + count];
}

function putBack(sheet: GridSheet, from: GridBox, contents: GridContent[][], styles: GridStyle[][], move: CellMove): void {
  const kept = { ...from };
  if (move.count < 0) {
    const end = move.index - move.count;
    const skipped = Math.max(0, end - (move.axis === "row" ? from.row : from.column));
    if (move.axis === "row") Object.assign(kept, { row: from.row + skipped, rowCount: from.rowCount - skipped });
    else Object.assign(kept, { column: from.column + skipped, columnCount: from.columnCount - skipped });
  }
  if (kept.rowCount < 1 || kept.columnCount < 1) return;
  const [row, column] = move.axis === "row" ? [kept.row + move.count, kept.column] : [kept.row, kept.column + move.count];
  const content = (r: number, c: number): GridContent => contents[r - from.row]?.[c - from.column] ?? { formula: null, value: null };
  const moved = mapBox(kept, (r, c) => {
    const { formula, value } = content(r, c);
    return formula === null ? { formula, value } : { formula: moveReferences(formula, sheet.name, move), value: null };
  });
  sheet.write({ ...kept, row, column }, moved);
  mapBox(kept, (r, c) => {
    const style = styles[r - from.row]?.[c - from.column];
    const isPlain = !style || Object.entries(style).every(([name, value]) => name === "numberFormat" && value === "General");
    if (style && !isPlain) sheet.setStyle({ row: row + r - kept.row, column: column + c - kept.column, rowCount: 1, columnCount: 1 }, style);
  });
}

/** References in all formulas of the workbook follow the moved cells. */
function followReferences(model: WorkbookModel, move: CellMove): void {
  for (const sheet of model.grid.sheets()) {
    const used = sheet.usedBox();
    if (!used) continue;
    const changed = sheet.read(used).map((cells) => cells.map(({ formula }) => {
      const moved = formula === null ? null : moveReferences(formula, sheet.name, move);
      return moved === null || moved === formula ? undefined : { formula: moved, value: null };
    }));
    if (changed.some((cells) => cells.some((cell) => cell !== undefined))) sheet.write(used, changed);
  }
}
