import type {
  AppliedWrite, BudgetBookChoices, BudgetView, CheckedReviewFinding, CellChange, DocumentInput, FormMapping, FormsView, FormToFill, FormulaStyle, GoalSheetChoices, GoalSheetSelection, HandoverChoice, HandoverReview, JournalEntry, PayrollView, PreparedWrite, ReadOutcome, WorkbookReview, WriteSubject,
} from "../../application/index";
import type { DepartmentBudget } from "../../domain/budget/index";
import type { Capabilities } from "../office/index";
import type { ReviewFinding } from "../../domain/formula-review/index";
import type { Language } from "../../wording/index";
import type { ReviewRequest, ReviewRun, RunHooks } from "../review-runner/index";
import type { Reconciler, ReconciliationRequest } from "./reconciler";
import type { UnreadSheets } from "./unread-sheets";
import type { FailureCode, SheetPurposeId } from "../texts/index";

/** A cell that does not hold what it should, with its place. */
export type CellProblem = PayrollView["problems"][number];
/** A value as read of a cell. */
export type ReadValue = CellChange["before"]["value"];
/** What a cell is to hold. */
export type CellContent = CellChange["after"];

export interface SheetEntry {
  readonly name: string;
  /** Null: not ours. */
  readonly purpose: SheetPurposeId | null;
}

/** All that the views show of the open workbook, of one moment. */
export interface WorkbookState {
  readonly sheets: readonly SheetEntry[];
  /** Newest first. */
  readonly journal: readonly JournalEntry[];
  /** A newer version of the add-in keeps the journal here: nothing can be written. */
  readonly isJournalNewer: boolean;
  readonly payroll: PayrollView | null;
}

/** What the user asks to be written. */
export type WriteRequest =
  | { readonly kind: "sample" }
  | { readonly kind: "empty-payroll" }
  | { readonly kind: "rebuild" }
  | { readonly kind: "selected-lines" }
  | { readonly kind: "formula-style"; readonly style: FormulaStyle }
  | { readonly kind: "freeze" }
  | { readonly kind: "parameters" }
  | { readonly kind: "budget-book"; readonly budget: DepartmentBudget; readonly choices: Pick<BudgetBookChoices, "template" | "version" | "isLive"> }
  | { readonly kind: "goal-sheets"; readonly selection: GoalSheetSelection; readonly choices: Pick<GoalSheetChoices, "template" | "version" | "isLive" | "withEdited"> }
  /** Of all goal sheets, or of those named. */
  | { readonly kind: "final-texts"; readonly sheets?: readonly string[] }
  | { readonly kind: "blank-form"; readonly forms: readonly FormToFill[] }
  | { readonly kind: "handover"; readonly choice: HandoverChoice }
  | { readonly kind: "repair-functions" }
  /** `cells`: those to be given the formula that fits; null: all of the finding. */
  | { readonly kind: "formula-fit"; readonly finding: ReviewFinding; readonly cells: readonly string[] | null }
  | { readonly kind: "accept-review-findings"; readonly findings: readonly CheckedReviewFinding[]; readonly reason: string; readonly by: string }
  | { readonly kind: "formula-colours"; readonly sheet: string }
  | { readonly kind: "review-report"; readonly name: string; readonly review: WorkbookReview }
  | ReconciliationRequest
  | { readonly kind: "undo"; readonly entryId: string };

/** A request worked out to the last cell, or why there is nothing to write. */
export type Preparation =
  /** `problems`: cells of rows that are left out because they could not be read. */
  | { readonly kind: "ready"; readonly prepared: PreparedWrite; readonly problems: readonly CellProblem[] }
  | { readonly kind: "unreadable"; readonly problems: readonly CellProblem[] }
  | { readonly kind: "nothing-selected" }
  | { readonly kind: "no-payroll" }
  | { readonly kind: "changed-since-review" }
  /** The finding has no change that is known to mend it. */
  | { readonly kind: "no-safe-fix" };

/** Why something did not happen. */
export interface Failure {
  readonly code: FailureCode;
  /** `Sheet!A1`, a sheet's name, or null. */
  readonly place: string | null;
  /** What the host said, untranslated; for the details. */
  readonly detail: string;
}

/** How a write ended. `workbook` says in which state a failed one left the workbook. */
export type WriteOutcome =
  | { readonly kind: "done"; readonly entry: AppliedWrite }
  | { readonly kind: "failed"; readonly subject: WriteSubject; readonly failure: Failure; readonly workbook: "restored" | "untouched" | "half-written" };

/** What the pane reads of budgets. The code for it is loaded when it is asked for. */
export interface BudgetReader {
  /** Reads a published document; nothing is written. */
  readonly readDocument: (input: DocumentInput) => Promise<ReadOutcome>;
  /** The budget of the open workbook; null where it has neither goal sheets nor a payroll. */
  readonly load: () => Promise<BudgetView | null>;
  /** Bureaus' forms in the open workbook, with the projects to fill them in from. */
  readonly loadForms: () => Promise<FormsView>;
  /** Remembers in the workbook how a form is filled in; null forgets it. */
  readonly keepForm: (signature: string, mapping: FormMapping | null) => Promise<void>;
  /** The first selected cell. */
  readonly selectedCell: () => Promise<{ readonly sheet: string; readonly cell: string }>;
}

/** Reviews the formulas of the open workbook. The code for it is loaded when it is asked for. */
export interface FormulaReviewer {
  readonly run: (request: ReviewRequest, hooks: RunHooks) => Promise<ReviewRun>;
}

/** The use cases as the pane calls them, bound to the open workbook. Tests give their own. */
export interface PaneServices {
  readonly read: () => Promise<WorkbookState>;
  readonly budget: BudgetReader;
  readonly formulas: FormulaReviewer;
  readonly reconciliation: Reconciler;
  /** `language` is that of sheets that are new. */
  readonly prepare: (request: WriteRequest, language: Language) => Promise<Preparation>;
  readonly apply: (prepared: PreparedWrite, options: {
    /** The user agreed to overwrite what is in `prepared.overwrites`. */
    readonly isConfirmed: boolean;
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
  }) => Promise<WriteOutcome>;
  /** Says where our functions stand in the workbook, and what a handover would make of them. */
  readonly reviewHandover: () => Promise<HandoverReview>;
  /** Sheets that could not be read, whichever view asked for them. */
  readonly unread: UnreadSheets;
  /** What this host can do. */
  readonly capabilities: () => Capabilities;
  /** Whether writes are noted in the audit trail: kept in the workbook. */
  readonly auditTrail: { readonly isKept: () => Promise<boolean>; readonly keep: (isKept: boolean) => Promise<void> };
  readonly select: (sheet: string, cell: string) => Promise<void>;
  readonly watch: (listener: (change: { readonly sheet: string; readonly address: string }) => void) => Promise<() => Promise<void>>;
  /** Turns whatever was thrown into words' parameters. */
  readonly failureOf: (error: unknown) => Failure;
}
