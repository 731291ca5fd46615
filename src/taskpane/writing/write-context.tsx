import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { CellEdit } from "../office/index";
import { useServices, type WriteRequest } from "../services/index";
import { useSpeech } from "../texts/index";
import { isBusy, isWriting, nextWriteState, type WriteState } from "./write-flow";

interface WriteControl {
  readonly state: WriteState;
  readonly isBusy: boolean;
  readonly isWriting: boolean;
  /** Whether it waits for the user to finish editing a cell. */
  readonly isWaitingForCell: boolean;
  /** Counts the writes that ended, well or not: what was read before is stale. */
  readonly revision: number;
  readonly ask: (request: WriteRequest) => void;
  readonly confirm: (isConfirmed: boolean) => void;
  /** Stops the write that is under way; the workbook is restored. */
  readonly stop: () => void;
  /** Closes the preview or the result. */
  readonly close: () => void;
}

const WriteContext = createContext<WriteControl | null>(null);

/** Runs requests one at a time: prepare, show, write, say how it went. */
export const WriteProvider = ({ cellEdit, children }: { readonly cellEdit: CellEdit; readonly children: ReactNode }) => {
  const services = useServices();
  const { language } = useSpeech();
  const [state, dispatch] = useReducer(nextWriteState, { kind: "idle" });
  const [revision, setRevision] = useState(0);
  const isWaiting = useSyncExternalStore(cellEdit.listen, cellEdit.isWaiting);
  const latest = useRef(state);
  latest.current = state;
  const abort = useRef<AbortController | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => { isGone.current = true; };
  }, []);

  const ask = useCallback((request: WriteRequest) => {
    if (isBusy(latest.current)) return;
    dispatch({ kind: "asked", request });
    services.prepare(request, language).then(
      (preparation) => { if (!isGone.current) dispatch({ kind: "prepared", preparation }); },
      (error: unknown) => { if (!isGone.current) dispatch({ kind: "prepare-failed", failure: services.failureOf(error) }); },
    );
  }, [services, language]);

  const confirm = useCallback((isConfirmed: boolean) => {
    const now = latest.current;
    if (now.kind !== "preview") return;
    const controller = new AbortController();
    abort.current = controller;
    dispatch({ kind: "confirmed" });
    services.apply(now.prepared, {
      isConfirmed,
      signal: controller.signal,
      onProgress: (share) => { if (!isGone.current) dispatch({ kind: "progressed", share }); },
    }).then(
      (outcome) => {
        if (isGone.current) return;
        dispatch({ kind: "ended", outcome });
        setRevision((count) => count + 1);
      },
      (error: unknown) => {
        if (isGone.current) return;
        const outcome = { kind: "failed", subject: now.prepared.subject, failure: services.failureOf(error), workbook: "half-written" } as const;
        dispatch({ kind: "ended", outcome });
        setRevision((count) => count + 1);
      },
    );
  }, [services]);

  const stop = useCallback(() => {
    abort.current?.abort();
    dispatch({ kind: "stopping" });
  }, []);
  const close = useCallback(() => dispatch({ kind: "closed" }), []);

  const control = useMemo<WriteControl>(
    () => ({ state, isBusy: isBusy(state), isWriting: isWriting(state), isWaitingForCell: isBusy(state) && isWaiting, revision, ask, confirm, stop, close }),
    [state, isWaiting, revision, ask, confirm, stop, close],
  );
  return <WriteContext.Provider value={control}>{children}</WriteContext.Provider>;
};

/** The write that the pane is busy with, and what can be done about it. */
export const useWrite = (): WriteControl => {
  const control = useContext(WriteContext);
  if (control === null) throw new Error("useWrite needs a WriteProvider around it");
  return control;
};
