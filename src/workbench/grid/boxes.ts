import type { IRange } from "@univerjs/core";
import type { GridBox } from "./grid";

/** A box as the engine's range, both ends included. */
export function toRange(box: GridBox): IRange {
  return { startRow: box.row, endRow: box.row + box.rowCount - 1, startColumn: box.column, endColumn: box.column + box.columnCount - 1 };
}

export function toBox(range: IRange): GridBox {
  return {
    row: range.startRow, column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1, columnCount: range.endColumn - range.startColumn + 1,
  };
}

/** The part of a box that lies within a sheet of this size, or null. */
export function clipBox(box: GridBox, rowCount: number, columnCount: number): GridBox | null {
  const rows = Math.min(box.rowCount, rowCount - box.row);
  const columns = Math.min(box.columnCount, columnCount - box.column);
  return rows > 0 && columns > 0 ? { row: box.row, column: box.column, rowCount: rows, columnCount: columns } : null;
}

/** Grows around cells one by one. */
export class BoxBuilder {
  #top = Infinity;
  #left = Infinity;
  #bottom = -1;
  #right = -1;

  add(row: number, column: number): void {
    this.#top = Math.min(this.#top, row);
    this.#left = Math.min(this.#left, column);
    this.#bottom = Math.max(this.#bottom, row);
    this.#right = Math.max(this.#right, column);
  }

  /** The box around all cells added, or null where there was none. */
  build(): GridBox | null {
    if (this.#bottom < 0) return null;
    return { row: this.#top, column: this.#left, rowCount: this.#bottom - this.#top + 1, columnCount: this.#right - this.#left + 1 };
  }
}
