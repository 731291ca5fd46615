import { compareChecks, summaryOf, type BudgetCheck, type CheckComparison, type CheckedFinding } from "../application/index";
import type { Language } from "../wording/index";
import { readAndCheck, type FileCheck } from "./check-file";
import { printedFinding, printedUnread, type PrintedFinding, type PrintedUnread } from "./check-report";
import { failureText } from "./failure-text";
import type { Command } from "./parse-command";
import { findingLine, projectText, unreadLine } from "./print-check";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** A comparison as `--json` prints it. */
export interface ComparisonReport {
  readonly old: string;
  readonly new: string;
  readonly summary: { readonly mended: number; readonly open: number; readonly changed: number; readonly added: number };
  /** Findings of the new version that are left, accepted ones apart. */
  readonly left: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly mended: readonly PrintedFinding[];
  readonly open: readonly PrintedFinding[];
  readonly changed: readonly { readonly before: PrintedFinding; readonly after: PrintedFinding }[];
  readonly added: readonly PrintedFinding[];
  /** What could not be read of either version: it was not compared. */
  readonly notUnderstood: { readonly old: readonly PrintedUnread[]; readonly new: readonly PrintedUnread[] };
}

/** Compares two versions of a document or workbook: what was mended, what was not, what has changed, what is new. */
export async function runCompare({ before, after, format, language }: Extract<Command, { kind: "compare" }>, world: World): Promise<ExitStatus> {
  const read = async (file: string, former: FileCheck | null): Promise<FileCheck | null> => {
    try {
      return await readAndCheck(file, language, world, former?.acceptances);
    } catch (error) {
      world.complain(`${file}: ${failureText(error, CLI_TEXTS[language], "unreadable")}`);
      return null;
    }
  };
  const former = await read(before, null);
  const next = await read(after, former);
  if (!former || !next) return 2;
  const comparison = compareChecks(former.check, next.check);
  const report = comparisonReport(before, after, comparison, former.check, next.check, language);
  world.print(format === "json" ? JSON.stringify(report, null, 2) : printComparison(report, format, language));
  return report.left.errors > 0 ? 1 : 0;
}

function comparisonReport(before: string, after: string, { mended, open, changed, added }: CheckComparison, former: BudgetCheck, next: BudgetCheck, language: Language): ComparisonReport {
  const printed = (one: CheckedFinding): PrintedFinding => printedFinding(one, language);
  const { errors, warnings, notes } = summaryOf(next.findings);
  return {
    old: before, new: after, summary: { mended: mended.length, open: open.length, changed: changed.length, added: added.length }, left: { errors, warnings, notes },
    mended: mended.map(printed), open: open.map(printed), changed: changed.map((one) => ({ before: printed(one.before), after: printed(one.after) })), added: added.map(printed),
    notUnderstood: { old: former.unread.map((one) => printedUnread(one, language)), new: next.unread.map((one) => printedUnread(one, language)) },
  };
}

function printComparison(report: ComparisonReport, format: "text" | "markdown", language: Language): string {
  const { compare: texts, check } = CLI_TEXTS[language];
  const isMarkdown = format === "markdown";
  const { summary, left } = report;
  const section = (title: string, findings: readonly PrintedFinding[]): string[] =>
    (findings.length === 0 ? [] : ["", isMarkdown ? `## ${title} (${findings.length})` : `${title} (${findings.length})`, ...(isMarkdown ? [""] : []), ...findings.flatMap((finding, index) => lineOf(finding, index + 1, isMarkdown, language))]);
  const unread = (file: string, list: readonly PrintedUnread[]): string[] => {
    const title = `${file}: ${CLI_TEXTS[language].document.notUnderstoodTitle(list.length)}`;
    return list.length === 0 ? [] : ["", isMarkdown ? `## ${title}` : title, ...(isMarkdown ? [""] : []), ...list.map((one) => unreadLine(one, isMarkdown, language))];
  };
  return [
    isMarkdown ? `# ${report.old} → ${report.new}` : `${report.old} → ${report.new}`,
    ...(isMarkdown ? [""] : []),
    texts.counts(summary.mended, summary.open, summary.changed, summary.added), `${texts.left}${check.counts(left.errors, left.warnings, left.notes)}`,
    ...section(texts.added, report.added), ...section(texts.changed, report.changed.map(({ after }) => after)), ...section(texts.open, report.open), ...section(texts.mended, report.mended),
    ...unread(report.old, report.notUnderstood.old), ...unread(report.new, report.notUnderstood.new),
  ].join("\n");
}

function lineOf(finding: PrintedFinding, number: number, isMarkdown: boolean, language: Language): string[] {
  const line = findingLine(finding, number, isMarkdown, language);
  return [line.replace(/(\] |\*\* )/, `$1${projectText(finding.place, language)} `)];
}
