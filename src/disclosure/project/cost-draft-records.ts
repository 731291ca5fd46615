import type { CoveredRate, StatedPeriod } from "../../domain/budget/index";
import type { MoneyFigure, QuantityFigure } from "../../domain/figures/index";
import { yuanText } from "../../domain/money/index";

/** Where a line or a cost stands in the compact text. */
export interface Span {
  start: number;
  end: number;
}

export interface WageDraft extends Span {
  readonly group: number | null;
  readonly category: string;
  readonly headcount: QuantityFigure;
  readonly within: QuantityFigure | null;
  wage: MoneyFigure | null;
  period: StatedPeriod | null;
}

export interface CostDraft extends Span {
  readonly group: number | null;
  rate: MoneyFigure | null;
  headcount: QuantityFigure | null;
  period: StatedPeriod | null;
  amount: MoneyFigure | null;
}

/** An amount with what it covers. */
export interface AmountDraft {
  readonly amount: MoneyFigure;
  readonly lines: readonly WageDraft[];
  readonly costs: readonly CostDraft[];
  readonly rates: readonly CoveredRate[];
}

/** Lines of one group that print the same category, people, wage and amount again, with the line that they repeat. */
export function repeatedLines(lines: readonly WageDraft[], amountsOfLines: readonly AmountDraft[]): Map<WageDraft, WageDraft> {
  const amounts = new Map(amountsOfLines.flatMap(({ amount, lines: covered }) => (covered.length === 1 ? [[covered[0], yuanText(amount.amount)] as const] : [])));
  const firsts = new Map<string, WageDraft>();
  const repeats = new Map<WageDraft, WageDraft>();
  for (const line of lines) {
    const amount = amounts.get(line);
    if (amount === undefined || line.category === "") continue;
    const key = [line.group, line.category, line.headcount.value.toString(), line.wage ? yuanText(line.wage.amount) : "", amount].join("|");
    const first = firsts.get(key);
    if (first) repeats.set(line, first);
    else firsts.set(key, line);
  }
  return repeats;
}

/** What is paid for people besides wages. */
export const COST_KINDS = ["insurance", "fee"] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** The last records of a list that begin at a place or behind it; they stand in order. */
export function startingFrom<T extends Span>(records: readonly T[], from: number): T[] {
  let first = records.length;
  while (first > 0 && (records[first - 1]?.start ?? 0) >= from) first -= 1;
  return records.slice(first);
}
