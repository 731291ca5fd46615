import { type BlankFlavour, type CustomFunctionArgument, type CustomFunctionResult, receivedResult, sentArgument } from "./custom-function-values";
import { CustomFunctionMessages } from "./custom-function-messages";
import { HostObject } from "./host-object";
import type { EventEntry } from "./wire";

const CALL = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
const ALLOW_ERRORS = 4;

export interface CustomFunctionHostOptions {
  readonly send: (entries: readonly EventEntry[]) => void;
  readonly blankAs: () => BlankFlavour;
  /** Names of functions that can be cancelled, upper case; from the add-in's metadata. */
  readonly isCancelable?: (name: string) => boolean;
}

export interface InvokeOptions {
  readonly signal?: AbortSignal;
}

interface Pending {
  readonly entry: EventEntry;
  readonly settle: (result: CustomFunctionResult) => void;
}

/**
 * Calls the add-in's functions in the pane's runtime. Calls made in one turn (one recalculation) go out together; the
 * library answers after 50 ms, then at most every 200 ms.
 */
export class CustomFunctionHost {
  readonly #options: CustomFunctionHostOptions;
  readonly #pending = new Map<number, Pending>();
  readonly messages = new CustomFunctionMessages();
  #waiting: EventEntry[] = [];
  #next = 1;
  #isReady = false;
  #isFlushing = false;
  #idle: (() => void)[] = [];

  constructor(options: CustomFunctionHostOptions) {
    this.#options = options;
  }

  /** The service that the library speaks to. */
  readonly service: HostObject = new CustomFunctionService({
    ready: () => this.#becomeReady(),
    results: (list) => this.#receive(list),
  });

  /** Whether the pane's runtime can be called. Calls before that wait. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Calls that have no answer yet. */
  get pendingCount(): number {
    return this.#pending.size;
  }

  /** Resolves when no call is without an answer. */
  settled(): Promise<void> {
    return this.#pending.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /**
   * Calls a function, e.g. `invoke("WAGE", [4700, 20, 12], "Sheet1!B3")`. The name is its id, without namespace.
   * Never rejects: what goes wrong is an error value. A cancelled call gives #BUSY!, which nobody should show.
   */
  invoke(name: string, args: readonly CustomFunctionArgument[], address: string, options: InvokeOptions = {}): Promise<CustomFunctionResult> {
    const id = this.#next++;
    const sent = args.map((argument) => sentArgument(argument, this.#options.blankAs()));
    const flags = ALLOW_ERRORS | (this.#options.isCancelable?.(name.toUpperCase()) ? CANCELABLE : 0);
    const entry: EventEntry = [CALL, INVOKE, "", JSON.stringify([id, name, sent, address, flags, null]), 0, false];
    return new Promise((resolve) => {
      const settle = (result: CustomFunctionResult): void => {
        options.signal?.removeEventListener("abort", cancel);
        this.messages.keep(address, name, result);
        resolve(result);
      };
      const cancel = (): void => this.#cancel(id);
      this.#pending.set(id, { entry, settle });
      options.signal?.addEventListener("abort", cancel, { once: true });
      this.#waiting.push(entry);
      this.#flushSoon();
      if (options.signal?.aborted) this.#cancel(id);
    });
  }

  /** The pane starts anew: calls without an answer are made again when it is ready. */
  restart(): void {
    this.#isReady = false;
    this.#waiting = [...this.#pending.values()].map(({ entry }) => entry);
  }

  /** The other host's pane is this one's from now on. */
  takeOver(other: CustomFunctionHost): void {
    if (other.isReady) this.#becomeReady();
  }

  #becomeReady(): void {
    this.#isReady = true;
    this.#flushSoon();
  }

  #flushSoon(): void {
    if (this.#isFlushing || !this.#isReady) return;
    this.#isFlushing = true;
    setTimeout(() => {
      this.#isFlushing = false;
      const entries = this.#waiting.splice(0);
      if (entries.length > 0 && this.#isReady) this.#options.send(entries);
      else this.#waiting.unshift(...entries);
    }, 0);
  }

  #cancel(id: number): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    const isSent = !this.#waiting.includes(pending.entry);
    this.#waiting = this.#waiting.filter((entry) => entry !== pending.entry);
    if (isSent) this.#options.send([[CALL, CANCEL, "", JSON.stringify({ invocationId: id }), 0, false]]);
    this.#settle(id, { error: "#BUSY!" });
  }

  #receive(list: readonly unknown[]): void {
    for (const item of list) {
      if (!Array.isArray(item)) continue;
      const [id, ok, value, failure] = item as unknown[];
      this.#settle(Number(id), receivedResult(ok === true, value, failure));
    }
  }

  #settle(id: number, result: CustomFunctionResult): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    pending.settle(result);
    if (this.#pending.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }
}

/** `Microsoft.ExcelServices.CustomFunctions` */
class CustomFunctionService extends HostObject {
  readonly className = "_CustomFunctions";
  readonly #hears: { ready: () => void; results: (list: readonly unknown[]) => void };

  constructor(hears: { ready: () => void; results: (list: readonly unknown[]) => void }) {
    super();
    this.#hears = hears;
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.#hears.ready();
  }

  /** Features of the runtime: retry in pieces, short interval, timing, longest interval. */
  _GetEnabledFeatures(): readonly number[] {
    return [1, 2, 3, 4];
  }

  setInvocationArrayResults(results: unknown): void {
    if (Array.isArray(results)) this.#hears.results(results);
  }
}
