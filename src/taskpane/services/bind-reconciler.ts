import type { DocumentInput, DocumentLoaders, PreparedWrite, WorkbookPort } from "../../application/index";
import type { Language } from "../../wording/index";
import type { FormerVersion, Reconciler, ReconciliationRequest } from "./reconciler";
import { localMinute } from "./local-minute";

const useCases = () => import(/* webpackChunkName: "reconcile" */ "./reconciliation-use-cases");

/** Opens a workbook's file for reading. */
export type OpenWorkbookFile = (bytes: Uint8Array, name: string) => Promise<WorkbookPort>;

const isWorkbook = (input: DocumentInput): input is Extract<DocumentInput, { kind: "file" }> => input.kind === "file" && /\.xls[xm]$/i.test(input.name);

/** Reconciliation bound to a workbook. `clock` gives the year where none is stated. */
export const bindReconciler = (port: WorkbookPort, clock: () => Date, openFile: OpenWorkbookFile, loadDocx: DocumentLoaders["loadDocx"]): Reconciler => {
  const year = (): number => clock().getFullYear();
  const checkFormer: Reconciler["checkFormer"] = async (input, settings): Promise<FormerVersion> => {
    const cases = await useCases();
    const name = input.kind === "file" ? input.name : "";
    if (isWorkbook(input)) {
      const view = await cases.loadReconciliation(await openFile(input.bytes, input.name), { year: year() });
      return view === null ? { kind: "no-budget" } : { kind: "checked", name, check: view, acceptances: view.acceptances };
    }
    const outcome = await cases.readDocument(input, { loadDocx });
    if (outcome.kind !== "read") return { kind: "unusable", problem: outcome.problem };
    const { budget } = outcome.reading;
    if (budget.projects.length === 0 && budget.department.figures.length === 0) return { kind: "no-budget" };
    return { kind: "checked", name, check: cases.checkDocument(outcome.reading, { year: year(), settings }), acceptances: [] };
  };
  return {
    load: async (hooks) => (await useCases()).loadReconciliation(port, { year: year(), ...hooks }),
    recheck: async (former, changed, hooks) => (await useCases()).recheck(port, former, changed, { year: year(), ...hooks }),
    checkDocument: async (reading, settings) => (await useCases()).checkDocument(reading, { year: year(), settings }),
    saveSettings: async (reconciliation) => { await (await useCases()).saveSettings(port, { reconciliation }); },
    checkFormer,
    selectedAmounts: async () => (await useCases()).amountsInSelection(await port.readSelection()),
    opinionDocument: async (check, language) => (await useCases()).opinionDocument(check, language),
  };
};

/** Works out what reconciliation asks to be written; null where a finding has no safe fix. */
export const prepareReconciliation = async (port: WorkbookPort, clock: () => Date, request: ReconciliationRequest, language: Language): Promise<PreparedWrite | null> => {
  const cases = await useCases();
  const at = localMinute(clock());
  switch (request.kind) {
    case "accept-findings": return cases.prepareAcceptance(port, request.findings, request.projects, { reason: request.reason, by: request.by, at }, language);
    case "withdraw-acceptance": return cases.prepareWithdrawal(port, request.findings, at);
    case "carry-acceptances": {
      const notes = new Map(request.carried.map(({ finding, acceptance }) => [finding.id, { reason: acceptance.reason, by: acceptance.by, at: acceptance.at }]));
      return cases.prepareAcceptance(port, request.carried.map(({ finding }) => finding), request.projects, ({ id }) => notes.get(id) ?? { reason: "", by: "", at }, language);
    }
    case "fix-finding": return (await cases.prepareFix(port, request.id, { year: clock().getFullYear() }))?.write ?? null;
    case "reconciliation-report": return cases.prepareReport(port, request.check, language);
  }
};
