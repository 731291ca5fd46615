import type Decimal from "decimal.js";
import type { StatedPeriod } from "../../domain/budget/index";
import type { Figure, LocatedFigure } from "../../domain/figures/index";
import { exactDecimal } from "../../domain/money/index";
import { monthsSaid } from "./months-said";

const MONTHS_OF_YEAR = 12;
/** Words that name a period stand at most so far before an amount. */
const LONGEST_PERIOD = 60;

/** Year, months and duration that were named since the last amount. */
export class PeriodDraft {
  private year: Figure | null = null;
  private months: Figure[] = [];
  private duration: Figure | null = null;

  take({ figure }: LocatedFigure): void {
    if (figure.kind === "year") this.year = figure;
    else if (figure.kind === "months") this.duration = figure;
    else this.months.push(figure);
  }

  /** Forgets the months, which belong to what came before. */
  endMonths(): void {
    this.months = [];
    this.duration = null;
  }

  end(): void {
    this.endMonths();
    this.year = null;
  }

  /** The period so far; `from` and `to` bound the words that may name it without two months (`7月起`). */
  taken(compact: string, from: number, to: number): StatedPeriod | null {
    const [first, last] = this.months;
    const words = this.duration || last ? null : monthsSaid(compact.slice(Math.max(from, to - LONGEST_PERIOD), to));
    const said = words?.kind === "months" ? words.months : null;
    return this.year || this.duration || first || said !== null ? { year: this.year, months: first && last ? [first, last] : null, duration: this.duration, said } : null;
  }
}

/** The period that names months; the first of the two where neither or both do. */
export function moreTelling(period: StatedPeriod | null, other: StatedPeriod | null): StatedPeriod | null {
  const namesMonths = (candidate: StatedPeriod | null): boolean => candidate !== null && (candidate.months !== null || candidate.duration !== null || candidate.said !== null);
  return period === null || (!namesMonths(period) && namesMonths(other)) ? other : period;
}

/** The months of a period; the year where none is named. */
export function monthsOf(period: StatedPeriod | null): Decimal {
  if (period?.duration && period.duration.kind !== "money") return period.duration.value;
  const [first, last] = period?.months ?? [];
  if (first && last && first.kind !== "money" && last.kind !== "money") return exactDecimal(last.value.minus(first.value).plus(1));
  return exactDecimal(period?.said ?? MONTHS_OF_YEAR);
}
