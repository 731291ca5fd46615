import type Decimal from "decimal.js";
import { exactDecimal } from "./exact-decimal";

/** Excel shows and keeps this many significant digits of a number. */
const CELL_DIGITS = 15;

/**
 * The one door for numbers of cells: the decimal that Excel shows, by 15 significant digits.
 *
 * A binary 0.1 + 0.2 (0.30000000000000004) is read as 0.3.
 *
 * @throws RangeError for NaN and infinities: a cell never holds them.
 * @example decimalFromCell(792.14).times(12).toString() // "9505.68"
 */
export function decimalFromCell(number: number): Decimal {
  if (!Number.isFinite(number)) throw new RangeError(`Not a cell number: ${number}`);
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return exactDecimal(number);
  return exactDecimal(plainText(number.toPrecision(CELL_DIGITS)));
}

/**
 * The number that a cell holds for a decimal: the nearest double.
 *
 * @example decimalToCell(decimalFromCell(0.1)) // 0.1
 */
export function decimalToCell(value: Decimal): number {
  return Number(value.toFixed());
}

/** `1.50000000000000e-7` → `0.000000150000000000000`: toPrecision writes exponents below 10⁻⁶ and from 10¹⁵ on. */
function plainText(text: string): string {
  const match = /^(-?)(\d)\.(\d+)e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = match;
  const digits = first + rest;
  const point = 1 + Number(power);
  return point < 0 ? `${sign}0.${"0".repeat(-point)}${digits}` : `${sign}${digits}${"0".repeat(point - digits.length)}`;
}
