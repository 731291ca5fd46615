import type { ReviewRequest, ReviewRun } from "../review-runner/index";
import type { Failure, FormulaReviewer } from "../services/index";

/** How far a review that is under way has come. */
export interface Progress {
  readonly phase: "reading" | "reviewing";
  /** 0 to 1; null: not known. */
  readonly share: number | null;
}

/** Where the view stands: the last review stays shown while the next one is under way. */
export interface ReviewState {
  readonly run: ReviewRun | null;
  /** What was asked for last, to ask for it again. */
  readonly request: ReviewRequest | null;
  readonly progress: Progress | null;
  readonly ending: { readonly kind: "cancelled" } | { readonly kind: "failed"; readonly failure: Failure } | null;
  /** The workbook was changed since the review. */
  readonly isOutdated: boolean;
}

const NOTHING: ReviewState = { run: null, request: null, progress: null, ending: null, isOutdated: false };

/** Runs reviews one at a time and keeps the last one, also while another view is shown. */
export class ReviewStore {
  #state = NOTHING;
  #abort: AbortController | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly reviewer: FormulaReviewer, private readonly failureOf: (error: unknown) => Failure) {}

  readonly read = (): ReviewState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins a review; one that is under way ends. */
  readonly start = async (request: ReviewRequest): Promise<void> => {
    this.#abort?.abort();
    const own = new AbortController();
    this.#abort = own;
    const isCurrent = (): boolean => this.#abort === own;
    this.#set({ request, progress: { phase: "reading", share: null }, ending: null, isOutdated: false });
    try {
      const run = await this.reviewer.run(request, { signal: own.signal, onProgress: (phase, share) => { if (isCurrent()) this.#set({ progress: { phase, share } }); } });
      if (isCurrent()) this.#set({ run, progress: null });
    } catch (error) {
      if (!isCurrent()) return;
      const failure = this.failureOf(error);
      this.#set({ progress: null, isOutdated: true, ending: own.signal.aborted ? { kind: "cancelled" } : { kind: "failed", failure } });
    } finally {
      if (isCurrent()) this.#abort = null;
    }
  };

  /** Reviews again what was reviewed last; nothing where there was nothing. */
  readonly again = (): void => {
    if (this.#state.request !== null) void this.start(this.#state.request);
  };

  /** Ends the review that is under way; the last one stays. */
  readonly cancel = (): void => this.#abort?.abort();

  /** Something in the workbook has changed. */
  readonly changed = (): void => {
    if (this.#state.run !== null && !this.#state.isOutdated) this.#set({ isOutdated: true });
  };

  #set(part: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
