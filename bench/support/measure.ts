/** One measured piece of work: its median time, and what it is compared to. */
export interface Row {
  readonly work: string;
  readonly size: number;
  readonly milliseconds: number;
  /** Name of the row of the same size that this one is compared to, and the ratio to its time. */
  readonly against: readonly { readonly name: string; readonly ratio: number }[];
  readonly note: string;
}

/** Runs the candidates in turn, so that the machine's moods hit all alike; medians in milliseconds. */
export function medians(candidates: Readonly<Record<string, () => unknown>>, runs: number): Record<string, number> {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, [] as number[]]));
  for (let run = -1; run < runs; run += 1) {
    for (const [name, work] of Object.entries(candidates)) {
      const started = performance.now();
      work();
      if (run >= 0) times[name]!.push(performance.now() - started);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

/** The table as text. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.work, row.size.toLocaleString("en-US"), row.milliseconds.toFixed(row.milliseconds < 10 ? 3 : 1),
    row.against.map(({ name, ratio }) => `${ratio < 1 ? `${(1 / ratio).toFixed(1)} × faster than` : `${ratio.toFixed(2)} × the time of`} ${name}`).join("; "), row.note,
  ]);
  const head = ["work", "size", "ms (median)", "against", "note"];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => row.map((text, column) => (column === 1 || column === 2 ? text.padStart(widths[column]!) : text.padEnd(widths[column]!))).join("  ").trimEnd();
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...cells.map(line)].join("\n");
}
