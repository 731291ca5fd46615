import type { FaultCheck } from "./fault-injection";
import { HostError } from "./host-error";
import { HostObject } from "./host-object";
import { type MemberAccess, memberName } from "./member-access";
import { ObjectQuery } from "./object-query";
import type { ReferencedObjects } from "./referenced-objects";
import { ACTION_TYPES, type Action, type ArgumentInfo, type BatchRequest, type BatchResponse, type ObjectPath, PATH_TYPES } from "./wire";

export interface RichApiServerOptions {
  readonly root: HostObject;
  /** By the service's full name, e.g. `Microsoft.ExcelServices.CustomFunctions`. */
  readonly services: ReadonlyMap<string, HostObject>;
  readonly members: MemberAccess;
  readonly references: ReferencedObjects;
  /** Awaited before an action that reads what calculation gives. */
  readonly settled: () => Promise<void>;
  /** Told about errors that are the host's own fault. */
  readonly onDefect: (error: unknown) => void;
}

type Resolve = (id: number) => HostObject | null;

/** Properties whose answer waits for the calculation. */
const CALCULATED = /^(\*|\$all|values|text|valueTypes|hasSpill|isNullObject)$/;

/** Does the batches: evaluates the object paths, does the actions in order, stops at the first error. */
export class RichApiServer {
  readonly #options: RichApiServerOptions;

  constructor(options: RichApiServerOptions) {
    this.#options = options;
  }

  /** Answers one request. `check` is called before each action (injected faults). */
  async process(request: BatchRequest, check: FaultCheck = () => undefined): Promise<BatchResponse> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    const resolve = this.#resolver(request.ObjectPaths);
    for (const [index, action] of request.Actions.entries()) {
      try {
        check(index);
        if (waitsForCalculation(action, request.ObjectPaths)) await this.#options.settled();
        if (action.ActionType === ACTION_TYPES.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.#do(action, resolve) ?? null });
      } catch (error) {
        return { Results: results, TraceIds: traceIds, Error: this.#describe(error, index) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  #do(action: Action, resolve: Resolve): unknown {
    const { members, references } = this.#options;
    const query = new ObjectQuery(members, (object) => references.idOf(object), action.ActionType === ACTION_TYPES.queryAsJson);
    if (action.ActionType === ACTION_TYPES.trace) return null;
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION_TYPES.instantiate:
        return query.identity(object);
      case ACTION_TYPES.query:
      case ACTION_TYPES.queryAsJson:
        return query.load(object, action.QueryInfo ?? {});
      case ACTION_TYPES.recursiveQuery:
        return query.loadRecursive(object, action.RecursiveQueryInfo?.Queries ?? {}, action.RecursiveQueryInfo?.MaxDepth ?? 0);
      case ACTION_TYPES.method:
        return this.#method(object, action.Name, argumentsOf(action.ArgumentInfo, resolve));
      case ACTION_TYPES.setProperty:
        members.write(present(object), memberName(action.Name), argumentsOf(action.ArgumentInfo, resolve)[0]);
        return null;
      case ACTION_TYPES.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#update(present(object), name, value);
        return null;
      case ACTION_TYPES.ensureUnchanged:
        this.#ensureUnchanged(present(object), action.ObjectState ?? {});
        return null;
      default:
        throw members.noteMissing(`action type ${action.ActionType}`);
    }
  }

  #method(object: HostObject | null, name: string, args: readonly unknown[]): unknown {
    if (name === "_RemoveReference") {
      this.#options.references.remove(String(args[0]));
      return null;
    }
    if (object === null) return null;
    if (name === "_KeepReference") {
      this.#options.references.keep(object);
      return null;
    }
    const value = this.#options.members.call(object, memberName(name), args);
    return value instanceof HostObject ? null : value;
  }

  /** `{ values: …, format: { fill: { color: … } } }` */
  #update(object: HostObject, name: string, value: unknown): void {
    const member = memberName(name);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const below = isObject ? this.#options.members.read(object, member) : null;
    if (below instanceof HostObject) {
      for (const [inner, innerValue] of Object.entries(value as Record<string, unknown>)) this.#update(below, inner, innerValue);
    } else this.#options.members.write(object, member, value);
  }

  #ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, expected] of Object.entries(state)) {
      const value = this.#options.members.read(object, memberName(name));
      const isSame = value instanceof HostObject || JSON.stringify(value) === JSON.stringify(expected);
      if (!isSame) throw new HostError("Conflict", "Request could not be processed because of a conflict.", 409, `${object.className}.${memberName(name)}`);
      if (value instanceof HostObject) this.#ensureUnchanged(value, expected as Record<string, unknown>);
    }
  }

  #resolver(paths: Readonly<Record<string, ObjectPath>>): Resolve {
    const known = new Map<number, HostObject | null>();
    const resolve: Resolve = (id) => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const path = paths[id];
      if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not in the request.`);
      const object = this.#evaluate(path, resolve);
      known.set(id, object);
      return object;
    };
    return resolve;
  }

  #evaluate(path: ObjectPath, resolve: Resolve): HostObject | null {
    const { members, references, services } = this.#options;
    if (path.ObjectPathType === PATH_TYPES.root) return this.#options.root;
    if (path.ObjectPathType === PATH_TYPES.nullObject) return null;
    if (path.ObjectPathType === PATH_TYPES.reference) return references.get(path.Name);
    if (path.ObjectPathType === PATH_TYPES.service) {
      const service = services.get(path.Name);
      if (!service) throw members.noteMissing(`service ${path.Name}`);
      return service;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo, resolve);
    switch (path.ObjectPathType) {
      case PATH_TYPES.method:
        return asObject(members.call(parent, memberName(path.Name), args), path.Name);
      case PATH_TYPES.property:
        return asObject(members.read(parent, memberName(path.Name)), path.Name);
      case PATH_TYPES.indexer:
        return asObject(members.call(parent, "getItem", args), path.Name);
      default:
        throw members.noteMissing(`object path type ${path.ObjectPathType}`);
    }
  }

  #describe(error: unknown, index: number): NonNullable<BatchResponse["Error"]> {
    if (error instanceof HostError) {
      return { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index, HttpStatusCode: error.httpStatus };
    }
    this.#options.onDefect(error);
    return { Code: "GeneralException", Message: `There was an internal error while processing the request. ${String(error)}`, Location: "", ActionIndex: index, HttpStatusCode: 500 };
  }
}

function waitsForCalculation(action: Action, paths: Readonly<Record<string, ObjectPath>>): boolean {
  const { ActionType: type } = action;
  if (type === ACTION_TYPES.instantiate) return /^Get(UsedRange|Spill)/.test(paths[action.ObjectPathId]?.Name ?? "");
  if (type !== ACTION_TYPES.query && type !== ACTION_TYPES.queryAsJson && type !== ACTION_TYPES.recursiveQuery) return false;
  const selected = [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])];
  return selected.length === 0 || selected.some((path) => CALCULATED.test(path.split("/").at(-1) ?? ""));
}

/** Arguments with referenced objects put in; what the client left out arrives as null. */
function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
  const put = (value: unknown, reference: unknown): unknown => {
    if (Array.isArray(value)) return Array.isArray(reference) ? value.map((inner, i) => put(inner, reference[i] as unknown)) : value;
    if (typeof reference === "number" && reference > 0) return resolve(reference);
    return value;
  };
  return (info?.Arguments ?? []).map((value, i) => put(value, info?.ReferencedObjectPathIds?.[i]));
}

function present(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("InvalidObjectPath", "The object path does not lead to an object.", 404);
  return object;
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new Error(`${name} did not give a host object.`);
}
