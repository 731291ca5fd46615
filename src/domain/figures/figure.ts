import type Decimal from "decimal.js";
import type { Place } from "../findings/index";
import type { Yuan } from "../money/index";
import type { MoneyUnit, RateBasis } from "./units";

/** How a number stands on the page. */
export interface Printed {
  /** Its digits, half-width, without sign and grouping: `13994.58`. */
  readonly digits: string;
  /** How many of them are decimals: 2. */
  readonly decimals: number;
  /** The unit as printed behind it (`万元`, `万人`, `%`), empty where there is none. */
  readonly unit: string;
  readonly isNegative: boolean;
}

interface NumberOnPage {
  readonly printed: Printed;
  /** True where the unit is not printed but follows from the surroundings (`80-90%`, a column's head). */
  readonly isUnitImplied: boolean;
  readonly place: Place;
}

/** An amount of money. */
export interface MoneyFigure extends NumberOnPage {
  readonly kind: "money";
  /** In 元, exact. */
  readonly amount: Yuan;
  readonly unit: MoneyUnit;
  /** What the amount is said to be for, as printed behind it: `792.14元/月` is per month. */
  readonly per: readonly RateBasis[];
}

/**
 * What a number that is no money counts or names.
 *
 * - `people`, `count`: in single people or pieces (5.71万人 = 57100); `count` keeps its measure word in `printed.unit`.
 * - `percent`: in percent (95% = 95, 9.5‰ = 0.95).
 * - `months`: a duration in months; `year`, `month`, `day`: a calendar date's parts.
 * - `ordinal`: a number in a list (`1、`, `（2）`); `reference`: of an official paper (`〔2019〕34号`).
 * - `operand`: a number in a printed formula without unit (`*100`); `level`: a contribution level (`档次为100-400`).
 * - `plain`: nothing says what it is.
 */
export type QuantityKind =
  | "people" | "count" | "percent" | "months" | "year" | "month" | "day" | "ordinal" | "reference" | "operand" | "level" | "plain";

/** A number that is no money. */
export interface QuantityFigure extends NumberOnPage {
  readonly kind: QuantityKind;
  /** In the kind's own unit, see `QuantityKind`. */
  readonly value: Decimal;
}

/** A number of the document with its place. One number of the document is one object. */
export type Figure = MoneyFigure | QuantityFigure;

/** A figure and where it stands in the (compact) text that it was read from. */
export interface LocatedFigure {
  /** First character of the number, sign included. */
  readonly start: number;
  /** Behind the last character of its unit. */
  readonly end: number;
  readonly figure: Figure;
}
