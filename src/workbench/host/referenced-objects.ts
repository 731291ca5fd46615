import { HostError } from "./host-error";
import type { HostObject } from "./host-object";

/** Objects that the add-in holds on to between requests (`_KeepReference`), by the id that it was given. */
export class ReferencedObjects {
  /** Ids are not used again by another host, whose pane may still release what it held. */
  static #next = 1;
  readonly #byId = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `r${ReferencedObjects.#next++}`;
    this.#byId.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | null {
    return this.#ids.get(object) ?? null;
  }

  get(id: string): HostObject {
    const object = this.#byId.get(id);
    if (!object) throw new HostError("ItemNotFound", "The referenced object is no longer there.", 404);
    return object;
  }

  remove(id: string): void {
    const object = this.#byId.get(id);
    if (!object) return;
    this.#byId.delete(id);
    this.#ids.delete(object);
  }

  clear(): void {
    this.#byId.clear();
    this.#ids.clear();
  }

  all(): readonly HostObject[] {
    return [...this.#byId.values()];
  }

  /** How many are held: a leak shows here. */
  get size(): number {
    return this.#byId.size;
  }
}
