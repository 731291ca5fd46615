import type { BoundOperator } from "./grade-bound";

/** Signs and words before a limit; longest first among those that end alike. */
const BEFORE: readonly (readonly [printed: string, operator: BoundOperator | "="])[] = [
  [">=", "≥"], ["=>", "≥"], ["<=", "≤"], ["=<", "≤"], ["≥", "≥"], ["≤", "≤"], [">", ">"], ["<", "<"], ["=", "="],
  ["大于或等于", "≥"], ["大于等于", "≥"], ["不低于", "≥"], ["不少于", "≥"], ["不小于", "≥"], ["不得低于", "≥"], ["至少", "≥"],
  ["小于或等于", "≤"], ["小于等于", "≤"], ["不高于", "≤"], ["不超过", "≤"], ["不大于", "≤"], ["不多于", "≤"], ["不得超过", "≤"], ["至多", "≤"],
  ["大于", ">"], ["高于", ">"], ["超过", ">"], ["多于", ">"],
  ["小于", "<"], ["低于", "<"], ["少于", "<"], ["不足", "<"], ["不满", "<"],
  ["等于", "="],
];

/** Words behind a limit. 以上, 以下, 以内 include it, 以外 does not (民法典 第1259条). */
const AFTER: readonly (readonly [printed: string, operator: BoundOperator])[] = [
  ["(不含)以上", ">"], ["(不含)以下", "<"], ["以上(不含)", ">"], ["以下(不含)", "<"], ["(含)以上", "≥"], ["(含)以下", "≤"],
  ["及以上", "≥"], ["或以上", "≥"], ["以上", "≥"], ["及以下", "≤"], ["或以下", "≤"], ["以下", "≤"], ["以内", "≤"], ["之内", "≤"], ["以外", ">"],
];

/** The comparison printed right before `at`, and where it begins. */
export function comparisonBefore(text: string, at: number): { operator: BoundOperator | "="; start: number } | null {
  const found = BEFORE.find(([printed]) => text.endsWith(printed, at));
  return found ? { operator: found[1], start: at - found[0].length } : null;
}

/** The comparison in words printed right behind `at`, and where it ends. */
export function comparisonBehind(text: string, at: number): { operator: BoundOperator; end: number } | null {
  const found = AFTER.find(([printed]) => text.startsWith(printed, at));
  return found ? { operator: found[1], end: at + found[0].length } : null;
}

const MIRRORED: Readonly<Record<string, BoundOperator>> = { ">=": "≤", "=>": "≤", "<=": "≥", "=<": "≥", "≥": "≤", "≤": "≥", ">": "<", "<": ">" };

/** A sign behind a limit (`10%>代偿率`), as it compares the value with the limit: <. */
export function signBehind(text: string, at: number): { operator: BoundOperator; end: number } | null {
  const sign = [">=", "=>", "<=", "=<", "≥", "≤", ">", "<"].find((candidate) => text.startsWith(candidate, at));
  return sign ? { operator: MIRRORED[sign] as BoundOperator, end: at + sign.length } : null;
}
