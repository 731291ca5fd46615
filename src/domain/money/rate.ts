import type Decimal from "decimal.js";
import { decimalFromCell } from "./cell-number";
import { exactDecimal } from "./exact-decimal";

declare const rateBrand: unique symbol;

/** An exact rate as a fraction: 16% is 0.16. Opaque. */
export interface Rate {
  readonly [rateBrand]: "rate";
}

/**
 * A rate from a fraction: `rate("0.16")` is 16%.
 *
 * @throws RangeError for a text that is no plain decimal.
 */
export const rate = (fraction: Decimal | string): Rate => exactDecimal(fraction) as unknown as Rate;

/** A rate from the number of a cell, where 16% is 0.16 (15 significant digits). */
export const rateFromCell = (number: number): Rate => decimalFromCell(number) as unknown as Rate;

/** The rate as a fraction. */
export const rateDecimal = (value: Rate): Decimal => value as unknown as Decimal;

/** Plain decimal text of the fraction: `"0.007"`. */
export const rateText = (value: Rate): string => rateDecimal(value).toFixed();
