import { WorkbookPortError } from "../application/port/index";
import { portError } from "./translate-error";

/** One `Excel.run`: its context, and a sync that counts and can be cancelled. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what is queued. @throws WorkbookPortError `cancelled` before anything is sent */
  sync(): Promise<void>;
  /** Syncs of this session so far. */
  readonly syncs: number;
}

export interface SessionOptions {
  readonly signal?: AbortSignal | undefined;
  /** Makes one undo step of it where Excel can (ExcelApi 1.20). */
  readonly isOneUndo?: boolean;
}

/** Whether this Excel has a requirement set. */
export const hasExcelApi = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

/** Runs batches, waits for the user to leave a cell, counts round trips. */
export class SessionRunner {
  #syncs = 0;
  readonly #onCellEdit: (isWaiting: boolean) => void;

  /** @param onCellEdit told when work waits for the user to finish editing a cell, and when it goes on */
  constructor(onCellEdit: (isWaiting: boolean) => void) {
    this.#onCellEdit = onCellEdit;
  }

  get syncs(): number {
    return this.#syncs;
  }

  /**
   * Runs a batch. If the user is editing a cell Excel refuses the first sync: then the batch runs again and waits for
   * the user. It must be able to start anew as long as nothing was sent.
   */
  async run<T>(batch: (session: Session) => Promise<T>, options: SessionOptions = {}): Promise<T> {
    const progress = { done: 0 };
    try {
      return await this.#attempt(batch, options, false, progress);
    } catch (error) {
      if (portError(error).code !== "cell-edit-mode" || progress.done > 0) throw portError(error);
    }
    this.#onCellEdit(true);
    try {
      return await this.#attempt(batch, options, true, progress);
    } catch (error) {
      throw portError(error);
    } finally {
      this.#onCellEdit(false);
    }
  }

  #attempt<T>(batch: (session: Session) => Promise<T>, { signal, isOneUndo }: SessionOptions, delayForCellEdit: boolean, progress: { done: number }): Promise<T> {
    const merged = isOneUndo && hasExcelApi("1.20") ? { mergeUndoGroup: true } : {};
    return Excel.run({ delayForCellEdit, ...merged }, (context) => {
      const count = (): void => {
        this.#syncs += 1;
        progress.done += 1;
      };
      return batch({
        context,
        get syncs() {
          return progress.done;
        },
        async sync() {
          if (signal?.aborted) throw new WorkbookPortError("cancelled", "It was cancelled.");
          await context.sync();
          count();
        },
      });
    });
  }
}
