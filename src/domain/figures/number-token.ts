import { chineseNumber, isChineseNumeral } from "./chinese-numeral";

/** A number as it stands in a compact text, before anything is known of its meaning. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** Digits without grouping signs; of a Chinese numeral its value. */
  readonly digits: string;
  readonly decimals: number;
  readonly isChinese: boolean;
}

/** More digits than any amount or number of a paper has: not read as a number. */
export const LONGEST_NUMBER = 30;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where a run of digits that begins at `at` ends. */
const digitsEnd = (text: string, at: number): number => {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
};

/** Reads `,ddd` groups behind 1–3 digits; gives the end of the last whole group. */
function groupsEnd(text: string, start: number, firstEnd: number): number {
  if (firstEnd - start > 3) return firstEnd;
  let end = firstEnd;
  while (text.charCodeAt(end) === 44 && digitsEnd(text, end + 1) === end + 4) end += 4;
  return end;
}

/** Amounts that are listed, not grouped: `分别为3688,12000元`. */
const LISTED = /(?:分别|各为|依次|或者?)[^0-9]{0,6}$/;

/**
 * Where a number of money ends whose grouping commas stand in the wrong places (`21,7728元`, `43868,16元`); `end` where it
 * is none. Two numbers of the same length (`3688,4688元`) are two.
 */
function misgroupedEnd(text: string, start: number, end: number): number {
  const whole = /^[0-9]{1,9}(?:,[0-9]{1,9}){1,3}(?=(?:\.[0-9]+)?[万亿千百]?元)/.exec(text.slice(start, start + LONGEST_NUMBER + 20))?.[0];
  if (whole === undefined || start + whole.length <= end) return end;
  const groups = whole.split(",");
  const isAlike = groups.every(({ length }) => length === groups[0]?.length);
  return isAlike || LISTED.test(text.slice(Math.max(0, start - 12), start)) ? end : start + whole.length;
}

function arabicToken(text: string, start: number): NumberToken {
  const whole = misgroupedEnd(text, start, groupsEnd(text, start, digitsEnd(text, start)));
  const fractionEnd = text.charCodeAt(whole) === 46 ? digitsEnd(text, whole + 1) : whole;
  const hasFraction = fractionEnd > whole + 1;
  const end = hasFraction ? fractionEnd : whole;
  return {
    start, end, digits: text.slice(start, end).replaceAll(",", ""), decimals: hasFraction ? fractionEnd - whole - 1 : 0, isChinese: false,
  };
}

/** What must follow a Chinese numeral for it to be read as a number: elsewhere (三公, 一般, 四险) it is part of a word. */
const UNITS_BEHIND_NUMERALS = ["元", "名", "人", "位", "次", "户", "个月", "个学期", "学期", "个村", "个行政村", "辆", "台"];
const WORDS_BEHIND_NUMERALS = ["次性", "名称", "人民", "人事", "人员", "位一体", "元化", "人才", "人单"];
/** 统一, 唯一, 第一, 之一, …: the numeral belongs to the word before it. */
const WORD_BEGINNINGS = "统唯同单第之专逐划不万合归其";

function chineseToken(text: string, start: number, end: number): NumberToken | null {
  if ("百千万亿佰仟".includes(text.charAt(start)) || (start > 0 && WORD_BEGINNINGS.includes(text.charAt(start - 1)))) return null;
  if (!UNITS_BEHIND_NUMERALS.some((unit) => text.startsWith(unit, end)) || WORDS_BEHIND_NUMERALS.some((word) => text.startsWith(word, end))) return null;
  const value = chineseNumber(text.slice(start, end));
  return value === null ? null : { start, end, digits: String(value), decimals: 0, isChinese: true };
}

/** The numbers of a compact text in order. One pass over the text. */
export function scanNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (isDigit(text.charCodeAt(at))) {
      const token = arabicToken(text, at);
      tokens.push(token);
      at = token.end;
      while (at < text.length && "百千万亿".includes(text.charAt(at))) at += 1;
    } else if (text.charCodeAt(at) > 0x3000 && isChineseNumeral(text.charAt(at))) {
      let end = at + 1;
      while (end < text.length && isChineseNumeral(text.charAt(end))) end += 1;
      const token = chineseToken(text, at, end);
      if (token) tokens.push(token);
      at = end;
    } else at += 1;
  }
  return tokens;
}
