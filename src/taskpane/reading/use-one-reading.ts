import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentInput } from "../../application/index";
import { useServices, type Failure, type PaneServices } from "../services/index";

/** Where a view stands with its one document; `Read` says what can come of reading it. */
export type ReadingOf<Read> =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | Read;

/** What was read last, per workbook: the view may be left and come back to. */
export type KeptReadings<Read> = WeakMap<PaneServices, ReadingOf<Read>>;

const NONE = { kind: "none" } as const;

/**
 * Reads one document at a time; a reading that was cancelled or overtaken is forgotten, and not begun where that happened
 * before its turn.
 *
 * @param readOne stable between renders, or the reading begins anew by it
 */
export function useOneReading<Read extends { readonly kind: string }>(kept: KeptReadings<Read>, readOne: (input: DocumentInput) => Promise<Read>) {
  const services = useServices();
  const [state, setState] = useState<ReadingOf<Read>>(() => kept.get(services) ?? NONE);
  const current = useRef(0);
  useEffect(() => () => { current.current += 1; }, []);
  const put = useCallback((next: ReadingOf<Read>) => {
    kept.set(services, next.kind === "reading" ? NONE : next);
    setState(next);
  }, [kept, services]);
  const read = useCallback((input: DocumentInput | Promise<DocumentInput>) => {
    const own = current.current + 1;
    current.current = own;
    put({ kind: "reading" });
    const finish = (next: ReadingOf<Read>): void => { if (current.current === own) put(next); };
    // The wait lets the pane say that it is reading before a long text keeps it busy.
    void Promise.resolve(input).then((ready) => new Promise<DocumentInput>((resolve) => setTimeout(() => resolve(ready), 0)))
      .then((ready) => (current.current === own ? readOne(ready) : null))
      .then(
        (outcome) => { if (outcome !== null) finish(outcome); },
        (error: unknown) => finish({ kind: "failed", failure: services.failureOf(error) }),
      );
  }, [services, readOne, put]);

  /** Forgets the document; one that is being read is left unread. */
  const reset = useCallback(() => {
    current.current += 1;
    put(NONE);
  }, [put]);
  return { state, read, reset };
}
