import type { HeadcountCost, StatedPeriod, WageAmount, WageLine } from "../../domain/budget/index";
import type { Figure, LocatedFigure, MoneyFigure, QuantityFigure } from "../../domain/figures/index";
import { yuanText } from "../../domain/money/index";
import { spanPlace, type ReadText, type Whereabouts } from "../number-ledger";
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

/** So many headcounts may be named before the first of them is named again. */
const MOST_COUNTED = 40;

/** Lines in the making. Lines that share an amount (`其中7人…1人…，工资366048元`) stay open together. */
export class CostDrafts {
  readonly used = new Set<Figure>();
  private group: number | null = null;
  private readonly lines: WageDraft[] = [];
  private readonly amounts: { amount: MoneyFigure; lines: WageDraft[] }[] = [];
  private readonly costs: Record<"insurance" | "fee", CostDraft[]> = { insurance: [], fee: [] };
  /** The last headcounts that could be lines and have no wage yet, dropped ones too. */
  private counted: WageDraft[] = [];
  /** Lines whose amount has not come yet. */
  private open: WageDraft[] = [];
  private period: { year: Figure | null; months: Figure[]; duration: Figure | null } = { year: null, months: [], duration: null };

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
    this.use(figure, line.headcount, line.within);
  }

  /** An amount for the lines that are open; `isWage` where the text says so. */
  takeAmount(located: LocatedFigure, figure: MoneyFigure, isWage: boolean): void {
    const covered = this.open.filter(({ wage }) => isWage || wage !== null);
    if (covered.length === 0 || covered.length < this.open.length) return;
    const period = this.takenPeriod();
    for (const line of covered) {
      line.end = located.end;
      line.period = period;
      this.use(line.headcount, line.within);
    }
    this.amounts.push({ amount: figure, lines: covered });
    this.use(figure);
    this.open = [];
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
      cost.period = this.takenPeriod();
    }
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

  private takenPeriod(): StatedPeriod | null {
    const { year, months, duration } = this.period;
    const [first, last] = months;
    return year || duration || first ? { year, months: first && last ? [first, last] : null, duration } : null;
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
    const wageAmounts = this.amounts.map(({ amount, lines }): WageAmount => ({
      amount, lines: lines.map((line) => ids.get(line) ?? ""), isRepeat: lines.every((line) => repeats.has(line)),
    }));
    const costsOf = (kind: "insurance" | "fee"): HeadcountCost[] => this.costs[kind].map((cost, index) => ({
      id: `p${this.projectNumber}-${kind}-${index + 1}`, group: cost.group, perHeadMonth: cost.rate, headcount: cost.headcount,
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
