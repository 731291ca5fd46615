import { WorkbookPortError } from "../port/workbook-port";
import type { WriteObstacle } from "./prepared-write";

/** Why a write did not take place. */
export type WriteFailureCode =
  /** It would overwrite cells of the user's and nobody said yes. */
  | "not-confirmed"
  /** A protected sheet, a merged area or a text that no cell holds is in the way. */
  | "obstacle"
  /** The workbook has changed since the preview was made. */
  | "changed-since"
  /** The journal was written by a newer version of the add-in, or cannot keep the write. */
  | "journal"
  /** The host stopped; `cause` says why. */
  | "stopped"
  /** The host reported success, but a cell does not hold what was written. */
  | "not-as-written";

/**
 * What the workbook looks like now: `untouched`: nothing was written; `restored`: what had been written was taken
 * back; `partly-written`: taking back failed too, the journal offers it under `entryId`.
 */
export type WorkbookState = "untouched" | "restored" | "partly-written";

/** A write that did not take place, and the state that it left the workbook in. */
export class WriteFailure extends Error {
  constructor(
    readonly code: WriteFailureCode,
    readonly state: WorkbookState,
    message: string,
    readonly detail: {
      readonly place?: { readonly sheet: string | null; readonly address: string | null };
      readonly obstacles?: readonly WriteObstacle[];
      readonly portCode?: WorkbookPortError["code"];
      readonly entryId?: string;
    } = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "WriteFailure";
  }
}

/** A failure that wraps what the port threw. */
export function stopped(error: unknown, state: WriteFailure["state"], entryId?: string): WriteFailure {
  if (error instanceof WriteFailure) return new WriteFailure(error.code, state, error.message, { ...error.detail, ...(entryId ? { entryId } : {}) }, error);
  const message = error instanceof Error ? error.message : String(error);
  const detail = error instanceof WorkbookPortError ? { portCode: error.code, place: error.place } : {};
  return new WriteFailure("stopped", state, message, { ...detail, ...(entryId ? { entryId } : {}) }, error);
}

/** What is in the way; nothing has been written. */
export const obstacleFailure = (obstacles: readonly WriteObstacle[]): WriteFailure =>
  new WriteFailure("obstacle", "untouched", `In the way: ${obstacles.map(({ code, sheet, address }) => `${code} ${sheet}${address ? `!${address}` : ""}`).join(", ")}.`, {
    obstacles, place: { sheet: obstacles[0]?.sheet ?? null, address: obstacles[0]?.address ?? null },
  });
