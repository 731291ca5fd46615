import type { PartAmount, StatedEquation, StatedTotal, UnitPrice } from "../../domain/budget/index";
import { asMoney, type Figure, type LocatedFigure, type MoneyFigure, type MoneyUnit } from "../../domain/figures/index";
import { equalYuan } from "../../domain/money/index";
import type { NumberLedger, ReadText, Whereabouts } from "../number-ledger";
import { readEquations } from "./equation-reader";
import { basisOf, continuedBasis, PRICE_WORDS } from "./price-words";
import { clauseBefore, cleanLabel, openBrackets, sentenceAround } from "./statement-context";
import { COMPARISON, MONEY_NOUN, NEED, OF_MORE, STRONG_TOTAL } from "./statement-words";
import { totalOfItems, type Candidate } from "./total-of-items";
import { readUnitPrices } from "./unit-price-reader";

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
  const candidates = candidatesOf(free, inEquation, read);
  const totals = candidates.filter(({ rank }) => rank !== "none");
  const isPayroll = [...used].some(({ kind }) => kind === "money");
  const ofItems = isPayroll ? null : totalOfItems(candidates);
  const chosen = ofItems?.total ?? totals.findLast(({ rank }) => rank === "strong") ?? totals.at(-1) ?? null;
  const items = new Set(ofItems?.items);
  const rest = candidates.filter((candidate) => candidate.rank === "none" && !items.has(candidate) && !inEquation.has(candidate.located.figure));
  const prices = rest.filter(({ per }) => per.length > 0);
  const unitPrices = readUnitPrices(new Set(prices), candidates, read, where, used);
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

function candidatesOf(amounts: readonly Candidate["located"][], inEquation: ReadonlySet<Figure>, read: ReadText): Candidate[] {
  const candidates: Candidate[] = [];
  for (const located of amounts) {
    const former = candidates.at(-1) ?? null;
    const before = clauseBefore(read.compact, former?.located.end ?? 0, located.start);
    const rank = inEquation.has(located.figure) ? "none" : rankOf(before, located, read, amounts.length);
    const own = basisOf(before, located.figure);
    candidates.push({ located, before, rank, per: own.length === 0 && rank === "none" ? continuedBasis(former, before, located) : own });
  }
  return candidates;
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
  const isNeed = NEED.test(before) && (count === 1 || !isListed) && (count === 1 || !/(?:资金|经费|预算|投资)(?:为|共|约|是|:|：)?$/.test(before) || /需|申请|安排|缺口|差额|(?:计划|年度|当年|本年)投资/.test(before));
  return isNeed ? "need" : "none";
}

const totalOf = ({ located, before }: Candidate): StatedTotal => ({
  amount: located.figure, scope: "year",
  words: (STRONG_TOTAL.exec(before) ?? NEED.exec(before))?.[0] ?? cleanLabel(before),
});

/** Whether a bracket opens right behind another amount: `省级资金200万元（含提前下达150万元）`. What stands in it says more of that amount. */
const isBehindAmount = (compact: string, bracket: number, from: number): boolean =>
  bracket >= from && /\d(?:万|千|亿)?元$/.test(compact.slice(Math.max(from, bracket - 4), bracket));

/** What comes on top of a total that stands before it. */
const BESIDE = /^(?:另|此外|除此)/;

/** A part stands in the total's own sentence, or in the list that `其中：` opens behind it. */
function isPartOf(candidate: Candidate, total: Candidate, read: ReadText, brackets: Int32Array): boolean {
  if (cleanLabel(candidate.before) === "" || COMPARISON.test(candidate.before) || OF_MORE.test(candidate.before)) return false;
  if (candidate.located.start > total.located.start && BESIDE.test(candidate.before)) return false;
  const [start, end] = sentenceAround(read.compact, total.located.start);
  const at = candidate.located.start;
  if (isBehindAmount(read.compact, brackets[at] ?? -1, at > total.located.start ? total.located.end : start)) return false;
  if (at >= start && at < end) return !equalYuan(candidate.located.figure.amount, total.located.figure.amount);
  const opening = read.compact.slice(total.located.end, total.located.end + 12);
  return at > total.located.end && /其中|包括|用于|明细|如下/.test(opening) && at - total.located.end < 2000;
}
