import type { ToWorker } from "./messages";
import type { WorkbookSnapshot } from "./workbook-snapshot";

/** Cells in one message: cloning them takes a few milliseconds. */
const CELLS_AT_ONCE = 20_000;

/** A workbook as messages of bounded size. */
export function* partsOfSnapshot(workbook: WorkbookSnapshot): Generator<ToWorker> {
  yield { kind: "workbook", workbook: { ...workbook, sheets: [] } };
  for (const sheet of workbook.sheets) {
    const { used } = sheet;
    const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, used.values[0]?.length ?? 1)));
    const rows = (from: number) => ({
      values: used.values.slice(from, from + rowsAtOnce), formulas: used.formulas.slice(from, from + rowsAtOnce), numberFormats: used.numberFormats.slice(from, from + rowsAtOnce),
    });
    yield { kind: "sheet", sheet: { ...sheet, used: { ...used, ...rows(0) } } };
    for (let from = rowsAtOnce; from < used.values.length; from += rowsAtOnce) yield { kind: "rows", rows: rows(from) };
  }
}

/** Puts the parts together again. */
export class SnapshotParts {
  #workbook: WorkbookSnapshot | null = null;
  #sheets: WorkbookSnapshot["sheets"][number][] = [];

  /** Takes a part; others are passed over. */
  take(part: ToWorker): void {
    switch (part.kind) {
      case "workbook":
        this.#workbook = part.workbook;
        this.#sheets = [];
        break;
      case "sheet":
        this.#sheets.push(part.sheet);
        break;
      case "rows": {
        const last = this.#sheets.pop();
        if (!last) break;
        const { values, formulas, numberFormats } = last.used;
        this.#sheets.push({
          ...last,
          used: { ...last.used, values: values.concat(part.rows.values), formulas: formulas.concat(part.rows.formulas), numberFormats: numberFormats.concat(part.rows.numberFormats) },
        });
        break;
      }
      case "review":
        break;
    }
  }

  /** The workbook; null before its first part. */
  get workbook(): WorkbookSnapshot | null {
    return this.#workbook && { ...this.#workbook, sheets: this.#sheets };
  }
}
