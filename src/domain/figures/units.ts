import { exactDecimal } from "../money/index";
import type Decimal from "decimal.js";

/** Units in which budgets print money. */
export type MoneyUnit = "元" | "百元" | "千元" | "万元" | "十万元" | "百万元" | "千万元" | "亿元";

/** What a printed rate is per. */
export type RateBasis = "person" | "month" | "quarter" | "year" | "day" | "piece";

/** 元 in one of the unit. */
const MONEY_FACTORS: Readonly<Record<MoneyUnit, string>> = {
  元: "1", 百元: "100", 千元: "1000", 万元: "10000", 十万元: "100000", 百万元: "1000000", 千万元: "10000000", 亿元: "100000000",
};

/** How many 元 one of the unit is. */
export const moneyFactor = (unit: MoneyUnit): Decimal => exactDecimal(MONEY_FACTORS[unit]);

export const isMoneyUnit = (text: string): text is MoneyUnit => Object.hasOwn(MONEY_FACTORS, text);

/** Money units as printed, longest first; `万` and `亿` stand for money where no measure word follows. */
export const PRINTED_MONEY_UNITS: readonly (readonly [printed: string, unit: MoneyUnit])[] = [
  ["千万元", "千万元"], ["百万元", "百万元"], ["十万元", "十万元"], ["万元", "万元"], ["亿元", "亿元"], ["千元", "千元"], ["百元", "百元"], ["元", "元"],
];
export const SHORT_MONEY_UNITS: readonly (readonly [printed: string, unit: MoneyUnit])[] = [["亿", "亿元"], ["万", "万元"]];

/** Multipliers that stand between a number and a measure word: 5.71万人. */
export const MULTIPLIERS: Readonly<Record<string, string>> = { 百: "100", 千: "1000", 万: "10000", 亿: "100000000" };

/** Measure words of people. */
export const PEOPLE_UNITS: readonly string[] = ["人次", "人", "名", "位"];

/** Other measure words, longest first among those that begin alike. */
export const COUNT_UNITS: readonly string[] = [
  "平方公里", "平方千米", "平方米", "立方米", "个工作日", "工作日", "个百分点", "个学期", "学期", "个月", "课时", "学时", "小时", "分钟", "公里", "千米", "公斤", "批次", "季度",
  "㎡", "米", "亩", "吨", "个", "件", "次", "户", "家", "课", "门", "台", "辆", "套", "期", "批", "天", "日", "年", "级", "张", "份", "场", "所", "处",
  "条", "项", "类", "村", "岁", "座", "间", "册", "本", "幅", "盏", "株", "只", "头", "箱", "支", "部", "组", "班", "篇", "轮", "例", "宗", "起", "卷",
  "科", "节", "倍", "点", "档", "对", "颗", "棵", "袋", "桶", "顶", "床", "周", "分",
];

/** Words behind a money unit that say what the amount is per. */
export const RATE_SUFFIXES: readonly (readonly [printed: string, basis: RateBasis])[] = [
  ["人次", "piece"], ["个月", "month"], ["季度", "quarter"], ["人", "person"], ["名", "person"], ["月", "month"], ["季", "quarter"], ["年", "year"],
  ["天", "day"], ["日", "day"], ["户", "piece"], ["村", "piece"], ["个", "piece"], ["次", "piece"], ["家", "piece"], ["台", "piece"], ["亩", "piece"], ["件", "piece"],
];
