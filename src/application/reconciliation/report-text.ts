import { checkTitle, findingSections, findingText, opinionSections, placeText, reconciliationWords, severityText, type Language } from "../../wording/index";
import type { BudgetCheck } from "./check-budget";
import { reportedCheck } from "./reported-check";

/** The findings of a check as lines to paste into a message or a letter. */
export function reportText(check: BudgetCheck, language: Language): string {
  const words = reconciliationWords(language);
  const { department, year, findings, projects, summary } = reportedCheck(check);
  const separator = language === "zh" ? "：" : ": ";
  const counts = (["errors", "warnings", "notes", "accepted"] as const).map((key) => `${words.summaryRows[key]} ${summary[key]}`).join(language === "zh" ? "，" : ", ");
  let number = 0;
  const sections = findingSections(findings, projects, language).map(({ heading, findings: own }) => [
    `【${heading}】`,
    ...own.map(({ finding, state }) => {
      number += 1;
      const place = placeText(finding, language);
      const accepted = state.kind === "accepted" ? ` ${words.acceptedAs(state.acceptance.reason, state.acceptance.by)}` : "";
      return `${number}. [${severityText(finding.severity, language)}] ${checkTitle(finding.check, language)}${place === "" ? "" : language === "zh" ? `（${place}）` : ` (${place})`}${separator}${oneLine(findingText(finding, language))}${accepted}`;
    }),
  ].join("\n"));
  return [[words.reportTitle, words.reportOf(department, year)].filter(Boolean).join(" · "), counts, ...(sections.length > 0 ? sections : [words.nothingFound])].join("\n");
}

/**
 * 「审核意见」 as rows with tabs between, to paste into a sheet or a document: a cell that begins like a formula gets an
 * apostrophe, so that it stays text.
 */
export function opinionText(check: BudgetCheck, language: Language): string {
  const words = reconciliationWords(language);
  const { findings, projects } = reportedCheck(check);
  const { opinionColumns: heads } = words;
  let number = 0;
  const row = (...cells: readonly string[]): string => cells.map(pastedCell).join("\t");
  return [
    row(heads.number, heads.place, heads.words, heads.problem, heads.proposal, heads.reply, heads.mended),
    ...opinionSections(findings, projects, language).flatMap(({ heading, rows }) => [
      row(heading),
      ...rows.map(({ place, words: original, problem, proposal }) => {
        number += 1;
        return row(String(number), place, original, problem, proposal, "", "");
      }),
    ]),
  ].join("\n");
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, " ");

/** One cell of a pasted row: no line break and no tab in it, and nothing that a sheet would calculate. */
const pastedCell = (text: string): string => oneLine(text).replace(/^(?=[=+\-@＝＋－＠])/, "'");
