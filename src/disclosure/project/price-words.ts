import type { MoneyFigure, RateBasis } from "../../domain/figures/index";
import { BASE } from "./statement-words";
import type { Candidate } from "./total-of-items";

/** Words that make an amount a price. */
export const PRICE_WORDS = /每[人名位月年季户村个次天日家台亩件套辆所校班间处座栋条株吨份场批册本期趟]|每(?:平方?米|公里|学期|人次|课时)|人均|月均|年均|年薪|户均|标准为?$|单价/;
const BASES: readonly (readonly [words: RegExp, basis: RateBasis])[] = [
  [/每[人名位]|人均|年薪/, "person"], [/每月|月均|月人均|人均每?月|人月/, "month"], [/每季/, "quarter"], [/每年|年均/, "year"], [/每[天日]/, "day"], [/每[户村个次家台亩件套辆所校班间处座栋条株吨份场批册本期趟]|每(?:平方?米|公里|学期|人次|课时)|户均|单价/, "piece"],
];

/** What an amount is per, by its unit and the words before it. */
export const basisOf = (before: string, figure: MoneyFigure): RateBasis[] => (BASE.test(before) && !/年/.test(before) ? ["person", "month"] : [
  ...new Set([...(PRICE_WORDS.test(before) ? BASES.filter(([words]) => words.test(before)).map(([, basis]) => basis) : []), ...figure.per]),
]);

/** Nothing but a bracket and a joining word: `2000元（1-6月）、2200元（7-12月）`. */
const GOES_ON = /^(?:\([^()]{0,40}\))?[、和及](?:\([^()]{0,40}\))?$/;
/** A named amount of a list: `每人每月生活补贴200元、护理补贴100元`. */
const NEXT_OF_LIST = /^[、和及][\u4e00-\u9fff]{2,12}$/;
const BEFORE_LIST = /(?:每人每月|每月每人|每人每年|人均每?月)(?:发放|支付|安排|补助)?[:：]?[\u4e00-\u9fff]{2,12}$/;

/** What a further price of a list is per: the same as the one before it, where the words go on without saying it again. */
export function continuedBasis(former: Candidate | null, before: string, { figure, start }: Candidate["located"]): readonly RateBasis[] {
  if (!former || former.per.length === 0 || former.located.figure.unit !== figure.unit || start - former.located.end > 60) return [];
  return GOES_ON.test(before) || (NEXT_OF_LIST.test(before) && BEFORE_LIST.test(former.before) && !/[共合总计]|每/.test(before)) ? former.per : [];
}
