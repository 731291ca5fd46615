/** Products and sums below this are whole numbers that a double holds exactly (2^53, less room for half a unit). */
const EXACT_LIMIT = 9_007_199_254_000_000;

/** Cell numbers with more digits than Excel keeps (15) go the decimal way. */
const DIGIT_LIMIT = 1e15;

/** What the scaled-integer way says where it is not provably exact. */
export const NOT_SCALED = -1;

/**
 * A cell number ≥ 0 as a whole number of units of 1/scale, or `NOT_SCALED`.
 *
 * Sound: if units / scale is the very double x, then x is the double nearest to a decimal of at most 15 digits, which
 * is what Excel shows for x; no other such decimal has that nearest double.
 */
export function scaled(cell: number, scale: number): number {
  const units = Math.round(cell * scale);
  return units / scale === cell && units < DIGIT_LIMIT ? units : NOT_SCALED;
}

/**
 * amount × headcount × months in 分, half-up, for a whole headcount and months ≥ 0; or `NOT_SCALED`.
 *
 * All factors become whole numbers; a product below 2^53 is exact in a double, and so is the quotient's whole part:
 * its distance from the next whole number is at least 1/divisor, more than half a unit in the last place. (A −0 of a
 * cell becomes 0.)
 */
export function fenOfProduct(amount: number, headcount: number, months: number): number {
  const cents = Math.round(amount * 100);
  if (cents / 100 === amount && cents < DIGIT_LIMIT && Math.floor(months) === months) {
    const product = cents * headcount * months;
    return product < EXACT_LIMIT ? product + 0 : NOT_SCALED;
  }
  return fenOfFractions(amount, headcount, months);
}

/** The same where the amount has up to four decimals or the months up to two. */
function fenOfFractions(amount: number, headcount: number, months: number): number {
  const amountUnits = scaled(amount, 10_000);
  const monthUnits = scaled(months, 100);
  if (amountUnits === NOT_SCALED || monthUnits === NOT_SCALED) return NOT_SCALED;
  const product = amountUnits * headcount * monthUnits;
  return product < EXACT_LIMIT ? Math.floor((product + 5_000) / 10_000) : NOT_SCALED;
}

/** Whether a sum of amounts in 分 is exact. */
export const isExactFen = (fen: number): boolean => fen < EXACT_LIMIT;
