import type { Aggregate } from "./aggregates";

/** Tells which strip, if any, holds a cell, in the time of a search; one representative strip per cell is enough. */
export class StripIndex {
  readonly #lines = new Map<string, { readonly first: number; readonly last: number; readonly strip: Aggregate }[]>();

  constructor(strips: readonly Aggregate[]) {
    const lines = new Map<string, Aggregate[]>();
    for (const strip of strips) {
      const key = `${strip.axis} ${strip.across}`;
      const line = lines.get(key);
      if (line) line.push(strip);
      else lines.set(key, [strip]);
    }
    for (const [key, line] of lines) {
      line.sort((a, b) => a.first - b.first || b.last - a.last);
      const spans: { first: number; last: number; strip: Aggregate }[] = [];
      for (const strip of line) {
        const end = spans.at(-1)?.last ?? -1;
        if (strip.last > end) spans.push({ first: Math.max(strip.first, end + 1), last: strip.last, strip });
      }
      this.#lines.set(key, spans);
    }
  }

  /** A strip down a column or along a row that holds the cell. */
  holding(row: number, column: number): Aggregate | null {
    return this.#find(`column ${column}`, row) ?? this.#find(`row ${row}`, column);
  }

  #find(key: string, at: number): Aggregate | null {
    const spans = this.#lines.get(key) ?? [];
    let [low, high] = [0, spans.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle]!;
      if (at < span.first) high = middle - 1;
      else if (at > span.last) low = middle + 1;
      else return span.strip;
    }
    return null;
  }
}
