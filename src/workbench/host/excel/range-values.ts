import type { GridBox, GridContent, GridSheet, GridStyle } from "../../grid/grid";
import { cellCount, cellInput, contains, intersection, isUnbounded, mapBox, translateFormula } from "../cells/index";
import { invalidArgument, wrongSize } from "../host-error";
import { tableTextHeaders } from "./table-headers";
import type { WorkbookModel } from "./workbook-model";

/** Excel answers null for cell properties of a larger range. */
export const MOST_CELLS_READ = 5_000_000;

/** Null where Excel gives no cell values: whole rows and columns, and too many cells. */
export function readable(box: GridBox): boolean {
  return !isUnbounded(box) && cellCount(box) <= MOST_CELLS_READ;
}

/** Reads a box, filling up what lies outside the used part of the sheet with `blank`. */
export function readPadded<T>(sheet: GridSheet, box: GridBox, read: (box: GridBox) => T[][], blank: T): T[][] {
  const used = sheet.usedBox();
  const common = used && intersection(used, box);
  if (!common) return mapBox(box, () => blank);
  if (contains(common, box)) return read(box);
  const inner = read(common);
  return mapBox(box, (row, column) => {
    const found = inner[row - common.row]?.[column - common.column];
    return found === undefined ? blank : found;
  });
}

const BLANK: GridContent = { formula: null, value: null };
export const readContents = (sheet: GridSheet, box: GridBox): GridContent[][] => readPadded(sheet, box, (inner) => sheet.read(inner), BLANK);

/** A cell's value as Excel gives it: blank is an empty text, an error its name. */
export function plainValue({ value }: GridContent): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export const plainFormula = (content: GridContent): string | number | boolean => content.formula ?? plainValue(content);

export function valueType({ value }: GridContent): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** A matrix of the box's size; one value alone stands for every cell. @throws HostError InvalidArgument */
export function asMatrix(value: unknown, box: GridBox): unknown[][] {
  if (isUnbounded(box)) throw invalidArgument("Cells of whole rows or columns cannot be set at once.");
  if (!Array.isArray(value)) return mapBox(box, () => value);
  const rows = value as unknown[];
  if (rows.length !== box.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== box.columnCount)) throw wrongSize();
  return rows as unknown[][];
}

/**
 * Writes what came through `values` or `formulas`, as if it had been typed: null leaves a cell, cells hidden by a
 * merged one are left out, a format that the typing brings is set where the cell had none.
 */
export function writeTyped(model: WorkbookModel, sheetId: string, box: GridBox, value: unknown): void {
  const sheet = model.sheet(sheetId);
  const isOneForAll = !Array.isArray(value);
  const typed = asMatrix(value, box);
  model.assertContentsWritable(sheetId, box);
  const styles = sheet.readStyles(box);
  const covered = sheet.merges().filter((merge) => intersection(merge, box) !== null);
  const thisYear = model.today().getFullYear();
  const formats: { row: number; column: number; format: string }[] = [];
  const contents = typed.map((cells, i) => cells.map((cell, j) => {
    const [row, column] = [box.row + i, box.column + j];
    if (cell === null || cell === undefined || covered.some((merge) => hides(merge, row, column))) return undefined;
    const current = styles[i]?.[j]?.numberFormat ?? "General";
    const input = cellInput(cell, current, thisYear);
    if (input.format !== null && current === "General") formats.push({ row, column, format: input.format });
    const { formula } = input.content;
    return isOneForAll && formula !== null ? { formula: translateFormula(formula, i, j), value: null } : input.content;
  }));
  sheet.write(box, tableTextHeaders(model, sheetId, box, contents));
  for (const { row, column, format } of formats) sheet.setStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: format });
}

/** Whether a merged area shows another cell in place of this one. */
const hides = (merge: GridBox, row: number, column: number): boolean =>
  contains(merge, { row, column, rowCount: 1, columnCount: 1 }) && (row !== merge.row || column !== merge.column);

/** Sets number formats, neighbours with the same format in one go. */
export function writeNumberFormats(model: WorkbookModel, sheetId: string, box: GridBox, value: unknown): void {
  const formats = asMatrix(value, box);
  model.assertAllowed(sheetId, "allowFormatCells");
  const sheet = model.sheet(sheetId);
  for (const { box: block, value: format } of equalBlocks(formats, box)) {
    if (format === null || format === undefined) continue;
    if (typeof format !== "string") throw invalidArgument();
    const style: GridStyle = { numberFormat: format === "" ? "General" : format };
    sheet.setStyle(block, style);
  }
}

/** Cuts a matrix into boxes of equal values: runs in a row, and equal rows below one another. */
export function equalBlocks(matrix: readonly (readonly unknown[])[], box: GridBox): { box: GridBox; value: unknown }[] {
  const done: { box: GridBox; value: unknown }[] = [];
  let open: { box: GridBox; value: unknown }[] = [];
  matrix.forEach((cells, i) => {
    const runs = equalRuns(cells, box.row + i, box.column);
    const isSameAsAbove = runs.length === open.length && runs.every((run, k) => run.value === open[k]?.value && run.box.columnCount === open[k]?.box.columnCount);
    if (isSameAsAbove && open.length > 0) open = open.map((run) => ({ ...run, box: { ...run.box, rowCount: run.box.rowCount + 1 } }));
    else {
      done.push(...open);
      open = runs;
    }
  });
  return [...done, ...open];
}

function equalRuns(cells: readonly unknown[], row: number, firstColumn: number): { box: GridBox; value: unknown }[] {
  const runs: { box: GridBox; value: unknown }[] = [];
  cells.forEach((value, j) => {
    const last = runs.at(-1);
    if (last && last.value === value) runs[runs.length - 1] = { ...last, box: { ...last.box, columnCount: last.box.columnCount + 1 } };
    else runs.push({ value, box: { row, column: firstColumn + j, rowCount: 1, columnCount: 1 } });
  });
  return runs;
}
