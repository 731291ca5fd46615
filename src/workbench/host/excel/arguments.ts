import { invalidArgument } from "../host-error";

/** Arguments and values arrive as JSON: these read them or refuse. What the add-in left out arrives as null. */

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : text(value);
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export const optionalFlag = (value: unknown, otherwise = false): boolean => (value === null || value === undefined ? otherwise : flag(value));

export function integer(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export const optionalInteger = (value: unknown): number | null => (value === null || value === undefined ? null : integer(value));

export function finite(value: unknown, least = -Infinity): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least) throw invalidArgument();
  return value;
}

/** One of Excel's named values; `otherwise` where the argument was left out. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise?: T): T {
  if ((value === null || value === undefined) && otherwise !== undefined) return otherwise;
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function record(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** `#RRGGBB` in capitals; names of colours are not taken. */
export function color(value: unknown): string {
  const found = /^#?([0-9a-f]{6})$/i.exec(text(value));
  if (!found) throw invalidArgument();
  return `#${(found[1] ?? "").toUpperCase()}`;
}
