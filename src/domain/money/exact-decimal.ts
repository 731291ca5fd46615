import Decimal from "decimal.js";

/**
 * decimal.js with settings of our own: 200 significant digits, so that no sum or product of budget figures is ever
 * rounded on the way, and no exponents in texts. A clone: the settings of others' decimals stay as they are.
 */
const ExactDecimal = Decimal.clone({
  precision: 200, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15, defaults: true,
});

const PLAIN_DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * A decimal that calculates exactly (200 digits), from a plain decimal text (`"-12.30"`), a whole number or a decimal.
 *
 * Cell numbers do not belong here but through `decimalFromCell`.
 *
 * @throws RangeError for a text that is no plain decimal, a fractional number, or a decimal that is not finite.
 * @example exactDecimal("0.1").plus("0.2").toString() // "0.3"
 */
export function exactDecimal(value: Decimal | string | number): Decimal {
  if (typeof value === "string" && !PLAIN_DECIMAL.test(value)) throw new RangeError(`Not a plain decimal: "${value}"`);
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}; cell numbers enter through decimalFromCell`);
  const exact = new ExactDecimal(value);
  if (!exact.isFinite()) throw new RangeError("Not a finite number");
  return exact.isZero() ? new ExactDecimal(0) : exact;
}
