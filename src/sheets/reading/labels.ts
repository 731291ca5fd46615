/** A column's head, taken apart: what it names, and the unit in brackets at its end. */
export interface Head {
  /** The whole head, for comparing. */
  readonly whole: string;
  /** Without the last brackets. */
  readonly base: string;
  /** What the last brackets hold; "" where there are none. */
  readonly unit: string;
}

/** A text as labels are compared: full-width and half-width alike, no blanks, no case. */
export const comparable = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** Takes a head apart. */
export function headOf(text: string): Head {
  const whole = comparable(text);
  const match = /^(.*)\(([^()]*)\)$/.exec(whole);
  return match ? { whole, base: match[1] ?? "", unit: match[2] ?? "" } : { whole, base: whole, unit: "" };
}

/** What figures under a unit are to be multiplied by: 万元 10,000, 千元 1,000, % 0.01. */
export function factorOf(unit: string): string {
  if (unit.includes("亿")) return "100000000";
  if (unit.includes("万")) return "10000";
  if (unit.includes("千元")) return "1000";
  if (unit.includes("‰")) return "0.001";
  return unit.includes("%") ? "0.01" : "1";
}

/** A section's title without its number: 一、分项目汇总 → 分项目汇总. */
export const titleOf = (text: string): string => comparable(text).replace(/^(?:[一二三四五六七八九十]+[、.,]|\d+[、.)])/, "");

const SUM_WORDS = new Set(["合计", "总计", "小计", "共计", "total", "subtotal", "grandtotal", "sum"]);

/** Whether a cell marks a row of sums. */
export const isSumWord = (text: string): boolean => SUM_WORDS.has(comparable(text).replace(/[:：]$/, ""));
