import type { FromWorker, ToWorker } from "./messages";

/** A worker, as far as it is used here. */
export interface ReviewWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** Starts the reviewing thread from the add-in's own origin; null where the host has none or does not allow it. */
export function startWorker(): ReviewWorker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL(/* webpackChunkName: "review-worker" */ "./review-worker.ts", import.meta.url)) as unknown as ReviewWorker;
  } catch {
    return null;
  }
}
