import type { Figure, MoneyFigure, QuantityFigure, RateBasis, Words } from "../figures/index";
import type { Place } from "../findings/index";
import type { Indicator, SpendingPlan } from "../goals/index";
import type { CostStatement } from "./cost-statement";

/** An amount that the text states for the project as a whole. */
export interface StatedTotal {
  readonly amount: MoneyFigure;
  /** The words that make it a total: 共计, 需经费, 基金缺口. */
  readonly words: string;
  /** For all years of a project that runs for several, or for the budget year. */
  readonly scope: "year" | "all-years";
}

/** One of the amounts that a total is made of: `办公费8万元`. */
export interface PartAmount {
  readonly label: string;
  readonly amount: MoneyFigure;
}

/** A price and what it is to be multiplied with: `253个行政村，每村设1名…每年发放补助600元，共计15.18万元`. */
export interface UnitPrice {
  readonly label: string;
  readonly price: MoneyFigure;
  /** What the price is per, by the words before it and the unit behind it. */
  readonly per: readonly RateBasis[];
  /** Counts that the text names for it, in order; empty where it names none. */
  readonly counts: readonly QuantityFigure[];
  /** Months of the year that it is paid for, where the text says (`1-6月`, `7月起`): a number; `unread` where it says something that is not understood. */
  readonly months: number | "unread" | null;
  /** The amount that comes out, where it is printed. Prices that share one come to it together, or the last of them does. */
  readonly result: MoneyFigure | null;
  readonly place: Place;
}

/** Shares in brackets behind a headcount that leave nobody out: `100人（男60人，女40人）`. */
export interface HeadcountSplit {
  readonly whole: QuantityFigure;
  readonly shares: readonly { readonly category: string; readonly headcount: QuantityFigure }[];
}

/** An equation that the text makes: 14049 − 6800 − 5280 = 1969. */
export interface StatedEquation {
  readonly kind: "sum" | "product";
  /** For sums `sign` is + or −; for products × or ÷. */
  readonly terms: readonly { readonly sign: "+" | "-" | "×" | "÷"; readonly figure: Figure; readonly label: string }[];
  readonly result: { readonly figure: Figure; readonly label: string };
  /** Whether signs are printed (`14049－6800＝7249`) or follow from words (需支付, 征缴, 缺口). */
  readonly isPrinted: boolean;
  readonly place: Place;
}

/** A field of the form that is not one of the standard ones. */
export interface FormField {
  readonly label: Words;
  readonly value: Words;
}

/** What the document says of one project: one goal sheet. */
export interface BudgetProject {
  /** Position in the document, from 1. */
  readonly position: number;
  /** The number before its heading; null where there is none. */
  readonly number: number | null;
  readonly heading: Words | null;
  /** The heading without number and `绩效目标表`, or the form's 项目名称. */
  readonly title: string;
  /** People named in the heading: 408名. */
  readonly headingHeadcount: QuantityFigure | null;
  readonly code: Words | null;
  readonly name: Words | null;
  readonly purpose: Words | null;
  readonly plan: SpendingPlan | null;
  /** 绩效目标, in the national form the annual one. */
  readonly goal: Words | null;
  /** 总体目标, 中期目标 of the national form. */
  readonly overallGoal: Words | null;
  /** Other labelled fields of the form, in order: 主管部门, 实施单位, 项目期, …. */
  readonly fields: readonly FormField[];
  /** Where the money comes from, as the national form lists it (财政拨款, 其他资金). */
  readonly funding: readonly PartAmount[];
  /** Paragraphs between heading and table, remarks below the table. */
  readonly notes: readonly Words[];
  /** The project's amount as stated; null where the text states none. */
  readonly total: StatedTotal | null;
  /** Further places where a total is stated, equal or not. */
  readonly furtherTotals: readonly StatedTotal[];
  readonly parts: readonly PartAmount[];
  readonly unitPrices: readonly UnitPrice[];
  readonly equations: readonly StatedEquation[];
  readonly costs: CostStatement;
  readonly splits: readonly HeadcountSplit[];
  /** Amounts of money in the text that are none of the above. */
  readonly otherAmounts: readonly MoneyFigure[];
  readonly indicators: readonly Indicator[];
  readonly place: Place;
}
