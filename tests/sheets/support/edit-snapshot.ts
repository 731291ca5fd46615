import { areaName, areaOf, type SheetSnapshot } from "../../../src/sheets/index";

/** A sheet after people worked on it: rows inserted, columns moved, notes written beside. Rows and columns count from 0. */

const shifted = (sheet: SheetSnapshot, shift: (area: { row: number; column: number; rowCount: number; columnCount: number }) => [number, number, number, number]): Pick<SheetSnapshot, "merges" | "tables"> => {
  const moved = (address: string): string => {
    const area = areaOf(address);
    return area ? areaName(...shift(area)) : address;
  };
  return { merges: sheet.merges?.map(moved) ?? null, tables: sheet.tables.map((table) => ({ ...table, address: moved(table.address) })) };
};

const atOrBelow = (start: number, length: number, at: number, count: number): [number, number] =>
  [start >= at ? start + count : start, start + length - 1 >= at ? start + length - 1 + count : start + length - 1];

export function insertRows(sheet: SheetSnapshot, at: number, count: number): SheetSnapshot {
  const width = sheet.used.values[0]?.length ?? 0;
  const insert = <T>(rows: readonly (readonly T[])[], blank: T): T[][] => [
    ...rows.slice(0, at).map((row) => [...row]), ...Array.from({ length: count }, () => Array.from({ length: width }, () => blank)), ...rows.slice(at).map((row) => [...row]),
  ];
  return {
    ...sheet,
    ...shifted(sheet, ({ row, column, rowCount, columnCount }) => {
      const [first, last] = atOrBelow(row, rowCount, at, count);
      return [first, column, last, column + columnCount - 1];
    }),
    used: { ...sheet.used, values: insert(sheet.used.values, null), formulas: insert(sheet.used.formulas, null), numberFormats: insert(sheet.used.numberFormats, "General") },
  };
}

export function insertColumns(sheet: SheetSnapshot, at: number, count: number): SheetSnapshot {
  const insert = <T>(rows: readonly (readonly T[])[], blank: T): T[][] => rows.map((row) => [...row.slice(0, at), ...Array.from({ length: count }, () => blank), ...row.slice(at)]);
  return {
    ...sheet,
    ...shifted(sheet, ({ row, column, rowCount, columnCount }) => {
      const [first, last] = atOrBelow(column, columnCount, at, count);
      return [row, first, row + rowCount - 1, last];
    }),
    used: { ...sheet.used, values: insert(sheet.used.values, null), formulas: insert(sheet.used.formulas, null), numberFormats: insert(sheet.used.numberFormats, "General") },
  };
}

/** Exchanges the contents of two columns in some rows. */
export function swapColumns(sheet: SheetSnapshot, a: number, b: number, rows: { readonly from: number; readonly to: number }): SheetSnapshot {
  const swap = <T>(all: readonly (readonly T[])[]): T[][] => all.map((row, index) => {
    const own = [...row];
    if (index >= rows.from && index <= rows.to) [own[a], own[b]] = [own[b] as T, own[a] as T];
    return own;
  });
  return { ...sheet, used: { ...sheet.used, values: swap(sheet.used.values), formulas: swap(sheet.used.formulas), numberFormats: swap(sheet.used.numberFormats) } };
}

/** Writes a value into a cell, which may lie outside the used range. */
export function writeValue(sheet: SheetSnapshot, row: number, column: number, value: string | number | null): SheetSnapshot {
  const height = Math.max(sheet.used.values.length, row + 1);
  const width = Math.max(column + 1, ...sheet.used.values.map((cells) => cells.length));
  const grown = <T>(all: readonly (readonly T[])[], blank: T): T[][] => Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_unused, c) => all[r]?.[c] ?? blank));
  const values = grown(sheet.used.values, null);
  const formulas = grown(sheet.used.formulas, null);
  (values[row] as (string | number | null)[])[column] = value;
  (formulas[row] as (string | null)[])[column] = null;
  return { ...sheet, used: { ...sheet.used, values, formulas, numberFormats: grown(sheet.used.numberFormats, "General") } };
}

/** Row of the first cell that holds this text; -1 where there is none. */
export const rowWith = (sheet: SheetSnapshot, text: string): number => sheet.used.values.findIndex((row) => row.includes(text));
