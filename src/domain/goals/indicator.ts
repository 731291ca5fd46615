import type { Figure, QuantityFigure, Words } from "../figures/index";
import type { Place } from "../findings/index";
import type { Grade } from "./grade";
import type { GradeBound } from "./grade-bound";

/** 产出, 效果 (national form: 效益), 满意度, 成本. */
export type IndicatorCategory = "output" | "effect" | "satisfaction" | "cost";

/** The first level of an indicator table, by what its label contains. */
export const CATEGORY_LABELS: readonly (readonly [part: string, category: IndicatorCategory])[] = [
  ["产出", "output"], ["效果", "effect"], ["效益", "effect"], ["满意度", "satisfaction"], ["满意", "satisfaction"], ["成本", "cost"],
];

/** A target as the national form states it: sign, value, unit, direction, weight. */
export interface IndicatorTarget {
  readonly bound: GradeBound;
  /** 正向: more is better; 反向: less is better; null where the form does not say. */
  readonly direction: "positive" | "negative" | null;
  /** Share of the score, as printed. */
  readonly weight: Figure | null;
}

/** One row of a goal sheet's indicator table. */
export interface Indicator {
  /** Row within the project, from 1. */
  readonly number: number;
  readonly category: IndicatorCategory | null;
  /** The category's label in force for the row, as printed; empty where there is none. */
  readonly categoryText: string;
  /** The second of the national form's three levels. */
  readonly subcategory: Words | null;
  readonly name: Words;
  readonly description: Words | null;
  /** The four grades; null in forms without grades. */
  readonly bounds: Readonly<Record<Grade, GradeBound>> | null;
  /** Null in forms without targets. */
  readonly target: IndicatorTarget | null;
  /** 评价标准确定依据. */
  readonly basis: Words | null;
  /** Cells of columns that the form adds. */
  readonly other: readonly Words[];
  readonly place: Place;
}

/** One quarter (or other date) of a spending plan. */
export interface SpendingStep {
  readonly label: Words;
  /** Cumulative percent; null where the cell is empty. */
  readonly percent: QuantityFigure | null;
}

/** 资金支出计划（%）: cumulative, should end at 100. */
export interface SpendingPlan {
  readonly label: Words;
  readonly steps: readonly SpendingStep[];
}

/** Whether an indicator is graded in words: every bound that is filled in is in words. */
export function isQualitative(indicator: Pick<Indicator, "bounds">): boolean {
  const filled = Object.values(indicator.bounds ?? {}).filter((bound) => bound.kind !== "blank");
  return filled.length > 0 && filled.every((bound) => bound.kind === "words");
}
