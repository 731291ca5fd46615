import { toPlainJson, type JsonValue } from "../../../src/domain/budget";
import type { DisclosureReading } from "../../../src/disclosure";

/** Keys that say where something stands, not what it says. */
const COORDINATES = new Set(["line", "sheet", "cell"]);

/** The reading without coordinates. */
export const withoutCoordinates = (reading: DisclosureReading): JsonValue => strip(toPlainJson({ budget: reading.budget, notUnderstood: reading.notUnderstood }), (text) => text);

/**
 * The reading without coordinates and with what layout changes in words taken out: width, spaces, line breaks. Words are
 * compared by their characters.
 */
export const essence = (reading: DisclosureReading): JsonValue => strip(toPlainJson({ budget: reading.budget, notUnderstood: reading.notUnderstood }), folded);

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").replace(/[≧]/g, "≥").replace(/[【〔]/g, "[").replace(/[】〕]/g, "]");

function strip(value: JsonValue, text: (text: string) => string): JsonValue {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((entry: JsonValue) => strip(entry, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !COORDINATES.has(key)).map(([key, entry]) => [key, strip(entry as JsonValue, text)]));
}

/**
 * Where two readings first differ, and how; null where they are the same. (A test framework's own comparison of two
 * whole documents takes minutes to print what differs.)
 */
export function firstDifference(a: JsonValue, b: JsonValue, path = ""): string | null {
  if (a === b) return null;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return `${path}: ${JSON.stringify(a)?.slice(0, 200)} | ${JSON.stringify(b)?.slice(0, 200)}`;
  const [left, right] = [a, b] as readonly [Readonly<Record<string, JsonValue>>, Readonly<Record<string, JsonValue>>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const difference = firstDifference(left[key] ?? null, right[key] ?? null, `${path}/${key}`);
    if (difference) return difference;
  }
  return null;
}
