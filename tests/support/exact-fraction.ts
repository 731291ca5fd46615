/**
 * Exact fractions of BigInts: the oracle of the property tests. Knows nothing of decimals, doubles or the domain's code.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Above 0. Not reduced. */
  readonly denominator: bigint;
}

/** A fraction of two whole numbers; the denominator must not be 0. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  if (bottom === 0n) throw new RangeError("Denominator 0");
  return bottom < 0n ? { numerator: -top, denominator: -bottom } : { numerator: top, denominator: bottom };
}

/** `"-12.30"` → −1230/100. Plain decimals only. */
export function fractionOfText(text: string): Fraction {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`Not a plain decimal: ${text}`);
  const [, sign, whole = "", decimals = ""] = match;
  const numerator = BigInt(whole + decimals);
  return { numerator: sign === "-" ? -numerator : numerator, denominator: 10n ** BigInt(decimals.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => (a.denominator === b.denominator
  ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
  : { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator });

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { numerator: -b.numerator, denominator: b.denominator });

export const times = (...factors: readonly Fraction[]): Fraction => factors.reduce(
  (product, factor) => ({ numerator: product.numerator * factor.numerator, denominator: product.denominator * factor.denominator }),
  { numerator: 1n, denominator: 1n },
);

export const dividedBy = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** −1, 0 or 1. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b);

export const greatest = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) >= 0 ? a : b);

/** The next whole number not below; a whole number stays. */
export function ceilingOf(a: Fraction): Fraction {
  const whole = a.numerator / a.denominator;
  return fraction(a.numerator > 0n && whole * a.denominator !== a.numerator ? whole + 1n : whole);
}

/** Rounds the amount without its sign, to so many decimals: half away from zero, any remainder up, any remainder dropped. */
export function rounded(a: Fraction, decimals: number, mode: "half-up" | "ceiling" | "floor"): Fraction {
  const scale = 10n ** BigInt(decimals);
  const isNegative = a.numerator < 0n;
  const scaled = (isNegative ? -a.numerator : a.numerator) * scale;
  const whole = scaled / a.denominator;
  const remainder = scaled % a.denominator;
  const isUp = mode === "half-up" ? 2n * remainder >= a.denominator : mode === "ceiling" && remainder > 0n;
  const units = isUp ? whole + 1n : whole;
  return { numerator: isNegative ? -units : units, denominator: scale };
}

/** Plain decimal text without trailing zeros; the fraction must be a finite decimal. */
export function textOfFraction(a: Fraction): string {
  const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
  const { digits, decimals } = asDecimal(magnitude, a.denominator);
  const padded = digits.toString().padStart(decimals + 1, "0");
  const whole = padded.slice(0, padded.length - decimals);
  const rest = padded.slice(padded.length - decimals).replace(/0+$/, "");
  const text = rest === "" ? whole : `${whole}.${rest}`;
  return a.numerator < 0n && text !== "0" ? `-${text}` : text;
}

/** numerator/denominator = digits/10^decimals. */
function asDecimal(numerator: bigint, denominator: bigint): { readonly digits: bigint; readonly decimals: number } {
  const text = denominator.toString();
  if (/^10*$/.test(text)) return { digits: numerator, decimals: text.length - 1 };
  for (let decimals = 0, power = 1n; decimals <= 400; decimals += 1, power *= 10n) {
    if ((numerator * power) % denominator === 0n) return { digits: (numerator * power) / denominator, decimals };
  }
  throw new RangeError("Not a finite decimal");
}

/** What a cell holds for it: the nearest double of the decimal text. */
export const cellOfFraction = (a: Fraction): number => Number(textOfFraction(a));
