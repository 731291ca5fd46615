/** How one run of digits became another. */
export type DigitSlip = "transposed" | "dropped" | "added" | "wrong";

/**
 * The slip of the hand that turns one printed number into another: two neighbours exchanged, one digit left out, put in,
 * or wrong. Null where it takes more than that, and for single digits, where every number would be a slip of every other.
 *
 * @param from plain decimal text, as it should be
 * @param to plain decimal text, as it stands
 * @example digitSlip("4354560", "4345560") // "transposed"
 */
export function digitSlip(from: string, to: string): DigitSlip | null {
  const [a, b] = sameDecimals(from, to);
  if (a === b || Math.max(a.length, b.length) < 2) return null;
  if (a.length === b.length) return a.length < 2 ? null : sameLengthSlip(a, b);
  if (a.length === b.length + 1) return isOneLeftOut(a, b) ? "dropped" : null;
  if (b.length === a.length + 1) return isOneLeftOut(b, a) ? "added" : null;
  return null;
}

/** Both without sign and point, with equally many decimals and no leading zeros. */
function sameDecimals(from: string, to: string): [string, string] {
  const [fromWhole = "", fromFraction = ""] = from.replace("-", "").split(".");
  const [toWhole = "", toFraction = ""] = to.replace("-", "").split(".");
  const decimals = Math.max(trimmedLength(fromFraction), trimmedLength(toFraction));
  const digits = (whole: string, fraction: string): string => (whole + fraction.slice(0, decimals).padEnd(decimals, "0")).replace(/^0+/, "");
  return [digits(fromWhole, fromFraction), digits(toWhole, toFraction)];
}

function trimmedLength(fraction: string): number {
  let length = fraction.length;
  while (length > 0 && fraction.charAt(length - 1) === "0") length -= 1;
  return length;
}

function sameLengthSlip(a: string, b: string): DigitSlip | null {
  const different: number[] = [];
  for (let at = 0; at < a.length && different.length < 3; at += 1) if (a[at] !== b[at]) different.push(at);
  const [first, second] = different;
  if (first === undefined) return null;
  if (second === undefined) return "wrong";
  const isExchanged = different.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return isExchanged ? "transposed" : null;
}

/** Whether `short` is `long` without one digit; a zero at the end is a matter of magnitude, not of digits. */
function isOneLeftOut(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.slice(at + 1) !== short.slice(at)) return false;
  return !(at === short.length && long[at] === "0");
}
