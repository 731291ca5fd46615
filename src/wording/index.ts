export type { Language } from "./language";
export { FUNCTION_EXAMPLES } from "./function-examples";
export type { ExampleValue, FunctionExample } from "./function-examples";
export { functionText } from "./function-texts";
export type { FunctionText } from "./function-text";
export { ARGUMENT_NAMES, FUNCTION_ARGUMENTS, FUNCTION_IDS, argumentName } from "./function-texts-names";
export type { ArgumentName, FunctionId } from "./function-texts-names";
export { cellProblemText, componentLabel, lineLabel, payrollProblemText, payrollWords, statedComparisonText } from "./payroll";
export { SHEET_NAMES, TABLE_NAMES } from "./payroll-words";
export type { CellProblemCode, ComponentBlockColumn, ParameterColumn, PayrollColumn, PayrollWords, RateColumn, StatedColumn } from "./payroll-words";
export { describeFunctionProblem } from "./function-errors";
export type { ArgumentShape, FunctionProblem } from "./function-errors";
export { functionHelpWords } from "./function-texts-help";
export type { FunctionHelpWords } from "./function-texts-help";
export { goalWords } from "./goal";
export { BOOK_SHEET_NAMES, BOOK_TABLE_NAMES } from "./goal-words";
export type {
  AssetColumn, CatalogueColumn, ChangeColumn, DepartmentFigureColumn, GoalWords, IdentityColumn, IndicatorListColumn, LibraryColumn, OrganisationColumn, ParagraphColumn, ProjectColumn,
} from "./goal-words";
export { draftedGoalText, type GoalTextFacts } from "./goal-drafts";
export { checkTitle, checkWords, findingText, severityText } from "./finding";
export { amountWords, explanationText } from "./finding-explanation";
export type { CheckWords } from "./finding-words";
export { checkGroupText } from "./finding-pages";
export { REVIEW_SHEET_NAMES, REVIEW_TABLE_NAMES, reviewReportWords, type ReviewCoverageColumn, type ReviewReportColumn, type ReviewReportWords } from "./review-report-words";
export { reviewFindingText, reviewRuleReason, reviewRuleTitle, reviewSubjectTitle } from "./review-findings";
export type { ReviewText } from "./review-words";
