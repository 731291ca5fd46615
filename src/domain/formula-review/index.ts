export type { FormulaRule, FormulaRuleId, RuleSubject } from "./rules/index";
export { FORMULA_RULES } from "./rules/index";
export { reviewFormulas, reviewFormulasInSteps, rulesToRun, type FormulaReview, type ReviewOptions } from "./review-formulas";
export type { ReviewFinding, ReviewFit, ReviewPlace } from "./review-finding";
export type { ReviewBlock, ReviewName, ReviewSheet, ReviewValue, ReviewWorkbook } from "./review-workbook";
export { formulaMap, relativeFormula, type FormulaRegion, type SheetFormulaMap } from "./formula-map";
export { moveFormula, withMovedRows, parseFormula, partsOf, tokenize, type FormulaNode, type Token } from "./grammar/index";
