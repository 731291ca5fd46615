/** A reading that is under way. */
export interface UnderWay {
  /** 0 to 1; null: not known. */
  readonly share: number | null;
}

/** What has been read last, and whether a newer reading is under way. */
export type LiveState<T> =
  | { readonly kind: "loading"; readonly share: number | null }
  | {
    readonly kind: "ready";
    readonly value: T;
    /** When its reading began, in milliseconds: what changed in the workbook later may not be in it. */
    readonly readAt: number;
    readonly refreshing: UnderWay | null;
    /** Why the last reading gave nothing newer, where it did not. */
    readonly missed: { readonly error: unknown } | null;
  }
  | { readonly kind: "failed"; readonly error: unknown };

/** What a reading is given: how to end it, and whom to tell how far it is. */
export interface LiveReadHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

export interface LiveReadOptions<T> {
  readonly read: (hooks: LiveReadHooks) => Promise<T>;
  readonly onState: (state: LiveState<T>) => void;
  /** Milliseconds without a further change before reading again. */
  readonly quiet: number;
  /** Milliseconds after which it reads although changes keep coming. */
  readonly atLatest: number;
}

/**
 * Keeps a reading of the workbook current: changes are gathered until they pause, never two readings at once,
 * and a change during a reading is followed by one more. Nothing is read while it is held. What was read stays where the
 * next reading fails or is cancelled.
 */
export class LiveRead<T> {
  private state: LiveState<T> = { kind: "loading", share: null };
  private abort: AbortController | null = null;
  /** Something had changed during the reading that was cancelled: it counts again where the reading ended well all the same. */
  private droppedAtCancel = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private firstChangeAt: number | null = null;
  private isReading = false;
  private isStale = true;
  private isHeld = false;
  private isStopped = false;

  constructor(private readonly options: LiveReadOptions<T>) {}

  /** Reads now, or right after the reading that is under way. */
  refresh(): void {
    this.isStale = true;
    this.clearTimer();
    void this.readIfNeeded();
  }

  /** Something changed: reads again when changes pause. */
  changed(): void {
    this.isStale = true;
    if (this.isStopped || this.isHeld) return;
    const now = Date.now();
    this.firstChangeAt ??= now;
    const wait = Math.max(0, Math.min(this.options.quiet, this.firstChangeAt + this.options.atLatest - now));
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.clearTimer();
      void this.readIfNeeded();
    }, wait);
  }

  /** While held (a write is under way) changes are only noted; releasing reads if there were any. */
  hold(isHeld: boolean): void {
    if (this.isHeld === isHeld) return;
    this.isHeld = isHeld;
    if (isHeld) this.clearTimer();
    else if (this.isStale) this.changed();
  }

  /** Ends the reading that is under way before its next round trip; the next change or `refresh` begins another. */
  cancel(): void {
    if (this.abort === null || this.abort.signal.aborted) return;
    this.droppedAtCancel = this.isStale;
    this.isStale = false;
    this.abort.abort();
  }

  /** Ends it: no state is reported afterwards. */
  stop(): void {
    this.isStopped = true;
    this.clearTimer();
    this.cancel();
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.firstChangeAt = null;
  }

  private report(state: LiveState<T>): void {
    if (this.isStopped) return;
    this.state = state;
    this.options.onState(state);
  }

  private reportShare(share: number | null): void {
    this.report(this.state.kind === "ready" ? { ...this.state, refreshing: { share } } : { kind: "loading", share });
  }

  private async readIfNeeded(): Promise<void> {
    if (this.isReading || this.isHeld || this.isStopped || !this.isStale) return;
    this.isReading = true;
    this.isStale = false;
    const readAt = Date.now();
    const { signal } = (this.abort = new AbortController());
    this.reportShare(null);
    try {
      const value = await this.options.read({ signal, onProgress: (share) => { if (!signal.aborted) this.reportShare(share); } });
      this.isStale ||= signal.aborted && this.droppedAtCancel;
      this.report({ kind: "ready", value, readAt, refreshing: this.isStale ? { share: null } : null, missed: null });
    } catch (error) {
      this.report(this.state.kind === "ready" ? { ...this.state, refreshing: null, missed: { error } } : { kind: "failed", error });
    } finally {
      this.isReading = false;
      this.abort = null;
    }
    if (this.isStale) this.changed();
  }
}
