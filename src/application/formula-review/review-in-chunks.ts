import { reviewFormulasInSteps, type ReviewOptions } from "../../domain/formula-review/index";
import type { WorkbookSnapshot } from "../../sheets/index";
import { WorkbookPortError } from "../port/index";
import { asWorkbookReview, type WorkbookReview } from "./review-workbook";

export interface ChunkOptions extends Omit<ReviewOptions, "onProgress"> {
  readonly signal?: AbortSignal | undefined;
  /** Called with the share done, 0 to 1, before each pause. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Gives the thread to others for a moment; by default until the next timer. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds between pauses. */
  readonly every?: number;
  /** The clock in milliseconds. */
  readonly now?: () => number;
}

const FRAME = 16;
const nextTimer = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Reviews a workbook in chunks, so that a view on the same thread goes on drawing; in a worker thread `pause` lets the
 * message that cancels it in.
 *
 * @throws WorkbookPortError `cancelled`
 */
export async function reviewInChunks(workbook: WorkbookSnapshot, { signal, onProgress, pause = nextTimer, every = FRAME, now = () => performance.now(), ...options }: ChunkOptions = {}): Promise<WorkbookReview> {
  const steps = reviewFormulasInSteps(workbook, options);
  let since = now();
  for (;;) {
    if (signal?.aborted) throw new WorkbookPortError("cancelled", "It was cancelled.");
    const step = steps.next(true);
    if (step.done) return asWorkbookReview(workbook, step.value);
    if (now() - since < every) continue;
    onProgress?.(step.value);
    await pause();
    since = now();
  }
}
