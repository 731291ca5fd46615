import type Decimal from "decimal.js";
import { yuanDecimal } from "../money/index";
import type { Figure } from "../figures/index";
import { GRADES, type Grade } from "./grade";
import type { BoundLimit, GradeBound } from "./grade-bound";

/** A figure's value as bounds are compared in: 元, percent, people, pieces. */
export const boundValue = (figure: Figure): Decimal => (figure.kind === "money" ? yuanDecimal(figure.amount) : figure.value);

/**
 * Whether a value meets a bound; null where the bound is in words, blank or unreadable.
 * A number without sign is met by that number alone.
 *
 * @param value in the unit of the bound's figures: 95 for 95%, 40000 for 4万人
 */
export function meetsBound(bound: GradeBound, value: Decimal): boolean | null {
  if (bound.kind === "value") return value.eq(boundValue(bound.figure));
  if (bound.kind !== "range") return null;
  return [bound.lower, bound.upper].every((limit) => limit === null || meetsLimit(limit, value));
}

function meetsLimit({ operator, figure }: BoundLimit, value: Decimal): boolean {
  const limit = boundValue(figure);
  switch (operator) {
    case "≥": return value.gte(limit);
    case ">": return value.gt(limit);
    case "≤": return value.lte(limit);
    case "<": return value.lt(limit);
  }
}

/** The grade of a value by the bounds as printed. */
export type GradeOutcome =
  | { readonly kind: "graded"; readonly grade: Grade }
  /** No bound takes the value. */
  | { readonly kind: "ungraded" }
  /** A better grade and 差 both take the value: the bounds contradict each other. */
  | { readonly kind: "contradiction"; readonly grades: readonly [Grade, Grade] }
  /** A bound cannot be compared with a number. */
  | { readonly kind: "not-comparable"; readonly grade: Grade };

/**
 * Reads the bounds best first, as forms are meant (`≥90 / ≥80 / ≥70 / ＜70` is cumulative): the first bound that is met
 * gives the grade. Where 差 is met too, the bounds contradict each other.
 *
 * @param value in the unit of the bounds' figures
 */
export function gradeOf(value: Decimal, bounds: Readonly<Record<Grade, GradeBound>>): GradeOutcome {
  const met: Grade[] = [];
  for (const grade of GRADES) {
    const isMet = meetsBound(bounds[grade], value);
    if (isMet === null) return { kind: "not-comparable", grade };
    if (isMet) met.push(grade);
  }
  const [best] = met;
  if (best === undefined) return { kind: "ungraded" };
  return best !== "poor" && met.includes("poor") ? { kind: "contradiction", grades: [best, "poor"] } : { kind: "graded", grade: best };
}
