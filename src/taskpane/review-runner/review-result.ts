import { reviewInChunks, WorkbookPortError } from "../../application/index";
import { formulaMap } from "../../domain/formula-review/index";
import type { ReviewResult, RuleChoice } from "./messages";
import { partsOfSnapshot } from "./snapshot-parts";
import type { ReviewWorker } from "./start-worker";
import type { WorkbookSnapshot } from "./workbook-snapshot";

export interface ReviewHooks {
  readonly signal: AbortSignal;
  /** Told the share done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const cancelled = (): WorkbookPortError => new WorkbookPortError("cancelled", "It was cancelled.");

/** The thread did not come up: the review is done without it. */
class NoWorker extends Error {}

/**
 * Reviews a workbook in a thread of its own; where there is none, on this one in steps between which the pane draws.
 *
 * @throws WorkbookPortError `cancelled`
 */
export async function reviewResult(workbook: WorkbookSnapshot, rules: RuleChoice, hooks: ReviewHooks, start: () => ReviewWorker | null): Promise<{ readonly result: ReviewResult; readonly isInWorker: boolean }> {
  if (hooks.signal.aborted) throw cancelled();
  const worker = start();
  if (worker !== null) {
    try {
      return { result: await inWorker(worker, workbook, rules, hooks), isInWorker: true };
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
    } finally {
      worker.terminate();
    }
  }
  const review = await reviewInChunks(workbook, { ...rules, signal: hooks.signal, onProgress: hooks.onProgress });
  await nextTask();
  if (hooks.signal.aborted) throw cancelled();
  return { result: { review, maps: formulaMap(workbook) }, isInWorker: false };
}

async function inWorker(worker: ReviewWorker, workbook: WorkbookSnapshot, rules: RuleChoice, { signal, onProgress }: ReviewHooks): Promise<ReviewResult> {
  const ended = new Promise<ReviewResult>((resolve, reject) => {
    let isUp = false;
    signal.addEventListener("abort", () => reject(cancelled()), { once: true });
    // Before its first message: its script was not allowed or not found. After it: the review itself failed.
    worker.onerror = ({ message }) => reject(isUp ? new Error(message ?? "The reviewing thread stopped.") : new NoWorker());
    worker.onmessage = ({ data }) => {
      isUp = true;
      if (data.kind === "progress") onProgress(data.share);
      else if (data.kind === "done") resolve(data.result);
      else reject(new Error(data.message));
    };
  });
  const sent = send(worker, workbook, rules, signal);
  return Promise.race([ended, sent.then(() => ended)]);
}

async function send(worker: ReviewWorker, workbook: WorkbookSnapshot, rules: RuleChoice, signal: AbortSignal): Promise<void> {
  for (const part of partsOfSnapshot(workbook)) {
    if (signal.aborted) throw cancelled();
    worker.postMessage(part);
    await nextTask();
  }
  worker.postMessage({ kind: "review", rules });
}
