import { useCallback, useMemo, useRef } from "react";
import type { ReconciliationView } from "../../application/index";
import { useLiveRead, type CellsChanged, type LiveReadHooks } from "../live/index";
import { useServices, type WorkbookState } from "../services/index";
import { useWorkbook } from "../workbook/index";
import { useWrite } from "../writing/index";

/**
 * Whether a change of cells can alter the findings: it is in a sheet of ours, in one that something was read of, or in
 * one that was not there before.
 */
export const concernsFindings = ({ sheet, address }: CellsChanged, last: ReconciliationView | null, state: WorkbookState | null): boolean => {
  if (address === "" || last === null) return true;
  if (!last.source.workbook.sheets.some(({ name }) => name === sheet)) return true;
  if (state?.sheets.some(({ name, purpose }) => name === sheet && purpose !== null) === true) return true;
  return last.projects.some((project) => project.sheet === sheet) || last.findings.some(({ finding }) => finding.place.sheet === sheet)
    || last.coverage.ticks.some(({ figure }) => figure.place.sheet === sheet);
};

/** The open workbook checked, and checked again when it changes: only the sheets that changed are read. */
export const useReconciliation = () => {
  const services = useServices();
  const { isWriting, revision } = useWrite();
  const { state: workbook } = useWorkbook();
  const sheets = useRef<WorkbookState | null>(null);
  sheets.current = workbook.kind === "ready" ? workbook.value : null;
  const changed = useRef(new Set<string>());
  const former = useRef<ReconciliationView | null>(null);

  const read = useCallback(async (hooks: LiveReadHooks): Promise<ReconciliationView | null> => {
    const names = [...changed.current];
    changed.current = new Set();
    const last = names.length === 0 ? null : former.current;
    // What is not read now must be read next time, and nothing less.
    former.current = null;
    const next = last === null ? await services.reconciliation.load(hooks) : await services.reconciliation.recheck(last, names, hooks);
    former.current = next;
    return next;
  }, [services]);

  const concerns = useCallback((change: CellsChanged, last: ReconciliationView | null | undefined): boolean => {
    if (!concernsFindings(change, last ?? null, sheets.current)) return false;
    changed.current.add(change.sheet);
    return true;
  }, []);

  const live = useLiveRead<ReconciliationView | null>({ read, watch: services.watch, concerns, isHeld: isWriting, revision });
  /** Reads everything anew, whatever changed. */
  const refresh = useCallback(() => {
    former.current = null;
    live.refresh();
  }, [live]);
  return useMemo(() => ({ state: live.state, refresh, cancel: live.cancel }), [live.state, refresh, live.cancel]);
};
