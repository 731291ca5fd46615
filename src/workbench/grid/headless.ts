import { UniverGrid, type UniverGridOptions } from "./univer-grid";

/**
 * A grid without a page, for Node and tests: one blank sheet `Sheet1`. Call `dispose()` when done with it.
 *
 * @example
 * const grid = createHeadlessGrid();
 * grid.sheets()[0].write({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[{ formula: "=1+1", value: null }]]);
 * await grid.calculated();
 */
export function createHeadlessGrid(options: UniverGridOptions = {}): UniverGrid {
  return new UniverGrid(options);
}
