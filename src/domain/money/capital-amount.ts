import { roundYuan } from "./rounding";
import { yuanDecimal, type Yuan } from "./yuan";

const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES = ["", "拾", "佰", "仟"];

/** How an amount in words begins. */
export interface CapitalOptions {
  /** Whether 人民币 stands in front; default no, because forms print it. */
  readonly currency?: boolean | undefined;
}

/**
 * An amount in Chinese capital numerals, rounded half-up to 分 first.
 *
 * 整 follows 元 and nothing else; a digit 0 between others is one 零; where the rule leaves 零 open (the 万 or 元 digit
 * is 0 and the next one is not), it is left out after 万 and written after 元, as in the rule's first examples.
 * Above 万亿 the numerals go on with 亿亿. A negative amount begins with 负.
 *
 * Source: 支付结算办法 (银发〔1997〕393号), 附一 正确填写票据和结算凭证的基本规定.
 *
 * @example capitalAmount(yuan("1409.50")) // "壹仟肆佰零玖元伍角"
 * @example capitalAmount(yuan("107000.53")) // "壹拾万柒仟元零伍角叁分"
 */
export function capitalAmount(amount: Yuan, { currency = false }: CapitalOptions = {}): string {
  const rounded = yuanDecimal(roundYuan(amount, "half-up-fen"));
  const [whole = "0", fraction = "00"] = rounded.abs().toFixed(2).split(".");
  const text = yuanPart(whole) + fractionPart(fraction, whole);
  return (currency ? "人民币" : "") + (rounded.isNegative() ? "负" : "") + (text === "" ? "零元整" : text);
}

const yuanPart = (whole: string): string => (isZero(whole) ? "" : `${numerals(whole)}元`);

function fractionPart(fraction: string, whole: string): string {
  const [jiao = "0", fen = "0"] = fraction;
  const hasYuan = !isZero(whole);
  if (isZero(fraction)) return hasYuan ? "整" : "";
  const isZeroNeeded = hasYuan && (jiao === "0" || whole.endsWith("0"));
  return (isZeroNeeded ? "零" : "") + (jiao === "0" ? "" : `${numeral(jiao)}角`) + (fen === "0" ? "" : `${numeral(fen)}分`);
}

/** Numerals of a whole number above 0, split at 亿 and within at 万. */
function numerals(digits: string): string {
  const high = digits.slice(0, -8);
  return joinParts(isZero(high) ? "" : `${numerals(high)}亿`, belowYi(digits.slice(-8)), digits.slice(-8));
}

function belowYi(digits: string): string {
  const high = digits.slice(0, -4);
  return joinParts(isZero(high) ? "" : `${section(high)}万`, section(digits.slice(-4)), digits.slice(-4));
}

/** Writes 零 between the parts where the lower one begins with a 0. */
function joinParts(high: string, low: string, lowDigits: string): string {
  return high + (high !== "" && low !== "" && lowDigits.startsWith("0") ? "零" : "") + low;
}

/** Numerals of up to four digits; "" for 0. */
function section(digits: string): string {
  let text = "";
  let isZeroPending = false;
  [...digits].forEach((digit, index) => {
    if (digit === "0") {
      isZeroPending = text !== "";
      return;
    }
    text += (isZeroPending ? "零" : "") + numeral(digit) + (PLACES[digits.length - 1 - index] ?? "");
    isZeroPending = false;
  });
  return text;
}

const numeral = (digit: string): string => DIGITS[Number(digit)] ?? "";

const isZero = (digits: string): boolean => /^0*$/.test(digits);
