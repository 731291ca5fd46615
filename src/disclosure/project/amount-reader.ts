import type { PartAmount, StatedEquation, StatedTotal, UnitPrice } from "../../domain/budget/index";
import { asMoney, type Figure, type LocatedFigure, type MoneyFigure, type MoneyUnit, type QuantityFigure, type RateBasis } from "../../domain/figures/index";
import { equalYuan } from "../../domain/money/index";
import { firstFrom, spanPlace, type NumberLedger, type ReadText, type Whereabouts } from "../number-ledger";
import { readEquations } from "./equation-reader";
import { clauseBefore, clauseStart, cleanLabel, openBrackets, sentenceAround } from "./statement-context";
import { COMPARISON, MONEY_NOUN, NEED, OF_MORE, STRONG_TOTAL } from "./statement-words";
import { totalOfItems, type Candidate } from "./total-of-items";

/** What a text says of amounts besides people and their cost. */
export interface AmountReading {
  readonly total: StatedTotal | null;
  readonly furtherTotals: readonly StatedTotal[];
  readonly parts: readonly PartAmount[];
  readonly unitPrices: readonly UnitPrice[];
  readonly equations: readonly StatedEquation[];
  readonly otherAmounts: readonly MoneyFigure[];
}

export const NO_AMOUNTS: AmountReading = { total: null, furtherTotals: [], parts: [], unitPrices: [], equations: [], otherAmounts: [] };

/**
 * Sorts the amounts of a text that no cost line has used: totals by their words, prices with what they multiply,
 * equations, and the parts that a total's sentence lists.
 *
 * @param documentUnit the unit of an amount that lacks its own in print (`共计需政府补贴161.4`)
 */
export function readAmounts(read: ReadText, where: Whereabouts, used: ReadonlySet<Figure>, documentUnit: MoneyUnit, ledger: NumberLedger): AmountReading {
  const equations = readEquations(read, where, used);
  const inEquation = new Set(equations.flatMap(({ terms }) => terms.map(({ figure }) => figure)));
  const free = moneyOf(read, documentUnit, ledger).filter(({ figure }) => !used.has(figure));
  let behind = 0;
  const candidates = free.map((located): Candidate => {
    const before = clauseBefore(read.compact, behind, located.start);
    behind = located.end;
    return { located, before, rank: inEquation.has(located.figure) ? "none" : rankOf(before, located, read, free.length) };
  });
  const totals = candidates.filter(({ rank }) => rank !== "none");
  const ofItems = used.size > 0 ? null : totalOfItems(candidates);
  const chosen = ofItems?.total ?? totals.findLast(({ rank }) => rank === "strong") ?? totals.at(-1) ?? null;
  const items = new Set(ofItems?.items);
  const rest = candidates.filter((candidate) => candidate.rank === "none" && !items.has(candidate) && !inEquation.has(candidate.located.figure));
  const prices = rest.filter(({ before, located }) => basisOf(before, located.figure).length > 0);
  const formerOf = new Map(candidates.map((candidate, index) => [candidate, candidates[index - 1] ?? null]));
  const unitPrices = prices.map((price) => unitPrice(price, formerOf.get(price) ?? null, read, where, candidates, used));
  const results = new Set<Figure>(unitPrices.flatMap(({ result }) => result ?? []));
  // What a price comes to is one of the parts where a total for all follows.
  const isSubtotal = (candidate: Candidate): boolean => candidate !== chosen && chosen !== null && !items.has(candidate)
    && candidate.located.start < chosen.located.start && results.has(candidate.located.figure) && chosen.rank === "strong";
  const priced = new Set(prices);
  const brackets = openBrackets(read.compact);
  const others = rest.filter((candidate) => !priced.has(candidate));
  const parts = [...items, ...others.filter((candidate) => chosen !== null && isPartOf(candidate, chosen, read, brackets))];
  const isPart = new Set(parts);
  return {
    total: chosen && totalOf(chosen), furtherTotals: totals.filter((candidate) => candidate !== chosen && !items.has(candidate) && !isSubtotal(candidate)).map(totalOf), unitPrices, equations,
    parts: parts.map(({ before, located }) => ({ label: cleanLabel(before), amount: located.figure })),
    otherAmounts: [...others.filter((candidate) => !isPart.has(candidate)), ...totals.filter(isSubtotal)].map(({ located }) => located.figure),
  };
}

/** All amounts, with those whose unit is missing read in the document's unit where the words say that they are money. */
function moneyOf(read: ReadText, documentUnit: MoneyUnit, ledger: NumberLedger): (LocatedFigure & { figure: MoneyFigure })[] {
  let behind = 0;
  return read.figures.flatMap((located) => {
    const { figure } = located;
    const before = clauseBefore(read.compact, behind, located.start);
    behind = located.end;
    if (figure.kind === "money") return [{ ...located, figure }];
    const isBare = figure.kind === "plain" && isEndOfClause(read.compact, located.end);
    if (!isBare || !STRONG_TOTAL.test(before) || !MONEY_NOUN.test(before)) return [];
    return [{ ...located, figure: ledger.replace(figure, asMoney(figure, documentUnit)) }];
  });
}

const isEndOfClause = (compact: string, at: number): boolean => at >= compact.length || "。，,；;\n.".includes(compact.charAt(at));

/** How strongly the words make the amount a total. A lone amount of the text needs only to be called money. */
function rankOf(before: string, located: LocatedFigure, read: ReadText, count: number): Candidate["rank"] {
  if (located.figure.kind === "money" && located.figure.per.length > 0) return "none";
  if (count > 1 && OF_MORE.test(before)) return "none";
  if (STRONG_TOTAL.test(before)) return COMPARISON.test(before) || /其中/.test(before) ? "none" : "strong";
  if (COMPARISON.test(before) || PRICE_WORDS.test(before)) return "none";
  const isListed = "、".includes(read.compact.charAt(located.end)) && located.end < read.compact.length;
  const isNeed = NEED.test(before) && (count === 1 || !isListed) && (count === 1 || !/(?:资金|经费|预算|投资)(?:为|共|约|是|:|：)?$/.test(before) || /需|申请|安排|缺口|差额/.test(before));
  return isNeed ? "need" : "none";
}

const totalOf = ({ located, before }: Candidate): StatedTotal => ({
  amount: located.figure, scope: "year",
  words: (STRONG_TOTAL.exec(before) ?? NEED.exec(before))?.[0] ?? cleanLabel(before),
});

const PRICE_WORDS = /每[人名位月年季户村个次天日家台亩件套辆所校班间处座栋条株吨份场批册本期趟]|每(?:平方?米|公里|学期|人次|课时)|人均|月均|户均|标准为?$|单价/;
const BASES: readonly (readonly [words: RegExp, basis: RateBasis])[] = [
  [/每[人名位]|人均/, "person"], [/每月|月均|月人均|人均每?月|人月/, "month"], [/每季/, "quarter"], [/每年|年均/, "year"], [/每[天日]/, "day"], [/每[户村个次家台亩件套辆所校班间处座栋条株吨份场批册本期趟]|每(?:平方?米|公里|学期|人次|课时)|户均|单价/, "piece"],
];

/** What an amount is per, by its unit and the words before it. */
const basisOf = (before: string, figure: MoneyFigure): RateBasis[] => [
  ...new Set([...(PRICE_WORDS.test(before) ? BASES.filter(([words]) => words.test(before)).map(([, basis]) => basis) : []), ...figure.per]),
];

/** How often, or for how long: `每人每天5元，全年200天`. */
const isTimes = ({ figure }: LocatedFigure): boolean => figure.kind === "months" || (figure.kind === "count" && /^(?:天|日|次|期|个?学期|课时|趟|轮)$/.test(figure.printed.unit));

/** `253个行政村，每村1名` are multiplied; `1860户2930人` count one thing in two ways, and the price is for the last. */
function multiplied(counts: readonly LocatedFigure[], read: ReadText): LocatedFigure[] {
  const from = counts.findLastIndex((count, index) => index === 0 || !read.compact.slice(counts[index - 1]?.end ?? 0, count.start).includes("每"));
  return counts.slice(Math.max(0, from));
}

/** Words between a price and what it comes to: `每个180元，共18万元`. */
const COMES_TO = /^(?:全年|年|每年|一年|本年|年度)?(?:共|计|约|需|合)[^，,。；;]{0,10}$/;

/** The price with the counts of its sentence, or of the next one, and the amount that it comes to: the next one behind it, if the words say so. */
function unitPrice(price: Candidate, former: Candidate | null, read: ReadText, where: Whereabouts, candidates: readonly Candidate[], used: ReadonlySet<Figure>): UnitPrice {
  const { located, before } = price;
  const next = firstBehind(candidates, located.end);
  // `生活补贴1500人，每人每月66元；护理补贴1100人，每人每月66元，共需…`: what follows is for both.
  const isForSeveral = former !== null && basisOf(former.before, former.located.figure).length > 0 && next !== null && next.rank === "strong";
  const isOther = isForSeveral || next !== null && between(read, located.end, next.located.start).some(({ figure }) => figure.kind === "money");
  const result = next && !isOther && (next.rank !== "none" || COMES_TO.test(next.before)) ? next.located : null;
  const [sentenceStart, sentenceEnd] = sentenceAround(read.compact, located.start);
  const isCount = ({ figure }: LocatedFigure): boolean => (figure.kind === "people" || figure.kind === "count") && !used.has(figure);
  const own = multiplied(between(read, sentenceStart, located.start).filter(isCount), read);
  const behind = between(read, located.end, Math.max(located.end, result?.start ?? sentenceEnd));
  const following = behind.filter(isCount);
  const times = behind.filter(isTimes);
  const counts = (own.length > 0 ? [...own, ...times] : [...following, ...times.filter((one) => !following.includes(one))]).map(({ figure }) => figure as QuantityFigure);
  const end = result && result.start - located.end < 200 ? result.end : located.end;
  const start = own[0] ? clauseStart(read.compact, own[0].start) : located.start - before.length;
  return {
    label: cleanLabel(before), price: located.figure, per: basisOf(before, located.figure), counts, result: end === located.end ? null : result?.figure ?? null,
    place: spanPlace(read.source, where, start, end),
  };
}

/** The first amount behind a place; they stand in order. */
function firstBehind(totals: readonly Candidate[], at: number): Candidate | null {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((totals[middle]?.located.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return totals[low] ?? null;
}

/** The figures that begin between two places. */
function between(read: ReadText, from: number, to: number): LocatedFigure[] {
  const found: LocatedFigure[] = [];
  for (let at = firstFrom(read.figures, from); at < read.figures.length; at += 1) {
    const located = read.figures[at] as LocatedFigure;
    if (located.start >= to) break;
    found.push(located);
  }
  return found;
}

/** Whether a bracket opens right behind another amount: `省级资金200万元（含提前下达150万元）`. What stands in it says more of that amount. */
const isBehindAmount = (compact: string, bracket: number, from: number): boolean =>
  bracket >= from && /\d(?:万|千|亿)?元$/.test(compact.slice(Math.max(from, bracket - 4), bracket));

/** What comes on top of a total that stands before it. */
const BESIDE = /^(?:另|此外|除此)/;

/** A part stands in the total's own sentence, or in the list that `其中：` opens behind it. */
function isPartOf(candidate: Candidate, total: Candidate, read: ReadText, brackets: Int32Array): boolean {
  if (cleanLabel(candidate.before) === "" || COMPARISON.test(candidate.before)) return false;
  if (candidate.located.start > total.located.start && BESIDE.test(candidate.before)) return false;
  const [start, end] = sentenceAround(read.compact, total.located.start);
  const at = candidate.located.start;
  if (isBehindAmount(read.compact, brackets[at] ?? -1, at > total.located.start ? total.located.end : start)) return false;
  if (at >= start && at < end) return !equalYuan(candidate.located.figure.amount, total.located.figure.amount);
  const opening = read.compact.slice(total.located.end, total.located.end + 12);
  return at > total.located.end && /其中|包括|用于|明细|如下/.test(opening) && at - total.located.end < 2000;
}
