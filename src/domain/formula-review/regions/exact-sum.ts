import type Decimal from "decimal.js";
import { decimalFromCell, exactDecimal } from "../../money/index";

/** The exact sum of cells' numbers, as Excel shows them (15 digits): no binary noise. */
export function exactSum(numbers: Iterable<number>): Decimal {
  let sum = exactDecimal(0);
  for (const number of numbers) sum = sum.plus(decimalFromCell(number));
  return sum;
}

const HALF_FEN = exactDecimal("0.005");

/** Whether two amounts are the same to the 分. */
export const isSameToFen = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThanOrEqualTo(HALF_FEN);
