import { addressOf } from "./cell-address";

/**
 * The cells for which `isUnlocked` holds as few addresses: stretches of a row, equal stretches of rows that follow each
 * other as one.
 *
 * @example unlockedAreas(2, 2, () => true) // ["A1:B2"]
 */
export function unlockedAreas(rowCount: number, columnCount: number, isUnlocked: (row: number, column: number) => boolean): string[] {
  const finished: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  let open = new Map<string, (typeof finished)[number]>();
  for (let row = 0; row < rowCount; row += 1) {
    const next = new Map<string, (typeof finished)[number]>();
    for (let column = 0; column < columnCount; column += 1) {
      if (!isUnlocked(row, column)) continue;
      const first = column;
      while (column + 1 < columnCount && isUnlocked(row, column + 1)) column += 1;
      const key = `${first}:${column}`;
      const above = open.get(key);
      const area = above ?? { row, column: first, rowCount: 0, columnCount: column - first + 1 };
      area.rowCount += 1;
      if (!above) finished.push(area);
      next.set(key, area);
    }
    open = next;
  }
  return finished.map(addressOf);
}
