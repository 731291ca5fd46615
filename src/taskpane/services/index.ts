export type {
  BudgetReader, CellContent, CellProblem, Failure, FormulaReviewer, PaneServices, Preparation, ReadValue, SheetEntry, WorkbookState, WriteOutcome, WriteRequest,
} from "./pane-services";
export type { FormerVersion, Reconciler, ReconciliationRequest } from "./reconciler";
export { ServicesProvider, useServices } from "./services-context";
export type { UnreadSheets } from "./unread-sheets";
export { bindServices } from "./bind-services";
