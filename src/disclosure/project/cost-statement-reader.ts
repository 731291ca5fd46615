import type { CostGroup, CostStatement, HeadcountCost, WageAmount, WageLine } from "../../domain/budget/index";
import type { Figure, LocatedFigure, MoneyFigure, QuantityFigure } from "../../domain/figures/index";
import { spanPlace, type ReadText, type Whereabouts } from "../number-ledger";
import { compareYuan } from "../../domain/money/index";
import { CostDrafts } from "./cost-drafts";
import { monthsSaid } from "./months-said";
import { clauseBefore, cleanLabel, endsSentence } from "./statement-context";
import { BASE, FEE, INSURANCE, lastKind, NEED, PER_HEAD_MONTH, STRONG_TOTAL, WAGE } from "./statement-words";

/** What the reading of people and their cost found, and which figures it used. */
export interface CostReading {
  readonly costs: CostStatement;
  readonly used: ReadonlySet<Figure>;
}

/** A text that says nothing of people and their cost. */
export const NO_COSTS: CostStatement = { headcount: null, groups: [], wageLines: [], wageAmounts: [], insurance: [], fees: [] };

/**
 * Reads payroll lines, insurance and fee lines from a project's text, figure by figure, by the words before each:
 * people open a line, `每人每月…元` is its wage, the next amount its cost; insurance and fee words make an insurance or
 * a fee line; a numbered heading before `（1）` opens a group.
 *
 * @param heading the project's heading, which may say alone that the text is about wages
 * @param aside people in brackets that only say more of others, see `readPeopleSplits`
 */
export function readCostStatement(read: ReadText, where: Whereabouts, projectNumber: number, heading: string, aside: ReadonlySet<Figure>): CostReading {
  const hasPeople = read.figures.some(({ figure }) => figure.kind === "people");
  if (!hasPeople || !isAboutPay(read.compact, heading)) return { costs: NO_COSTS, used: new Set() };
  const reader = new CostReader(aside.size > 0 ? { ...read, figures: read.figures.filter(({ figure }) => !aside.has(figure)) } : read, where, projectNumber);
  reader.run();
  return reader.result();
}

/** Wages are named, or people cost something per month and an insurance or a fee besides: a subsidy per head is no payroll. */
const isAboutPay = (text: string, heading: string): boolean =>
  WAGE.test(text) || (PER_HEAD_MONTH.test(text) && (WAGE.test(heading) || FEE.test(text) || INSURANCE.test(text)));

class CostReader {
  private readonly drafts: CostDrafts;
  private readonly groups: CostGroup[] = [];
  private readonly used = new Set<Figure>();
  private overall: QuantityFigure | null = null;
  /** The rate per head and month that came last, while nothing else has come. */
  private lastRate: { readonly end: number; readonly figure: MoneyFigure; readonly kind: Kind | null } | null = null;
  /** End of the last number that is people or money: contexts begin there. */
  private behind = 0;

  constructor(private readonly read: ReadText, private readonly where: Whereabouts, projectNumber: number) {
    this.drafts = new CostDrafts(read, where, projectNumber);
  }

  run(): void {
    this.read.figures.forEach((located, index) => {
      const { figure } = located;
      if (figure.kind === "ordinal") this.takeOrdinal(located, index);
      else if (figure.kind === "year" || figure.kind === "month" || figure.kind === "months") this.drafts.takePeriod(located);
      else if (figure.kind === "people") this.takePeople(located, figure, index);
      else if (figure.kind === "money") this.takeMoney(located, figure);
    });
  }

  result(): CostReading {
    const built: { wageLines: WageLine[]; wageAmounts: WageAmount[]; insurance: HeadcountCost[]; fees: HeadcountCost[] } = this.drafts.finish();
    for (const figure of this.drafts.used) this.used.add(figure);
    return { costs: { headcount: this.overall ?? this.drafts.headcountOfAll, groups: this.groups, ...built }, used: this.used };
  }

  /** `2、应急处突击队员B（1）…`, `1/(1)…`: a number right before a list's first item opens a group. */
  private takeOrdinal(located: LocatedFigure, index: number): void {
    const next = this.read.figures[index + 1];
    const isBracketed = this.read.compact.charAt(located.start - 1) === "(";
    this.behind = located.end + (/^[)、.．/]+/.exec(this.read.compact.slice(located.end, located.end + 3))?.[0].length ?? 0);
    if (isBracketed || !next || next.figure.kind !== "ordinal" || this.read.compact.charAt(next.start - 1) !== "(") return;
    const name = this.read.compact.slice(located.end, next.start - 1).replace(/^[、.．/)]+|[\n:：。；;]+$/g, "");
    if (name.length > 40 || /[。；;]/.test(name)) return;
    const position = this.groups.length + 1;
    this.groups.push({ position, number: located.figure, name, place: spanPlace(this.read.source, this.where, located.start, Math.max(located.end, next.start - 1)) });
    this.drafts.openGroup(position);
  }

  private takePeople(located: LocatedFigure, figure: QuantityFigure, index: number): void {
    const { compact } = this.read;
    const before = clauseBefore(compact, this.behind, located.start);
    const until = this.nextPeopleOrMoney(index);
    const after = clauseBehind(compact, located.end, until?.start ?? compact.length);
    const cost = lastKind(after, { insurance: INSURANCE, fee: FEE, wage: WAGE });
    const isRateNext = PER_HEAD_MONTH.test(after);
    if ((cost === "insurance" || cost === "fee") && !/如下/.test(after) && !isRateNext) this.drafts.takeCostHeadcount(cost, { ...located, end: located.end + after.length }, figure);
    else if (/如下|明细/.test(after) && until?.figure.kind === "people") this.overall ??= figure;
    else {
      if (monthsSaid(before).kind === "months" && this.drafts.dropUnpaidOfMonths(located.start)) {
        // `1月至6月在岗60名，7月至12月在岗80名，每人每月…`: one wage for people who change; no lines.
        this.behind = located.end;
        return;
      }
      const isShare = /其中/.test(before) || (this.drafts.isSplitting && cleanLabel(before) === "");
      const category = cleanLabel(before) || (isShare ? "" : nounAfter(compact, located.end));
      const whole = this.drafts.takePeople(located, figure, category, isShare, located.start - before.length);
      if (whole) this.overall ??= whole;
    }
    this.behind = located.end;
  }

  /** Takes up the line that the words name again, if they do. */
  private reopened(before: string): boolean {
    this.drafts.reopen(before);
    return true;
  }

  private nextPeopleOrMoney(index: number): LocatedFigure | null {
    for (let at = index + 1; at < this.read.figures.length; at += 1) {
      const next = this.read.figures[at];
      if (next?.figure.kind === "money" || next?.figure.kind === "people") return next;
    }
    return null;
  }

  private takeMoney(located: LocatedFigure, figure: MoneyFigure): void {
    const before = clauseBefore(this.read.compact, this.behind, located.start);
    if (BASE.test(before) || PER_YEAR.test(before)) {
      this.drafts.dropUnpaid();
      this.behind = located.end;
      return;
    }
    const named = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((kind) => KINDS[kind].test(before));
    const last = lastKind(before, { ...KINDS, total: STRONG_TOTAL });
    const kind = named.length > 1 && (last === "total" || /需要?$/.test(before)) ? null : lastKind(before, KINDS);
    const isMonthly = figure.per.includes("month") || PER_HEAD_MONTH.test(before) || this.goesOnWithRates(located, figure, before, kind);
    if (isMonthly) this.takeRate(located, figure, before, kind);
    else if ((figure.per.length > 0 || PER_HEAD.test(before)) && kind !== "wage") this.drafts.keepRate(located, figure, false, cleanLabel(before));
    else this.takeAmount(located, figure, { before, named, last, kind });
    this.lastRate = isMonthly ? { end: located.end, figure, kind } : null;
    this.drafts.endPeriod();
    this.behind = located.end;
  }

  /** `每人每月工资2000元、五险500元`: the next of a list of rates, or a cost that is too small for anything but one person's. */
  private goesOnWithRates({ start }: LocatedFigure, figure: MoneyFigure, before: string, kind: Kind | null): boolean {
    const { lastRate } = this;
    if (!lastRate || lastRate.end !== this.behind || figure.per.length > 0 || figure.unit !== lastRate.figure.unit || (kind !== "insurance" && kind !== "fee") || /[共合总计年]/.test(before)) return false;
    const isSmaller = compareYuan(figure.amount, lastRate.figure.amount) < 0;
    return /^[、和及与]/.test(before) || (isSmaller && lastRate.kind === "wage" && "，,".includes(this.read.compact.charAt(start - before.length - 1)));
  }

  /** An amount for one person and month. */
  private takeRate(located: LocatedFigure, figure: MoneyFigure, before: string, kind: Kind | null): void {
    const cost = kind === null && !this.drafts.awaitsWage ? this.drafts.awaitsRate(located.start) : kind;
    if (cost === "insurance" || cost === "fee") this.drafts.takeCost(cost, located, figure, true);
    else if (this.reopened(before) && this.drafts.awaitsWage) this.drafts.takeWage(located, figure);
    else if ((kind === "wage" || monthsSaid(before).kind !== "none") && this.drafts.dropSplitLine()) {
      // `1-6月…2000元，7-12月…2200元` for the same people: prices, no line of one wage.
    } else if (kind === "wage") this.drafts.keepWage(located, figure);
    else this.drafts.keepRate(located, figure, true, cleanLabel(before));
  }

  private takeAmount(located: LocatedFigure, figure: MoneyFigure, { before, named, last, kind }: { before: string; named: readonly Kind[]; last: Kind | "total" | null; kind: Kind | null }): void {
    const isBare = before === "" && located.start === this.behind + 1;
    const comesTo = COMES_TO.test(before) || isBare;
    const isTotal = STRONG_TOTAL.test(before) || NEED.test(before);
    const isForAll = named.length > 1 || (named.length === 0 && (comesTo || isTotal));
    const isForLines = named.length === 1 && kind === "wage";
    if ((isForAll || isForLines) && this.drafts.takeJointAmount(located, figure, { isTotal: isTotal && named.length === 0, isWage: isForLines })) return;
    if (named.length === 0 && isTotal && this.drafts.isTotalOfSeveral(located.start)) return;
    if (kind === "insurance" || kind === "fee") this.drafts.takeCost(kind, located, figure, false);
    else if (kind === null && last === null && this.drafts.awaitsCost !== null && comesTo) this.drafts.takeCost(this.drafts.awaitsCost, located, figure, false);
    else if (kind === "wage" && this.drafts.awaitsShareWage && last !== "total" && !/年/.test(before)) this.drafts.takeWage(located, figure);
    else if (kind === null && last === null && comesTo && !this.drafts.awaitsWage) this.drafts.takeAmount(located, figure, false);
    else if ((kind === "wage" && named.length === 1) || (last === "total" && named.length === 0)) this.drafts.takeAmount(located, figure, kind === "wage");
  }
}

const KINDS = { wage: WAGE, insurance: INSURANCE, fee: FEE };
type Kind = keyof typeof KINDS;

/** A price per head that is not by the month. */
const PER_HEAD = /每人(?!每?月)/;
/** A wage for the year: a price per head, neither a monthly wage nor what the people cost together. */
const PER_YEAR = /(?:人均年|年人均|年均|每人每年|每人年)(?:工资|薪酬|报酬|薪金|收入)[^，,；;]{0,4}$|年薪(?:为|按|约)?$|(?:工资|薪酬|报酬)[^，,；;]{0,4}(?:每人每年|人均年|年人均|人均每年)[^，,；;]{0,2}$/;
/** What stands between a rate and its amount where the cost is not named again: `945.60元，全年975859.20元`. */
const COMES_TO = /^[，,]?(?:\d{1,2}个?月|(?:全年|年|共|计|约|需|合计|共计|小计)){1,4}$/;

/** The text from `from` to `to`, but no further than a comma or the sentence. */
function clauseBehind(compact: string, from: number, to: number): string {
  let end = from;
  while (end < to && !endsSentence(compact.charAt(end)) && !"，,".includes(compact.charAt(end))) end += 1;
  return compact.slice(from, end);
}

/** `6名硕士研究生，每人…`: the noun that the measure word counts. */
const nounAfter = (compact: string, at: number): string => /^[^，,。；;:：、\n\d(（每]{0,24}/.exec(compact.slice(at, at + 24))?.[0] ?? "";
