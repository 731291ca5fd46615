import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentInput, ReconciliationSettings } from "../../application/index";
import { useServices, type Failure, type FormerVersion, type PaneServices } from "../services/index";

/** Where the comparison stands with its former version. */
export type FormerState =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | FormerVersion;

/** What was read last, per workbook: the tab may be left and come back to. */
const KEPT = new WeakMap<PaneServices, FormerState>();
const NONE: FormerState = { kind: "none" };

/** Reads one former version at a time; a reading that was cancelled or overtaken is forgotten. */
export const useFormerVersion = (settings: ReconciliationSettings) => {
  const services = useServices();
  const [state, setState] = useState<FormerState>(() => KEPT.get(services) ?? NONE);
  const current = useRef(0);
  useEffect(() => () => { current.current += 1; }, []);
  const put = useCallback((next: FormerState) => {
    KEPT.set(services, next.kind === "reading" ? NONE : next);
    setState(next);
  }, [services]);
  const read = useCallback((input: DocumentInput | Promise<DocumentInput>) => {
    const own = current.current + 1;
    current.current = own;
    put({ kind: "reading" });
    const finish = (next: FormerState): void => { if (current.current === own) put(next); };
    // The wait lets the pane say that it is reading before a long text keeps it busy.
    void Promise.resolve(input).then((ready) => new Promise<DocumentInput>((resolve) => setTimeout(() => resolve(ready), 0)))
      .then((ready) => services.reconciliation.checkFormer(ready, settings))
      .then(finish, (error: unknown) => finish({ kind: "failed", failure: services.failureOf(error) }));
  }, [services, settings, put]);
  const reset = useCallback(() => {
    current.current += 1;
    put(NONE);
  }, [put]);
  return { state, read, reset };
};
