import { decimalFromCell, yuanToCell, type Yuan } from "../money/index";
import { headcountProblem, inputProblem, monthsProblem, perHeadMonthAmount, wholeMonthsOf } from "./amounts";
import type { ComponentDefinition } from "./component";
import { fenOfProduct, NOT_SCALED } from "./scaled-product";

type MonthsRule = ComponentDefinition["monthsRule"];

/** A headcount from the number of a cell (15 significant digits). Check it with `headcountProblem`. */
export const headcountFromCell = (number: number): number => Number(number.toPrecision(15));

/**
 * amount per head and month × headcount × months as a cell number in 元, rounded half-up to 分; NaN for bad input
 * (negative, a fractional headcount, months outside 0 to 12, no number). For bulk work: `wageAmount` and its like say
 * the same, exactly, one value at a time.
 *
 * @param rule `worked`: fractions of a month count as such; `whole`: a month begun counts whole
 * @example amountOfCells(792.14, 408, 12, "whole") // 3878317.44
 */
export function amountOfCells(amount: number, headcount: number, months: number, rule: MonthsRule): number {
  if (isPlain(headcount, months) && amount >= 0) {
    const fen = fenOfProduct(amount, headcount, rule === "worked" ? months : Math.ceil(months));
    if (fen !== NOT_SCALED && isPlainMonths(months)) return fen / 100;
  }
  const exact = exactAmountOfCells(amount, headcount, months, rule);
  return exact === null ? Number.NaN : yuanToCell(exact);
}

/** A whole headcount from 0, of at most 15 digits, and months from 0 to 12. */
export const isPlain = (headcount: number, months: number): boolean =>
  headcount >= 0 && headcount < 1e15 && Math.floor(headcount) === headcount && months >= 0 && months <= 12;

/** Months of at most two decimals: nothing beyond the fifteenth digit that rounding up would count as a month. */
export const isPlainMonths = (months: number): boolean => Math.floor(months) === months || Math.round(months * 100) / 100 === months;

/** The same in decimals; null for bad input. */
export function exactAmountOfCells(amount: number, headcount: number, months: number, rule: MonthsRule): Yuan | null {
  if (!Number.isFinite(amount) || !Number.isFinite(headcount) || !Number.isFinite(months)) return null;
  const people = headcountFromCell(headcount);
  const exactMonths = decimalFromCell(months);
  const exactAmount = decimalFromCell(amount);
  if (headcountProblem(people) ?? monthsProblem(exactMonths) ?? inputProblem(exactAmount)) return null;
  return perHeadMonthAmount(exactAmount, people, rule === "worked" ? exactMonths : wholeMonthsOf(exactMonths));
}
