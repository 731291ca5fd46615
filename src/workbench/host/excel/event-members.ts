import { ownMember } from "../host-object";
import type { HostObject } from "../host-object";
import type { EventHub } from "../event-hub";

/** An object that the add-in can register for events of. */
export interface EventSource extends HostObject {
  readonly eventHub: EventHub;
  /** Sheet id, table id, or `Workbook`. */
  readonly eventTarget: string;
}

/** Gives a class the library's pairs `_Register…` and `_Unregister…`: name of the first → number of the event. */
export function addEvents(type: { readonly prototype: EventSource }, events: Readonly<Record<string, number>>): void {
  for (const [name, number] of Object.entries(events)) {
    define(type.prototype, `_Register${name}`, function register(this: EventSource) {
      this.eventHub.register(number, this.eventTarget);
    });
    define(type.prototype, `_Unregister${name}`, function unregister(this: EventSource) {
      this.eventHub.unregister(number, this.eventTarget);
    });
  }
}

function define(prototype: EventSource, name: string, value: (this: EventSource) => void): void {
  if (ownMember(Object.create(prototype) as HostObject, name)) throw new Error(`${name} is there already`);
  Object.defineProperty(prototype, name, { value, configurable: true });
}
