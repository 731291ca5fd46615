/** Words by which a text says what an amount is. Compact text; longest first where one contains another. */

/** An amount for one person and month. */
export const PER_HEAD_MONTH = /每人每月|每月每人|每人\/月|人\/月|人每月|人月|月人均|人均每月|每人月|月工资|月报酬|月薪|每月工资|月均工资/;
export const WAGE = /工资|薪酬|薪资|薪金|月薪|报酬/;
export const INSURANCE = /四险|五险|社保|保险|单位承担部分|单位缴纳部分|单位负担部分|五险一金/;
export const FEE = /管理费|服务费|代理费/;
/** A base of which a share is paid: no amount that is paid itself. */
export const BASE = /(?:缴费|缴存|计提|工资)?基数(?:为|按|是|:|：)?(?:每人每?月|每月|月)?(?:为|按|是)?$/;
/** A total beyond doubt. */
export const STRONG_TOTAL = /共计|合计|总计|总共|共需|共要|共安排|总额|总金额|总费用|总预算|共需要|合计需|总需/;
/** A need or a request, which is a total where no stronger word stands. */
export const NEED =
  /(?:计划|年度|当年|本年)投资|需要?(?:县级|财政|专项|工作|政府|安排|拨付|支付)*(?:经费|资金|费用|补贴|投入|拨款)|所需|缺口|差额|申请|安排.{0,12}(?:预算|资金|经费)|预算安排$|预算(?:资金|金额|数)?(?:为|是|约)?$|(?:项目|专项|工作)?(?:资金|经费|预算|投资)(?:为|共|约|是|:|：)?$/;
/** Amounts of money that may lack their unit in print. */
export const MONEY_NOUN = /补贴|资金|经费|金额|费|款|工资|补助|预算|投资/;
/** An amount that belongs to another year or another comparison, and so to no total. */
export const COMPARISON = /上年|去年|较|比上|同比|增加|减少|其中每|单价/;

/** Sums of contracts, of several years, of the past: none of the year's project. */
export const OF_MORE = /合同|总投资|概算|中标|累计|[三四五]年(?:共|合|总)/;

/** The last word among several kinds; null where none occurs. */
export function lastKind<K extends string>(text: string, kinds: Readonly<Record<K, RegExp>>): K | null {
  let best: { kind: K; at: number } | null = null;
  for (const kind of Object.keys(kinds) as K[]) {
    const at = lastIndexOfMatch(text, kinds[kind]);
    if (at >= 0 && (best === null || at > best.at)) best = { kind, at };
  }
  return best?.kind ?? null;
}

/** Where the last match ends; −1 where there is none. The texts are clauses: short. */
function lastIndexOfMatch(text: string, words: RegExp): number {
  const every = new RegExp(words.source, "g");
  let end = -1;
  for (let match = every.exec(text); match; match = every.exec(text)) {
    end = match.index + match[0].length;
    if (match[0] === "") every.lastIndex += 1;
  }
  return end;
}
