import Decimal from "decimal.js";

/** Data as JSON has it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * The model as plain JSON: amounts (元) and values as decimal strings without exponent, everything else as it is.
 *
 * @example toPlainJson(figure) // { kind: "money", amount: "151800", unit: "万元", … }
 */
export function toPlainJson(value: unknown): JsonValue {
  if (Decimal.isDecimal(value)) return (value as Decimal).toFixed();
  if (Array.isArray(value)) return value.map(toPlainJson);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined).map(([key, entry]) => [key, toPlainJson(entry)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
