import type { UnitPrice } from "../../domain/budget/index";
import type { Figure, LocatedFigure, QuantityFigure } from "../../domain/figures/index";
import { figuresBetween, spanPlace, type ReadText, type Whereabouts } from "../number-ledger";
import { monthsSaid } from "./months-said";
import { BASE } from "./statement-words";
import { clauseStart, cleanLabel, isSentenceBetween, sentenceAround } from "./statement-context";
import type { Candidate } from "./total-of-items";

/** Prices with what they are multiplied with and the amount that they come to, alone or together. */
export function readUnitPrices(prices: ReadonlySet<Candidate>, candidates: readonly Candidate[], read: ReadText, where: Whereabouts, used: ReadonlySet<Figure>): UnitPrice[] {
  const reader = new UnitPriceReader(candidates, read, where, used);
  return chainsOf(prices, candidates, read).flatMap((chain) => reader.read(chain));
}

/** Prices that follow each other with no other amount between. */
interface PriceChain {
  readonly prices: readonly Candidate[];
  /** The amount behind them; null where none follows, or one that a cost line has used. */
  readonly next: Candidate | null;
}

/** Prices farther apart than this have nothing to do with each other. */
const LONGEST_GAP = 300;

function chainsOf(prices: ReadonlySet<Candidate>, candidates: readonly Candidate[], read: ReadText): PriceChain[] {
  const chains: { prices: Candidate[]; next: Candidate | null }[] = [];
  let open: { prices: Candidate[]; next: Candidate | null } | null = null;
  for (const candidate of candidates) {
    const last = open?.prices.at(-1);
    const isNear = last !== undefined && !figuresBetween(read, last.located.end, candidate.located.start).some(({ figure }) => figure.kind === "money");
    if (!prices.has(candidate)) {
      if (open && isNear) open.next = candidate;
      open = null;
    } else if (open && isNear && candidate.located.start - last.located.end < LONGEST_GAP) open.prices.push(candidate);
    else {
      open = { prices: [candidate], next: null };
      chains.push(open);
    }
  }
  return chains;
}

/** How often, or for how long: `每人每天5元，全年200天`. */
const isTimes = ({ figure }: LocatedFigure): boolean => figure.kind === "months" || (figure.kind === "count" && /^(?:天|日|次|期|个?学期|课时|趟|轮)$/.test(figure.printed.unit));

/** Words before the share that one level of government pays. */
const SHARE = /(?:负担|承担|分担|配套|补助|补贴)(?:比例)?(?:为|按)?$/;

/** Words between a price and what it comes to: `每个180元，共18万元`. */
const COMES_TO = /^(?:全年|年|每年|一年|本年|年度|\d{1,2}个?月)?(?:共|计|约|需|合)[^，,。；;]{0,10}$|^(?:全年|\d{1,2}个?月)$/;

class UnitPriceReader {
  constructor(private readonly candidates: readonly Candidate[], private readonly text: ReadText, private readonly where: Whereabouts, private readonly used: ReadonlySet<Figure>) {}

  read({ prices, next }: PriceChain): UnitPrice[] {
    const result = next !== null && (next.rank !== "none" || COMES_TO.test(next.before)) ? next : null;
    let leading: readonly LocatedFigure[] = [];
    const found = prices.map((price, index) => {
      const former = prices[index - 1] ?? null;
      const own = this.ownCounts(price, former);
      if (former && isSentenceBetween(this.text, former.located.end, price.located.start)) leading = [];
      if (own.length > 0) leading = own;
      return { price, former, following: prices[index + 1] ?? null, own: own.length > 0 ? own : former === null ? own : leading };
    });
    const isJoint = result !== null && this.areTogether(prices, result, found.map(({ own }) => own));
    // `生活补贴1500人，每人每月66元；护理补贴1100人，每人每月66元，共需…`: a total behind several is not the last one's.
    const ofLast = result !== null && prices.length > 1 && !isJoint && result.rank !== "none" ? null : result;
    const shared = result === null || found.some(({ own }) => own.length > 0) ? [] : this.countsBehind(prices.at(-1) as Candidate, result.located.start);
    return found.map(({ price, former, following, own }) => {
      const isLast = following === null;
      const to = following?.located.start ?? ofLast?.located.start ?? Math.max(price.located.end, sentenceAround(this.text.compact, price.located.start)[1]);
      return this.unitPrice(price, { former, own: own.length > 0 ? own : isLast || isJoint ? shared : [], isLast, to, result: isLast ? ofLast : isJoint ? result : null, isJoint });
    });
  }

  private isCount({ figure }: LocatedFigure): boolean {
    return (figure.kind === "people" || figure.kind === "count") && !this.used.has(figure);
  }

  /** `38名…，取暖费每平方米30元，5200平方米`: of the counts before and behind a price, those in the unit that it is for. */
  private countsOfUnit(before: string, own: readonly LocatedFigure[], behind: readonly LocatedFigure[]): readonly LocatedFigure[] {
    const unit = /.*每(平方米|公里|[户亩台辆件套吨村间座])/.exec(before)?.[1];
    const isInUnit = (located: LocatedFigure): boolean => unit !== undefined && this.isCount(located) && located.figure.printed.unit.endsWith(unit);
    const found = own.some(isInUnit) ? [] : behind.filter(isInUnit);
    return found.length > 0 ? found : own;
  }

  /** The share that is paid: of a contribution base (`缴费基数3500元，单位缴费比例16%`), or of a cost (`县级负担30%`). */
  private sharesBehind({ located, before }: Candidate, to: number): readonly LocatedFigure[] {
    const percents = figuresBetween(this.text, located.end, Math.max(located.end, to)).filter(({ figure }) => figure.kind === "percent");
    return BASE.test(before) ? percents : percents.filter(({ start }) => SHARE.test(this.text.compact.slice(Math.max(0, start - 6), start)));
  }

  /** What the price's own sentence counts before it. */
  private ownCounts(price: Candidate, former: Candidate | null): readonly LocatedFigure[] {
    const [sentenceStart] = sentenceAround(this.text.compact, price.located.start);
    const from = Math.max(sentenceStart, former?.located.end ?? 0);
    return multiplied(figuresBetween(this.text, from, price.located.start).filter((located) => this.isCount(located)), this.text);
  }

  private countsBehind(price: Candidate, to: number): readonly LocatedFigure[] {
    return figuresBetween(this.text, price.located.end, Math.max(price.located.end, to)).filter((located) => this.isCount(located) && !isTimes(located));
  }

  /**
   * Whether an amount is what several prices come to together: in one sentence with them, or the only amount of a text
   * whose prices each name what they are multiplied with. Not where a number of times stands between: whose it is, is open.
   */
  private areTogether(prices: readonly Candidate[], result: Candidate, counts: readonly (readonly LocatedFigure[])[]): boolean {
    const [first] = prices;
    const last = prices.at(-1);
    if (!first || !last || prices.length < 2 || figuresBetween(this.text, first.located.end, last.located.start).some(isTimes)) return false;
    const isOneSentence = !isSentenceBetween(this.text, first.located.start, result.located.start);
    if (isOneSentence) return counts.every((own) => own.length > 0) || counts.every((own) => own.length === 0);
    return counts.every((own) => own.length > 0) && result.rank !== "none" && this.candidates.every((other) => other === result || prices.includes(other));
  }

  private unitPrice(price: Candidate, around: { former: Candidate | null; own: readonly LocatedFigure[]; isLast: boolean; to: number; result: Candidate | null; isJoint: boolean }): UnitPrice {
    const { located, before } = price;
    const { result } = around;
    const behind = figuresBetween(this.text, located.end, Math.max(located.end, around.to));
    const own = this.countsOfUnit(before, around.own, behind);
    const times = around.isLast || !around.isJoint ? behind.filter(isTimes).filter((one) => !own.includes(one)) : [];
    const following = own.length > 0 || around.isJoint || !around.isLast ? [] : behind.filter((one) => this.isCount(one) && !isTimes(one));
    const shares = this.sharesBehind(price, around.to);
    const counts = [...(own.length > 0 ? own : following), ...times, ...shares].map(({ figure }) => figure as QuantityFigure);
    const isUnread = (BASE.test(before) && shares.length !== 1) || shares.length > 1 || (shares.length > 0 && around.isJoint);
    const end = result && around.isLast && result.located.start - located.end < 200 ? result.located.end : located.end;
    const start = own[0] && own[0].start < located.start ? clauseStart(this.text.compact, own[0].start) : located.start - before.length;
    return {
      label: cleanLabel(before), price: located.figure, per: price.per, counts, months: this.monthsOf(price, around, counts),
      result: !isUnread && result && (!around.isLast || end !== located.end) ? result.located.figure : null, place: spanPlace(this.text.source, this.where, start, end),
    };
  }

  /** The months of the year: said in a bracket right behind the price, before it, or behind the last of the prices. */
  private monthsOf({ located }: Candidate, { former, isLast, to }: { former: Candidate | null; isLast: boolean; to: number }, counts: readonly QuantityFigure[]): UnitPrice["months"] {
    const { compact } = this.text;
    const bracket = bracketBehind(compact, located.end);
    const formerEnd = former ? former.located.end + bracketBehind(compact, former.located.end).length : 0;
    const before = compact.slice(Math.max(formerEnd, sentenceAround(compact, located.start)[0], located.start - LONGEST_GAP), located.start);
    const said = [monthsSaid(bracket), monthsSaid(before), isLast ? monthsSaid(compact.slice(located.end + bracket.length, Math.min(to, located.end + LONGEST_GAP))) : monthsSaid("")].filter(({ kind }) => kind !== "none");
    const [only] = said;
    if (only === undefined) return null;
    const duration = counts.find(({ kind }) => kind === "months")?.value;
    if (only.kind !== "months" || said.length > 1) return "unread";
    return duration === undefined ? only.months : duration.eq(only.months) ? null : "unread";
  }
}

/** The bracket that opens right behind a place; empty where none does. */
const bracketBehind = (compact: string, at: number): string => (compact.charAt(at) === "(" ? /^\([^()]{0,40}\)/.exec(compact.slice(at, at + 42))?.[0] ?? "" : "");

/**
 * `253个行政村，每村1名` and `每村3人，共185个村` are multiplied; `1860户2930人` count one thing in two ways, and the price is
 * for the last.
 */
function multiplied(counts: readonly LocatedFigure[], read: ReadText): LocatedFigure[] {
  const isPerPiece = (count: LocatedFigure | undefined, from: number): boolean => count !== undefined && read.compact.slice(Math.max(from, count.start - LONGEST_PER), count.start).includes("每");
  const from = counts.findLastIndex((count, index) => {
    const former = counts[index - 1];
    if (former === undefined) return true;
    const isOfFormer = isPerPiece(former, counts[index - 2]?.end ?? 0) && count.figure.kind === "count";
    return !isOfFormer && isTimes(former) === isTimes(count) && !read.compact.slice(former.end, count.start).includes("每");
  });
  const found = counts.slice(Math.max(0, from));
  // `工装每人2套，每套180元`: how many have two each is not said here.
  return found.length === 1 && isPerPiece(found[0], counts.at(-2)?.end ?? 0) ? [] : found;
}

/** `每村3人`: 每 stands so far before its number. */
const LONGEST_PER = 6;
