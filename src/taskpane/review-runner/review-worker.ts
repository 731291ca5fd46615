/** The thread that reviews: what the pane shows goes on meanwhile, and ending the thread ends the review. */
import { reviewInChunks } from "../../application/index";
import { formulaMap } from "../../domain/formula-review/index";
import type { FromWorker, ToWorker } from "./messages";
import { SnapshotParts } from "./snapshot-parts";

/** What a worker's global is, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 100;

const scope = globalThis as unknown as WorkerScope;
const parts = new SnapshotParts();

scope.onmessage = ({ data }) => {
  if (data.kind !== "review") {
    parts.take(data);
    return;
  }
  const { workbook } = parts;
  if (workbook === null) return;
  reviewInChunks(workbook, { ...data.rules, every: REPORT_EVERY, onProgress: (share) => scope.postMessage({ kind: "progress", share }) }).then(
    (review) => scope.postMessage({ kind: "done", result: { review, maps: formulaMap(workbook) } }),
  ).catch((error: unknown) => scope.postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) }));
};
