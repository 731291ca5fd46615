import {
  inspectWorkbook, loadPayroll, readSettings, saveSettings, WorkbookPortError, WriteFailure,
  type DocumentLoaders, type PreparedLines, type PreparedWrite, type TrailOptions, type WorkbookPort, type WriteSource, type WriteSubject,
} from "../../application/index";
import type { DepartmentBudget } from "../../domain/budget/index";
import type { Language } from "../../wording/index";
import { speechOf } from "../texts/index";
import { bindReconciler, prepareReconciliation, type OpenWorkbookFile } from "./bind-reconciler";
import { sourceOf } from "./document-source";
import { notingUnread } from "./unread-sheets";
import type { Failure, PaneServices, Preparation, WriteOutcome, WriteRequest } from "./pane-services";
import { localMinute } from "./local-minute";

const writeUseCases = () => import(/* webpackChunkName: "writing", webpackPrefetch: true */ "./write-use-cases");

const budgetUseCases = () => import(/* webpackChunkName: "budget" */ "./budget-use-cases");

const reviewUseCases = () => import(/* webpackChunkName: "formula-review-cases" */ "./review-use-cases");

/** The package's types want Node's Buffer or an ArrayBuffer, one of them; it takes what the reader gives. */
const loadDocx: DocumentLoaders["loadDocx"] = async () =>
  (await import(/* webpackChunkName: "docx" */ "mammoth")).default as unknown as Awaited<ReturnType<DocumentLoaders["loadDocx"]>>;

const placeOf = (place: { readonly sheet: string | null; readonly address: string | null } | undefined): string | null => {
  if (place === undefined || place.sheet === null) return null;
  return place.address === null ? place.sheet : `${place.sheet}!${place.address}`;
};

/** Parameters of the words for whatever was thrown; what is not known to us is the host's failure. */
export const failureOf = (error: unknown): Failure => {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof WorkbookPortError) return { code: error.code, place: placeOf(error.place), detail };
  if (error instanceof WriteFailure) {
    return { code: error.code === "stopped" ? error.detail.portCode ?? "failed" : error.code, place: placeOf(error.detail.place), detail };
  }
  // Thrown by the bundler's loader where a part of the pane did not arrive.
  if (error instanceof Error && error.name === "ChunkLoadError") return { code: "not-loaded", place: null, detail };
  // Thrown by `prepareUndo` for a write that is gone or was taken back meanwhile.
  if (error instanceof RangeError) return { code: "no-such-write", place: null, detail };
  return { code: "failed", place: null, detail };
};

const STATES = { untouched: "untouched", restored: "restored", "partly-written": "half-written" } as const;

const outcomeOf = (error: unknown, prepared: PreparedWrite): WriteOutcome => ({
  kind: "failed",
  subject: prepared.subject,
  failure: failureOf(error),
  workbook: error instanceof WriteFailure ? STATES[error.state] : "half-written",
});

/** A write that is null has no payroll to work on. */
const ready = (prepared: PreparedWrite | null): Preparation => (prepared === null ? { kind: "no-payroll" } : { kind: "ready", prepared, problems: [] });

const readyLines = ({ write, problems }: PreparedLines): Preparation => {
  if (write !== null) return { kind: "ready", prepared: write, problems };
  return problems.length === 0 ? { kind: "nothing-selected" } : { kind: "unreadable", problems };
};

/** A request for which there is nothing to write. */
const nothing = (subject: WriteSubject): PreparedWrite =>
  ({ subject, operations: [], inverse: [], sheetsAdded: [], sheetsDeleted: [], changes: [], overwrites: [], obstacles: [] });

const noFiles: OpenWorkbookFile = () => Promise.reject(new WorkbookPortError("unsupported", "no reader of workbook files"));

/** The use cases bound to a workbook. `clock` gives the time of a write and the year of an empty payroll. */
export const bindServices = (host: WorkbookPort, clock: () => Date, capabilities: PaneServices["capabilities"], openFile: OpenWorkbookFile = noFiles): PaneServices => {
  const { port, unread } = notingUnread(host);
  const year = (): number => clock().getFullYear();
  const sources = new WeakMap<DepartmentBudget, WriteSource>();
  const trail: TrailOptions = {
    version: capabilities().addIn,
    subject: (subject, language) => speechOf(language).texts.subject(subject),
    time: (iso, language) => speechOf(language).formats.time(iso),
  };
  const prepare = async (request: WriteRequest, language: Language): Promise<Preparation> => {
    const cases = await writeUseCases();
    switch (request.kind) {
      case "sample": return ready(await cases.prepareSample(port, "native", language));
      case "empty-payroll": return ready(await cases.preparePayrollSheet(port, cases.emptyPayroll(year()), "native", language));
      case "rebuild": return ready(await cases.prepareRebuiltPayroll(port));
      case "selected-lines": return readyLines(await cases.prepareLinesFromSelection(port, year(), language));
      case "formula-style": return ready(await cases.prepareFormulaStyle(port, request.style));
      case "freeze": return ready(await cases.prepareFreeze(port));
      case "parameters": return ready(await cases.prepareParametersSheet(port, language));
      case "budget-book": {
        const { prepareBudgetBook } = await budgetUseCases();
        const source = sources.get(request.budget);
        return ready({ ...await prepareBudgetBook(port, request.budget, { ...request.choices, style: "native", language, year: year() }), ...(source ? { source } : {}) });
      }
      case "goal-sheets": {
        const { prepareGoalSheets } = await budgetUseCases();
        const filled = await prepareGoalSheets(port, request.selection, { ...request.choices, year: year() });
        return ready(filled?.write ?? nothing({ kind: "goal-sheets", count: 0 }));
      }
      case "final-texts": {
        const { prepareFinalTexts } = await budgetUseCases();
        return ready((await prepareFinalTexts(port, request.sheets ?? "all")) ?? nothing({ kind: "final-texts", count: 0 }));
      }
      case "blank-form": {
        const { prepareBlankForms } = await budgetUseCases();
        return ready((await prepareBlankForms(port, request.forms))?.write ?? nothing({ kind: "blank-form", project: "", sheets: request.forms.length }));
      }
      case "handover": return ready((await cases.prepareHandover(port, request.choice)).write);
      case "repair-functions": return ready((await cases.prepareRepair(port)).write);
      case "formula-fit": {
        const { prepareFit } = await reviewUseCases();
        const { write, changedSince } = await prepareFit(port, request.finding, request.cells ?? undefined);
        if (write === null && changedSince.length > 0) return { kind: "changed-since-review" };
        return ready(write ?? nothing({ kind: "formula-fit", count: 0, sheet: request.finding.place.sheet }));
      }
      case "accept-review-findings": {
        const { prepareReviewAcceptance } = await reviewUseCases();
        return ready(await prepareReviewAcceptance(port, request.findings, { reason: request.reason, by: request.by, at: localMinute(clock()) }, language));
      }
      case "formula-colours": {
        const { prepareMapColours } = await reviewUseCases();
        return ready((await prepareMapColours(port, request.sheet)) ?? nothing({ kind: "formula-colours", sheet: request.sheet, cells: 0, regions: 0 }));
      }
      case "review-report": {
        const { prepareReviewReport } = await reviewUseCases();
        return ready(await prepareReviewReport(port, [request], language, { to: "this-workbook" }));
      }
      case "accept-findings": case "withdraw-acceptance": case "carry-acceptances": case "fix-finding": case "reconciliation-report": {
        const prepared = await prepareReconciliation(port, clock, request, language);
        return prepared === null ? { kind: "no-safe-fix" } : ready(prepared);
      }
      case "undo": return ready(await cases.prepareUndo(port, request.entryId));
    }
  };
  return {
    read: async () => {
      const overview = await inspectWorkbook(port);
      const { sheets, journal, isJournalNewer } = overview;
      return { sheets, journal, isJournalNewer, payroll: await loadPayroll(port) };
    },
    budget: {
      readDocument: async (input) => {
        const outcome = await (await budgetUseCases()).readDocument(input, { loadDocx });
        if (outcome.kind === "read") sources.set(outcome.reading.budget, await sourceOf(input));
        return outcome;
      },
      load: async () => (await budgetUseCases()).loadBudget(port),
      loadForms: async () => (await budgetUseCases()).loadForms(port),
      keepForm: async (signature, mapping) => (await budgetUseCases()).keepForm(port, signature, mapping),
      selectedCell: async () => {
        const { sheet, address } = await port.readSelection();
        return { sheet, cell: address.split(":")[0] ?? address };
      },
    },
    formulas: {
      run: async (request, hooks) => (await reviewUseCases()).runReview(port, request, hooks),
    },
    reconciliation: bindReconciler(port, clock, openFile, loadDocx),
    prepare,
    apply: async (prepared, { isConfirmed, signal, onProgress }) => {
      try {
        const { applyWrite } = await writeUseCases();
        return { kind: "done", entry: await applyWrite(port, prepared, { confirmed: isConfirmed, now: clock().toISOString(), signal, onProgress, trail }) };
      } catch (error) {
        return outcomeOf(error, prepared);
      }
    },
    auditTrail: {
      isKept: async () => (await readSettings(port)).keepsAuditTrail,
      keep: async (isKept) => { await saveSettings(port, { keepsAuditTrail: isKept }); },
    },
    reviewHandover: async () => (await writeUseCases()).reviewHandover(port),
    unread,
    capabilities,
    select: (sheet, cell) => port.select(sheet, cell),
    watch: (listener) => port.watch(listener),
    failureOf,
  };
};
