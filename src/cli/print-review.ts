import type { ReviewFinding } from "../domain/formula-review/index";
import { reviewFindingText, severityText, unreadSheetText, type Language } from "../wording/index";
import type { ReviewedFile } from "./review-file";
import { CLI_TEXTS } from "./texts";

/** A review for people, as plain text or as Markdown. */
export function printReview({ file, review }: ReviewedFile, format: "text" | "markdown", language: Language): string {
  const { review: texts } = CLI_TEXTS[language];
  const { summary, coverage, findings } = review;
  const isMarkdown = format === "markdown";
  const lines = [
    isMarkdown ? `# ${escaped(file)}` : file,
    ...(isMarkdown ? [""] : []),
    texts.coverage(coverage.sheets.length, coverage.cells, coverage.formulas, coverage.distinctFormulas),
    ...coverage.unread.map((unread) => unreadSheetText(unread, language)).flatMap((text) => (isMarkdown ? ["", `**${escaped(text)}**`, ""] : [text])),
    findings.length === 0 ? texts.nothing : texts.counts(summary.errors, summary.warnings, summary.notes),
  ];
  findings.forEach((finding, index) => lines.push("", ...(isMarkdown ? markdownFinding : textFinding)(finding, index + 1, language)));
  return lines.join("\n");
}

function textFinding(finding: ReviewFinding, number: number, language: Language): string[] {
  const { title, what, why, fits, sureness } = reviewFindingText(finding, language);
  return [
    `${number}. [${severityText(finding.severity, language)}] ${placeText(finding)} ${title} (${sureness})`,
    ...[what, why, fits].filter((part) => part !== "").map((part) => `   ${part}`),
  ];
}

function markdownFinding(finding: ReviewFinding, number: number, language: Language): string[] {
  const { title, what, why, fits, sureness } = reviewFindingText(finding, language);
  return [
    `${number}. **${severityText(finding.severity, language)}** ${escaped(placeText(finding))}: ${escaped(title)} (${sureness})`,
    ...[what, why, fits].filter((part) => part !== "").map((part) => `   - ${escaped(part)}`),
  ];
}

const MOST_RANGES = 8;

/** The sheet and the cells, shortened where they are many. */
function placeText({ place: { sheet, cells } }: ReviewFinding): string {
  const shown = cells.slice(0, MOST_RANGES).join(",");
  return `${sheet}!${shown}${cells.length > MOST_RANGES ? ",…" : ""}`;
}

/** Signs that mean something in Markdown, as they are. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/\s*\n\s*/g, " ");
