import type Decimal from "decimal.js";
import type { CoveredRate, HeadcountCost, StatedPeriod, WageAmount, WageLine } from "../../domain/budget/index";
import type { Figure, LocatedFigure, MoneyFigure, QuantityFigure } from "../../domain/figures/index";
import { yuanDecimal, yuanText } from "../../domain/money/index";
import { spanPlace, type ReadText, type Whereabouts } from "../number-ledger";
import { jointValues, monthsOf } from "./joint-value";
import { monthsSaid } from "./months-said";
import { clauseStart, isSentenceBetween } from "./statement-context";

interface Span {
  start: number;
  end: number;
}
interface WageDraft extends Span {
  readonly group: number | null;
  readonly category: string;
  readonly headcount: QuantityFigure;
  readonly within: QuantityFigure | null;
  wage: MoneyFigure | null;
  period: StatedPeriod | null;
}
interface CostDraft extends Span {
  readonly group: number | null;
  rate: MoneyFigure | null;
  headcount: QuantityFigure | null;
  period: StatedPeriod | null;
  amount: MoneyFigure | null;
}

/** Words that name a period stand at most so far before an amount. */
const LONGEST_PERIOD = 60;

/** The period that names months; the first of the two where neither or both do. */
function moreTelling(period: StatedPeriod | null, other: StatedPeriod | null): StatedPeriod | null {
  const namesMonths = (candidate: StatedPeriod | null): boolean => candidate !== null && (candidate.months !== null || candidate.duration !== null || candidate.said !== null);
  return period === null || (!namesMonths(period) && namesMonths(other)) ? other : period;
}

/** So many headcounts may be named before the first of them is named again. */
const MOST_COUNTED = 40;

/** Lines in the making. Lines that share an amount (`其中7人…1人…，工资366048元`) stay open together. */
export class CostDrafts {
  readonly used = new Set<Figure>();
  private group: number | null = null;
  private readonly lines: WageDraft[] = [];
  private readonly amounts: { amount: MoneyFigure; lines: WageDraft[]; costs: CostDraft[]; rates: readonly CoveredRate[] }[] = [];
  private readonly costs: Record<"insurance" | "fee", CostDraft[]> = { insurance: [], fee: [] };
  /** The last headcounts that could be lines and have no wage yet, dropped ones too. */
  private counted: WageDraft[] = [];
  /** Lines whose amount has not come yet. */
  private open: WageDraft[] = [];
  private period: { year: Figure | null; months: Figure[]; duration: Figure | null } = { year: null, months: [], duration: null };
  /** A monthly wage that came before its people. */
  private early: { located: LocatedFigure; figure: MoneyFigure } | null = null;
  /** Rates per head that are neither wage nor insurance nor fee, until an amount covers them. */
  private others: (Span & CoveredRate)[] = [];

  constructor(private readonly read: ReadText, private readonly where: Whereabouts, private readonly projectNumber: number) {}

  /** Whether a line waits for its monthly wage. */
  get awaitsWage(): boolean {
    return this.open.some(({ wage }) => wage === null);
  }

  /** The kind of cost whose rate came last and whose amount has not. */
  get awaitsCost(): "insurance" | "fee" | null {
    const open = (["insurance", "fee"] as const).flatMap((kind) => {
      const last = this.costs[kind].at(-1);
      return last && last.group === this.group && last.rate !== null && last.amount === null ? [{ kind, end: last.end }] : [];
    });
    return open.sort((a, b) => b.end - a.end)[0]?.kind ?? null;
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

  takePeriod({ figure }: LocatedFigure): void {
    if (figure.kind === "year") this.period.year = figure;
    else if (figure.kind === "months") this.period.duration = figure;
    else this.period.months.push(figure);
  }

  endPeriod(): void {
    this.period = { year: null, months: [], duration: null };
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
    this.period = { ...this.period, months: [], duration: null };
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
    this.amounts.push({ amount: figure, lines: covered, costs: [], rates: [] });
    this.use(figure);
    this.open = [];
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

  /** People whose contribution base is named are counted for it, and are no line. */
  dropUnpaid(): void {
    for (const line of [...this.open]) if (line.wage === null && line.within === null) this.drop(line);
  }

  /**
   * An amount behind several lines and rates of its own sentence, none of which has an amount: it is for all of them, or
   * for the wages where it is called that, unless it is just what the last of them comes to. Gives whether it was taken.
   */
  takeJointAmount(located: LocatedFigure, figure: MoneyFigure, { isTotal, isWage }: { readonly isTotal: boolean; readonly isWage: boolean }): boolean {
    const isPending = ({ start }: Span): boolean => !isSentenceBetween(this.read, start, located.start);
    const settled = new Set(this.amounts.flatMap((amount) => amount.lines));
    const lines = this.lines.filter((line) => line.group === this.group && line.wage !== null && line.within === null && !settled.has(line) && isPending(line));
    const allCosts = [...this.costs.insurance, ...this.costs.fee];
    const pendingCosts = isWage ? [] : allCosts.filter((cost) => cost.group === this.group && cost.rate !== null && cost.amount === null && isPending(cost));
    const pendingRates = isWage ? [] : this.others.filter(isPending);
    if (lines.length === 0 || lines.length + pendingCosts.length + pendingRates.length < 2) return false;
    const period = this.takenPeriod(Math.max(...[...lines, ...pendingCosts, ...pendingRates].map(({ end }) => end)), located.start);
    const months = monthsOf(moreTelling(period, lines[0]?.period ?? null));
    const values = jointValues({ lines, costs: pendingCosts, rates: pendingRates, months });
    const isStated = (value: Decimal): boolean => value.eq(yuanDecimal(figure.amount));
    if (isStated(values.last)) return false;
    const isFirstAmount = this.amounts.length === 0 && allCosts.every(({ amount }) => amount === null);
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
    this.amounts.push({ amount: figure, lines, costs, rates });
    this.use(...rates.map(({ rate }) => rate), isTotal ? null : figure);
    this.others = [];
    this.open = [];
    return true;
  }

  takeCostHeadcount(kind: "insurance" | "fee", located: LocatedFigure, figure: QuantityFigure): void {
    const cost = this.costFor(kind, located, "headcount");
    cost.headcount = figure;
    cost.end = located.end;
    this.use(figure);
  }

  takeCost(kind: "insurance" | "fee", located: LocatedFigure, figure: MoneyFigure, isRate: boolean): void {
    const cost = this.costFor(kind, located, isRate ? "rate" : "amount");
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

  /** The record that the figure belongs to: the last one of the kind, if it lacks this figure and is not over. */
  private costFor(kind: "insurance" | "fee", located: LocatedFigure, field: "rate" | "headcount" | "amount"): CostDraft {
    const last = this.costs[kind].at(-1);
    const goesOn = last && last.group === this.group && last[field] === null && last.amount === null
      && !(kind === "fee" && isSentenceBetween(this.read, last.end, located.start));
    if (goesOn) return last;
    const start = clauseStart(this.read.compact, located.start);
    const cost: CostDraft = { group: this.group, rate: null, headcount: null, period: null, amount: null, start, end: located.end };
    this.costs[kind].push(cost);
    return cost;
  }

  /** The period that was named since the last amount; `from` and `to` bound the words that may name it without two months. */
  private takenPeriod(from: number, to: number): StatedPeriod | null {
    const { year, months, duration } = this.period;
    const [first, last] = months;
    const words = duration || last ? null : monthsSaid(this.read.compact.slice(Math.max(from, to - LONGEST_PERIOD), to));
    const said = words?.kind === "months" ? words.months : null;
    return year || duration || first || said !== null ? { year, months: first && last ? [first, last] : null, duration, said } : null;
  }

  private use(...figures: (Figure | null)[]): void {
    for (const figure of figures) if (figure) this.used.add(figure);
  }

  finish(): { wageLines: WageLine[]; wageAmounts: WageAmount[]; insurance: HeadcountCost[]; fees: HeadcountCost[] } {
    for (const line of [...this.open]) if (line.wage === null && line.within === null) this.drop(line);
    const ids = new Map(this.lines.map((line, index) => [line, `p${this.projectNumber}-${index + 1}`]));
    const repeats = this.repeatedLines();
    const place = ({ start, end }: Span) => spanPlace(this.read.source, this.where, start, end);
    const repeatedId = (line: WageDraft): string | null => {
      const first = repeats.get(line);
      return first ? ids.get(first) ?? null : null;
    };
    const wageLines = this.lines.map((line): WageLine => ({
      id: ids.get(line) ?? "", group: line.group, category: line.category, headcount: line.headcount, monthlyWage: line.wage, period: line.period, within: line.within,
      repeatOf: repeatedId(line), place: place(line),
    }));
    const costId = new Map((["insurance", "fee"] as const).flatMap((kind) => this.costs[kind].map((cost, index) => [cost, `p${this.projectNumber}-${kind}-${index + 1}`] as const)));
    const wageAmounts = this.amounts.map(({ amount, lines, costs, rates }): WageAmount => ({
      amount, lines: lines.map((line) => ids.get(line) ?? ""), costs: costs.flatMap((cost) => costId.get(cost) ?? []),
      rates: rates.map(({ label, rate, isMonthly }) => ({ label, rate, isMonthly })), isRepeat: lines.every((line) => repeats.has(line)),
    }));
    const costsOf = (kind: "insurance" | "fee"): HeadcountCost[] => this.costs[kind].map((cost) => ({
      id: costId.get(cost) ?? "", group: cost.group, perHeadMonth: cost.rate, headcount: cost.headcount,
      period: cost.period, amount: cost.amount, place: place(cost),
    }));
    return { wageLines, wageAmounts, insurance: costsOf("insurance"), fees: costsOf("fee") };
  }

  /** Lines of one group that print the same category, people, wage and amount again, with the line that they repeat. */
  private repeatedLines(): Map<WageDraft, WageDraft> {
    const amounts = new Map(this.amounts.flatMap(({ amount, lines }) => (lines.length === 1 ? [[lines[0], yuanText(amount.amount)] as const] : [])));
    const firsts = new Map<string, WageDraft>();
    const repeats = new Map<WageDraft, WageDraft>();
    for (const line of this.lines) {
      const amount = amounts.get(line);
      if (amount === undefined || line.category === "") continue;
      const key = [line.group, line.category, line.headcount.value.toString(), line.wage ? yuanText(line.wage.amount) : "", amount].join("|");
      const first = firsts.get(key);
      if (first) repeats.set(line, first);
      else firsts.set(key, line);
    }
    return repeats;
  }
}
