import { comparable } from "./labels";

/** What the figures under a component's head are: per head and month, per head for the year, or the amount of the whole line. */
export type HeadMeaning = "rate" | "per-head" | "amount" | "unsaid";

const MONTHLY = /月|month/;
const YEARLY = /年|year|annual/;
const PER_HEAD = /人|head|person/;
const RATE = /标准|基数|每人|人均|rate|standard|base/;

/** What a head says of the figures under it: 月, 标准 and their like make a rate, 年 an amount of the year. */
export function headMeaning(label: string): HeadMeaning {
  const head = comparable(label);
  if (MONTHLY.test(head)) return "rate";
  if (YEARLY.test(head)) return PER_HEAD.test(head) ? "per-head" : "amount";
  return RATE.test(head) ? "rate" : "unsaid";
}
