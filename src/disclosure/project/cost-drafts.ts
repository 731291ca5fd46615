import type Decimal from "decimal.js";
import type { CoveredRate, StatedPeriod } from "../../domain/budget/index";
import type { Figure, LocatedFigure, MoneyFigure, QuantityFigure } from "../../domain/figures/index";
import { yuanDecimal } from "../../domain/money/index";
import { spanPlace, type ReadText, type Whereabouts } from "../number-ledger";
import { startingFrom, type AmountDraft, type CostKind, type Span, type WageDraft } from "./cost-draft-records";
import { finishedCosts, type FinishedCosts } from "./finished-costs";
import { HeadcountCostDrafts } from "./headcount-cost-drafts";
import { jointValues } from "./joint-value";
import { monthsSaid } from "./months-said";
import { monthsOf, moreTelling, PeriodDraft } from "./period-draft";
import { clauseStart, isSentenceBetween, sentenceAround } from "./statement-context";

/** So many headcounts may be named before the first of them is named again. */
const MOST_COUNTED = 40;

/** Lines in the making. Lines that share an amount (`其中7人…1人…，工资366048元`) stay open together. */
export class CostDrafts {
  readonly used = new Set<Figure>();
  private group: number | null = null;
  private readonly lines: WageDraft[] = [];
  private readonly amounts: AmountDraft[] = [];
  private readonly settled = new Set<WageDraft>();
  private readonly costs: HeadcountCostDrafts;
  /** The last headcounts that could be lines and have no wage yet, dropped ones too. */
  private counted: WageDraft[] = [];
  /** Lines whose amount has not come yet. */
  private open: WageDraft[] = [];
  private readonly period = new PeriodDraft();
  /** A monthly wage that came before its people. */
  private early: { located: LocatedFigure; figure: MoneyFigure } | null = null;
  /** Rates per head that are neither wage nor insurance nor fee, until an amount covers them. */
  private others: (Span & CoveredRate)[] = [];

  constructor(private readonly read: ReadText, private readonly where: Whereabouts, private readonly projectNumber: number) {
    this.costs = new HeadcountCostDrafts(read);
  }

  /** Whether a line waits for its monthly wage. */
  get awaitsWage(): boolean {
    return this.open.some(({ wage }) => wage === null);
  }

  /** The kind of cost whose rate came last and whose amount has not. */
  get awaitsCost(): CostKind | null {
    return this.costs.awaitingAmount(this.group);
  }

  /** The kind of cost whose people were named last in this sentence, and nothing else of it (`为65名人员缴纳五险，单位部分每人每月…`). */
  awaitsRate(at: number): CostKind | null {
    return this.costs.awaitingRate(at);
  }

  /** Whether lines of earlier sentences wait for their amount besides those that are open: then a total behind is for all of them. */
  isTotalOfSeveral(at: number): boolean {
    const [open] = this.open;
    if (!open || !isSentenceBetween(this.read, open.end, at)) return false;
    const last = this.lines.findLast((line) => !this.open.includes(line));
    return last !== undefined && last.group === this.group && last.wage !== null && !this.settled.has(last);
  }

  /** Whether a share (`其中…1人工资为`) waits for its wage. */
  get awaitsShareWage(): boolean {
    return this.open.some(({ wage, within }) => wage === null && within !== null);
  }

  /** Whether the lines open now are shares of one headcount. */
  get isSplitting(): boolean {
    return this.open.some(({ within }) => within !== null);
  }

  /** A lone headcount without any line: the people of the whole project. */
  get headcountOfAll(): QuantityFigure | null {
    return this.lines.length === 0 ? this.leftAlone : null;
  }
  private leftAlone: QuantityFigure | null = null;

  openGroup(position: number): void {
    this.group = position;
    this.open = [];
  }

  takePeriod(located: LocatedFigure): void {
    this.period.take(located);
  }

  endPeriod(): void {
    this.period.end();
  }

  /**
   * People of a category, or a share of the people before. Gives the headcount that turns out to be the whole
   * (`共67名…，其中本科30人`).
   */
  takePeople(located: LocatedFigure, figure: QuantityFigure, category: string, isShare: boolean, start: number): QuantityFigure | null {
    const whole = this.open.at(-1);
    const draft = (within: QuantityFigure | null, name: string, from: number): WageDraft => ({
      group: this.group, category: name, headcount: figure, within, wage: null, period: null, start: from, end: located.end,
    });
    let total: QuantityFigure | null = null;
    if (isShare && whole && whole.wage === null && whole.within === null) {
      this.drop(whole);
      if (category === "") this.add(draft(whole.headcount, whole.category, whole.start), true);
      else {
        total = whole.headcount;
        this.add(draft(null, category, start), false);
      }
    } else if (isShare && whole?.within && category === "") this.add(draft(whole.within, whole.category, start), true);
    else {
      if (whole && whole.wage === null && whole.within === null) this.drop(whole);
      this.add(draft(null, category, start), false);
    }
    return total;
  }

  private add(line: WageDraft, keepsOpen: boolean): void {
    this.lines.push(line);
    const { early } = this;
    this.early = null;
    if (early && !isSentenceBetween(this.read, early.located.end, line.start)) {
      line.wage = early.figure;
      line.start = Math.min(line.start, clauseStart(this.read.compact, early.located.start));
      this.use(early.figure, line.headcount);
    }
    this.counted = [...this.counted.filter(({ wage }) => wage === null), line].slice(-MOST_COUNTED);
    this.open = keepsOpen ? [...this.open, line] : [line];
    this.period.endMonths();
  }

  /** A headcount that no wage followed is no line. */
  private drop(line: WageDraft): void {
    this.lines.splice(this.lines.lastIndexOf(line), 1);
    this.open = this.open.filter((other) => other !== line);
    this.leftAlone ??= line.headcount;
  }

  /** A line counted before and named again with its wage: `勤务150名，文职30名。勤务月工资3200元`. */
  reopen(words: string): void {
    const named = this.counted.findLast(({ category, wage }) => category.length > 1 && wage === null && words.includes(category));
    if (!named || this.open.includes(named)) return;
    const waiting = this.open.find(({ wage }) => wage === null);
    if (waiting) this.drop(waiting);
    if (!this.lines.includes(named)) this.lines.push(named);
    if (this.leftAlone === named.headcount) this.leftAlone = null;
    this.open = [named];
  }

  takeWage(located: LocatedFigure, figure: MoneyFigure): void {
    const line = this.open.find(({ wage }) => wage === null);
    if (!line) return;
    line.wage = figure;
    line.end = located.end;
    line.period = this.takenPeriod(line.start, located.start);
    this.use(figure, line.headcount, line.within);
  }

  /** An amount for the lines that are open; `isWage` where the text says so. */
  takeAmount(located: LocatedFigure, figure: MoneyFigure, isWage: boolean): void {
    const covered = this.open.filter(({ wage }) => isWage || wage !== null);
    if (covered.length === 0 || covered.length < this.open.length) return;
    const period = this.takenPeriod(Math.max(...covered.map(({ end }) => end)), located.start);
    for (const line of covered) {
      line.end = located.end;
      line.period = moreTelling(period, line.period);
      this.use(line.headcount, line.within);
    }
    this.settle({ amount: figure, lines: covered, costs: [], rates: [] });
    this.use(figure);
  }

  /** A monthly wage whose people are still to come. */
  keepWage(located: LocatedFigure, figure: MoneyFigure): void {
    this.early = { located, figure };
  }

  /** A second wage of the people whose line is open (`1-6月…2000元，7-12月…2200元`): they are no line of one wage. */
  dropSplitLine(): boolean {
    const line = this.open.find(({ wage }) => wage !== null);
    if (!line || this.open.length > 1) return false;
    for (const figure of [line.wage, line.headcount]) if (figure) this.used.delete(figure);
    line.wage = null;
    this.drop(line);
    return true;
  }

  /** Another rate per head: only an amount that covers it makes it one of the costs. */
  keepRate(located: LocatedFigure, rate: MoneyFigure, isMonthly: boolean, label: string): void {
    this.others.push({ label, rate, isMonthly, start: clauseStart(this.read.compact, located.start), end: located.end });
  }

  /** Drops people of some months that wait for a wage in this sentence; gives whether there were any. */
  dropUnpaidOfMonths(at: number): boolean {
    const waiting = this.open.filter(({ wage, category, end }) => wage === null && monthsSaid(category).kind === "months" && !isSentenceBetween(this.read, end, at));
    for (const line of waiting) this.drop(line);
    return waiting.length > 0;
  }

  /** People whose contribution base is named are counted for it, and are no line. */
  dropUnpaid(): void {
    for (const line of [...this.open]) if (line.wage === null && line.within === null) this.drop(line);
  }

  /**
   * An amount behind several lines and rates of its own sentence, none of which has an amount: it is for all of them, or
   * for the wages where it is called that, unless it is just what the last of them comes to. Gives whether it was taken.
   */
  takeJointAmount(located: LocatedFigure, figure: MoneyFigure, { isTotal, isWage }: { readonly isTotal: boolean; readonly isWage: boolean }): boolean {
    const [from] = sentenceAround(this.read.compact, located.start);
    const lines = startingFrom(this.lines, from).filter((line) => line.group === this.group && line.wage !== null && line.within === null && !this.settled.has(line));
    const pendingCosts = isWage ? [] : this.costs.pendingFrom(from, this.group);
    const pendingRates = isWage ? [] : startingFrom(this.others, from);
    if (lines.length === 0 || lines.length + pendingCosts.length + pendingRates.length < 2) return false;
    const period = this.takenPeriod(Math.max(...[...lines, ...pendingCosts, ...pendingRates].map(({ end }) => end)), located.start);
    const months = monthsOf(moreTelling(period, lines[0]?.period ?? null));
    const values = jointValues({ lines, costs: pendingCosts, rates: pendingRates, months });
    const isStated = (value: Decimal): boolean => value.eq(yuanDecimal(figure.amount));
    if (isStated(values.last)) return false;
    const isFirstAmount = this.amounts.length === 0 && !this.costs.hasAmount;
    if (isTotal && !isFirstAmount && !isStated(values.all)) return false;
    const isOfWages = isStated(values.wages);
    const [costs, rates] = isOfWages ? [[], []] : [pendingCosts, pendingRates];
    for (const line of lines) {
      line.period = moreTelling(period, line.period);
      this.use(line.headcount, line.within);
    }
    const [only] = lines;
    if (only && lines.length === 1) only.end = located.end;
    for (const cost of costs) cost.period = moreTelling(period, cost.period);
    this.settle({ amount: figure, lines, costs, rates });
    this.use(...rates.map(({ rate }) => rate), isTotal ? null : figure);
    this.others = [];
    return true;
  }

  takeCostHeadcount(kind: CostKind, located: LocatedFigure, figure: QuantityFigure): void {
    const cost = this.costs.draftFor(kind, this.group, located, "headcount");
    cost.headcount = figure;
    cost.end = located.end;
    this.use(figure);
  }

  takeCost(kind: CostKind, located: LocatedFigure, figure: MoneyFigure, isRate: boolean): void {
    const cost = this.costs.draftFor(kind, this.group, located, isRate ? "rate" : "amount");
    if (isRate) cost.rate = figure;
    else {
      cost.amount = figure;
      cost.period = moreTelling(this.takenPeriod(cost.end, located.start), cost.period);
    }
    if (isRate) cost.period = this.takenPeriod(cost.start, located.start);
    cost.end = located.end;
    this.use(figure);
    this.open = [];
  }

  private takenPeriod(from: number, to: number): StatedPeriod | null {
    return this.period.taken(this.read.compact, from, to);
  }

  /** Settles lines, and what else the amount covers. */
  private settle(amount: AmountDraft): void {
    this.amounts.push(amount);
    for (const line of amount.lines) this.settled.add(line);
    this.open = [];
  }

  private use(...figures: (Figure | null)[]): void {
    for (const figure of figures) if (figure) this.used.add(figure);
  }

  finish(): FinishedCosts {
    for (const line of [...this.open]) if (line.wage === null && line.within === null) this.drop(line);
    return finishedCosts({ lines: this.lines, amounts: this.amounts, costs: this.costs.all }, { projectNumber: this.projectNumber, placeOf: ({ start, end }) => spanPlace(this.read.source, this.where, start, end) });
  }
}
