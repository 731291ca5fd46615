/**
 * What an object of the Office object model is for the server: its members are found by name on its class.
 * Accessors and methods of the class that Excel's declarations know too are reachable from the add-in; everything else
 * is the host's own. Members that begin with `_` are the library's own protocol.
 */
export abstract class HostObject {
  /** Excel's class name, e.g. `Worksheet`: the key into the requirement-set table. */
  abstract readonly className: string;

  /** By what the library finds the object again (`Id`, `_Id`), as it is sent. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** A collection: its items are sent under `_Items`. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): readonly T[];
}

/** The property descriptor of a member that the object's class itself declares, or null. */
export function ownMember(object: HostObject, name: string): PropertyDescriptor | null {
  for (let type: object | null = Object.getPrototypeOf(object) as object | null; type && type !== HostObject.prototype; type = Object.getPrototypeOf(type) as object | null) {
    const found = Object.getOwnPropertyDescriptor(type, name);
    if (found) return found;
  }
  return null;
}
