export type { FormulaRule, FormulaRuleId, RuleSubject } from "./rules/index";
export { FORMULA_RULES } from "./rules/index";
export { reviewFormulas, rulesToRun, type FormulaReview, type ReviewOptions } from "./review-formulas";
export type { ReviewFinding, ReviewFit, ReviewPlace } from "./review-finding";
export type { ReviewBlock, ReviewName, ReviewSheet, ReviewValue, ReviewWorkbook } from "./review-workbook";
export { moveFormula } from "./grammar/index";
