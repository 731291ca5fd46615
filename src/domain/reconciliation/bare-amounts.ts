import type Decimal from "decimal.js";
import type { Explanation, Place } from "../findings/index";
import type { MoneyFigure } from "../figures/index";
import { exactDecimal, isZeroYuan, subtractYuan, sumYuan, yuan, yuanDecimal, yuanText, ZERO_YUAN, type Yuan } from "../money/index";
import { explainClaim, NO_SURROUNDINGS, rankedExplanations } from "./explain";
import { printedTerm, productTerm } from "./formation";

const NOWHERE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

/** An amount in 元 that is known as such, not as printed: of a cell, for instance. */
function bareFigure(amount: Yuan, place: Place): MoneyFigure {
  const digits = yuanText(amount).replace("-", "");
  const decimals = (digits.split(".")[1] ?? "").length;
  return { kind: "money", amount, unit: "元", per: [], printed: { digits, decimals, unit: "元", isNegative: yuanDecimal(amount).isNegative() }, isUnitImplied: true, place };
}

/** One of the amounts that a total is made of. */
export interface NamedAmount {
  readonly label: string;
  readonly amount: Yuan;
  readonly place?: Place;
}

/** A total against its parts. */
export interface PartsReconciliation {
  readonly sum: Yuan;
  /** total − sum; 0 元 within the tolerance. */
  readonly difference: Yuan;
  readonly explanation: Explanation | null;
}

/**
 * total − sum of the parts; 0 元 within the tolerance.
 *
 * @param tolerance in 元: a difference up to it counts as none
 */
export function differenceOfParts(parts: readonly Yuan[], total: Yuan, tolerance: Yuan = ZERO_YUAN): Yuan {
  const difference = subtractYuan(total, sumYuan(parts));
  return yuanDecimal(difference).abs().lte(yuanDecimal(tolerance)) ? ZERO_YUAN : difference;
}

/**
 * Compares a total with its parts, wherever they come from.
 *
 * @param tolerance in 元: a difference up to it counts as none
 * @example reconcileParts([{ label: "a", amount: yuan("60") }], yuan("600")) // difference 540, magnitude
 */
export function reconcileParts(parts: readonly NamedAmount[], total: Yuan, tolerance: Yuan = ZERO_YUAN): PartsReconciliation {
  const sum = sumYuan(parts.map(({ amount }) => amount));
  const difference = differenceOfParts(parts.map(({ amount }) => amount), total, tolerance);
  if (isZeroYuan(difference)) return { sum, difference, explanation: null };
  const formation = parts.map(({ label, amount, place = NOWHERE }) => printedTerm(label, yuanDecimal(amount), bareFigure(amount, place)));
  return { sum, difference, explanation: explainClaim({ figure: bareFigure(total, NOWHERE), formation, ...NO_SURROUNDINGS }) };
}

/** A stated wage amount and what it should come from. */
export interface WageClaim {
  readonly stated: Yuan;
  readonly headcount: number;
  /** 元 per head and month. */
  readonly monthlyWage: Decimal;
  readonly months: Decimal;
}

/**
 * Explains a wage amount by its factors: simplest explanation first; empty where it is right or nothing small explains it.
 *
 * @example explainWage({ stated: yuan("4386816"), headcount: 135, monthlyWage, months })[0] // headcount 135 → 136
 */
export function explainWage({ stated, headcount, monthlyWage, months }: WageClaim): Explanation[] {
  const wage = bareFigure(yuan(monthlyWage), NOWHERE);
  const people = { kind: "people" as const, value: exactDecimal(headcount), printed: { digits: String(headcount), decimals: 0, unit: "人", isNegative: false }, isUnitImplied: true, place: NOWHERE };
  const formation = [productTerm("", [
    { kind: "headcount", value: people.value, label: "", figure: people, fits: [] }, { kind: "wage", value: exactDecimal(monthlyWage), label: "", figure: wage, fits: [] },
    { kind: "months", value: exactDecimal(months), label: "", figure: null, fits: [] },
  ])];
  return rankedExplanations({ figure: bareFigure(stated, NOWHERE), formation, ...NO_SURROUNDINGS });
}
