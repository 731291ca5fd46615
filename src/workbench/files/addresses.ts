import type { IRange } from "@univerjs/core";
import { columnName } from "../grid/index";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** The cells of `B3`, `$A$1:$C$9`, `A:C` or `1:4`; whole rows and columns reach to the sheet's end. */
export function rangeOf(address: string): IRange {
  const [first = "", last = first] = address.replaceAll("$", "").split(":");
  const [from, to] = [cellOf(first), cellOf(last)];
  return {
    startRow: from.row ?? 0, endRow: to.row ?? ROWS - 1,
    startColumn: from.column ?? 0, endColumn: to.column ?? COLUMNS - 1,
  };
}

function cellOf(text: string): { row: number | null; column: number | null } {
  const match = /^([A-Za-z]*)(\d*)$/.exec(text) ?? [];
  const letters = (match[1] ?? "").toUpperCase();
  const column = letters === "" ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: match[2] ? Number(match[2]) - 1 : null, column };
}

/** `A1:B2`, or `A1` for one cell. */
export function addressOf({ startRow, endRow, startColumn, endColumn }: IRange): string {
  const first = `${columnName(startColumn)}${startRow + 1}`;
  return startRow === endRow && startColumn === endColumn ? first : `${first}:${columnName(endColumn)}${endRow + 1}`;
}

/** Single cells as few rectangles: runs along rows, and equal runs of following rows together. */
export function rectanglesOf(cells: readonly { readonly row: number; readonly column: number }[]): IRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: IRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.endRow === row && last.endColumn === column - 1) last.endColumn = column;
    else runs.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  const open = new Map<string, IRange>();
  const rectangles: IRange[] = [];
  for (const run of runs) {
    const key = `${run.startColumn}:${run.endColumn}`;
    const above = open.get(key);
    if (above && above.endRow === run.startRow - 1) above.endRow = run.endRow;
    else {
      rectangles.push(run);
      open.set(key, run);
    }
  }
  return rectangles;
}
