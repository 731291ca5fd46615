import type { FormulaRuleId, ReviewFinding, RuleSubject } from "../domain/formula-review/index";
import type { Language } from "./language";
import { reviewValues, type ReviewText, type ReviewWords } from "./review-words";
import { REVIEW_RULES_EN } from "./review-rules-en";
import { REVIEW_RULES_ZH } from "./review-rules-zh";
import { REVIEW_WORDS_EN } from "./review-words-en";
import { REVIEW_WORDS_ZH } from "./review-words-zh";

const WORDS: Readonly<Record<Language, ReviewWords>> = { zh: REVIEW_WORDS_ZH, en: REVIEW_WORDS_EN };

/**
 * A finding of the formula review in words: what, why, what would fit, how sure.
 *
 * @example reviewFindingText(finding, "zh").what
 * // "=SUM(F8:F14) 与同一行另外 8 个公式不同：算法相同，引用的单元格不同"
 */
export function reviewFindingText(finding: ReviewFinding, language: Language): ReviewText {
  const words = WORDS[language];
  const rule = words.rules[finding.check];
  const [fit] = finding.fits;
  return {
    title: rule.title, what: rule.what(reviewValues(finding)), why: rule.why,
    fits: fit ? words.fits(fit.formula, fit.cell, finding.fits.length - 1) : "",
    sureness: words.sureness(Math.round(finding.score * 100)),
  };
}

/** The name of a rule, for lists and switches. */
export const reviewRuleTitle = (rule: FormulaRuleId, language: Language): string => WORDS[language].rules[rule].title;

/** Why a rule matters, for settings and help. */
export const reviewRuleReason = (rule: FormulaRuleId, language: Language): string => WORDS[language].rules[rule].why;

/** What a rule looks for and when it keeps silent, for settings and help. */
export const reviewRuleText = (rule: FormulaRuleId, language: Language): string => (language === "zh" ? REVIEW_RULES_ZH : REVIEW_RULES_EN)[rule];

/** The name of a group of rules. */
export const reviewSubjectTitle = (subject: RuleSubject, language: Language): string => WORDS[language].subjects[subject];
