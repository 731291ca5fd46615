import type { LocatedFigure, MoneyFigure, RateBasis } from "../../domain/figures/index";
import { compareYuan } from "../../domain/money/index";
import { COMPARISON, OF_MORE, STRONG_TOTAL } from "./statement-words";

/** A money figure with the words before it. */
export interface Candidate {
  readonly located: LocatedFigure & { readonly figure: MoneyFigure };
  readonly before: string;
  /** How strongly the words make it a total. */
  readonly rank: "strong" | "need" | "none";
  /** What it is per, where it is a price; empty where it is none. */
  readonly per: readonly RateBasis[];
}

/** A total with the amounts that are each the sum of one item of it. */
export interface TotalOfItems {
  readonly total: Candidate;
  readonly items: readonly Candidate[];
}

/** `另印刷资料计8万元`, `培训共40万元`: what an item comes to. */
const ITEM_SUM = /(?:(?<![预累估统设审会])计|共|小计)(?:为|需|约|:|：)?$/;

/**
 * Where the items of a text are each called a sum, the total is the amount that stands before all of them
 * (`需经费300万元。印刷…共计40万元；设备…共计260万元`), or the need behind all of them
 * (`培训…共计18万元。另印刷计8万元；差旅计4万元。需经费30万元`), and is more than any of them. Null where the text is
 * built otherwise. The structure decides and not the figures: a wrong figure is still compared with the right ones.
 */
export function totalOfItems(candidates: readonly Candidate[]): TotalOfItems | null {
  const sums = candidates.filter(isSum);
  const first = sums[0];
  if (!first || sums.length < 3) return null;
  const last = sums.at(-1) ?? first;
  const [total, items] = first.rank !== "none" && isMostOf(first, sums) ? [first, sums.slice(1)] : [last, sums.slice(0, -1)];
  if (total === last && total !== first && (total.rank !== "need" || !isMostOf(last, sums))) return null;
  const areItems = items.every(({ rank, before }) => rank === "strong" || ITEM_SUM.test(before) || (/其中/.test(before) && STRONG_TOTAL.test(before)));
  return areItems && items.some(({ rank }) => rank === "strong") ? { total, items } : null;
}

/** An amount that is no price, no comparison and no contract's, and that the words call a sum or a total. */
const isSum = ({ rank, before, per, located: { figure } }: Candidate): boolean =>
  per.length === 0 && figure.per.length === 0 && !COMPARISON.test(before) && !OF_MORE.test(before) && (rank !== "none" || STRONG_TOTAL.test(before) || ITEM_SUM.test(before));

const isMostOf = (candidate: Candidate, sums: readonly Candidate[]): boolean =>
  sums.every((other) => other === candidate || compareYuan(other.located.figure.amount, candidate.located.figure.amount) < 0);
