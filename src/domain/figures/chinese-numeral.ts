const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const CHARACTERS = new Set([...Object.keys(DIGITS), ...Object.keys(POWERS), ...Object.keys(GROUPS)]);

/** Whether the character can stand in a Chinese numeral. */
export const isChineseNumeral = (character: string): boolean => CHARACTERS.has(character);

/**
 * The whole number that a Chinese numeral writes, or null where it writes none. At most 16 characters are read.
 *
 * @example chineseNumber("二十八") // 28
 * @example chineseNumber("二〇二〇") // 2020
 */
export function chineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > 16) return null;
  if ([...text].every((character) => Object.hasOwn(DIGITS, character))) {
    return text.length === 1 ? DIGITS[text] as number : Number([...text].map((character) => DIGITS[character]).join(""));
  }
  let total = 0;
  /** What stands before the next 亿, and before the next 万. */
  let beforeYi = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of text) {
    if (Object.hasOwn(DIGITS, character)) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character] as number;
    } else if (Object.hasOwn(POWERS, character)) {
      group += (digit ?? 1) * (POWERS[character] as number);
      digit = null;
    } else if (Object.hasOwn(GROUPS, character)) {
      const below = group + (digit ?? 0);
      if (below === 0 && beforeYi === 0) return null;
      if (character === "亿") {
        total += (beforeYi + below) * (GROUPS[character] as number);
        beforeYi = 0;
      } else beforeYi = (beforeYi + below) * (GROUPS[character] as number);
      group = 0;
      digit = null;
    } else return null;
  }
  const value = total + beforeYi + group + (digit ?? 0);
  return Number.isSafeInteger(value) ? value : null;
}
