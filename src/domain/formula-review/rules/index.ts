import { countedTwice } from "./counted-twice";
import { rangePastBlock } from "./range-past-block";
import { totalStopsShort } from "./total-stops-short";
import { typedOverFormula } from "./typed-over-formula";
import { unlikeNeighbours } from "./unlike-neighbours";

/** All rules of the formula review; where two find the same cell and are as sure, the first one speaks. */
export const FORMULA_RULES = [
  unlikeNeighbours, totalStopsShort, countedTwice, typedOverFormula, rangePastBlock,
] as const;

export type FormulaRuleId = (typeof FORMULA_RULES)[number]["id"];
export type { CellPosition, FittingFormula, FormulaRule, RuleHit, RuleSubject } from "./formula-rule";
