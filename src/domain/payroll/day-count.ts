import { daysInMonth, weekdayOf } from "../calendar/index";

/** Names of the day-count policies. */
export type DayCountPolicyId = "calendar-days" | "paid-days-21.75" | "fixed-30-days" | "whole-months";

/** A number of months as an exact fraction of whole numbers. */
export interface MonthShare {
  readonly numerator: number;
  readonly denominator: number;
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** How part of a month counts. A full month counts exactly 1 under every policy. */
export interface DayCountPolicy {
  readonly id: DayCountPolicyId;
  readonly label: Words;
  readonly description: Words;
  /** What the rule goes by. */
  readonly source: Words;
  /** The share of a month worked from its day `first` to its day `last`, both included. */
  readonly shareOf: (year: number, month: number, first: number, last: number) => MonthShare;
}

const WHOLE: MonthShare = { numerator: 1, denominator: 1 };

/** All day-count policies. A new one is one more entry (and its name in `DayCountPolicyId`). */
export const DAY_COUNT_POLICIES: readonly DayCountPolicy[] = [
  {
    id: "calendar-days",
    label: { zh: "按当月日历天数", en: "Calendar days of the month" },
    description: { zh: "在岗日历天数 ÷ 当月天数。", en: "Calendar days employed ÷ days of the month." },
    source: { zh: "合同约定", en: "By contract" },
    shareOf: (year, month, first, last) => ({ numerator: last - first + 1, denominator: daysInMonth(year, month) }),
  },
  {
    id: "paid-days-21.75",
    label: { zh: "按月计薪天数 21.75", en: "21.75 paid days" },
    description: {
      zh: "在岗的周一至周五（含法定节假日）÷ 21.75，不超过一个月；未缺一个计薪日的月份按整月。",
      en: "Mondays to Fridays employed (public holidays are paid) ÷ 21.75, at most a month; a month without a missed paid day is whole.",
    },
    source: { zh: "劳社部发〔2008〕3号：月计薪天数 =（365 − 104）÷ 12 = 21.75", en: "劳社部发〔2008〕3号: paid days per month = (365 − 104) ÷ 12 = 21.75" },
    shareOf: (year, month, first, last) => {
      const worked = paidDays(year, month, first, last);
      const isWhole = worked === paidDays(year, month, 1, daysInMonth(year, month));
      return isWhole || worked * 4 >= 87 ? WHOLE : { numerator: worked * 4, denominator: 87 };
    },
  },
  {
    id: "fixed-30-days",
    label: { zh: "每月按 30 天", en: "Fixed 30 days" },
    description: {
      zh: "每月一律 30 天：31 日不另计，2 月末日计至 30 日；前后两段相加恰为一个月。",
      en: "Every month has 30 days: the 31st adds none, the last day of February reaches the 30th; two parts of a month add up to one.",
    },
    source: { zh: "合同约定", en: "By contract" },
    shareOf: (year, month, first, last) => {
      const reached = (day: number) => (day === daysInMonth(year, month) ? 30 : Math.min(day, 30));
      return { numerator: reached(last) - reached(first - 1), denominator: 30 };
    },
  },
  {
    id: "whole-months",
    label: { zh: "按整月", en: "Whole months" },
    description: { zh: "当月在岗一天即按一个月。", en: "A month with a day employed is a whole month." },
    source: { zh: "合同约定；社会保险费与管理费通常如此", en: "By contract; usual for insurance and fees" },
    shareOf: () => WHOLE,
  },
];

/** Whether a text names a day-count policy. */
export const isDayCountPolicyId = (text: string): text is DayCountPolicyId => DAY_COUNT_POLICIES.some(({ id }) => id === text);

/** The policy of that name. */
export function dayCountPolicy(id: DayCountPolicyId): DayCountPolicy {
  const policy = DAY_COUNT_POLICIES.find((entry) => entry.id === id);
  if (!policy) throw new RangeError(`Unknown day-count policy: ${id}`);
  return policy;
}

/** Mondays to Fridays from day `first` to day `last`. */
function paidDays(year: number, month: number, first: number, last: number): number {
  let days = 0;
  for (let day = first; day <= last; day += 1) {
    const weekday = weekdayOf(year, month, day);
    if (weekday !== 0 && weekday !== 6) days += 1;
  }
  return days;
}
