import type { Figure } from "../../figures/index";
import { boundValue, GRADES, type Grade, type GradeBound } from "../../goals/index";
import type { IndicatorRow } from "../subject";
import { isGrowth, isShare } from "./indicator-words";

/** One grade's bound as an interval of numbers. */
export interface GradeRange {
  readonly grade: Grade;
  readonly bound: GradeBound;
  /** −∞ and ∞ where there is no limit. */
  readonly low: number;
  readonly high: number;
  readonly isLowIn: boolean;
  readonly isHighIn: boolean;
  /** A number without sign. */
  readonly isBare: boolean;
}

/** What the bounds are counted in. */
export type ScaleUnit = "percent" | "people" | "count" | "months" | "money" | "plain";

/** A row's four bounds on one line of numbers. */
export interface GradeScale {
  readonly row: IndicatorRow;
  readonly ranges: readonly GradeRange[];
  readonly unit: ScaleUnit;
  /** Whether only whole numbers occur. */
  readonly isWhole: boolean;
  /** Least and most that can occur. */
  readonly least: number;
  readonly most: number;
}

/** A stretch of values and the grade that reading the bounds best first gives it; null where none takes it. */
export interface GradedStretch {
  readonly low: number;
  readonly high: number;
  readonly isPoint: boolean;
  readonly grade: Grade | null;
}

const UNIT_KINDS: Readonly<Partial<Record<Figure["kind"], ScaleUnit>>> = { percent: "percent", people: "people", count: "count", months: "months", money: "money" };

/** The figures of a bound. */
export function boundFigures(bound: GradeBound): Figure[] {
  if (bound.kind === "value") return [bound.figure];
  if (bound.kind === "range") return [bound.lower, bound.upper].flatMap((limit) => limit?.figure ?? []);
  return bound.kind === "unreadable" ? [...bound.figures] : [];
}

/** The unit of a figure, `plain` where it has none. */
export const figureUnit = (figure: Figure): ScaleUnit => UNIT_KINDS[figure.kind] ?? "plain";

const SCALES = new WeakMap<IndicatorRow, { readonly scale: GradeScale | null }>();

/**
 * The row's bounds on a line of numbers; null where one is in words, blank, unreadable, or in another unit than the rest.
 * Worked out once per row: many checks ask.
 */
export function gradeScale(row: IndicatorRow): GradeScale | null {
  const known = SCALES.get(row);
  if (known) return known.scale;
  const scale = readScale(row);
  SCALES.set(row, { scale });
  return scale;
}

function readScale(row: IndicatorRow): GradeScale | null {
  const { bounds } = row.indicator;
  if (!bounds) return null;
  const all = GRADES.map((grade) => bounds[grade]);
  const units = new Set(all.flatMap(boundFigures).map(figureUnit));
  units.delete("plain");
  const ranges = GRADES.flatMap((grade) => rangeOf(grade, bounds[grade]) ?? []);
  if (units.size > 1 || ranges.length < GRADES.length) return null;
  const unit = [...units][0] ?? "plain";
  const isBoundedShare = (unit === "percent" || unit === "plain") && isShare(row) && !isGrowth(row);
  return {
    row, ranges, unit, isWhole: unit === "people" || unit === "count" || (unit === "plain" && !isShare(row) && ranges.every(isOfWholeNumbers)),
    least: isGrowth(row) ? Number.NEGATIVE_INFINITY : 0, most: isBoundedShare && unit === "percent" ? 100 : Number.POSITIVE_INFINITY,
  };
}

const isOfWholeNumbers = ({ low, high }: GradeRange): boolean => [low, high].every((limit) => !Number.isFinite(limit) || Number.isInteger(limit));

const asNumber = (figure: Figure): number => boundValue(figure).toNumber();

function rangeOf(grade: Grade, bound: GradeBound): GradeRange | null {
  if (bound.kind === "value") {
    const value = asNumber(bound.figure);
    return { grade, bound, low: value, high: value, isLowIn: true, isHighIn: true, isBare: true };
  }
  if (bound.kind !== "range") return null;
  const { lower, upper } = bound;
  return {
    grade, bound, isBare: false,
    low: lower ? asNumber(lower.figure) : Number.NEGATIVE_INFINITY, high: upper ? asNumber(upper.figure) : Number.POSITIVE_INFINITY,
    isLowIn: lower?.operator === "≥", isHighIn: upper?.operator === "≤",
  };
}

const takes = ({ low, high, isLowIn, isHighIn }: GradeRange, value: number): boolean =>
  (isLowIn ? value >= low : value > low) && (isHighIn ? value <= high : value < high);

/** The grade of one value, read best first. */
export const gradeAt = ({ ranges }: Pick<GradeScale, "ranges">, value: number): Grade | null => ranges.find((range) => takes(range, value))?.grade ?? null;

/** The grades of all values that can occur, as stretches in ascending order. */
export function gradedStretches(scale: GradeScale): GradedStretch[] {
  const limits = [...new Set(scale.ranges.flatMap(({ low, high }) => [low, high]))]
    .filter((limit) => Number.isFinite(limit) && limit >= scale.least && limit <= scale.most).sort((a, b) => a - b);
  const stretches: GradedStretch[] = [];
  const add = (low: number, high: number): void => {
    const value = valueBetween(low, high, scale);
    if (value !== null) stretches.push({ low, high, isPoint: false, grade: gradeAt(scale, value) });
  };
  add(scale.least, limits[0] ?? scale.most);
  limits.forEach((limit, index) => {
    stretches.push({ low: limit, high: limit, isPoint: true, grade: gradeAt(scale, limit) });
    add(limit, limits[index + 1] ?? scale.most);
  });
  return stretches;
}

/** A value strictly between two limits, or from `least` on; null where none can occur. */
function valueBetween(low: number, high: number, scale: GradeScale): number | null {
  if (low === high) return null;
  if (scale.isWhole) {
    if (!Number.isFinite(low)) return Number.isFinite(high) ? Math.ceil(high) - 1 : 0;
    const next = low === scale.least ? low : Math.floor(low) + 1;
    return next < high ? next : null;
  }
  if (!Number.isFinite(low)) return Number.isFinite(high) ? high - 1 : 0;
  return Number.isFinite(high) ? (low + high) / 2 : low + 1;
}
