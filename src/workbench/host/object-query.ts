import { HostCollection, HostObject } from "./host-object";
import { type MemberAccess, wireName } from "./member-access";
import { scalarProperties } from "./requirement-sets";
import type { QueryInfo } from "./wire";

/** Nested property names, e.g. `format/fill/color` → `{ format: { fill: { color: {} } } }`. */
interface Selection {
  [member: string]: Selection;
}

function selectionOf(query: QueryInfo): Selection {
  const selection: Selection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = selection;
    for (const part of path.split("/").filter((name) => name !== "")) at = at[part] ??= {};
  }
  return selection;
}

/** Answers loads. `asJson` gives the names of the declarations and `items` in place of the wire's. */
export class ObjectQuery {
  readonly #members: MemberAccess;
  readonly #referenceOf: (object: HostObject) => string | null;
  readonly #asJson: boolean;

  constructor(members: MemberAccess, referenceOf: (object: HostObject) => string | null, asJson = false) {
    this.#members = members;
    this.#referenceOf = referenceOf;
    this.#asJson = asJson;
  }

  /** What an instantiation answers: how the library finds the object again; null for a null object. */
  identity(object: HostObject | null): Record<string, unknown> | null {
    if (object === null) return null;
    const reference = this.#referenceOf(object);
    return reference === null ? object.identity() : { ...object.identity(), _ReferenceId: reference };
  }

  load(object: HostObject | null, query: QueryInfo): Record<string, unknown> | null {
    if (object === null) return null;
    return this.#load(object, selectionOf(query), query);
  }

  /** A load with one selection per class, following objects down to `depth` levels. */
  loadRecursive(object: HostObject | null, queries: Readonly<Record<string, QueryInfo>>, depth: number): Record<string, unknown> | null {
    if (object === null) return null;
    const answer = this.identity(object) ?? {};
    if (object instanceof HostCollection) {
      answer[this.#asJson ? "items" : "_Items"] = object.items().map((item) => this.loadRecursive(item, queries, depth));
      return answer;
    }
    for (const name of Object.keys(selectionOf(queries[object.className] ?? {}))) {
      const value = this.#members.read(object, name);
      if (!(value instanceof HostObject)) answer[this.#key(name)] = value ?? null;
      else if (depth > 0) answer[this.#key(name)] = this.loadRecursive(value, queries, depth - 1);
    }
    return answer;
  }

  #load(object: HostObject, selection: Selection, query: QueryInfo): Record<string, unknown> {
    const answer = this.identity(object) ?? {};
    if (object instanceof HostCollection) {
      const { items, ...direct } = selection;
      const own = Object.fromEntries(Object.entries(direct).filter(([name]) => this.#belongsToCollection(object, name)));
      const ofItems = Object.fromEntries(Object.entries(direct).filter(([name]) => !(name in own)));
      this.#answerMembers(object, own, answer);
      const all = object.items();
      const from = query.Skip ?? 0;
      const shown = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
      answer[this.#asJson ? "items" : "_Items"] = shown.map((item) => this.#load(item, { ...ofItems, ...items }, {}));
      return answer;
    }
    if (Object.keys(selection).length === 0) this.#scalars(object, answer);
    this.#answerMembers(object, selection, answer);
    return answer;
  }

  #belongsToCollection(object: HostObject, name: string): boolean {
    return name !== "*" && this.#members.isReadable(object, name);
  }

  #answerMembers(object: HostObject, selection: Selection, answer: Record<string, unknown>): void {
    for (const [name, below] of Object.entries(selection)) {
      if (name === "*" || name === "$all") {
        this.#scalars(object, answer);
        continue;
      }
      const value = this.#members.read(object, name);
      answer[this.#key(name)] = value instanceof HostObject ? this.#load(value, below, {}) : (value ?? null);
    }
  }

  #scalars(object: HostObject, answer: Record<string, unknown>): void {
    for (const name of scalarProperties(object.className)) {
      if (this.#members.isReadable(object, name)) answer[this.#key(name)] = this.#members.read(object, name) ?? null;
    }
  }

  #key(name: string): string {
    return this.#asJson ? name : wireName(name);
  }
}
