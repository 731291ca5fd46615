import type Decimal from "decimal.js";
import { exactDecimal, roundYuan, yuan, yuanDecimal, ZERO_YUAN, addYuan, multiplyYuan, type Rate, rateDecimal, type RoundingPolicyId, type Yuan } from "../money/index";

/** Most months of a budget year. */
const MONTHS_OF_YEAR = 12;

/** Why a number cannot be a headcount: a whole number of people from 0; null where it can. */
export function headcountProblem(headcount: number): "headcount-negative" | "headcount-fractional" | null {
  if (headcount < 0) return "headcount-negative";
  return Number.isSafeInteger(headcount) ? null : "headcount-fractional";
}

/** Why a decimal cannot be months of a budget year: 0 to 12, fractions allowed; null where it can. */
export const monthsProblem = (months: Decimal): "months-out-of-range" | null =>
  months.gte(0) && months.lte(MONTHS_OF_YEAR) ? null : "months-out-of-range";

/** Why a decimal cannot be an amount, a fee or a rate: below 0; null where it can. */
export const inputProblem = (input: Decimal): "input-negative" | null => (input.gte(0) ? null : "input-negative");

/** Months that insurance and fees count: begun months whole. */
export const wholeMonthsOf = (months: Decimal): Decimal => exactDecimal(months).ceil();

/**
 * amount per head and month × headcount × months, in 元, rounded once.
 *
 * @param amount 元 per head and month
 * @param months as the component counts them: worked (fractions allowed) or whole
 * @throws RangeError for a headcount or months that `headcountProblem` or `monthsProblem` object to: check before.
 * @example perHeadMonthAmount(exactDecimal("792.14"), 408, exactDecimal(12)) // 3,878,317.44
 */
export function perHeadMonthAmount(amount: Decimal, headcount: number, months: Decimal, rounding: RoundingPolicyId = "half-up-fen"): Yuan {
  requireNone(headcountProblem(headcount) ?? monthsProblem(months));
  return roundYuan(yuan(exactDecimal(amount).times(headcount).times(exactDecimal(months))), rounding);
}

/** A flat amount or one per head, once: amount × headcount, in 元, rounded. */
export function perHeadAmount(amount: Decimal, headcount: number, rounding: RoundingPolicyId = "half-up-fen"): Yuan {
  requireNone(headcountProblem(headcount));
  return roundYuan(yuan(exactDecimal(amount).times(headcount)), rounding);
}

/** rate × an amount in 元, rounded. */
export const percentAmount = (rate: Decimal, of: Yuan, rounding: RoundingPolicyId = "half-up-fen"): Yuan =>
  roundYuan(multiplyYuan(of, rate), rounding);

/** Whether no base can lie between the two. */
export const isFloorAboveCap = (floor: Yuan | null, cap: Yuan | null): boolean =>
  floor !== null && cap !== null && yuanDecimal(floor).gt(yuanDecimal(cap));

/**
 * The contribution base: the wage held between floor and cap (元 per month; null = no such bound).
 *
 * @throws RangeError where the floor lies above the cap (`isFloorAboveCap`): check before.
 * @example contributionBase(yuan("2520"), yuan("3126.45"), yuan("15632.25")) // 3126.45
 */
export function contributionBase(wage: Yuan, floor: Yuan | null, cap: Yuan | null): Yuan {
  if (isFloorAboveCap(floor, cap)) throw new RangeError("The floor lies above the cap");
  const value = yuanDecimal(wage);
  if (floor !== null && value.lt(yuanDecimal(floor))) return floor;
  return cap !== null && value.gt(yuanDecimal(cap)) ? cap : wage;
}

/**
 * Insurance per head and month: each rate on its own base, each rounded, then summed (and not rounded again), in 元.
 *
 * @param floors one bound, one per rate, or null for none; so `caps`
 * @throws RangeError where there are neither one nor as many bounds as rates, or a floor lies above its cap.
 * @example insurancePerHead(yuan("4775"), [rate("0.007")], null, null) // 33.43
 */
export function insurancePerHead(
  wage: Yuan, rates: readonly Rate[], floors: Bounds, caps: Bounds, rounding: RoundingPolicyId = "half-up-fen",
): Yuan {
  return rates.reduce<Yuan>((sum, rate, index) => {
    const base = contributionBase(wage, boundAt(floors, index, rates.length), boundAt(caps, index, rates.length));
    return addYuan(sum, roundYuan(multiplyYuan(base, rateDecimal(rate)), rounding));
  }, ZERO_YUAN);
}

/** Floors or caps: none, one for all rates, or one per rate (null within: none for that rate). */
export type Bounds = readonly (Yuan | null)[] | Yuan | null;

function boundAt(bounds: Bounds, index: number, count: number): Yuan | null {
  if (!Array.isArray(bounds)) return bounds as Yuan | null;
  if (bounds.length !== 1 && bounds.length !== count) throw new RangeError(`${bounds.length} bounds for ${count} rates`);
  return (bounds.length === 1 ? bounds[0] : bounds[index]) ?? null;
}

function requireNone(problem: string | null): void {
  if (problem !== null) throw new RangeError(problem);
}
