import { HostError, TransportError } from "./host-error";
import { ACTION_TYPES, type Action } from "./wire";

/**
 * Where the next failure is to happen; numbers count from 1. `sync`: in which of the coming requests (1 = the next).
 * `action`: at which action of that request; `write`: at which action that changes something. With neither, the
 * request fails as a whole.
 */
export interface FaultPlace {
  readonly sync?: number;
  readonly action?: number;
  readonly write?: number;
}

interface Fault {
  syncsLeft: number;
  readonly place: FaultPlace;
  readonly code: string | number;
}

const changes = (action: Action): boolean =>
  action.ActionType === ACTION_TYPES.setProperty ||
  action.ActionType === ACTION_TYPES.update ||
  (action.ActionType === ACTION_TYPES.method && !/^(_|Get)/.test(action.Name));

/** What of a request is to fail: called before each action with its position; throws where the fault lies. */
export type FaultCheck = (index: number) => void;

/** Failures that a test asked for. */
export class FaultInjection {
  #faults: Fault[] = [];

  /**
   * Makes a coming request fail. `code`: a number is Office's transport error (5102 activity limit, 5103 too large,
   * 5004 cell edit mode, …); a text is Excel's error code at that action.
   *
   * @example faults.failNext({ sync: 2 }, 5102); faults.failNext({ write: 3 }, "GeneralException");
   */
  failNext(place: FaultPlace, code: string | number): void {
    this.#faults.push({ syncsLeft: place.sync ?? 1, place, code });
  }

  clear(): void {
    this.#faults = [];
  }

  /** Whether faults are still waiting. */
  get isPending(): boolean {
    return this.#faults.length > 0;
  }

  /** Counts a request; throws when it is to fail as a whole, else gives the check for its actions. */
  begin(actions: readonly Action[]): FaultCheck {
    const due: Fault[] = [];
    for (const fault of this.#faults) if (--fault.syncsLeft === 0) due.push(fault);
    this.#faults = this.#faults.filter((fault) => fault.syncsLeft > 0);
    const whole = due.find(({ place }) => place.action === undefined && place.write === undefined);
    if (whole) throw failure(whole.code);
    const at = new Map<number, Fault>();
    for (const fault of due) {
      const index = position(actions, fault.place);
      if (index === null) throw new Error(`The request has no action ${JSON.stringify(fault.place)} to fail.`);
      at.set(index, fault);
    }
    return (index) => {
      const fault = at.get(index);
      if (fault) throw failure(fault.code);
    };
  }
}

function position(actions: readonly Action[], place: FaultPlace): number | null {
  if (place.action !== undefined) return place.action <= actions.length ? place.action - 1 : null;
  let left = place.write ?? 1;
  const index = actions.findIndex((action) => changes(action) && --left === 0);
  return index < 0 ? null : index;
}

const failure = (code: string | number): Error => (typeof code === "number" ? new TransportError(code) : new HostError(code, `Injected failure: ${code}`, 500));
