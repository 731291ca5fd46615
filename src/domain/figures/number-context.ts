import type { NumberToken } from "./number-token";
import type { QuantityKind } from "./figure";

/** What a number's surroundings say of it, before units are looked at. */
export interface ContextReading {
  readonly kind: QuantityKind;
  /** Unit printed behind it and where that ends. */
  readonly printed: string;
  readonly end: number;
}

const isLetter = (character: string): boolean => /[A-Za-z]/.test(character);
const isHan = (character: string): boolean => character >= "\u4e00" && character <= "\u9fff";
const isWhole = (token: NumberToken): boolean => token.decimals === 0 && !token.isChinese;
const valueOf = (token: NumberToken): number => Number(token.digits);
const isYearNumber = (token: NumberToken): boolean => isWhole(token) && token.digits.length === 4 && valueOf(token) >= 1900 && valueOf(token) <= 2099;

/** `previous` is the reading of the number before, where it ends right before this one or a dash. */
export interface PreviousReading {
  readonly kind: string;
  readonly end: number;
}

/** Reads ordinals, numbers of papers, dates; null where the unit decides. */
export function contextReading(text: string, token: NumberToken, previous: PreviousReading | null): ContextReading | null {
  return referenceReading(text, token, previous) ?? ordinalReading(text, token) ?? calendarReading(text, token, previous);
}

const bare = (kind: QuantityKind, token: NumberToken): ContextReading => ({ kind, printed: "", end: token.end });

/** `〔2019〕34号`, `第2号`, `A4`, `0319-786…`. */
function referenceReading(text: string, token: NumberToken, previous: PreviousReading | null): ContextReading | null {
  if (token.isChinese) return null;
  const before = text.charAt(token.start - 1);
  const after = text.charAt(token.end);
  if (before === "[" && after === "]" && /[0-9第]/.test(text.charAt(token.end + 1))) return bare("reference", token);
  if (after === "号") return previous?.kind === "month" && previous.end === token.start ? { kind: "day", printed: "号", end: token.end + 1 } : { kind: "reference", printed: "号", end: token.end + 1 };
  if (isLetter(before) || (previous?.kind === "reference" && previous.end === token.start - 1 && (before === "-" || before === "."))) return bare("reference", token);
  const isCode = isWhole(token) && ((token.digits.startsWith("0") && token.digits.length > 2) || token.digits.length >= 11);
  return isCode && !/[元%万人名]/.test(after) ? bare("reference", token) : null;
}

const STARTS_A_LIST_ITEM = "\n。；;：:、，,!！?？)";

/** Nouns that a number behind them tells apart: 指标1, 附件2. */
const NUMBERED_NOUN = /(?:指标|附件|附表|任务|阶段|措施)$/;

/** `1、`, `2.`, `（3）`, `1/(1)`, `第4`, `指标1`. */
function ordinalReading(text: string, token: NumberToken): ContextReading | null {
  if (!isWhole(token) || token.digits.length > 3) return null;
  const before = text.charAt(token.start - 1);
  const after = text.charAt(token.end);
  if (before === "第" || NUMBERED_NOUN.test(text.slice(Math.max(0, token.start - 2), token.start))) return bare("ordinal", token);
  if (before === "(" && after === ")") {
    const outer = text.charAt(token.start - 2);
    const isListed = token.start < 2 || outer === "/" || STARTS_A_LIST_ITEM.includes(outer);
    const next = text.charAt(token.end + 1);
    return isListed && next !== "" && !/[元万亿千百%‰]/.test(next) ? bare("ordinal", token) : null;
  }
  const isFirst = token.start === 0 || STARTS_A_LIST_ITEM.includes(before);
  if (!isFirst) return null;
  const next = text.charAt(token.end + 1);
  const isLineStart = token.start === 0 || "\n。；;：:".includes(before);
  if (after === "、") return isEnumeration(text, token, isLineStart) ? null : bare("ordinal", token);
  if (after === ".") return isLineStart && !/[0-9]/.test(next) && next !== "" ? bare("ordinal", token) : null;
  if (after === ")") return isLineStart ? bare("ordinal", token) : null;
  return after === "/" && next === "(" && isLineStart ? bare("ordinal", token) : null;
}

/** Whether `、` behind the number goes on to a further number (`1、2、3月`); `2、408名…` at a line's start is a heading. */
function isEnumeration(text: string, token: NumberToken, isLineStart: boolean): boolean {
  const rest = /^[0-9]{1,3}/.exec(text.slice(token.end + 1, token.end + 4));
  if (!rest) return /[0-9]/.test(text.charAt(token.end + 1));
  return !isLineStart || text.charAt(token.end + 1 + rest[0].length) === "、";
}

/** `2020年`, `2020年1月至12月`, `1-12月份`, `2020-09-01`, `2017县政府`. */
function calendarReading(text: string, token: NumberToken, previous: PreviousReading | null): ContextReading | null {
  if (!isWhole(token)) return null;
  const after = text.charAt(token.end);
  const value = valueOf(token);
  if (isYearNumber(token)) {
    if (after === "年") return { kind: "year", printed: "年", end: token.end + 1 };
    const before = text.charAt(token.start - 1);
    if (/[-./]/.test(after) && isDatePart(text, token.end + 1)) return bare("year", token);
    if (before === "(" && after === ")") return bare("year", token);
    return isHan(after) && !"元万亿千百个人名户件次台辆套家课张份亩吨米天日册本间座平公名位月级只头株".includes(after) ? bare("year", token) : null;
  }
  if (token.digits.length > 2) return null;
  const follows = previous !== null && previous.end <= token.start && previous.end >= token.start - 1;
  if (follows && previous.end === token.start - 1 && /[-./]/.test(text.charAt(token.start - 1))) {
    if (previous.kind === "year" && value >= 1 && value <= 12 && after !== "年") return bare("month", token);
    if (previous.kind === "month" && value >= 1 && value <= 31 && after !== "月") return bare("day", token);
  }
  if (after === "月" && value >= 1 && value <= 12) return { kind: "month", printed: text.startsWith("月份", token.end) ? "月份" : "月", end: token.end + (text.startsWith("月份", token.end) ? 2 : 1) };
  if (after === "日" && previous?.kind === "month" && follows) return { kind: "day", printed: "日", end: token.end + 1 };
  return null;
}

/** Whether `m-d` (one or two digits each, same kind of sign between) begins here. */
const isDatePart = (text: string, at: number): boolean => /^[0-9]{1,2}[-./][0-9]{1,2}(?![0-9])/.test(text.slice(at, at + 6));

/** What a number without unit may still be: an operand of a printed formula, or a contribution level. */
export function unitlessReading(text: string, token: NumberToken, previous: PreviousReading | null): QuantityKind {
  const before = text.charAt(token.start - 1);
  const after = text.charAt(token.end);
  if (/档次?[为是:：]?$/.test(text.slice(Math.max(0, token.start - 4), token.start))) return "level";
  if (previous?.kind === "level" && previous.end === token.start - 1) return "level";
  if ((before !== "" && "*×÷+=".includes(before)) || (after !== "" && "*×÷+".includes(after))) return "operand";
  if (before === "-" && /[0-9%]/.test(text.charAt(token.start - 2)) && previous?.kind !== "plain") return "operand";
  return "plain";
}
