import type { Place } from "../../findings/index";
import { GRADE_LABELS, GRADES, type Grade } from "../../goals/index";
import type { GradedStretch, GradeRange, GradeScale } from "./grade-scale";

/** Bounds as they stand beside each other in the row. */
export function boundsPlace(scale: Pick<GradeScale, "ranges">, grades: readonly Grade[]): Place {
  const chosen = scale.ranges.filter(({ grade }) => grades.includes(grade));
  const last = chosen.at(-1) ?? (scale.ranges[0] as GradeRange);
  return { ...last.bound.place, text: chosen.map(({ bound }) => bound.text).join(" ") };
}

export const gradeNames = (grades: readonly Grade[]): string => grades.map((grade) => GRADE_LABELS[grade]).join("、");

/** Values that can occur and get no grade: neighbouring stretches taken together. */
export function holesOf(stretches: readonly GradedStretch[]): { low: number; high: number; isLowIn: boolean; isHighIn: boolean }[] {
  const holes: { low: number; high: number; isLowIn: boolean; isHighIn: boolean }[] = [];
  let isOpen = false;
  for (const { low, high, isPoint, grade } of stretches) {
    const last = holes.at(-1);
    if (grade !== null) isOpen = false;
    else if (isOpen && last) {
      last.high = high;
      last.isHighIn = isPoint;
    } else {
      holes.push({ low, high, isLowIn: isPoint, isHighIn: isPoint });
      isOpen = true;
    }
  }
  return holes;
}

/** Grades that no value gets, read best first. */
export const unreachedGrades = (stretches: readonly GradedStretch[]): Grade[] => GRADES.filter((grade) => !stretches.some((stretch) => stretch.grade === grade));

/** Whether grades get better (`positive`) or worse as values grow; null where they go up and down, or do not change. */
export function gradeDirection(stretches: readonly GradedStretch[]): "positive" | "negative" | "mixed" | null {
  const ranks = stretches.flatMap(({ grade }) => (grade === null ? [] : [GRADES.indexOf(grade)]));
  const isRising = ranks.some((rank, index) => index > 0 && rank < (ranks[index - 1] as number));
  const isFalling = ranks.some((rank, index) => index > 0 && rank > (ranks[index - 1] as number));
  if (isRising && isFalling) return "mixed";
  return isRising ? "positive" : isFalling ? "negative" : null;
}

/** How two bounds meet: in one point that both include, in more, or not in a way that is wrong. */
export function meeting(better: GradeRange, worse: GradeRange): { kind: "touch" | "overlap"; at: number } | null {
  const low = Math.max(better.low, worse.low);
  const high = Math.min(better.high, worse.high);
  if (low > high) return null;
  if (low === high) {
    const isIn = (range: GradeRange): boolean => (low > range.low || range.isLowIn) && (low < range.high || range.isHighIn);
    const isEndOf = (range: GradeRange): boolean => range.low === low || range.high === low;
    return isIn(better) && isIn(worse) && isEndOf(better) && isEndOf(worse) && !isNested(better, worse) ? { kind: "touch", at: low } : null;
  }
  return isNested(better, worse) ? null : { kind: "overlap", at: low };
}

/** `≥90` within `≥80`, `100` within `≥90`: cumulative reading, as forms are meant. */
const isNested = (better: GradeRange, worse: GradeRange): boolean =>
  (worse.high === Number.POSITIVE_INFINITY && better.low >= worse.low && !isSamePoint(better, worse.low, worse))
  || (worse.low === Number.NEGATIVE_INFINITY && better.high <= worse.high && !isSamePoint(better, worse.high, worse));

/** A bare number at the very limit of the worse bound is no nesting: 400 beside ≤400. */
const isSamePoint = (better: GradeRange, limit: number, worse: GradeRange): boolean => better.isBare && better.low === limit && worse.grade === "poor";
