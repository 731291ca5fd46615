import { projectKeyAt, type ProjectPlace } from "../domain/findings/index";
import { checkTitle, reconciliationWords, severityText, type Language } from "../wording/index";
import type { CheckReport, PrintedFinding, PrintedUnread } from "./check-report";
import { CLI_TEXTS } from "./texts";

/** A check for people, as plain text or as Markdown. */
export function printCheck({ file, summary, coverage, findings, notUnderstood }: CheckReport, format: "text" | "markdown", language: Language): string {
  const { check: texts } = CLI_TEXTS[language];
  const isMarkdown = format === "markdown";
  const heading = (level: number, text: string): string => (isMarkdown ? `${"#".repeat(level)} ${escaped(text)}` : text);
  const lines = [heading(1, file), "", findings.length === 0 ? (coverage.total === 0 ? texts.noFigures : texts.nothing) : texts.counts(summary.errors, summary.warnings, summary.notes), texts.coverage(coverage.verified, coverage.contradicted, coverage.unverifiable, coverage.total)];
  let project: string | null = null;
  let number = 0;
  for (const finding of findings) {
    if (projectKeyAt(finding.place) !== project) {
      project = projectKeyAt(finding.place);
      lines.push("", heading(2, projectText(finding.place, language)), ...(isMarkdown ? [""] : []));
    }
    number += 1;
    lines.push(findingLine(finding, number, isMarkdown, language));
  }
  if (notUnderstood.length > 0) {
    lines.push("", heading(2, CLI_TEXTS[language].document.notUnderstoodTitle(notUnderstood.length)), ...(isMarkdown ? [""] : []));
    lines.push(...notUnderstood.map((one) => unreadLine(one, isMarkdown, language)));
  }
  return lines.filter((line, index) => isMarkdown || line !== "" || index > 1).join("\n");
}

/** What a project is called in lists: by its number, and by its place in the document where several have that number. */
export function projectText({ project, position }: ProjectPlace, language: Language): string {
  const { check: texts } = CLI_TEXTS[language];
  return project === null ? texts.department : `${texts.project(project)}${position === undefined ? "" : reconciliationWords(language).inOrder(position)}`;
}

/** One thing that was not understood. */
export function unreadLine({ place, text, message }: PrintedUnread, isMarkdown: boolean, language: Language): string {
  const words = message ?? `${text}${place.line === null ? "" : ` (${CLI_TEXTS[language].check.line(place.line)})`}`;
  return `- ${isMarkdown ? escaped(words) : words}`;
}

/** One finding: severity, place, what the check is called, what was found. */
export function findingLine(finding: PrintedFinding, number: number, isMarkdown: boolean, language: Language): string {
  const { check: texts } = CLI_TEXTS[language];
  const { place, severity, check, message, accepted } = finding;
  const where = [
    place.indicator === null ? "" : texts.row(place.indicator),
    place.sheet !== null && place.cell !== null ? `${place.sheet}!${place.cell}` : place.line === null ? "" : texts.line(place.line),
  ].filter(Boolean).join(language === "zh" ? "，" : ", ");
  const level = severityText(severity, language);
  const at = where === "" ? "" : language === "zh" ? `（${where}）` : ` (${where})`;
  const text = `${checkTitle(check, language)}${at}${language === "zh" ? "：" : ": "}${message}${accepted ? texts.accepted(accepted.by, accepted.reason) : ""}`;
  return isMarkdown ? `${number}. **${level}** ${escaped(text)}` : `${String(number).padStart(3)}. [${level}] ${text.replace(/\s*\n\s*/g, " ")}`;
}

/** Signs that mean something in Markdown, as they are. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, "\\$&").replace(/\s*\n\s*/g, " ");
