import type { AppliedWrite, PreparedWrite, WriteSubject } from "../../application/index";
import type { CellProblem, Failure, Preparation, WriteOutcome, WriteRequest } from "../services/index";

/** Where the pane stands with the one write that it may be busy with. */
export type WriteState =
  | { readonly kind: "idle" }
  | { readonly kind: "preparing"; readonly request: WriteRequest }
  | { readonly kind: "preview"; readonly prepared: PreparedWrite; readonly problems: readonly CellProblem[] }
  | { readonly kind: "writing"; readonly prepared: PreparedWrite; readonly share: number; readonly isStopping: boolean }
  | { readonly kind: "result"; readonly result: WriteResult };

/** What is said after a request: it stays until the user closes it or asks for something else. */
export type WriteResult =
  | { readonly kind: "done"; readonly entry: AppliedWrite }
  | { readonly kind: "failed"; readonly subject: WriteSubject; readonly failure: Failure; readonly workbook: "restored" | "untouched" | "half-written" }
  | { readonly kind: "nothing-to-do"; readonly subject: WriteSubject }
  | { readonly kind: "not-prepared"; readonly failure: Failure }
  | { readonly kind: "unreadable"; readonly problems: readonly CellProblem[] }
  | { readonly kind: "nothing-selected" }
  | { readonly kind: "no-payroll" }
  | { readonly kind: "no-safe-fix" }
  | { readonly kind: "changed-since-review" };

export type WriteEvent =
  | { readonly kind: "asked"; readonly request: WriteRequest }
  | { readonly kind: "prepared"; readonly preparation: Preparation }
  | { readonly kind: "prepare-failed"; readonly failure: Failure }
  | { readonly kind: "closed" }
  | { readonly kind: "confirmed" }
  | { readonly kind: "progressed"; readonly share: number }
  | { readonly kind: "stopping" }
  | { readonly kind: "ended"; readonly outcome: WriteOutcome };

const result = (of: WriteResult): WriteState => ({ kind: "result", result: of });

/** The state after an event; an event that does not fit the state changes nothing. */
export const nextWriteState = (state: WriteState, event: WriteEvent): WriteState => {
  switch (event.kind) {
    case "asked":
      return state.kind === "idle" || state.kind === "result" ? { kind: "preparing", request: event.request } : state;
    case "prepared": {
      if (state.kind !== "preparing") return state;
      const { preparation } = event;
      if (preparation.kind !== "ready") return result(preparation);
      const { prepared, problems } = preparation;
      const isEmpty = prepared.operations.length === 0 && prepared.obstacles.length === 0;
      return isEmpty ? result({ kind: "nothing-to-do", subject: prepared.subject }) : { kind: "preview", prepared, problems };
    }
    case "prepare-failed":
      return state.kind === "preparing" ? result({ kind: "not-prepared", failure: event.failure }) : state;
    case "confirmed":
      return state.kind === "preview" ? { kind: "writing", prepared: state.prepared, share: 0, isStopping: false } : state;
    case "progressed":
      return state.kind === "writing" ? { ...state, share: Math.min(1, Math.max(state.share, event.share)) } : state;
    case "stopping":
      return state.kind === "writing" ? { ...state, isStopping: true } : state;
    case "ended":
      return state.kind === "writing" ? result(event.outcome) : state;
    case "closed":
      return state.kind === "preview" || state.kind === "result" ? { kind: "idle" } : state;
  }
};

/** Whether cells are being written now: readings wait meanwhile. */
export const isWriting = (state: WriteState): boolean => state.kind === "writing";
/** Whether another write may be asked for. */
export const isBusy = (state: WriteState): boolean => state.kind === "preparing" || state.kind === "preview" || state.kind === "writing";
