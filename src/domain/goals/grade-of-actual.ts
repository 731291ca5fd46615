import type Decimal from "decimal.js";
import { compactText, recogniseFigures, type Figure } from "../figures/index";
import type { Place } from "../findings/index";
import { decimalFromCell, exactDecimal } from "../money/index";
import { boundValue, gradeOf } from "./evaluate-grade";
import { GRADES, type Grade } from "./grade";
import type { GradeBound } from "./grade-bound";
import { readGradeBound } from "./parse-grade-bound";
import { qualitativeDegree } from "./qualitative-scale";

/** The grade of an actual value, or why there is none. */
export type ActualGrade =
  | { readonly kind: "graded"; readonly grade: Grade }
  /** No grade takes the value. */
  | { readonly kind: "ungraded" }
  /** Two grades take it that cannot both: the bounds contradict each other. */
  | { readonly kind: "contradiction"; readonly grades: readonly [Grade, Grade] }
  | { readonly kind: "unreadable-bound"; readonly grade: Grade }
  /** Bounds in different units or partly in words: a plain number cannot be compared with all of them. */
  | { readonly kind: "units-differ" }
  /** A number far above 1 for percentages: 92 where 92% (0.92) is meant. */
  | { readonly kind: "percentage-slip" }
  | { readonly kind: "unreadable-actual" };

const NOWHERE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
/** Above 200% a number is taken for a slip, unless a bound goes that far. */
const MOST_PERCENT = 200;

/**
 * Grades an actual value by the four bounds as forms print them, best first.
 *
 * @param actual a number in the unit that the bounds print (4.2 for 万人), for percentages as Excel has them (0.92 is
 * 92%); or a text with its own unit (`92%`, `4.2万人`), or a degree in words (`显著改善`)
 * @param bounds as printed: `≥90%`; a number is what a cell holds where somebody typed 100%
 * @example gradeOfActual(0.92, { excellent: "≥95%", good: "≥90%", fair: "≥80%", poor: "＜80%" }) // good
 */
export function gradeOfActual(actual: number | string, bounds: Readonly<Record<Grade, string | number>>): ActualGrade {
  const isPercent = GRADES.some((grade) => typeof bounds[grade] === "string" && /[%％]/.test(bounds[grade]));
  const read = Object.fromEntries(GRADES.map((grade) => [grade, readGradeBound(textOfBound(bounds[grade], isPercent), NOWHERE)])) as Record<Grade, GradeBound>;
  const unreadable = GRADES.find((grade) => read[grade].kind === "unreadable" || read[grade].kind === "blank");
  if (unreadable) return { kind: "unreadable-bound", grade: unreadable };
  const words = GRADES.filter((grade) => read[grade].kind === "words");
  if (words.length === GRADES.length) return typeof actual === "string" ? gradeInWords(actual, read) : { kind: "unreadable-actual" };
  if (words.length > 0) return { kind: "units-differ" };
  const value = typeof actual === "number" ? valueInUnit(actual, read) : valueOfText(actual, read);
  if (!("value" in value)) return value;
  const outcome = gradeOf(value.value, read);
  return outcome.kind === "not-comparable" ? { kind: "unreadable-bound", grade: outcome.grade } : outcome;
}

const textOfBound = (bound: string | number, isPercent: boolean): string => {
  if (typeof bound === "string") return bound;
  const number = decimalFromCell(bound);
  return isPercent ? `${number.times(100).toFixed()}%` : number.toFixed();
};

type Value = { readonly value: Decimal } | Extract<ActualGrade, { kind: "units-differ" | "percentage-slip" | "unreadable-actual" }>;

const figuresOf = (bounds: Readonly<Record<Grade, GradeBound>>): Figure[] => GRADES.flatMap((grade) => {
  const bound = bounds[grade];
  if (bound.kind === "value") return [bound.figure];
  return bound.kind === "range" ? [bound.lower, bound.upper].flatMap((limit) => limit?.figure ?? []) : [];
});

/** What one printed unit is worth: 10,000 for 万人. */
const unitOf = (figure: Figure): string => `${figure.kind}|${figure.printed.unit}`;

function valueInUnit(actual: number, bounds: Readonly<Record<Grade, GradeBound>>): Value {
  const figures = figuresOf(bounds);
  const own = decimalFromCell(actual);
  if (figures.some(({ kind }) => kind === "percent")) {
    if (!figures.every(({ kind }) => kind === "percent")) return { kind: "units-differ" };
    const percent = exactDecimal(own.times(100));
    const most = figures.reduce((largest, figure) => (boundValue(figure).gt(largest) ? boundValue(figure) : largest), exactDecimal(MOST_PERCENT));
    return percent.abs().gt(most) ? { kind: "percentage-slip" } : { value: percent };
  }
  const [first] = figures;
  if (!first || new Set(figures.map(unitOf)).size > 1) return { kind: "units-differ" };
  const whole = recogniseFigures(`10000${first.printed.unit}`, () => NOWHERE).figures[0]?.figure;
  const factor = whole ? boundValue(whole).div(10_000) : exactDecimal(1);
  return { value: exactDecimal(own.times(factor)) };
}

function valueOfText(actual: string, bounds: Readonly<Record<Grade, GradeBound>>): Value {
  const { text } = compactText(actual);
  const { figures, unreadable } = recogniseFigures(text, () => NOWHERE);
  const [located] = figures;
  if (!located || figures.length > 1 || unreadable.length > 0) return { kind: "unreadable-actual" };
  const { figure } = located;
  // A number without unit, given as text, is in the bounds' unit as it is printed there: 92 for 92%.
  if (figure.printed.unit === "") {
    const units = new Set(figuresOf(bounds).map(unitOf));
    const [unit] = figuresOf(bounds);
    if (!unit || units.size > 1) return { kind: "units-differ" };
    return unit.kind === "percent" ? { value: boundValue(figure) } : valueInUnit(boundValue(figure).toNumber(), bounds);
  }
  return figuresOf(bounds).every(({ kind }) => kind === figure.kind) ? { value: boundValue(figure) } : { kind: "units-differ" };
}

/** The same words, or a degree that is at least as good. */
function gradeInWords(actual: string, bounds: Readonly<Record<Grade, GradeBound>>): ActualGrade {
  const plain = (text: string): string => compactText(text).text;
  const same = GRADES.filter((grade) => plain(bounds[grade].text) === plain(actual));
  const [first, second] = same;
  if (first && second) return { kind: "contradiction", grades: [first, second] };
  if (first) return { kind: "graded", grade: first };
  const own = qualitativeDegree(plain(actual));
  if (own === null) return { kind: "unreadable-actual" };
  const ranks = GRADES.map((grade) => ({ grade, rank: qualitativeDegree(plain(bounds[grade].text))?.rank ?? null }));
  const unreadable = ranks.find(({ rank }) => rank === null);
  if (unreadable) return { kind: "unreadable-bound", grade: unreadable.grade };
  const met = ranks.find(({ rank }) => own.rank <= (rank ?? 0));
  return { kind: "graded", grade: met?.grade ?? "poor" };
}
