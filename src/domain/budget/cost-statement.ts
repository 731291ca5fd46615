import type { Figure, MoneyFigure, QuantityFigure } from "../figures/index";
import type { Place } from "../findings/index";

/** The months that a line is said to cover: `2020年1月至12月`, `2020年`. */
export interface StatedPeriod {
  readonly year: Figure | null;
  /** First and last month, both printed or both null (the whole year). */
  readonly months: readonly [first: Figure, last: Figure] | null;
  /** `12个月`, where the document gives a duration instead. */
  readonly duration: Figure | null;
  /** Months that words say without two numbers: 6 for `7月起`, `上半年`; null where none do. */
  readonly said: number | null;
}

/** A group of lines with a heading of its own (`2、应急处突击队员B`). */
export interface CostGroup {
  /** Place among the project's groups, from 1. */
  readonly position: number;
  /** The number printed before it. */
  readonly number: Figure | null;
  /** Empty where the group has a number only. */
  readonly name: string;
  readonly place: Place;
}

/** So many people of one kind at one wage. */
export interface WageLine {
  /** `p2-1`: project and line. */
  readonly id: string;
  /** Position of its group; null where the text has no groups. */
  readonly group: number | null;
  /** Degree or post as printed: 硕士研究生, 本科学历. */
  readonly category: string;
  readonly headcount: QuantityFigure | null;
  /** 元 per head and month; null where the document prints only the amount. */
  readonly monthlyWage: MoneyFigure | null;
  readonly period: StatedPeriod | null;
  /** For `其中7人…1人…`: the headcount that the line is a share of. */
  readonly within: QuantityFigure | null;
  /** Id of the line that this one prints again. */
  readonly repeatOf: string | null;
  readonly place: Place;
}

/** A further rate per head that an amount covers: a housing fund by the month, a bonus by the year. */
export interface CoveredRate {
  readonly label: string;
  readonly rate: MoneyFigure;
  readonly isMonthly: boolean;
}

/** A wage amount as printed, and the lines that it covers. */
export interface WageAmount {
  readonly amount: MoneyFigure;
  readonly lines: readonly string[];
  /** Ids of the insurance and fee lines that it covers too: `工资每人每月2000元，保险每人每月500元，100人，全年300万元`. */
  readonly costs: readonly string[];
  readonly rates: readonly CoveredRate[];
  /** True where the same line is printed again: it must not be added twice. */
  readonly isRepeat: boolean;
}

/** An insurance or a fee line: per head and month, times people and months. */
export interface HeadcountCost {
  readonly id: string;
  readonly group: number | null;
  readonly perHeadMonth: MoneyFigure | null;
  /** The people that the line names; null where it means all. */
  readonly headcount: QuantityFigure | null;
  readonly period: StatedPeriod | null;
  /** Null where the line breaks off without its amount. */
  readonly amount: MoneyFigure | null;
  readonly place: Place;
}

/** What a project's text says of people and what they cost. */
export interface CostStatement {
  /** `408名…工资明细如下`: all people of the project. */
  readonly headcount: QuantityFigure | null;
  readonly groups: readonly CostGroup[];
  readonly wageLines: readonly WageLine[];
  readonly wageAmounts: readonly WageAmount[];
  readonly insurance: readonly HeadcountCost[];
  readonly fees: readonly HeadcountCost[];
}
