/**
 * What kind of human slip makes a stated amount come true.
 *
 * - `headcount`, `months`, `wage`, `rate`: one factor of one line is another.
 * - `digits`: digits transposed, one dropped, added or wrong. `magnitude`: ×10, ×100, ×1,000. `unit`: ×10,000.
 * - `omitted`, `doubled`: a part left out, or counted twice. `foreign`: a figure from another line or project.
 * - `rounding`: only rounded, by a policy. `offsetting`: two slips in one group. `subset`: several parts.
 */
export type ExplanationKind =
  | "headcount" | "months" | "wage" | "rate" | "digits" | "magnitude" | "unit"
  | "omitted" | "doubled" | "foreign" | "rounding" | "offsetting" | "subset";

/** One slip: what should have been taken (or stands in the text), what was taken instead, and what it does to the amount. */
export interface Slip {
  readonly kind: ExplanationKind;
  /** What it concerns, in the document's own words: 本科, 办公费; empty where it is the stated amount itself. */
  readonly label: string;
  /** The value by which the expected amount was worked out; for units their name; null where there is none. */
  readonly from: string | null;
  /** The value by which the stated amount comes out. */
  readonly to: string | null;
  /** What it adds to the stated amount, in the finding's unit, as a decimal string. */
  readonly effect: string;
}

/** More on how: which digits, which rounding. */
export type ExplanationDetail =
  | "transposed" | "dropped" | "added" | "wrong"
  | "half-up" | "ceiling" | "floor"
  /** Of several parts: these were left out, counted twice, or they alone were counted. */
  | "left-out" | "counted-twice" | "only-these"
  | "";

/**
 * Why a stated figure differs from what it should be. Parts and remainder together are the difference, always.
 */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly detail: ExplanationDetail;
  /** The slips; one, but for `offsetting` and `subset`. */
  readonly parts: readonly Slip[];
  /** What stays unexplained (within the printed precision), as a decimal string. */
  readonly remainder: string;
  /** How many other explanations are equally simple. */
  readonly alternatives: number;
}
