import type { GridBox } from "../../grid/grid";
import { lastColumn, lastRow } from "../cells/index";
import type { StyledCells } from "./styled-cells";

/** Excel gives sizes in points, the grid has pixels. */
const POINTS_PER_PIXEL = 0.75;
export const toPoints = (pixels: number): number => pixels * POINTS_PER_PIXEL;
export const toPixels = (points: number): number => Math.round(points / POINTS_PER_PIXEL);

/** Excel's highest row and widest column, in points. */
const HIGHEST = { row: 409.5, column: 1342.5 } as const;

/** Whole rows or columns are set as far as the sheet is used, but at least this many. */
const LEAST_WHOLE = 100;

type Axis = "row" | "column";

/** The rows or columns of the cells, each once. */
export function indexesOf(cells: StyledCells, axis: Axis): number[] {
  const indexes = new Set<number>();
  for (const box of cells.boxes) {
    const [first, count] = axis === "row" ? [box.row, box.rowCount] : [box.column, box.columnCount];
    const isWhole = count > 16_000 && first === 0;
    const most = isWhole ? Math.min(count, Math.max(LEAST_WHOLE, lastUsed(cells, axis) + 1)) : count;
    for (let i = 0; i < most; i += 1) indexes.add(first + i);
  }
  return [...indexes];
}

/** The last row or column that holds something; 0 on an empty sheet. */
function lastUsed(cells: StyledCells, axis: Axis): number {
  const used = cells.sheet.usedBox();
  return used ? (axis === "row" ? lastRow(used) : lastColumn(used)) : 0;
}

/** The size in points that all rows or columns have; null where they differ. */
export function commonSize(cells: StyledCells, axis: Axis): number | null {
  const { sheet } = cells;
  const sizes = new Set(indexesOf(cells, axis).map((index) => (axis === "row" ? sheet.rowHeight(index) : sheet.columnWidth(index))));
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? toPoints(only) : null;
}

/** @throws HostError AccessDenied on a protected sheet */
export function setSizes(cells: StyledCells, axis: Axis, points: number): void {
  cells.model.assertAllowed(cells.sheetId, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const pixels = toPixels(Math.min(points, HIGHEST[axis]));
  for (const index of indexesOf(cells, axis)) {
    if (axis === "row") cells.sheet.setRowHeight(index, pixels);
    else cells.sheet.setColumnWidth(index, pixels);
  }
}

/** The part of a box within the used cells of a column or row. */
export const lane = (box: GridBox, axis: Axis, index: number): GridBox =>
  axis === "column" ? { ...box, column: index, columnCount: 1 } : { ...box, row: index, rowCount: 1 };
