import { HostError, memberAboveSet, missingMember } from "./host-error";
import { type HostObject, ownMember } from "./host-object";
import { isSetSupported, memberEntry, type MemberEntry, type RequirementMatrix } from "./requirement-sets";

/** Names that differ on the wire from what the declarations call them. */
const WIRE_NAMES: Readonly<Record<string, string>> = { gridlines: "showGridlines", headings: "showHeadings" };

/** `GetRange` → `getRange`; names of the library's own protocol (`_KeepReference`) stay. */
export const memberName = (wireName: string): string => {
  if (wireName.startsWith("_")) return wireName;
  const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return WIRE_NAMES[name] ?? name;
};

/** `address` → `Address`. */
export const wireName = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));

/** `_RegisterDataChangedEvent`, `_UnregisterEventNameChanged` → the event's member, `onChanged`, `onNameChanged`. */
function eventMember(protocolName: string): string | null {
  const event = /^_(?:Un)?[Rr]egister(?:Event)?([A-Z]\w*?)(?:Event)?$/.exec(protocolName)?.[1];
  if (!event) return null;
  return event === "DataChanged" ? "onChanged" : `on${event}`;
}

/**
 * Reads, writes and calls members of host objects by name: refuses what is above the announced requirement sets, fails
 * loudly for what the host does not have, and remembers the latter.
 */
export class MemberAccess {
  readonly #missing = new Set<string>();

  constructor(public matrix: RequirementMatrix) {}

  /** Members that were used and that the workbench does not have, e.g. `Range.getImage`, in order of first use. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  read(object: HostObject, name: string): unknown {
    this.#checked(object, name, "read");
    const found = ownMember(object, name);
    if (!found?.get) throw this.#noteMissing(`${object.className}.${name}`);
    return this.#at(object, name, () => found.get?.call(object) as unknown);
  }

  write(object: HostObject, name: string, value: unknown): void {
    this.#checked(object, name, "write");
    const found = ownMember(object, name);
    if (!found?.set) throw this.#noteMissing(found?.get ? `setting ${object.className}.${name}` : `${object.className}.${name}`);
    this.#at(object, name, () => found.set?.call(object, value));
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.#checked(object, name, "read");
    const method: unknown = ownMember(object, name)?.value;
    if (typeof method !== "function") throw this.#noteMissing(`${object.className}.${eventMember(name) ?? name}`);
    return this.#at(object, name, () => (method as (...args: unknown[]) => unknown).apply(object, [...args]));
  }

  /** Whether a load that names no properties can include this one. */
  isReadable(object: HostObject, name: string): boolean {
    const entry = memberEntry(object.className, name);
    return entry !== null && isSetSupported(this.matrix, entry.read) && ownMember(object, name)?.get !== undefined;
  }

  /** Remembers a service or member that the workbench lacks and gives the error to throw. */
  noteMissing(member: string): HostError {
    return this.#noteMissing(member);
  }

  #noteMissing(member: string): HostError {
    this.#missing.add(member);
    return missingMember(member);
  }

  #checked(object: HostObject, name: string, use: "read" | "write"): void {
    const listed = name.startsWith("_") ? eventMember(name) : name;
    if (listed === null || object.className.startsWith("_")) return;
    const entry: MemberEntry | null = memberEntry(object.className, listed);
    if (!entry) throw this.#noteMissing(`${object.className}.${listed}`);
    const needed = entry[use];
    if (!isSetSupported(this.matrix, needed)) {
      const set = needed.split(" ")[0] ?? "";
      throw memberAboveSet(`${object.className}.${listed}`, needed, `${set} ${this.matrix[set.toLowerCase()] ?? "not at all"}`);
    }
  }

  #at<T>(object: HostObject, name: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof HostError && error.location === "") error.location = `${object.className}.${name}`;
      throw error;
    }
  }
}
