import type {
  Acceptance, BudgetCheck, CheckedFinding, DisclosureReading, DocumentInput, InputProblem, ProjectName, ReadingHooks, ReconciliationSettings, ReconciliationView, SelectedAmounts,
} from "../../application/index";
import type { Language } from "../../wording/index";

/** What reconciliation can ask to be written. */
export type ReconciliationRequest =
  | { readonly kind: "accept-findings"; readonly findings: readonly CheckedFinding[]; readonly projects: readonly ProjectName[]; readonly reason: string; readonly by: string }
  | { readonly kind: "withdraw-acceptance"; readonly findings: readonly CheckedFinding[] }
  /** Accepts findings for the reasons for which they were accepted in a former version. */
  | { readonly kind: "carry-acceptances"; readonly carried: readonly { readonly finding: CheckedFinding; readonly acceptance: Acceptance }[]; readonly projects: readonly ProjectName[] }
  | { readonly kind: "fix-finding"; readonly id: string }
  | { readonly kind: "reconciliation-report"; readonly check: BudgetCheck };

/** A former version, checked; or why it could not be. */
export type FormerVersion =
  | { readonly kind: "checked"; readonly name: string; readonly check: BudgetCheck; readonly acceptances: readonly Acceptance[] }
  | { readonly kind: "unusable"; readonly problem: InputProblem }
  /** It could be opened, and holds no budget. */
  | { readonly kind: "no-budget" };

/** What the pane checks. The code for it is loaded when it is asked for. */
export interface Reconciler {
  /** Checks the open workbook; null where it has neither goal sheets nor a payroll. */
  readonly load: (hooks?: ReadingHooks) => Promise<ReconciliationView | null>;
  /** Checks again what has changed since: only those sheets are read. */
  readonly recheck: (former: ReconciliationView, changedSheets: readonly string[], hooks?: ReadingHooks) => Promise<ReconciliationView | null>;
  /** Checks a budget that was read from a document and not written. */
  readonly checkDocument: (reading: Pick<DisclosureReading, "budget" | "notUnderstood">, settings: ReconciliationSettings) => Promise<BudgetCheck>;
  /** Keeps the settings in the workbook. */
  readonly saveSettings: (settings: ReconciliationSettings) => Promise<void>;
  /** Reads and checks a former version: a document, or a workbook's file. */
  readonly checkFormer: (input: DocumentInput, settings: ReconciliationSettings) => Promise<FormerVersion>;
  /** The amounts of the cells that are selected. */
  readonly selectedAmounts: () => Promise<SelectedAmounts>;
  /** 「审核意见」 as a Word document. */
  readonly opinionDocument: (check: BudgetCheck, language: Language) => Promise<Uint8Array>;
}
