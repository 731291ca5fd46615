import { useCallback, useEffect, useRef, useState } from "react";
import type { DisclosureReading, DocumentInput, InputProblem } from "../../application/index";
import { useServices, type Failure, type PaneServices } from "../services/index";

/** Where the import stands with its one document. */
export type DocumentState =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly reading: DisclosureReading }
  | { readonly kind: "unusable"; readonly problem: InputProblem }
  | { readonly kind: "failed"; readonly failure: Failure };

/** What was read last, per workbook: the view may be left and come back to. */
const KEPT = new WeakMap<PaneServices, DocumentState>();
const NONE: DocumentState = { kind: "none" };

/** The document that the import view shows, for other views to look at; null where it shows none. */
export const readingAtHand = (services: PaneServices): DisclosureReading | null => {
  const state = KEPT.get(services);
  return state?.kind === "read" ? state.reading : null;
};

/** Reads one document at a time; a reading that was cancelled or overtaken is forgotten. */
export const useDocument = () => {
  const services = useServices();
  const [state, setState] = useState<DocumentState>(() => KEPT.get(services) ?? NONE);
  const current = useRef(0);
  useEffect(() => () => { current.current += 1; }, []);
  const put = useCallback((next: DocumentState) => {
    KEPT.set(services, next.kind === "reading" ? NONE : next);
    setState(next);
  }, [services]);

  const read = useCallback((input: DocumentInput | Promise<DocumentInput>) => {
    const own = current.current + 1;
    current.current = own;
    put({ kind: "reading" });
    const finish = (next: DocumentState): void => { if (current.current === own) put(next); };
    // The wait lets the pane say that it is reading before a long text keeps it busy.
    void Promise.resolve(input).then((ready) => new Promise<DocumentInput>((resolve) => setTimeout(() => resolve(ready), 0)))
      .then((ready) => (current.current === own ? services.budget.readDocument(ready) : null))
      .then(
        (outcome) => { if (outcome !== null) finish(outcome.kind === "read" ? { kind: "read", reading: outcome.reading } : { kind: "unusable", problem: outcome.problem }); },
        (error: unknown) => finish({ kind: "failed", failure: services.failureOf(error) }),
      );
  }, [services, put]);

  /** Forgets the document; one that is being read is left unread. */
  const reset = useCallback(() => {
    current.current += 1;
    put(NONE);
  }, [put]);
  return { state, read, reset };
};
