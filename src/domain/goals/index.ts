export { gradeOfActual, type ActualGrade } from "./grade-of-actual";
export { boundValue, gradeOf, meetsBound, type GradeOutcome } from "./evaluate-grade";
export { GRADES, GRADE_LABELS, type Grade } from "./grade";
export type { BoundLimit, BoundOperator, GradeBound } from "./grade-bound";
export { CATEGORY_LABELS, isQualitative, type Indicator, type IndicatorCategory, type IndicatorTarget, type SpendingPlan, type SpendingStep } from "./indicator";
export { parseGradeBound, readGradeBound } from "./parse-grade-bound";
export { DEGREE_WORDS, qualitativeDegree, type QualitativeDegree } from "./qualitative-scale";
export {
  FORM_TEMPLATES, formTemplate, sameFormLabel, type FormCell, type FormColumn, type FormColumnId, type FormRow, type FormTemplate, type FormValue,
} from "./form-templates/index";
export { INDICATOR_LIBRARY, type LibraryIndicator } from "./indicator-library";
export { projectKind, type ProjectKind } from "./project-kind";
export { isHeadcountIndicator } from "./headcount-indicator";
