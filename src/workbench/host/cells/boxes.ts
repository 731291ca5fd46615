import type { GridBox } from "../../grid/grid";

/** Rows and columns of a sheet of Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const WHOLE_SHEET: GridBox = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };

export type Axis = "row" | "column";

export const lastRow = (box: GridBox): number => box.row + box.rowCount - 1;
export const lastColumn = (box: GridBox): number => box.column + box.columnCount - 1;
export const cellCount = (box: GridBox): number => box.rowCount * box.columnCount;
export const isEntireColumn = (box: GridBox): boolean => box.rowCount === SHEET_ROWS;
export const isEntireRow = (box: GridBox): boolean => box.columnCount === SHEET_COLUMNS;
/** Whole rows or columns: Excel gives no values for these. */
export const isUnbounded = (box: GridBox): boolean => isEntireColumn(box) || isEntireRow(box);
export const isSameBox = (a: GridBox, b: GridBox): boolean => a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

export const isInSheet = (box: GridBox): boolean =>
  box.row >= 0 && box.column >= 0 && box.rowCount > 0 && box.columnCount > 0 && lastRow(box) < SHEET_ROWS && lastColumn(box) < SHEET_COLUMNS;

/** The box with these corners, both included. */
export const boxOf = (top: number, left: number, bottom: number, right: number): GridBox => ({ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 });

export function intersection(a: GridBox, b: GridBox): GridBox | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return bottom < top || right < left ? null : boxOf(top, left, bottom, right);
}

export const overlaps = (a: GridBox, b: GridBox): boolean => intersection(a, b) !== null;
export const contains = (outer: GridBox, inner: GridBox): boolean => {
  const common = intersection(outer, inner);
  return common !== null && isSameBox(common, inner);
};
/** Both touch, and neither of them is wholly inside `outer`. */
export const isCutBy = (inner: GridBox, outer: GridBox): boolean => overlaps(inner, outer) && !contains(outer, inner);

export const boundingBox = (a: GridBox, b: GridBox): GridBox =>
  boxOf(Math.min(a.row, b.row), Math.min(a.column, b.column), Math.max(lastRow(a), lastRow(b)), Math.max(lastColumn(a), lastColumn(b)));

/** What is left of a box when another is taken out: at most four boxes. */
export function subtract(box: GridBox, hole: GridBox): GridBox[] {
  const common = intersection(box, hole);
  if (!common) return [box];
  const parts: GridBox[] = [];
  if (common.row > box.row) parts.push(boxOf(box.row, box.column, common.row - 1, lastColumn(box)));
  if (lastRow(common) < lastRow(box)) parts.push(boxOf(lastRow(common) + 1, box.column, lastRow(box), lastColumn(box)));
  if (common.column > box.column) parts.push(boxOf(common.row, box.column, lastRow(common), common.column - 1));
  if (lastColumn(common) < lastColumn(box)) parts.push(boxOf(common.row, lastColumn(common) + 1, lastRow(common), lastColumn(box)));
  return parts;
}

/**
 * Where positions `first`…`last` are after `count` rows or columns were inserted before `index` (negative: removed
 * from `index` on); null = they were removed.
 */
export function shiftSpan(first: number, last: number, index: number, count: number): readonly [first: number, last: number] | null {
  if (count >= 0) return first >= index ? [first + count, last + count] : last >= index ? [first, last + count] : [first, last];
  const end = index - count;
  const before = (position: number): number => (position < index ? position : Math.max(index, position + count));
  if (first >= index && last < end) return null;
  const newFirst = before(first);
  const newLast = last < index ? last : last < end ? index - 1 : last + count;
  return [newFirst, newLast];
}

/** A box after rows or columns were inserted or removed, or null when it is gone. Whole rows and columns stay whole. */
export function shiftBox(box: GridBox, axis: Axis, index: number, count: number): GridBox | null {
  if (axis === "row") {
    if (isEntireColumn(box)) return box;
    const span = shiftSpan(box.row, lastRow(box), index, count);
    return span && clipToSheet(boxOf(span[0], box.column, span[1], lastColumn(box)));
  }
  if (isEntireRow(box)) return box;
  const span = shiftSpan(box.column, lastColumn(box), index, count);
  return span && clipToSheet(boxOf(box.row, span[0], lastRow(box), span[1]));
}

const clipToSheet = (box: GridBox): GridBox | null => intersection(box, WHOLE_SHEET);

/** Every cell's position in a box, row by row. */
export function mapBox<T>(box: GridBox, give: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.rowCount }, (_, i) => Array.from({ length: box.columnCount }, (__, j) => give(box.row + i, box.column + j)));
}
