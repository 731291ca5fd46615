import { boxOf, unlockedAreas, type CellBox } from "../application/port/index";

/** No form that people fill in is larger; cells beyond count as locked. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 52;

/**
 * Queues the question which cells of a protected sheet people may fill in, from A1 to the end of what is used or merged.
 *
 * @returns gives the areas that are not locked, once the queue has been sent
 */
export function queueUnlocked(sheet: Excel.Worksheet, areas: readonly string[]): () => string[] {
  const boxes = areas.map(boxOf);
  const end = (of: (box: CellBox) => number, most: number): number => Math.min(most, Math.max(1, ...boxes.map(of)));
  const rowCount = end(({ row, rowCount: count }) => row + count, MOST_ROWS);
  const columnCount = end(({ column, columnCount: count }) => column + count, MOST_COLUMNS);
  const properties = sheet.getRangeByIndexes(0, 0, rowCount, columnCount).getCellProperties({ format: { protection: true } });
  return () => unlockedAreas(rowCount, columnCount, (row, column) => properties.value[row]?.[column]?.format?.protection?.locked === false);
}
