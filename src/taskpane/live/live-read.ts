/** What has been read last, and whether a newer reading is under way. */
export type LiveState<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T; readonly isRefreshing: boolean }
  | { readonly kind: "failed"; readonly error: unknown };

export interface LiveReadOptions<T> {
  readonly read: () => Promise<T>;
  readonly onState: (state: LiveState<T>) => void;
  /** Milliseconds without a further change before reading again. */
  readonly quiet: number;
  /** Milliseconds after which it reads although changes keep coming. */
  readonly atLatest: number;
}

/**
 * Keeps a reading of the workbook current: changes are gathered until they pause, never two readings at once,
 * and a change during a reading is followed by one more. Nothing is read while it is held.
 */
export class LiveRead<T> {
  private state: LiveState<T> = { kind: "loading" };
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

  /** Ends it: no state is reported afterwards. */
  stop(): void {
    this.isStopped = true;
    this.clearTimer();
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

  private async readIfNeeded(): Promise<void> {
    if (this.isReading || this.isHeld || this.isStopped || !this.isStale) return;
    this.isReading = true;
    this.isStale = false;
    this.report(this.state.kind === "ready" ? { ...this.state, isRefreshing: true } : { kind: "loading" });
    try {
      const value = await this.options.read();
      this.report({ kind: "ready", value, isRefreshing: this.isStale });
    } catch (error) {
      this.report({ kind: "failed", error });
    } finally {
      this.isReading = false;
    }
    if (this.isStale) this.changed();
  }
}
