import { CanonicalIds } from "./model/canonical-ids";
import type { FormulaClass } from "./model/formula-class";
import type { ReviewModel } from "./model/review-model";
import type { SheetGrid } from "./model/sheet-grid";
import { aggregatesOf, type Aggregate } from "./regions/aggregates";
import { findOddFormulas, type OddFormulas } from "./regions/odd-formulas";
import { findTypedInRuns, type TypedInRun } from "./regions/typed-in-runs";
import { evaluate } from "./regions/evaluate";

/** What the rules share: the workbook made ready, and what is worked out once for all of them. */
export class Review {
  readonly model: ReviewModel;
  readonly #canonical = new CanonicalIds();
  #oddFormulas: readonly OddFormulas[] | null = null;
  #typedInRuns: readonly TypedInRun[] | null = null;
  readonly #aggregates = new Map<SheetGrid, readonly Aggregate[]>();

  constructor(model: ReviewModel) {
    this.model = model;
  }

  get sheets(): readonly SheetGrid[] {
    return this.model.sheets;
  }

  /** The same number for formulas that calculate the same, however written. */
  canonicalId(formula: FormulaClass): number {
    return this.#canonical.of(formula);
  }

  /** `canonicalId` of a cell's formula; 0 where it holds none. */
  canonicalAt(sheet: SheetGrid, row: number, column: number): number {
    return this.#canonical.at(sheet, row, column);
  }

  /** The strips that formulas of a sheet aggregate. */
  aggregates(sheet: SheetGrid): readonly Aggregate[] {
    let found = this.#aggregates.get(sheet);
    if (!found) this.#aggregates.set(sheet, (found = aggregatesOf(sheet)));
    return found;
  }

  /** Formulas unlike the others in their row or column. */
  get oddFormulas(): readonly OddFormulas[] {
    return (this.#oddFormulas ??= findOddFormulas(this.sheets, this.#canonical));
  }

  /** Typed numbers within runs of like formulas. */
  get typedInRuns(): readonly TypedInRun[] {
    return (this.#typedInRuns ??= findTypedInRuns(this.sheets, this.#canonical, (...cell) => this.evaluate(...cell)));
  }

  /** What a formula would give in a cell; null where that cannot be told. */
  evaluate(formula: FormulaClass, sheet: SheetGrid, row: number, column: number): number | null {
    return evaluate(this.model, formula.node, sheet, row, column);
  }
}
