import {
  COUNT_UNITS, MULTIPLIERS, PEOPLE_UNITS, PRINTED_MONEY_UNITS, RATE_SUFFIXES, SHORT_MONEY_UNITS, type MoneyUnit, type RateBasis,
} from "./units";

/** The unit found behind a number. */
export type UnitAfter = { readonly printed: string; readonly end: number } & (
  | { readonly kind: "money"; readonly unit: MoneyUnit; readonly per: readonly RateBasis[] }
  | { readonly kind: "people" | "count" | "months"; readonly multiplier: string }
  | { readonly kind: "percent"; readonly isPerMille: boolean }
);

/** Units by their first character, so that a number asks only those that can match. */
function byFirstCharacter(units: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const unit of units) index.set(unit.charAt(0), [...(index.get(unit.charAt(0)) ?? []), unit]);
  return index;
}
const PEOPLE = byFirstCharacter(PEOPLE_UNITS);
const COUNTS = byFirstCharacter(COUNT_UNITS);

const matchAt = (index: ReadonlyMap<string, readonly string[]>, text: string, at: number): string | null =>
  index.get(text.charAt(at))?.find((unit) => text.startsWith(unit, at)) ?? null;

/**
 * Reads the unit at `at`, right behind a number of a compact text; null where none is printed.
 * The calendar's 年, 月, 日 are left to `calendarPart`, which looks first.
 */
export function unitAfter(text: string, at: number): UnitAfter | null {
  return moneyAfter(text, at) ?? percentAfter(text, at) ?? measureAfter(text, at, "") ?? multipliedAfter(text, at) ?? latinAfter(text, at);
}

function moneyAfter(text: string, at: number): UnitAfter | null {
  const long = PRINTED_MONEY_UNITS.find(([printed]) => text.startsWith(printed, at));
  if (!long) return null;
  const end = at + long[0].length;
  const rate = rateAfter(text, end);
  return { kind: "money", printed: long[0], unit: long[1], per: rate.per, end: rate.end };
}

/** `/人/月`, `/人·月`, `每人每月` behind a money unit. */
function rateAfter(text: string, at: number): { per: RateBasis[]; end: number } {
  const per: RateBasis[] = [];
  let end = at;
  while (per.length < 3) {
    const lead = text.charAt(end);
    const isLead = lead === "/" || (per.length > 0 && (lead === "·" || lead === "•" || lead === "*" || lead === "." || lead === "、"));
    if (!isLead) break;
    const found = RATE_SUFFIXES.find(([printed]) => text.startsWith(printed, end + 1));
    if (!found) break;
    per.push(found[1]);
    end += 1 + found[0].length;
  }
  return { per, end };
}

function percentAfter(text: string, at: number): UnitAfter | null {
  for (const printed of ["%", "‰", "个百分点", "百分点"]) {
    if (text.startsWith(printed, at)) return { kind: "percent", printed, isPerMille: printed === "‰", end: at + printed.length };
  }
  return null;
}

function measureAfter(text: string, at: number, multiplier: string): UnitAfter | null {
  const people = matchAt(PEOPLE, text, at);
  const factor = multiplier === "" ? "1" : MULTIPLIERS[multiplier] as string;
  const unit = people ?? matchAt(COUNTS, text, at);
  if (unit === null) return null;
  const kind = people !== null && people !== "人次" ? "people" : unit === "个月" ? "months" : "count";
  return { kind, printed: multiplier + unit, multiplier: factor, end: at + unit.length };
}

/** `5.71万人`; `343万` alone is money. */
function multipliedAfter(text: string, at: number): UnitAfter | null {
  const multiplier = text.charAt(at);
  if (!Object.hasOwn(MULTIPLIERS, multiplier)) return null;
  const measured = measureAfter(text, at + 1, multiplier);
  if (measured) return measured;
  const short = SHORT_MONEY_UNITS.find(([printed]) => printed === multiplier);
  return short ? { kind: "money", printed: short[0], unit: short[1], per: [], end: at + 1 } : null;
}

/** `kWh`, `MB`: at most six letters. */
function latinAfter(text: string, at: number): UnitAfter | null {
  let end = at;
  while (end < at + 6 && /[A-Za-z]/.test(text.charAt(end))) end += 1;
  return end > at ? { kind: "count", printed: text.slice(at, end), multiplier: "1", end } : null;
}
