import type Decimal from "decimal.js";
import { datePartsOf, daysInMonth, isoDateFromParts, type IsoDate } from "../calendar/index";
import { exactDecimal, roundYuan, shareOfYuan, yuan, yuanDecimal, type RoundingPolicyId, type Yuan } from "../money/index";
import { dayCountPolicy, type DayCountPolicyId, type MonthShare } from "./day-count";

/** Why months of a period cannot be told. */
export interface EmploymentProblem {
  readonly kind: "problem";
  readonly code: "not-a-date" | "end-before-start" | "not-a-year";
  readonly argument: "start" | "end" | "year";
}

/** Months of a period that fall into the budget year. */
export interface EmployedMonths {
  readonly kind: "months";
  /** By the policy, rounded half-up to 12 decimals (15/31 is no finite decimal); a cell holds it without loss. */
  readonly months: Decimal;
  /** The same, exact. */
  readonly share: MonthShare;
  /** Months with a day employed: what insurance and fees count. */
  readonly wholeMonths: number;
}

/** Decimals of `months`: two digits before the point and twelve after are within a cell's fifteen. */
export const MONTH_DECIMALS = 12;

/**
 * Months employed within a budget year, by a named day-count policy.
 *
 * @param start first day employed
 * @param end last day employed; null = still employed
 * @example monthsEmployed("2020-03-16", null, 2020, "fixed-30-days") // 9.5 months, 10 whole ones
 */
export function monthsEmployed(start: IsoDate, end: IsoDate | null, year: number, policy: DayCountPolicyId): EmployedMonths | EmploymentProblem {
  const yearStart = isoDateFromParts(year, 1, 1);
  const yearEnd = isoDateFromParts(year, 12, 31);
  if (yearStart === null || yearEnd === null) return { kind: "problem", code: "not-a-year", argument: "year" };
  if (datePartsOf(start) === null) return { kind: "problem", code: "not-a-date", argument: "start" };
  if (end !== null && datePartsOf(end) === null) return { kind: "problem", code: "not-a-date", argument: "end" };
  if (end !== null && end < start) return { kind: "problem", code: "end-before-start", argument: "end" };
  const first = datePartsOf(start > yearStart ? start : yearStart);
  const last = datePartsOf(end !== null && end < yearEnd ? end : yearEnd);
  let share: MonthShare = { numerator: 0, denominator: 1 };
  let wholeMonths = 0;
  if (first && last && first.year === year && last.year === year) {
    const { shareOf } = dayCountPolicy(policy);
    for (let month = first.month; month <= last.month; month += 1) {
      const from = month === first.month ? first.day : 1;
      const to = month === last.month ? last.day : daysInMonth(year, month);
      share = addShares(share, shareOf(year, month, from, to));
      wholeMonths += 1;
    }
  }
  return { kind: "months", months: monthsOfShare(share), share, wholeMonths };
}

/**
 * The wage of a period within a budget year: monthly wage × the exact share of months, rounded once, in 元.
 *
 * A full month gives exactly the full wage.
 *
 * @example proratedWage(yuan("3100"), "2020-01-17", "2020-01-31", 2020, "calendar-days") // 1500 (15 of 31 days)
 */
export function proratedWage(
  monthlyWage: Yuan, start: IsoDate, end: IsoDate | null, year: number, policy: DayCountPolicyId, rounding: RoundingPolicyId = "half-up-fen",
): { readonly kind: "amount"; readonly amount: Yuan } | EmploymentProblem {
  const outcome = monthsEmployed(start, end, year, policy);
  if (outcome.kind === "problem") return outcome;
  return { kind: "amount", amount: shareOfYuan(monthlyWage, outcome.share.numerator, outcome.share.denominator, rounding) };
}

function monthsOfShare({ numerator, denominator }: MonthShare): Decimal {
  const unit = exactDecimal(10).pow(MONTH_DECIMALS);
  const scaled = roundYuan(shareOfYuan(yuan(unit), numerator, denominator, "half-up-yuan"), "half-up-yuan");
  return exactDecimal(yuanDecimal(scaled).times(exactDecimal("0.1").pow(MONTH_DECIMALS)));
}

function addShares(a: MonthShare, b: MonthShare): MonthShare {
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  const denominator = a.denominator * b.denominator;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
