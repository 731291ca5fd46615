import type { Explanation } from "../domain/findings/index";
import { amountWords, explanationText } from "./finding-explanation";
import type { Language } from "./language";

/**
 * What the function EXPLAIN says of a wage amount.
 *
 * @param difference stated − computed, in 元 as a decimal string
 * @example wageExplanationText("32256", explanation, "zh") // 多 32,256 元：人数按 136 人计则相符（文中 135）
 */
export function wageExplanationText(difference: string, explanation: Explanation | null, language: Language): string {
  if (/^-?0(?:\.0+)?$/.test(difference)) return language === "zh" ? "相符" : "Agrees";
  const size = amountWords(difference.replace("-", ""), "元", language);
  const isMore = !difference.startsWith("-");
  const why = explanation ? explanationText(explanation, "元", language) : language === "zh" ? "没有找到简单的原因" : "no simple reason was found";
  return language === "zh" ? `${isMore ? "多" : "少"} ${size}：${why}` : `${size} ${isMore ? "more" : "less"}: ${why}`;
}
