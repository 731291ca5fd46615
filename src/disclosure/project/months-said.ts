/** For how many months of the year something runs, as the words say. */
export type MonthsSaid =
  /** No words about it: the year. */
  | { readonly kind: "none" }
  | { readonly kind: "months"; readonly months: number }
  /** Words about it that are not understood, or that contradict each other. */
  | { readonly kind: "unread" };

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;
const quarter = (sign: string): number => "一二三四".indexOf(sign) + 1 || Number(sign);
const SPAN = /(?:(\d{4})年)?(\d{1,2})月?份?(?:(\d{1,2})日)?(?:至|到|-|—|~|–){1,2}(?:(\d{4})年)?(\d{1,2})月份?(?:(\d{1,2})[日号]|底)?/g;
const SINCE = /(\d{1,2})月份?(?:(\d{1,2})[日号])?(?:起|开始|以来)/g;
/** `第三、四季度`, `一至三季度`. */
const QUARTER_SPAN = /第?([一二三四1-4])季?度?(、|和|至|到|-)第?([一二三四1-4])季度/g;
const QUARTERS: readonly (readonly [words: RegExp, months: number])[] = [
  [/前三季度|前3季度/g, 9], [/(?:上|下)半年|半年(?!度?报)/g, 6], [/第?[一二三四1-4]季度/g, 3],
];

/**
 * Reads the months that a stretch of compact text names: `1-6月`, `2021年3月至12月`, `7月起`, `上半年`, `前三季度`.
 *
 * @example monthsSaid("7月起每人每月") // 6 months
 */
export function monthsSaid(words: string): MonthsSaid {
  const found: (number | null)[] = [];
  let rest = words.replace(SPAN, (...groups: string[]) => {
    found.push(spanLength(groups));
    return "";
  });
  rest = rest.replace(SINCE, (_whole: string, month: string, day: string | undefined) => {
    found.push(isMonth(month) && (day === undefined || day === "1") ? MONTHS_OF_YEAR + 1 - Number(month) : null);
    return "";
  });
  rest = rest.replace(QUARTER_SPAN, (_whole: string, from: string, joint: string, to: string) => {
    const quarters = quarter(to) - quarter(from) + 1;
    found.push(quarters === 2 || (quarters > 2 && /[至到-]/.test(joint)) ? quarters * MONTHS_OF_QUARTER : null);
    return "";
  });
  for (const [pattern, months] of QUARTERS) {
    rest = rest.replace(pattern, () => {
      found.push(months);
      return "";
    });
  }
  const [first] = found;
  if (first === undefined) return /季度/.test(rest) && !/每(?:个)?季度/.test(rest) ? { kind: "unread" } : { kind: "none" };
  return first !== null && found.length === 1 ? { kind: "months", months: first } : { kind: "unread" };
}

/** Months from the first to the last; null where they are no whole months of the calendar. */
function spanLength([, fromYear, from, fromDay, toYear, to, toDay]: readonly (string | undefined)[]): number | null {
  if (!isMonth(from) || !isMonth(to) || (fromDay !== undefined && fromDay !== "1") || (toDay !== undefined && Number(toDay) < 28)) return null;
  const years = fromYear !== undefined && toYear !== undefined ? Number(toYear) - Number(fromYear) : 0;
  const months = years * MONTHS_OF_YEAR + Number(to) - Number(from) + 1;
  return months > 0 && months <= 3 * MONTHS_OF_YEAR ? months : null;
}

const isMonth = (digits: string | undefined): digits is string => digits !== undefined && Number(digits) >= 1 && Number(digits) <= MONTHS_OF_YEAR;
