import { createHeadlessGrid, type GridBox, type GridContent, type GridSheet, type GridValue, type UniverGrid } from "../../../src/workbench/grid/index";

const open: UniverGrid[] = [];

/** A headless grid that `closeGrids` disposes of. */
export function newGrid(): { grid: UniverGrid; sheet: GridSheet } {
  const grid = createHeadlessGrid();
  open.push(grid);
  return { grid, sheet: grid.sheets()[0]! };
}

export function closeGrids(): void {
  for (const grid of open.splice(0)) grid.dispose();
}

export function box(row: number, column: number, rowCount = 1, columnCount = 1): GridBox {
  return { row, column, rowCount, columnCount };
}

/** A formula where the value begins with `=`, a constant otherwise. */
export function content(value: GridValue): GridContent {
  return typeof value === "string" && value.startsWith("=") ? { formula: value, value: null } : { formula: null, value };
}

/** Writes rows from a cell on. */
export function put(sheet: GridSheet, row: number, column: number, rows: readonly (readonly GridValue[])[]): void {
  sheet.write(box(row, column, rows.length, rows[0]?.length ?? 0), rows.map((cells) => cells.map(content)));
}

export function values(sheet: GridSheet, area: GridBox): GridValue[][] {
  return sheet.read(area).map((row) => row.map((cell) => cell.value));
}
