import type Decimal from "decimal.js";
import { decimalFromCell, decimalToCell } from "./cell-number";
import { exactDecimal } from "./exact-decimal";

declare const yuanBrand: unique symbol;

/** An exact amount in 元. Opaque: only the functions of this folder calculate with it. */
export interface Yuan {
  readonly [yuanBrand]: "元";
}

/** Inside, an amount is a decimal. No other file may know. */
const wrap = (value: Decimal): Yuan => value as unknown as Yuan;

/**
 * An amount in 元 from a decimal or a plain decimal text.
 *
 * @throws RangeError for a text that is no plain decimal: texts of documents are parsed before.
 * @example yuan("4386816")
 */
export const yuan = (value: Decimal | string): Yuan => wrap(exactDecimal(value));

/** An amount in 元 from the number of a cell (15 significant digits). */
export const yuanFromCell = (number: number): Yuan => wrap(decimalFromCell(number));

/** The amount's value in 元. */
export const yuanDecimal = (amount: Yuan): Decimal => amount as unknown as Decimal;

/** Plain decimal text without exponent and without trailing zeros: `"4386816"`, `"-0.5"`. */
export const yuanText = (amount: Yuan): string => yuanDecimal(amount).toFixed();

/** The number that a cell holds for the amount: the nearest double. */
export const yuanToCell = (amount: Yuan): number => decimalToCell(yuanDecimal(amount));

/** 0 元. */
export const ZERO_YUAN: Yuan = yuan("0");

/** a + b, exact. */
export const addYuan = (a: Yuan, b: Yuan): Yuan => yuan(yuanDecimal(a).plus(yuanDecimal(b)));

/** a − b, exact. */
export const subtractYuan = (a: Yuan, b: Yuan): Yuan => yuan(yuanDecimal(a).minus(yuanDecimal(b)));

/** −a; 0 stays 0. */
export const negateYuan = (a: Yuan): Yuan => yuan(yuanDecimal(a).negated());

/** amount × factor, exact and not rounded; a `number` factor is read as a cell number. */
export const multiplyYuan = (amount: Yuan, factor: Decimal | number): Yuan =>
  yuan(yuanDecimal(amount).times(typeof factor === "number" ? decimalFromCell(factor) : exactDecimal(factor)));

/** The exact sum; of nothing it is 0 元. */
export const sumYuan = (amounts: Iterable<Yuan>): Yuan => {
  let sum = yuanDecimal(ZERO_YUAN);
  for (const amount of amounts) sum = sum.plus(yuanDecimal(amount));
  return yuan(sum);
};

/** −1, 0 or 1 as a is less than, equal to or more than b. */
export const compareYuan = (a: Yuan, b: Yuan): -1 | 0 | 1 => yuanDecimal(a).comparedTo(yuanDecimal(b)) as -1 | 0 | 1;

/** Whether two amounts are the same to the last digit. */
export const equalYuan = (a: Yuan, b: Yuan): boolean => compareYuan(a, b) === 0;

/** Whether the amount is exactly 0. */
export const isZeroYuan = (amount: Yuan): boolean => yuanDecimal(amount).isZero();

/** Whether the amount is below 0. */
export const isNegativeYuan = (amount: Yuan): boolean => yuanDecimal(amount).isNegative();
