import { mergeHits } from "./merge-hits";
import { Review } from "./review";
import type { ReviewFinding } from "./review-finding";
import type { ReviewWorkbook } from "./review-workbook";
import { FORMULA_RULES, type FormulaRule, type FormulaRuleId } from "./rules/index";

export interface ReviewOptions {
  /** Rules switched on besides the default ones. */
  readonly on?: readonly FormulaRuleId[];
  /** Rules switched off. */
  readonly off?: readonly FormulaRuleId[];
  /** Only these rules, whatever the defaults. */
  readonly only?: readonly FormulaRuleId[];
  /** Called before each rule with what part of the work is done (0 to 1); return false to stop: findings so far are given. */
  readonly onProgress?: (done: number) => boolean | void;
}

/** What a review looked at and what it found, surest first. */
export interface FormulaReview {
  readonly findings: readonly ReviewFinding[];
  readonly sheetCount: number;
  readonly formulaCount: number;
  /** How many different formulas there are, counting those filled from one another once. */
  readonly distinctFormulaCount: number;
  readonly rules: readonly FormulaRuleId[];
  readonly isComplete: boolean;
}

/** The rules that a review with these options runs. */
export function rulesToRun({ on = [], off = [], only }: ReviewOptions = {}): readonly FormulaRule<FormulaRuleId>[] {
  const rules: readonly FormulaRule<FormulaRuleId>[] = FORMULA_RULES;
  return rules.filter(({ id, isDefault }) => (only ? only.includes(id) : (isDefault || on.includes(id)) && !off.includes(id)));
}

/**
 * Reviews the formulas of a workbook. Pure, and never fails on what a workbook holds: a formula that cannot be read is passed over.
 *
 * @example reviewFormulas(snapshot, { off: ["range-past-block"] }).findings[0]?.place.cells // ["F9:G9"]
 */
export function reviewFormulas(workbook: ReviewWorkbook, options: ReviewOptions = {}): FormulaReview {
  const rules = rulesToRun(options);
  const review = new Review(workbook);
  const found: Parameters<typeof mergeHits>[0][number][] = [];
  let isComplete = true;
  for (const [index, rule] of rules.entries()) {
    if (options.onProgress?.((index + 1) / (rules.length + 1)) === false) {
      isComplete = false;
      break;
    }
    for (const hit of rule.find(review)) found.push({ rule, hit });
  }
  return {
    findings: mergeHits(found), sheetCount: review.sheets.length, isComplete, rules: rules.map(({ id }) => id),
    formulaCount: review.sheets.reduce((count, { formulaCount }) => count + formulaCount, 0),
    distinctFormulaCount: review.model.classes.all.length,
  };
}
