import type {
  BudgetCheck, BudgetView, DocumentInput, FormMapping, FormsView, HandoverReview, JournalEntry, PreparedWrite, ReadOutcome, ReconciliationSettings, ReconciliationView, SelectedAmounts,
} from "../../../src/application/index";
import type { Capabilities } from "../../../src/taskpane/office/index";
import type { ReviewRequest, ReviewRun, RunHooks } from "../../../src/taskpane/review-runner/index";
import type { UnreadSheet } from "../../../src/wording/index";
import type { FormerVersion, PaneServices, Preparation, WorkbookState, WriteOutcome, WriteRequest } from "../../../src/taskpane/services/index";

/** A workbook in memory behind the pane's use cases: what it answers is set by the test, what it was asked is kept. */
export interface FakeServices extends PaneServices {
  workbook: WorkbookState;
  readError: Error | null;
  preparation: (request: WriteRequest) => Preparation | Promise<Preparation>;
  outcome: (prepared: PreparedWrite) => WriteOutcome | Promise<WriteOutcome>;
  selectError: Error | null;
  handover: HandoverReview;
  host: Capabilities;
  readonly asked: WriteRequest[];
  readonly applied: { readonly prepared: PreparedWrite; readonly isConfirmed: boolean; readonly signal: AbortSignal; readonly onProgress: (share: number) => void }[];
  readonly selected: string[];
  /** What reading a document gives, and what was asked to be read. */
  document: (input: DocumentInput) => ReadOutcome | Promise<ReadOutcome>;
  readonly documents: DocumentInput[];
  budgetView: BudgetView | null;
  /** What checking the workbook gives, what checking a document or a former version gives, and what was asked. */
  reconciliationView: ReconciliationView | null;
  documentCheck: BudgetCheck | null;
  former: FormerVersion;
  selectedAmounts: SelectedAmounts;
  readonly rechecked: (readonly string[])[];
  readonly savedSettings: ReconciliationSettings[];
  formsView: FormsView;
  readonly keptForms: (readonly [string, FormMapping | null])[];
  selectedCell: { readonly sheet: string; readonly cell: string };
  /** What a review gives, and what was asked to be reviewed. */
  reviewing: (request: ReviewRequest, hooks: RunHooks) => Promise<ReviewRun>;
  readonly reviews: ReviewRequest[];
  reads: number;
  keepsAuditTrail: boolean;
  /** Tells the pane that cells changed. */
  readonly change: (sheet: string, address?: string) => void;
  readonly watchers: () => number;
  /** Tells the pane that sheets could not be read. */
  readonly leaveOut: (sheets: readonly UnreadSheet[]) => void;
}

export const EMPTY: WorkbookState = { sheets: [{ name: "Sheet1", purpose: null }], journal: [], isJournalNewer: false, payroll: null };

export const HOST: Capabilities = {
  addIn: "0.2.0", host: "Excel", hostVersion: "16.0.18025.20160", platform: "PC", excelApi: "1.20", hostLanguage: "zh-CN", hasHostTheme: true,
  officeJs: { source: "cdn", version: null },
  present: { "custom-functions": true, "shared-runtime": true, spills: true, "merged-areas": true, "undo-grouping": true, storage: true },
};

export const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  id: "w1", at: "2026-11-20T08:30:00.000Z", subject: { kind: "sample" }, state: "done", cellCount: 420, ...more,
});

export const prepared = (more: Partial<PreparedWrite> = {}): PreparedWrite => ({
  subject: { kind: "sample" },
  operations: [{ kind: "add-sheet", sheet: "人员费用" }],
  inverse: [{ kind: "delete-sheet", sheet: "人员费用" }],
  sheetsAdded: ["人员费用"],
  sheetsDeleted: [],
  changes: [
    { sheet: "人员费用", cell: "A1", before: { value: null, formula: null }, after: { kind: "text", text: "人员费用测算表" }, isOwned: false },
    { sheet: "人员费用", cell: "B5", before: { value: 12, formula: null }, after: { kind: "formula", formula: "=ROUND(B1*12,2)", cached: 144 }, isOwned: true },
  ],
  overwrites: [],
  obstacles: [],
  ...more,
});

export const createFakeServices = (workbook: WorkbookState = EMPTY): FakeServices => {
  const listeners = new Set<(change: { readonly sheet: string; readonly address: string }) => void>();
  let unread: readonly UnreadSheet[] = [];
  const unreadListeners = new Set<() => void>();
  const fake: FakeServices = {
    workbook,
    readError: null,
    preparation: () => ({ kind: "ready", prepared: prepared(), problems: [] }),
    outcome: ({ subject, changes }) => ({ kind: "done", entry: entry({ subject, cellCount: changes.length }) }),
    selectError: null,
    asked: [],
    applied: [],
    selected: [],
    reads: 0,
    change: (sheet, address = "A1") => listeners.forEach((listener) => listener({ sheet, address })),
    watchers: () => listeners.size,
    keepsAuditTrail: true,
    auditTrail: { isKept: async () => fake.keepsAuditTrail, keep: async (isKept) => { fake.keepsAuditTrail = isKept; } },
    read: async () => {
      fake.reads += 1;
      if (fake.readError !== null) throw fake.readError;
      return fake.workbook;
    },
    budget: {
      readDocument: async (input) => {
        fake.documents.push(input);
        return fake.document(input);
      },
      load: async () => fake.budgetView,
      loadForms: async () => fake.formsView,
      keepForm: async (signature, mapping) => { fake.keptForms.push([signature, mapping]); },
      selectedCell: async () => fake.selectedCell,
    },
    document: () => ({ kind: "unusable", problem: { code: "empty" } }),
    documents: [],
    budgetView: null,
    reconciliationView: null,
    documentCheck: null,
    former: { kind: "no-budget" },
    selectedAmounts: { sheet: "Sheet1", address: "A1", amounts: [], problems: [] },
    rechecked: [],
    savedSettings: [],
    reconciliation: {
      load: async () => fake.reconciliationView,
      recheck: async (_former, changed) => {
        fake.rechecked.push(changed);
        return fake.reconciliationView;
      },
      checkDocument: async () => {
        if (fake.documentCheck === null) throw new Error("no document check set");
        return fake.documentCheck;
      },
      saveSettings: async (settings) => { fake.savedSettings.push(settings); },
      checkFormer: async () => fake.former,
      selectedAmounts: async () => fake.selectedAmounts,
      opinionDocument: async () => new Uint8Array([80, 75]),
    },
    formsView: { view: null, forms: [] },
    keptForms: [],
    selectedCell: { sheet: "Sheet1", cell: "A1" },
    formulas: {
      run: async (request, hooks) => {
        fake.reviews.push(request);
        return fake.reviewing(request, hooks);
      },
    },
    reviewing: async () => { throw new Error("nothing to review"); },
    reviews: [],
    prepare: async (request) => {
      fake.asked.push(request);
      return fake.preparation(request);
    },
    apply: async (write, options) => {
      fake.applied.push({ prepared: write, ...options });
      return fake.outcome(write);
    },
    reviewHandover: async () => fake.handover,
    handover: { sheets: [], outside: [], broken: 0, unread: [], unreadRules: [] },
    unread: {
      current: () => unread,
      listen: (listener) => {
        unreadListeners.add(listener);
        return () => { unreadListeners.delete(listener); };
      },
    },
    leaveOut: (sheets) => {
      unread = sheets;
      for (const listener of unreadListeners) listener();
    },
    capabilities: () => fake.host,
    host: HOST,
    select: async (sheet, cell) => {
      if (fake.selectError !== null) throw fake.selectError;
      fake.selected.push(`${sheet}!${cell}`);
    },
    watch: async (listener) => {
      listeners.add(listener);
      return async () => { listeners.delete(listener); };
    },
    failureOf: (error) => ({ code: "failed", place: null, detail: String(error) }),
  };
  return fake;
};
