import type Decimal from "decimal.js";
import type { CoveredRate } from "../../domain/budget/index";
import type { MoneyFigure, QuantityFigure } from "../../domain/figures/index";
import { exactDecimal, yuanDecimal } from "../../domain/money/index";

/** What an amount may be for: lines with their wage, insurance and fees with their rate, other rates per head. */
export interface JointCosts {
  readonly lines: readonly { readonly headcount: QuantityFigure; readonly wage: MoneyFigure | null }[];
  readonly costs: readonly { readonly rate: MoneyFigure | null; readonly headcount: QuantityFigure | null }[];
  readonly rates: readonly CoveredRate[];
  readonly months: Decimal;
}

/** What all of it comes to, the wages alone, and the last line or cost alone. */
export function jointValues({ lines, costs, rates, months }: JointCosts): { readonly all: Decimal; readonly wages: Decimal; readonly last: Decimal } {
  const people = sumOf(lines.map(({ headcount }) => headcount.value));
  const ofLines = lines.map(({ headcount, wage }) => exactDecimal(wage ? headcount.value.times(yuanDecimal(wage.amount)).times(months) : 0));
  const others = [
    ...costs.map(({ rate, headcount }) => exactDecimal((headcount?.value ?? people).times(rate ? yuanDecimal(rate.amount) : 0).times(months))),
    ...rates.map(({ rate, isMonthly }) => exactDecimal(people.times(yuanDecimal(rate.amount)).times(isMonthly ? months : 1))),
  ];
  const wages = sumOf(ofLines);
  return { all: sumOf([wages, ...others]), wages, last: others.at(-1) ?? ofLines.at(-1) ?? wages };
}

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce<Decimal>((sum, value) => sum.plus(value), exactDecimal(0));
