import type { GridBox } from "../../grid/grid";
import { boxAddress, contains, isUnbounded, lastRow, overlaps, parseBox } from "../cells/index";
import { EVENTS, WORKBOOK_TARGET } from "../event-hub";
import { invalidArgument, itemAlreadyExists, itemNotFound, tableOverlap } from "../host-error";
import type { KeptTable } from "../kept-parts";
import { insertCells } from "./range-shift";
import { plainFormula } from "./range-values";
import { freeColumnName } from "./table-headers";
import type { WorkbookModel } from "./workbook-model";

/** A table and the sheet that it is on. */
export interface PlacedTable {
  readonly sheetId: string;
  readonly table: KeptTable;
  /** With header and totals. */
  readonly box: GridBox;
}

/** All tables, or those of one sheet, in the order of sheets. */
export function tablesOf(model: WorkbookModel, sheetId: string | null): PlacedTable[] {
  return model.grid.sheets()
    .filter(({ id }) => sheetId === null || id === sheetId)
    .flatMap(({ id }) => (model.kept.sheets[id]?.tables ?? []).flatMap((table) => {
      const box = parseBox(table.address);
      return box ? [{ sheetId: id, table, box }] : [];
    }));
}

/** @throws HostError ItemNotFound where the table is gone */
export function placedTable(model: WorkbookModel, id: number): PlacedTable {
  const found = tablesOf(model, null).find(({ table }) => table.id === id);
  if (!found) throw itemNotFound();
  return found;
}

/** By name (any case) or id. */
export function findTable(model: WorkbookModel, sheetId: string | null, key: unknown): PlacedTable | null {
  const wanted = String(key).toLowerCase();
  const tables = tablesOf(model, sheetId);
  return tables.find(({ table }) => table.name.toLowerCase() === wanted) ?? tables.find(({ table }) => String(table.id) === wanted || `{${table.id}}` === wanted) ?? null;
}

/** @throws HostError MergedRangeConflict where it would touch another table or a merged area */
export function assertTablePlace(model: WorkbookModel, sheetId: string, box: GridBox, own: number | null): void {
  if (isUnbounded(box)) throw invalidArgument();
  const others = tablesOf(model, sheetId).filter(({ table }) => table.id !== own);
  const merges = model.sheet(sheetId).merges();
  if (others.some((other) => overlaps(other.box, box)) || merges.some((merge) => overlaps(merge, box))) throw tableOverlap();
}

/** Makes a table of a range. Without headers a row for them is put above the cells. */
export function addTable(model: WorkbookModel, sheetId: string, range: GridBox, hasHeaders: boolean): PlacedTable {
  model.assertAllowed(sheetId, null);
  assertTablePlace(model, sheetId, range, null);
  let box = range;
  if (!hasHeaders) {
    insertCells(model, sheetId, { ...range, rowCount: 1 }, "Down");
    box = { ...range, rowCount: range.rowCount + 1 };
  } else if (box.rowCount === 1) box = { ...box, rowCount: 2 };
  const id = Math.max(0, ...tablesOf(model, null).map(({ table }) => table.id)) + 1;
  const table: KeptTable = {
    id, name: newTableName(model), address: boxAddress(box), style: "TableStyleMedium2", showHeaders: true, showTotals: false, showFilterButton: true,
    showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false,
    columns: writeHeaders(model, sheetId, box).map((name, i) => ({ id: i + 1, name })), carried: {},
  };
  model.keptSheet(sheetId).tables.push(table);
  model.events.raise(EVENTS.tableAdded, [sheetId, WORKBOOK_TARGET], { tableId: String(id), worksheetId: sheetId, source: "Local" });
  return { sheetId, table, box };
}

/** Makes the header cells texts, each different, and gives them. */
export function writeHeaders(model: WorkbookModel, sheetId: string, box: GridBox): string[] {
  const header: GridBox = { ...box, rowCount: 1 };
  const sheet = model.sheet(sheetId);
  const texts = sheet.readTexts(header)[0] ?? [];
  const contents = sheet.read(header)[0] ?? [];
  const names: string[] = [];
  for (const [i, shown] of texts.entries()) {
    const content = contents[i];
    const own = content === undefined ? "" : typeof content.value === "number" ? shown : String(plainFormula({ formula: null, value: content.value }));
    names.push(freeColumnName(own, names, model.language()));
  }
  const isSame = contents.every((content, i) => content.formula === null && content.value === names[i]);
  if (!isSame) sheet.write(header, [names.map((name) => ({ formula: null, value: name }))]);
  return names;
}

export function newTableName(model: WorkbookModel): string {
  const base = model.language() === "zh" ? "表" : "Table";
  const taken = new Set(tablesOf(model, null).map(({ table }) => table.name.toLowerCase()));
  for (let number = 1; ; number += 1) if (!taken.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
}

/** @throws HostError InvalidArgument for a name that Excel does not take, ItemAlreadyExists for one that is taken */
export function assertTableName(model: WorkbookModel, name: string, own: number): void {
  const isBad = !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || parseBox(name) !== null || /^[rc]$/i.test(name) || name.length > 255;
  if (isBad) throw invalidArgument();
  const isTaken = tablesOf(model, null).some(({ table }) => table.id !== own && table.name.toLowerCase() === name.toLowerCase())
    || model.kept.workbook.names.some((item) => item.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw itemAlreadyExists();
}

/** Takes the table off its cells, which stay. */
export function dropTable(model: WorkbookModel, { sheetId, table }: PlacedTable): void {
  const kept = model.keptSheet(sheetId);
  kept.tables = kept.tables.filter(({ id }) => id !== table.id);
  model.events.raise(EVENTS.tableDeleted, [sheetId, WORKBOOK_TARGET], { tableId: String(table.id), tableName: table.name, worksheetId: sheetId, source: "Local" });
}

/** The rows between header and totals; at least one. */
export function bodyBox({ table, box }: PlacedTable): GridBox {
  const top = table.showHeaders ? 1 : 0;
  return { ...box, row: box.row + top, rowCount: box.rowCount - top - (table.showTotals ? 1 : 0) };
}

/** Gives the table another range: the header row stays where it is, the ranges must overlap. */
export function resizeTable(model: WorkbookModel, placed: PlacedTable, box: GridBox): void {
  const { table, sheetId } = placed;
  model.assertAllowed(sheetId, null);
  const least = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  if (box.row !== placed.box.row || box.rowCount < least || !overlaps(box, placed.box)) throw invalidArgument();
  assertTablePlace(model, sheetId, box, table.id);
  const known = new Map(table.columns.map((column, i) => [placed.box.column + i, column]));
  table.address = boxAddress(box);
  const names = table.showHeaders ? writeHeaders(model, sheetId, box) : table.columns.map(({ name }) => name);
  let next = Math.max(0, ...table.columns.map(({ id }) => id));
  table.columns = Array.from({ length: box.columnCount }, (_, i) => ({ id: known.get(box.column + i)?.id ?? (next += 1), name: names[i] ?? `${i + 1}` }));
}

/** Makes `count` new rows in a table before its body row `index`: the cells below move down. */
export function insertTableRows(model: WorkbookModel, placed: PlacedTable, index: number, count: number): GridBox {
  const { sheetId, table } = placed;
  const body = bodyBox(placed);
  const row = body.row + index;
  const isAtEnd = row > lastRow(body);
  const rows: GridBox = { row, column: body.column, rowCount: count, columnCount: body.columnCount };
  const below: GridBox = { ...rows, rowCount: 1_048_576 - row };
  const used = model.sheet(sheetId).usedBox();
  const isFreeBelow = isAtEnd && !table.showTotals && (!used || !overlaps(used, below)) && !tablesOf(model, sheetId).some((other) => other.table.id !== table.id && overlaps(other.box, below));
  if (!isFreeBelow) insertCells(model, sheetId, rows, "Down");
  const now = parseBox(table.address);
  const wanted: GridBox = { ...placed.box, rowCount: placed.box.rowCount + count };
  if (!now || !contains(now, wanted)) table.address = boxAddress(wanted);
  return rows;
}
