import { mergeHits } from "./merge-hits";
import { modelInSteps } from "./model/review-model";
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
  const steps = reviewFormulasInSteps(workbook, options);
  let isGoingOn = true;
  for (;;) {
    const step = steps.next(isGoingOn);
    if (step.done) return step.value;
    isGoingOn = options.onProgress?.(step.value) !== false;
  }
}

/** The share of the work that making a workbook ready for the rules takes. */
const READING_SHARE = 0.4;

/**
 * The same in steps, so that the caller can draw, or stop it: each step gives the share done so far (0 to 1); answered with
 * false it ends with the findings so far.
 */
export function* reviewFormulasInSteps(workbook: ReviewWorkbook, options: ReviewOptions = {}): Generator<number, FormulaReview, boolean | undefined> {
  const rules = rulesToRun(options);
  const reading = modelInSteps(workbook);
  let model = reading.next();
  for (; !model.done; model = reading.next()) {
    if ((yield READING_SHARE * model.value) === false) return { findings: [], sheetCount: workbook.sheets.length, formulaCount: 0, distinctFormulaCount: 0, rules: [], isComplete: false };
  }
  const review = new Review(model.value);
  const found: Parameters<typeof mergeHits>[0][number][] = [];
  let isComplete = true;
  for (const [index, rule] of rules.entries()) {
    if ((yield READING_SHARE + (1 - READING_SHARE) * (index / (rules.length + 1))) === false) {
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
