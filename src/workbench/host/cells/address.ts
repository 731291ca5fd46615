import type { GridBox } from "../../grid/grid";
import { boxOf, isEntireColumn, isEntireRow, isInSheet, isSameBox, lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET } from "./boxes";

/** Column 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** `A` → 0, `AA` → 26. */
export const columnIndex = (name: string): number => [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet's name as it stands before `!`: in quotes where Excel needs them. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*)$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** `A1`, `A1:C9`, `A:C`, `1:4`; the whole sheet is `1:1048576`. */
export function boxAddress(box: GridBox): string {
  if (isEntireRow(box)) return `${box.row + 1}:${lastRow(box) + 1}`;
  if (isEntireColumn(box)) return `${columnName(box.column)}:${columnName(lastColumn(box))}`;
  const first = columnName(box.column) + (box.row + 1);
  const last = columnName(lastColumn(box)) + (lastRow(box) + 1);
  return first === last ? first : `${first}:${last}`;
}

/** With `$` before each row and column, as in names and print titles. */
export const absoluteAddress = (box: GridBox): string => boxAddress(box).replaceAll(/([A-Z]+|\d+)/g, "$$$1");

/** `人员费用!A1:C9`. */
export const fullAddress = (sheetName: string, box: GridBox): string => `${quoteSheet(sheetName)}!${boxAddress(box)}`;

export interface ParsedAddress {
  /** As written before `!`, without quotes; null when there was none. */
  readonly sheet: string | null;
  readonly box: GridBox;
}

/** Reads one address, with or without a sheet's name and `$`; null when it is none or lies outside a sheet. */
export function parseAddress(text: string): ParsedAddress | null {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!found) return null;
  const box = parseBox(found[3] ?? "");
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2] ?? null;
  return box && { sheet, box };
}

/** Reads `B3`, `$A$1:C9`, `A:C`, `2:4`; null when it is none of these. */
export function parseBox(text: string): GridBox | null {
  const parts = text.split(":");
  if (parts.length > 2) return null;
  const [from = "", to = from] = parts;
  const first = parseCorner(from);
  const last = parseCorner(to);
  if (!first || !last || (first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = [first.row ?? 0, last.row ?? SHEET_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? SHEET_COLUMNS - 1];
  const box = boxOf(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  if (!isInSheet(box)) return null;
  return isSameBox(box, WHOLE_SHEET) ? WHOLE_SHEET : box;
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text.trim());
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  return { row: found[2] === undefined ? null : Number(found[2]) - 1, column: found[1] === undefined ? null : columnIndex(found[1]) };
}
