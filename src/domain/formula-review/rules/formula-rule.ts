import type { FindingParameters, Severity } from "../../findings/index";
import type { SheetGrid } from "../model/sheet-grid";
import type { Review } from "../review";

/**
 * What a rule is about: `error` what is broken for all to see, `formula` a wrong reference or calculation, `missing` a typed number where a formula belongs or the
 * reverse, `total` figures that do not add up, `data` what formulas are fed with, `form` habits that go wrong later.
 */
export type RuleSubject = "error" | "formula" | "missing" | "total" | "data" | "form";

/** A cell, row and column from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The formula that would fit in a cell. */
export interface FittingFormula extends CellPosition {
  readonly formula: string;
}

/** What a rule has found. */
export interface RuleHit {
  readonly sheet: SheetGrid;
  readonly cells: readonly CellPosition[];
  /** How likely it is wrong: above 0, at most 1. */
  readonly score: number;
  /** Hits of one rule on one sheet with the same group are one finding. */
  readonly group: string;
  /** What the words are made with. */
  readonly parameters: FindingParameters;
  /** The formulas that would fit, where they can be told. */
  readonly fits?: readonly FittingFormula[];
  /** Cells that show what is usual here, nearest first. */
  readonly compared?: readonly CellPosition[];
  /** Figures as decimal strings, where there are any. */
  readonly stated?: string;
  readonly expected?: string;
  /** Overrides the rule's severity. */
  readonly severity?: Severity;
}

/** A rule of the formula review: one file, one line in the list, its words in both languages. */
export interface FormulaRule<Id extends string = string> {
  readonly id: Id;
  readonly subject: RuleSubject;
  readonly severity: Severity;
  /** Whether it runs unless switched off; the others run where they are switched on. */
  readonly isDefault: boolean;
  find(review: Review): RuleHit[];
}
