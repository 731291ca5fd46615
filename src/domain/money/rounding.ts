import Decimal from "decimal.js";
import { exactDecimal } from "./exact-decimal";
import { roundingPolicy, type RoundingMode, type RoundingPolicyId } from "./rounding-policy";
import { yuan, yuanDecimal, type Yuan } from "./yuan";

/** decimal.js: HALF_UP is away from zero, UP away from zero, DOWN towards zero. */
const DECIMAL_MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  "half-up": Decimal.ROUND_HALF_UP, ceiling: Decimal.ROUND_UP, floor: Decimal.ROUND_DOWN,
};

/**
 * A decimal rounded to so many decimals; `ceiling` and `floor` go by the value without its sign.
 *
 * @throws RangeError for digits that are not a whole number from 0 to 100.
 * @example roundDecimal(exactDecimal("50.420712"), 0, "ceiling") // 51
 */
export function roundDecimal(value: Decimal, digits: number, mode: RoundingMode): Decimal {
  if (!Number.isInteger(digits) || digits < 0 || digits > 100) throw new RangeError(`Decimals must be 0 to 100: ${digits}`);
  return exactDecimal(exactDecimal(value).toDecimalPlaces(digits, DECIMAL_MODES[mode]));
}

/**
 * An amount rounded by a named policy, once.
 *
 * @example roundYuan(yuan("12.301"), "fen-carried-raw") // 12.40
 * @example roundYuan(yuan("12.301"), "fen-carried-after-fen") // 12.30
 */
export function roundYuan(amount: Yuan, policy: RoundingPolicyId): Yuan {
  let value = yuanDecimal(amount);
  for (const step of roundingPolicy(policy).steps) value = value.toDecimalPlaces(step.decimals, DECIMAL_MODES[step.mode]);
  return yuan(value);
}

/**
 * amount × numerator ÷ denominator, rounded by a named policy without rounding the quotient before.
 *
 * Shares of months (15/31) are no finite decimals; here the remainder decides.
 *
 * @throws RangeError for a denominator that is not positive, or a share that is not of whole numbers.
 * @example shareOfYuan(yuan("3100"), 15, 31, "half-up-fen") // 1500
 */
export function shareOfYuan(amount: Yuan, numerator: number, denominator: number, policy: RoundingPolicyId): Yuan {
  if (denominator <= 0) throw new RangeError(`A share needs a positive denominator: ${denominator}`);
  const divisor = exactDecimal(denominator);
  let dividend = yuanDecimal(amount).times(exactDecimal(numerator));
  let current = divisor;
  for (const { mode, decimals } of roundingPolicy(policy).steps) {
    dividend = roundQuotient(dividend, current, decimals, mode);
    current = exactDecimal(1);
  }
  return yuan(dividend);
}

/** dividend ÷ divisor (> 0) to so many decimals, decided by the exact remainder. */
function roundQuotient(dividend: Decimal, divisor: Decimal, decimals: number, mode: RoundingMode): Decimal {
  const shift = exactDecimal(10).pow(decimals);
  const scaled = dividend.abs().times(shift);
  const cut = scaled.dividedToIntegerBy(divisor);
  const remainder = scaled.minus(cut.times(divisor));
  const isUp = mode === "half-up" ? remainder.times(2).gte(divisor) : mode === "ceiling" && !remainder.isZero();
  const units = isUp ? cut.plus(1) : cut;
  const rounded = units.times(exactDecimal("0.1").pow(decimals));
  return exactDecimal(dividend.isNegative() ? rounded.negated() : rounded);
}
