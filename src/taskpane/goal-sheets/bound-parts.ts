/** How a bound compares, as it is chosen in the form; `words` is a text that is kept as it is. */
export const BOUND_SIGNS = ["=", "≥", "＞", "≤", "＜", "words"] as const;
export type BoundSign = (typeof BOUND_SIGNS)[number];

/** A bound taken apart for editing. */
export interface BoundParts {
  readonly sign: BoundSign;
  /** The number, or the whole text where the sign is `words`. */
  readonly value: string;
  readonly unit: string;
}

const SAME_SIGN: Readonly<Record<string, BoundSign>> = { "": "=", "≥": "≥", ">": "＞", "＞": "＞", "≤": "≤", "<": "＜", "＜": "＜" };
const BOUND = /^(≥|≤|＞|＜|>|<)?(\d{1,12}(?:\.\d{1,6})?)([^\d≥≤＞＜><=]{0,8})$/;

/**
 * A bound taken apart. What is not exactly sign, number and unit (`10%>代偿率≥5%`, words) stays one text.
 *
 * @example boundParts("≥3.5万人") // { sign: "≥", value: "3.5", unit: "万人" }
 */
export function boundParts(text: string): BoundParts {
  const match = BOUND.exec(text);
  return match ? { sign: SAME_SIGN[match[1] ?? ""] ?? "=", value: match[2] ?? "", unit: match[3] ?? "" } : { sign: "words", value: text, unit: "" };
}

/**
 * The bound as it is printed in its column.
 *
 * @example boundText({ sign: "＜", value: "70", unit: "%" }) // "＜70%"
 */
export function boundText({ sign, value, unit }: BoundParts): string {
  if (sign === "words" || value.trim() === "") return value.trim();
  return `${sign === "=" ? "" : sign}${value.trim()}${unit.trim()}`;
}
