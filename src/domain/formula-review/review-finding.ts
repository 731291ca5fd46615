import type { Finding, Place } from "../findings/index";
import type { FormulaRuleId, RuleSubject } from "./rules/index";

/** Where a finding of the formula review lies: `cells` are addresses or ranges on `sheet`, `cell` is the first of them. */
export interface ReviewPlace extends Place {
  readonly sheet: string;
  readonly cell: string;
  readonly cells: readonly string[];
}

/** A formula that would fit in a cell, with its `=`. */
export interface ReviewFit {
  readonly cell: string;
  readonly formula: string;
  /** What the cell held when it was reviewed: its formula, or its value as text. */
  readonly was: string;
}

/** A finding of the formula review. `related` are the cells that show what is usual. */
export interface ReviewFinding extends Finding {
  readonly check: FormulaRuleId;
  readonly place: ReviewPlace;
  readonly subject: RuleSubject;
  /** How sure it is: above 0, at most 1. Findings are ranked by it within their severity's weight. */
  readonly score: number;
  /** What would fit, cell by cell; empty where it cannot be told. */
  readonly fits: readonly ReviewFit[];
}
