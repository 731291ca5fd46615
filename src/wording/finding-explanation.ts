import { printYuan, yuan } from "../domain/money/index";
import type { Explanation, ExplanationDetail, Slip } from "../domain/findings/index";
import type { Language } from "./language";

/** An amount in the finding's unit as people read it: `32,256 元`, `136 人`. */
export function amountWords(value: string | null, unit: string | null, language: Language): string {
  if (value === null) return "";
  const decimals = (value.split(".")[1] ?? "").length;
  const number = /^-?\d+(?:\.\d+)?$/.test(value) ? printYuan(yuan(value), { decimals: Math.min(4, unit === "元" && decimals === 1 ? 2 : decimals), grouping: unit !== "年" }) : value;
  if (unit === null || unit === "年") return number;
  if (unit === "%") return `${number}%`;
  if (language === "zh") return `${number} ${unit}`;
  const [one, several] = ENGLISH_UNITS[unit] ?? [unit, unit];
  return `${number} ${value === "1" ? one : several}`;
}

const ENGLISH_UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = { 元: ["yuan", "yuan"], 人: ["person", "people"], 月: ["month", "months"] };

/** An amount before Chinese words that go on with it: a space parts them only where it ends in a number. */
const zhBefore = (amount: string): string => (/[\d%]$/.test(amount) ? `${amount} ` : amount);

const DIGITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { transposed: "两位数字颠倒", dropped: "漏写一位数字", added: "多写一位数字", wrong: "错一位数字" },
  en: { transposed: "two digits exchanged", dropped: "a digit left out", added: "a digit too many", wrong: "a wrong digit" },
};
const ROUNDINGS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { "half-up": "四舍五入", ceiling: "向上取整", floor: "舍去尾数" },
  en: { "half-up": "half-up", ceiling: "up", floor: "down" },
};
const SUBSETS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { "left-out": "漏计", "counted-twice": "重复计入", "only-these": "未计入" },
  en: { "left-out": "left out", "counted-twice": "counted twice", "only-these": "not counted" },
};
const FACTORS: Readonly<Record<Language, Readonly<Record<string, readonly [name: string, unit: string]>>>> = {
  zh: { headcount: ["人数", "人"], months: ["月数", "个月"], wage: ["月工资", "元"], rate: ["标准", "元"] },
  en: { headcount: ["headcount", ""], months: ["number of months", ""], wage: ["monthly wage", " yuan"], rate: ["rate", " yuan"] },
};

/**
 * Why a figure differs, in words, without a full stop; says what stays open and how many others are as simple.
 *
 * @example explanationText(bachelor, "元", "zh") // 人数按 136 人计则相符（文中 135 人）
 */
export function explanationText(explanation: Explanation, unit: string | null, language: Language): string {
  const [slip, second] = explanation.parts;
  if (slip && second?.kind === "rounding" && slip.kind !== "rounding" && explanation.parts.length === 2) {
    const rest = language === "zh" ? `，其余 ${zhBefore(amountWords(second.effect, unit, language))}为取整` : `; the other ${amountWords(second.effect, unit, language)} are due to rounding`;
    return explanationText({ ...explanation, parts: [slip], alternatives: 0 }, unit, language) + rest + alternativeWords(explanation.alternatives, language);
  }
  const core = explanation.parts.length > 1 ? severalWords(explanation, unit, language) : oneWords(explanation, unit, language);
  return core + remainderWords(explanation, unit, language) + alternativeWords(explanation.alternatives, language);
}

function remainderWords({ remainder }: Explanation, unit: string | null, language: Language): string {
  if (/^-?0(?:\.0+)?$/.test(remainder)) return "";
  const amount = amountWords(remainder, unit, language);
  return language === "zh" ? `，余 ${zhBefore(amount)}未能解释` : `; ${amount} remain unexplained`;
}

function alternativeWords(alternatives: number, language: Language): string {
  if (alternatives === 0) return "";
  return language === "zh" ? `（另有 ${alternatives} 种同样简单的解释）` : ` (${alternatives} other explanation${alternatives === 1 ? " is" : "s are"} as simple)`;
}

function severalWords({ parts, detail, kind }: Explanation, unit: string | null, language: Language): string {
  if (kind === "offsetting") {
    const slips = parts.map(({ label, from, to }) => `${quoted(label)}${from ?? ""}→${to ?? ""}`).join(language === "zh" ? "、" : ", ");
    return language === "zh" ? `两处人数互有出入：${slips}` : `people are counted on the wrong lines: ${slips}`;
  }
  const names = parts.map(({ label, from }) => `${quoted(label)} ${amountWords(from, unit, language)}`).join(language === "zh" ? "、" : ", ");
  const what = SUBSETS[language][detail] ?? "";
  return language === "zh" ? `恰为${what} ${parts.length} 项：${names}` : `exactly ${parts.length} parts are ${what}: ${names}`;
}

const quoted = (label: string): string => (label === "" ? "" : `“${label}”`);

function oneWords(explanation: Explanation, unit: string | null, language: Language): string {
  const { kind, from, to, detail } = explanation;
  const [slip] = explanation.parts;
  const label = slip?.label ?? "";
  const [before, after] = [amountWords(from, unit, language), amountWords(to, unit, language)];
  const once = kind === "doubled" ? amountWords(slip?.effect.replace("-", "") ?? null, unit, language) : "";
  const factor = FACTORS[language][kind];
  if (factor) {
    const [name, factorUnit] = factor;
    if (detail === "wrong") return language === "zh" ? `${name}有误：应为 ${from}，写成了 ${to}` : `the ${name} ${from} became ${to}`;
    return language === "zh" ? `${quoted(label)}${name}按 ${to} ${factorUnit}计则相符（文中 ${from}）` : `it agrees if the ${name}${label ? ` of ${quoted(label)}` : ""} is ${to}${factorUnit} (the text says ${from})`;
  }
  return language === "zh" ? zhWords(kind, label, before, after, detail, slip, once) : enWords(kind, label, before, after, detail, slip, once);
}

function zhWords(kind: Explanation["kind"], label: string, before: string, after: string, detail: ExplanationDetail, slip: Slip | undefined, once: string): string {
  switch (kind) {
    case "digits": return label === "" ? `${DIGITS.zh[detail] ?? ""}：${zhBefore(before)}写成了 ${after}` : `“${label}”${DIGITS.zh[detail] ?? ""}：按 ${zhBefore(after)}计则相符（文中 ${before}）`;
    case "magnitude": return label === "" ? `小数点或零的个数有误：${zhBefore(before)}写成了 ${after}` : `“${label}”小数点或零的个数有误：按 ${zhBefore(after)}计则相符（文中 ${before}）`;
    case "unit": return label === "" ? `单位有误：应为“${slip?.from ?? ""}”，写成了“${slip?.to ?? ""}”` : `“${label}”单位有误：按“${slip?.to ?? ""}”计则相符（文中为“${slip?.from ?? ""}”）`;
    case "omitted": return label === "" ? `明细中缺 ${after}` : `漏计“${label}” ${before}`;
    case "doubled": return label === "" ? "重复" : `“${label}”重复${once ? `，${zhBefore(once)}只应计一次` : ""}`;
    case "foreign": return before === "0 元" ? `多计了“${label}” ${after}` : `与“${label}”的数字相同`;
    case "rounding": return `仅取整：${ROUNDINGS.zh[detail] ?? ""}`;
    default: return "";
  }
}

function enWords(kind: Explanation["kind"], label: string, before: string, after: string, detail: ExplanationDetail, slip: Slip | undefined, once: string): string {
  const name = quoted(label);
  switch (kind) {
    case "digits": return label === "" ? `${DIGITS.en[detail] ?? ""}: ${before} became ${after}` : `${DIGITS.en[detail] ?? ""} in ${name}: it agrees with ${after} (the text says ${before})`;
    case "magnitude": return label === "" ? `misplaced decimal point or wrong number of zeros: ${before} became ${after}` : `misplaced decimal point or wrong number of zeros in ${name}: it agrees with ${after} (the text says ${before})`;
    case "unit": return label === "" ? `wrong unit: “${slip?.from ?? ""}” became “${slip?.to ?? ""}”` : `wrong unit in ${name}: it agrees in “${slip?.to ?? ""}” (the text says “${slip?.from ?? ""}”)`;
    case "omitted": return label === "" ? `the list lacks ${after}` : `${name} is left out, ${before}`;
    case "doubled": return label === "" ? "printed twice" : `${name} is there twice${once ? `; its ${once} count only once` : ""}`;
    case "foreign": return before === "0 yuan" ? `${name} is counted as well, ${after}` : `the same figure as ${name}`;
    case "rounding": return `only rounded ${ROUNDINGS.en[detail] ?? ""}`;
    default: return "";
  }
}
