/** Cells of one sheet that are side by side, as a full rectangle; items are row-major. */
export interface ItemBlock<T> {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly T[])[];
}

/** One cell's place within a sheet, and what is to be said of it. */
export interface PlacedItem<T> {
  readonly row: number;
  readonly column: number;
  readonly item: T;
}

/**
 * Groups single cells into few rectangles: neighbours in a row first, then equal stretches of rows that follow each
 * other. A whole column of changes becomes one block. A cell that is named twice keeps what was said last.
 */
export function blocksOf<T>(items: readonly PlacedItem<T>[]): ItemBlock<T>[] {
  const byPlace = new Map<number, PlacedItem<T>>();
  for (const placed of items) byPlace.set(placed.row * 16_384 + placed.column, placed);
  const sorted = [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const finished: { row: number; column: number; rows: T[][] }[] = [];
  /** Blocks that the row above ended with, by first column and width. */
  let open = new Map<string, (typeof finished)[number]>();
  let at = 0;
  while (at < sorted.length) {
    const row = sorted[at]!.row;
    const next = new Map<string, (typeof finished)[number]>();
    while (at < sorted.length && sorted[at]!.row === row) {
      const column = sorted[at]!.column;
      const stretch: T[] = [];
      while (at < sorted.length && sorted[at]!.row === row && sorted[at]!.column === column + stretch.length) {
        stretch.push(sorted[at]!.item);
        at += 1;
      }
      const key = `${column}:${stretch.length}`;
      const above = open.get(key);
      if (above && above.row + above.rows.length === row) {
        above.rows.push(stretch);
        next.set(key, above);
      } else {
        const block = { row, column, rows: [stretch] };
        finished.push(block);
        next.set(key, block);
      }
    }
    open = next;
  }
  return finished;
}
