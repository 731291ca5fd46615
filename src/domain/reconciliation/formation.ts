import type Decimal from "decimal.js";
import type { Figure } from "../figures/index";
import { exactDecimal } from "../money/index";

/** What a factor is, so that a slip in it has a name. */
export type FactorKind = "headcount" | "months" | "wage" | "rate" | "count";

/** A value of the same kind that stands elsewhere. */
export interface NamedValue {
  readonly label: string;
  readonly value: Decimal;
  /** The number of the document, so that a figure is not explained by itself. */
  readonly figure?: Figure | null;
}

/** One factor of a product. */
export interface FormationFactor {
  readonly kind: FactorKind;
  readonly value: Decimal;
  readonly label: string;
  /** The number of the document; null where the factor is implied (twelve months, a fee that follows from others). */
  readonly figure: Figure | null;
  /** Values of the same kind on other lines: a slip that fits one of them is likelier. */
  readonly fits: readonly NamedValue[];
}

/** One part of what a stated figure is made of: sign × product of the factors, or a printed part. */
export interface FormationTerm {
  readonly label: string;
  readonly sign: 1 | -1;
  readonly amount: Decimal;
  /** Empty where the part is printed as such. */
  readonly factors: readonly FormationFactor[];
  /** The printed part; null for products. */
  readonly figure: Figure | null;
}

/** How a figure comes about. */
export type Formation = readonly FormationTerm[];

/** A term from its factors. */
export function productTerm(label: string, factors: readonly FormationFactor[], sign: 1 | -1 = 1): FormationTerm {
  const amount = factors.reduce<Decimal>((product, { value }) => product.times(value), exactDecimal(1));
  return { label, sign, amount, factors, figure: null };
}

/** A term from a printed part. */
export const printedTerm = (label: string, amount: Decimal, figure: Figure | null, sign: 1 | -1 = 1): FormationTerm => ({
  label, sign, amount: exactDecimal(amount), factors: [], figure,
});

const VALUES = new WeakMap<Formation, Decimal>();

/** What comes out. Worked out once: each way to explain a difference asks again. */
export function formationValue(formation: Formation): Decimal {
  const known = VALUES.get(formation);
  if (known) return known;
  const value = formation.reduce<Decimal>((sum, { sign, amount }) => (sign === 1 ? sum.plus(amount) : sum.minus(amount)), exactDecimal(0));
  VALUES.set(formation, value);
  return value;
}
