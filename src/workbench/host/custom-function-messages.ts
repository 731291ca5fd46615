import { boxAddress, fullAddress, parseAddress } from "./cells/index";
import type { CustomFunctionError, CustomFunctionResult, CustomFunctionValue } from "./custom-function-values";

const messageOf = (value: CustomFunctionValue | undefined): string | null => (typeof value === "object" ? ((value as CustomFunctionError).message ?? null) : null);

/** What the add-in's functions said about their errors, by the cell that shows the error. */
export class CustomFunctionMessages {
  /** By the calling cell, then by function: texts by the cell that they are about. */
  readonly #byCaller = new Map<string, Map<string, ReadonlyMap<string, string>>>();

  /** Takes the messages of a call in place of those of its last one. `address` is the calling cell. */
  keep(address: string, name: string, result: CustomFunctionResult): void {
    const caller = parseAddress(address);
    if (!caller) return;
    const found = new Map<string, string>();
    const rows = Array.isArray(result) ? result : [[result]];
    rows.forEach((row, i) => row.forEach((value, j) => {
      const message = messageOf(value);
      if (message !== null) found.set(boxAddress({ row: caller.box.row + i, column: caller.box.column + j, rowCount: 1, columnCount: 1 }), message);
    }));
    const key = fullAddress(caller.sheet ?? "", caller.box);
    const calls = this.#byCaller.get(key) ?? new Map<string, ReadonlyMap<string, string>>();
    if (found.size > 0) calls.set(name, found);
    else calls.delete(name);
    if (calls.size > 0) this.#byCaller.set(key, calls);
    else this.#byCaller.delete(key);
  }

  /** The message for a cell, e.g. `at("Sheet1", "B3")`; null where there is none. */
  at(sheet: string, cell: string): string | null {
    for (const [key, calls] of this.#byCaller) {
      if (parseAddress(key)?.sheet !== sheet) continue;
      for (const messages of calls.values()) {
        const message = messages.get(cell);
        if (message !== undefined) return message;
      }
    }
    return null;
  }

  /** The cell has another formula. `address` is the calling cell. */
  forget(address: string): void {
    const caller = parseAddress(address);
    if (caller) this.#byCaller.delete(fullAddress(caller.sheet ?? "", caller.box));
  }

  clear(): void {
    this.#byCaller.clear();
  }
}
