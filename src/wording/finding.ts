import type { Finding } from "../domain/findings/index";
import { amountWords, explanationText } from "./finding-explanation";
import { FIGURE_WORDS_EN } from "./finding-en-figures";
import { GRADE_WORDS_EN } from "./finding-en-grades";
import { PAYROLL_WORDS_EN } from "./finding-en-payroll";
import { TEXT_WORDS_EN } from "./finding-en-texts";
import type { CheckWordList, CheckWords, FindingFacts } from "./finding-words";
import { FIGURE_WORDS_ZH } from "./finding-zh-figures";
import { GRADE_WORDS_ZH } from "./finding-zh-grades";
import { PAYROLL_WORDS_ZH } from "./finding-zh-payroll";
import { TEXT_WORDS_ZH } from "./finding-zh-texts";
import type { Language } from "./language";

/** Lists, not one object made of them: a bundle that asks for no finding's words can leave them out. */
const WORDS: Readonly<Record<Language, readonly CheckWordList[]>> = {
  zh: [FIGURE_WORDS_ZH, TEXT_WORDS_ZH, GRADE_WORDS_ZH, PAYROLL_WORDS_ZH],
  en: [FIGURE_WORDS_EN, TEXT_WORDS_EN, GRADE_WORDS_EN, PAYROLL_WORDS_EN],
};

/** The words of a check; null for a check of somebody else's that has none. */
export const checkWords = (check: string, language: Language): CheckWords | null => WORDS[language].find((list) => Object.hasOwn(list, check))?.[check] ?? null;

/** What a check is called in lists and filters. */
export const checkTitle = (check: string, language: Language): string => checkWords(check, language)?.title ?? check;

const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Finding["severity"], string>>>> = {
  zh: { error: "错误", warning: "警告", note: "提示" }, en: { error: "Error", warning: "Warning", note: "Note" },
};

/** A severity in words. */
export const severityText = (severity: Finding["severity"], language: Language): string => SEVERITY_WORDS[language][severity];

/**
 * A finding in one sentence, with its explanation, without its place.
 *
 * @example findingText(bachelor, "zh")
 * // 按 135 × 2688 × 12 计算，应为 4,354,560 元，文中为 4,386,816 元，多 32,256 元；人数按 136 人计则相符（文中 135）
 */
export function findingText(finding: Finding, language: Language): string {
  const message = checkWords(finding.check, language)?.message(factsOf(finding, language)) ?? plainMessage(finding, language);
  const explanation = finding.explanation && finding.stated !== null && finding.explanation.parts.length > 0 ? explanationText(finding.explanation, finding.unit, language) : "";
  return message + (explanation ? `${language === "zh" ? "；" : "; "}${explanation}` : "");
}

function factsOf(finding: Finding, language: Language): FindingFacts {
  const { stated, expected, difference, unit, parameters, severity } = finding;
  const separator = language === "zh" ? "、" : ", ";
  const listed = (name: string): readonly string[] => {
    const value = parameters[name];
    return value === undefined ? [] : typeof value === "object" ? value.map(String) : [String(value)];
  };
  const text = (name: string): string => listed(name).join(separator);
  return {
    stated: amountWords(stated, unit, language), expected: amountWords(expected, unit, language), difference: amountWords(difference?.replace("-", "") ?? null, unit, language),
    isMore: difference !== null && !difference.startsWith("-"), severity, text, amount: (name) => amountWords(text(name), "元", language),
    quoted: (name) => listed(name).map((words) => `“${words}”`).join(separator), count: (name, of) => amountWords(text(name), of === "people" ? "人" : "月", language),
  };
}

/** For checks without words of their own: the figures. */
function plainMessage(finding: Finding, language: Language): string {
  const { stated, expected, unit, check } = finding;
  if (stated === null || expected === null) return check;
  return language === "zh"
    ? `${check}：应为 ${amountWords(expected, unit, "zh")}，文中为 ${amountWords(stated, unit, "zh")}`
    : `${check}: should be ${amountWords(expected, unit, "en")}; the text says ${amountWords(stated, unit, "en")}`;
}
