import { Kind, type SheetGrid } from "../model/sheet-grid";

/** A line runs along a row or down a column. */
export type Axis = "row" | "column";

/** Cells of one row or column that stand together. `along` are column numbers in a row, row numbers in a column. */
export interface Line {
  readonly axis: Axis;
  /** Number of the row or column, from 0. */
  readonly across: number;
  readonly along: readonly number[];
}

/** Row and column of a cell of a line. */
export const cellOf = (axis: Axis, across: number, along: number): [row: number, column: number] => (axis === "row" ? [across, along] : [along, across]);

/** Which cells count for a line: formulas alone, or typed numbers too. */
export type LineContent = "formulas" | "figures";

/**
 * Calls `visit` for every line of the sheet: cells with no more than `gap` other cells between them.
 * Blank separators and subtotal rows therefore do not break a table, while tables side by side are apart.
 */
export function forEachLine(sheet: SheetGrid, axis: Axis, content: LineContent, gap: number, visit: (line: Line) => void): void {
  const { top, left, bottom, right } = sheet.used;
  const [first, last, from, to] = axis === "row" ? [top, bottom, left, right] : [left, right, top, bottom];
  for (let across = first; across <= last; across += 1) {
    let along: number[] = [];
    for (let at = from; at <= to; at += 1) {
      const [row, column] = cellOf(axis, across, at);
      if (!(sheet.isFormula(row, column) || (content === "figures" && sheet.kind(row, column) === Kind.Number))) continue;
      if (along.length > 0 && at - along[along.length - 1]! > gap + 1) {
        visit({ axis, across, along });
        along = [];
      }
      along.push(at);
    }
    if (along.length > 0) visit({ axis, across, along });
  }
}
