import type { FormulaClass } from "./formula-class";
import type { SheetGrid } from "./sheet-grid";

/** Numbers for what formulas calculate: the same for formulas that calculate the same, however written. */
export class CanonicalIds {
  readonly #ids = new Map<string, number>();
  readonly #idOfClass: number[] = [];

  /** The number of a formula, from 1. */
  of(formula: FormulaClass): number {
    const known = this.#idOfClass[formula.id];
    if (known !== undefined) return known;
    let id = this.#ids.get(formula.canonical);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(formula.canonical, id);
    }
    return (this.#idOfClass[formula.id] = id);
  }

  /** The number of a cell's formula; 0 where it holds none. */
  at(sheet: SheetGrid, row: number, column: number): number {
    const formula = sheet.classAt(row, column);
    return formula === null ? 0 : this.of(formula);
  }
}
