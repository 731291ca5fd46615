import { reviewFindingText, severityText, unreadSheetText, type Language } from "../../wording/index";
import type { ReviewRun } from "../review-runner/index";
import { isOpen, ranked } from "./finding-groups";
import { formulaReviewTexts } from "./formula-review-texts";

/** A review as plain text, gravest first: for a message or a document. */
export function reviewAsText({ name, review, checked }: ReviewRun, language: Language): string {
  const texts = formulaReviewTexts(language);
  const { coverage: { formulas, sheets, unread } } = review;
  const lines = ranked(checked.filter(isOpen)).map(({ finding }, index) => {
    const { title, what, why, fits } = reviewFindingText(finding, language);
    const { sheet, cells } = finding.place;
    const colon = language === "zh" ? "：" : ": ";
    return [`${index + 1}. [${severityText(finding.severity, language)}] ${sheet}!${cells.join(", ")} ${title}${colon}${what}`, `   ${why}`, ...(fits === "" ? [] : [`   ${fits}`])].join("\n");
  });
  return [texts.copyTitle(name), texts.summary(String(formulas), String(sheets.length)), ...unread.map((one) => unreadSheetText(one, language)), "", ...lines].join("\n");
}
