import type { EventEntry } from "./wire";

/** Numbers of the events, as the library knows them. */
export const EVENTS = {
  worksheetChanged: 10, worksheetActivated: 11, worksheetDeactivated: 12, worksheetAdded: 13, selectionChanged: 14, worksheetDeleted: 15,
  protectionChanged: 24, worksheetNameChanged: 25, visibilityChanged: 26, worksheetMoved: 27,
  tableChanged: 101, tableAdded: 102, tableDeleted: 103,
} as const;
/** Target of events that are registered for the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

const EVENT_CATEGORY = 65_536;

/**
 * Events that the add-in has registered for, and those that wait to be sent. While a request is being answered they
 * wait, so that the add-in hears of them after the answer.
 */
export class EventHub {
  readonly #registrations = new Map<string, number>();
  readonly #send: (entries: readonly EventEntry[]) => void;
  #waiting: EventEntry[] = [];
  #held = 0;
  /** `context.runtime.enableEvents`. */
  isEnabled = true;

  constructor(send: (entries: readonly EventEntry[]) => void) {
    this.#send = send;
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#registrations.set(key, (this.#registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.#registrations.get(key) ?? 0) - 1;
    if (left > 0) this.#registrations.set(key, left);
    else this.#registrations.delete(key);
  }

  /** Sends the event to those targets that are registered for it. */
  raise(type: number, targets: readonly string[], argument: Readonly<Record<string, unknown>>): void {
    if (!this.isEnabled) return;
    const message = JSON.stringify(argument);
    for (const target of targets) {
      if (this.#registrations.has(`${type} ${target}`)) this.#waiting.push([EVENT_CATEGORY, type, target, message, 0, false]);
    }
    this.#flush();
  }

  /** Keeps events back until `release` has been called as often. */
  hold(): void {
    this.#held += 1;
  }

  release(): void {
    this.#held -= 1;
    this.#flush();
  }

  /** Forgets registrations and events: another pane has started. */
  reset(): void {
    this.#registrations.clear();
    this.#waiting = [];
    this.isEnabled = true;
  }

  #flush(): void {
    if (this.#waiting.length === 0 || this.#held > 0) return;
    // The answer to a request that has just been done goes first.
    setTimeout(() => {
      if (this.#waiting.length === 0 || this.#held > 0) return;
      this.#send(this.#waiting.splice(0));
    }, 0);
  }
}
