export type { BlockAddress, ContentBlock, ReadingHooks, ReadOptions, SheetOperation, StoreKey, WorkbookPort, WorkbookReading } from "./port/index";
export { WorkbookPortError, type FilePatch } from "./port/index";
export { inspectWorkbook, listJournal, readSettings, type SheetOverview, type WorkbookOverview } from "./workbook/inspect-workbook";
export { keepForm, keptForms } from "./workbook/kept-forms";
export { DEFAULT_SETTINGS, saveSettings, type WorkbookSettings } from "./workbook/settings";
export type { PayrollView } from "./payroll/payroll-view";
export { loadPayroll } from "./payroll/load-payroll";
export { emptyPayroll, preparePayrollSheet, prepareRebuiltPayroll } from "./payroll/prepare-payroll-sheet";
export { prepareLinesFromSelection, type PreparedLines } from "./payroll/prepare-lines";
export { prepareFormulaStyle, prepareFreeze } from "./payroll/prepare-formula-style";
export { prepareSample } from "./payroll/prepare-sample";
export { prepareParametersSheet } from "./parameters/prepare-parameters-sheet";
export type { CellChange, FormulaStyle, JournalEntry, PreparedWrite, RemainingFormula, WriteObstacle, WriteSource, WriteSubject } from "./writing/prepared-write";
export { writeNewWorkbook } from "./writing/write-new-workbook";
export { applyWrite, type AppliedWrite, type ApplyWriteOptions } from "./writing/apply-write";
export { WriteFailure, type WorkbookState, type WriteFailureCode } from "./writing/write-failure";
export { restoreLimits, type RestoreLimit } from "./writing/restore-limits";
export { TRAIL_SHEETS, type TrailOptions } from "./audit-trail/index";
export { prepareUndo } from "./journal/prepare-undo";
export {
  copyGoalSheet, draftFromPayroll, draftGoal, draftOf, draftOfLibrary, fieldTextsOf, formIn, loadBudget, loadForms, prepareBlankForms, projectForForm, prepareBudgetBook, prepareFinalTexts, prepareGoalSheets, QUARTERS,
  readBudgetFromWorkbook, readDocument,
  type BudgetBookChoices, type BudgetBookReading, type BudgetView, type ChangedFigure, type CopyEnd, type DocumentInput, type DocumentLoaders, type DraftSource, type FormNotFilled, type FormSheet, type FormsView, type FormToFill, type GoalSheetChoices,
  type GoalSheetDraft, type GoalSheetSelection, type GoalTextState, type IndicatorDraft, type MissingPart, type PayrollDifference, type PreparedForm, type PreparedGoalSheets, type ProjectView, type WrittenForm,
} from "./budget/index";
export {
  amountsInSelection, checkBudget, checkDocument, compareChecks, opinionDocument, opinionText, prepareReport, prepareReportSheets, reportPlans, reconcileRanges, reportText, DEFAULT_RECONCILIATION, groupOfCheck, loadReconciliation, reconciliationOf, mayHaveFix, prepareAcceptance, prepareFix, prepareWithdrawal, recheck, summaryOf,
  type Acceptance, type AcceptanceNote, type BudgetCheck, type BudgetCheckOptions, type CheckedFinding, type FindingState, type FindingSummary, type FixedCell, type PreparedFix, type ProjectName,
  type ChangedFinding, type CheckComparison, type NotAnAmount, type RangeReconciliation, type ReconciliationOptions, type ReconciliationSettings, type ReconciliationView, type SelectedAmounts,
} from "./reconciliation/index";
export {
  ALONE_COLOUR, countsOf, MOST_COLOURED, prepareFit, prepareMapColours, prepareReviewAcceptance, prepareReviewReport, regionColour, reviewInChunks, reviewOfArea, reviewStates, reviewWorkbook, selectedArea, withoutReports,
  type CheckedReviewFinding, type ChunkOptions, type FindingCounts, type PreparedFit, type ReviewCoverage, type SelectedArea, type SheetCoverage, type WorkbookReview,
} from "./formula-review/index";
export {
  filePatchOf, NATIVE_FUNCTION_IDS, prepareHandover, prepareRepair, reviewHandover,
  type HandoverChoice, type HandoverItem, type HandoverReview, type HandoverSheet, type HandoverStyle, type NotConverted, type OutsideItem, type PreparedHandover, type PreparedRepair, type RepairedCell,
} from "./handover/index";
export { fileFormat, type FileFormat } from "../disclosure/index";
export type { ConversionAdvice, DisclosureReading, InputProblem, NotUnderstood, NumberCount, ReadingProblem, ReadOutcome } from "../disclosure/index";
export { unreadSheets } from "../sheets/index";
export type { LinkTarget, SheetPlan } from "../sheets/index";
export type { FieldText, FormContext, FormFieldId, FormMapping, GoalSheetVersion, IndicatorSlot, NotFilled, SigningPersons } from "../sheets/index";
export { cellName, fillForm, FIELD_WORDS, formFieldText, mappingFromJson, mappingToJson, withFieldCell, withoutSlot, withSlotCategory, withSlotCell } from "../sheets/index";
export { prepareBatchSummary, readBatchRemarks, remarkOf, type BatchRemarks, type BatchSummaryRow } from "./batch/index";
