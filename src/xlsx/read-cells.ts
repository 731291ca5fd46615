import type { Cell, CellValue as FileValue, Worksheet } from "exceljs";
import { addressOf, MOST_CELLS, type CellBlock, type CellValue, type SheetSnapshot } from "../application/port/index";
import { formulaModel } from "./exceljs-internals";
import { withoutHostPrefix } from "./package/outside-formulas";

interface ReadCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

const MERGED = 1;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial number of 1970-01-01, and how much less it is where dates count from 1904. */
const EPOCH = 25_569;
const SHIFT_1904 = 1_462;

/** A cell's value and formula. The cached result of a formula counts as its value. */
export function readCell(cell: Cell, is1904: boolean): ReadCell {
  if (cell.type === MERGED) return { value: null, formula: null };
  const { formula } = formulaModel(cell);
  return formula === undefined
    ? { value: constant(cell.value, is1904), formula: null }
    : { value: constant(cell.result as FileValue, is1904), formula: `=${withoutHostPrefix(formula)}` };
}

/** The cells that an array formula of this cell fills: files keep spilled results as such; null where it fills its own alone. */
export function arrayArea(cell: Cell): string | null {
  const { shareType, ref } = formulaModel(cell);
  return shareType === "array" && ref !== undefined && ref.includes(":") ? ref.replaceAll("$", "") : null;
}

function constant(value: FileValue | undefined, is1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return serialOf(value, is1904);
  if ("error" in value) return { error: value.error };
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return constant(value.text as FileValue, is1904);
  return "text" in value ? constant(value["text"] as FileValue, is1904) : null;
}

/** The number that the file holds for a date: exceljs makes dates of numbers in cells with a date format. */
function serialOf(date: Date, is1904: boolean): CellValue {
  const serial = EPOCH + date.getTime() / MILLISECONDS_PER_DAY - (is1904 ? SHIFT_1904 : 0);
  return Number.isNaN(serial) ? { error: "#NUM!" } : Number(serial.toPrecision(15));
}

const EMPTY: CellBlock = { row: 0, column: 0, values: [], formulas: [], numberFormats: [] };

/** The box around all cells that hold something, as a block; `unread` where it has more cells than memory holds. */
export function usedCells(sheet: Worksheet, is1904: boolean): Pick<SheetSnapshot, "used" | "unread"> {
  const cells: { readonly row: number; readonly column: number; readonly read: ReadCell; readonly format: string }[] = [];
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
    const read = readCell(cell, is1904);
    if (read.value === null && read.formula === null) return;
    const [r, c] = [rowNumber - 1, columnNumber - 1];
    [top, bottom, left, right] = [Math.min(top, r), Math.max(bottom, r), Math.min(left, c), Math.max(right, c)];
    cells.push({ row: r, column: c, read, format: cell.numFmt || "General" });
  }));
  if (cells.length === 0) return { used: EMPTY };
  const [rowCount, columnCount] = [bottom - top + 1, right - left + 1];
  if (rowCount * columnCount > MOST_CELLS) return { used: EMPTY, unread: { address: addressOf({ row: top, column: left, rowCount, columnCount }), rowCount, columnCount } };
  const filled = <T>(blank: T): T[][] => Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => blank));
  const values = filled<CellValue>(null);
  const formulas = filled<string | null>(null);
  const numberFormats = filled("General");
  for (const { row, column, read, format } of cells) {
    values[row - top]![column - left] = read.value;
    formulas[row - top]![column - left] = read.formula;
    numberFormats[row - top]![column - left] = format;
  }
  return { used: { row: top, column: left, values, formulas, numberFormats } };
}
