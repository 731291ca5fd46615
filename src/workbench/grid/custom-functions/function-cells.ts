import type { CalculationWatch, SheetRange } from "../calculation-watch";
import type { GridEvent } from "../grid";
import type { FunctionArgument, FunctionResult } from "./function-metadata";

interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface Call {
  /** Null while the function is under way. */
  result: { readonly value: FunctionResult } | null;
  /** The calculation that last asked for it. */
  generation: number;
}

interface CallingCell extends CellPlace {
  readonly calls: Map<string, Call>;
}

/**
 * Remembers what each cell's custom functions gave. The engine calculates synchronously, the functions run in the
 * add-in's pane: a call that is not known yet is sent off and counts as pending; when answers come, the cells are
 * calculated again and find them here. So all calls of one calculation go out together.
 */
export class FunctionCells {
  readonly #watch: CalculationWatch;
  #cells = new Map<string, CallingCell>();
  readonly #touched = new Set<CallingCell>();
  readonly #answered = new Set<CallingCell>();
  #pending = 0;
  #isFlushing = false;

  constructor(watch: CalculationWatch) {
    this.#watch = watch;
    watch.alsoAwait(() => this.#pending > 0 || this.#isFlushing);
    watch.onEnd(() => this.#forgetUnused());
  }

  /** The result of a call, or null while it is under way; the first time it is sent off with `invoke`. */
  ask(place: CellPlace, id: string, args: readonly unknown[], invoke: () => Promise<FunctionResult>): { readonly value: FunctionResult } | null {
    const cell = this.#cellAt(place);
    this.#touched.add(cell);
    // What was left out is not the same as a blank cell.
    const key = `${id} ${JSON.stringify(args.map((argument) => argument === undefined ? {} : argument))}`;
    const known = cell.calls.get(key);
    if (known) {
      known.generation = this.#watch.generation;
      return known.result;
    }
    const call: Call = { result: null, generation: this.#watch.generation };
    cell.calls.set(key, call);
    this.#pending += 1;
    invoke().catch((error: unknown) => ({ error: "#VALUE!", message: error instanceof Error ? error.message : String(error) })).then((value) => {
      this.#pending -= 1;
      call.result = { value };
      // Meanwhile the cell may have been given another formula or arguments; then nobody waits for this.
      if (cell.calls.get(key) === call) this.#answered.add(cell);
      this.#flushSoon();
    });
    return null;
  }

  /** The message of the error that a cell's function gave, or null. */
  message(place: CellPlace): string | null {
    for (const { result } of this.#cells.get(keyOf(place))?.calls.values() ?? []) {
      const first = firstOf(result?.value);
      if (typeof first === "object" && first !== null && "error" in first && first.message) return first.message;
    }
    return null;
  }

  /** Cells take their results along when rows or columns are inserted or removed. */
  follow(event: GridEvent): void {
    if (event.kind !== "moved") return;
    const moved = new Map<string, CallingCell>();
    for (const cell of this.#cells.values()) {
      const at = event.axis === "row" ? cell.row : cell.column;
      const isInSheet = cell.sheetId === event.sheetId;
      if (isInSheet && event.count < 0 && at >= event.index && at < event.index - event.count) continue;
      const shift = isInSheet && at >= event.index ? event.count : 0;
      const place = event.axis === "row" ? { ...cell, row: at + shift } : { ...cell, column: at + shift };
      moved.set(keyOf(place), shift === 0 ? cell : place);
    }
    this.#cells = moved;
  }

  /** Forgets everything: another workbook is shown, or the functions have been loaded anew. */
  clear(): void {
    this.#cells.clear();
    this.#touched.clear();
    this.#answered.clear();
  }

  #cellAt(place: CellPlace): CallingCell {
    const key = keyOf(place);
    const known = this.#cells.get(key);
    if (known) return known;
    const cell = { sheetId: place.sheetId, row: place.row, column: place.column, calls: new Map<string, Call>() };
    this.#cells.set(key, cell);
    return cell;
  }

  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setTimeout(() => {
      this.#isFlushing = false;
      const cells = [...this.#answered];
      this.#answered.clear();
      if (cells.length > 0) this.#watch.recalculate(columnRuns(cells));
      else this.#watch.check();
    }, 0);
  }

  #forgetUnused(): void {
    for (const cell of this.#touched) {
      for (const [key, call] of cell.calls) {
        if (call.generation !== this.#watch.generation) cell.calls.delete(key);
      }
    }
    this.#touched.clear();
  }
}

const keyOf = ({ sheetId, row, column }: CellPlace): string => `${sheetId} ${row} ${column}`;

function firstOf(result: FunctionResult): FunctionResult {
  return Array.isArray(result) ? (result as readonly (readonly FunctionArgument[])[])[0]?.[0] : result;
}

/** Cells as few ranges: runs down each column. */
function columnRuns(cells: readonly CellPlace[]): SheetRange[] {
  const sorted = [...cells].sort((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  const runs: { sheetId: string; startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.sheetId === sheetId && last.startColumn === column && row <= last.endRow + 1) last.endRow = row;
    else runs.push({ sheetId, startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  return runs;
}
