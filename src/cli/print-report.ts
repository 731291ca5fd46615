import { printYuan, yuan } from "../domain/money/index";
import type { Language } from "../wording/index";
import type { PayrollReport, ReportedProject } from "./payroll-report";
import { CLI_TEXTS, type CliTexts } from "./texts";
import { markdownTable, textTable } from "./text-table";

const money = (text: string): string => printYuan(yuan(text), { decimals: 2, grouping: true });
const signed = (text: string): string => (text === "0" || text.startsWith("-") ? money(text) : `+${money(text)}`);

/** A report for people, as plain text or as Markdown. */
export function printReport(report: PayrollReport, format: "text" | "markdown", language: Language): string {
  const texts = CLI_TEXTS[language];
  const isMarkdown = format === "markdown";
  const heading = (level: number, text: string): string => (isMarkdown ? `${"#".repeat(level)} ${text}` : text);
  const table = isMarkdown ? markdownTable : textTable;
  const bullet = (text: string): string => (isMarkdown ? `- ${text}` : `  ${text}`);
  const sections: string[][] = [[heading(1, `${report.file} ${report.sheet}`), texts.year(report.year)]];
  for (const project of report.projects) sections.push([heading(2, texts.project(project.number, project.name)), "", ...table(projectRows(project, report, texts), 1)]);
  if (report.projects.length > 1) sections.push([heading(2, texts.total), "", ...table(totalRows(report, texts), 1)]);
  sections.push(report.stated.length === 0
    ? [texts.nothingStated]
    : [heading(2, texts.statedTitle), "", ...table(statedRows(report, texts), 2), "", ...differences(report).map(bullet)]);
  if (report.problems.length > 0) sections.push([heading(2, texts.problemsTitle), ...report.problems.map(({ message }) => bullet(message))]);
  if (report.sheetDiffers.length > 0) sections.push([heading(2, texts.overtypedTitle), ...report.sheetDiffers.map(({ message }) => bullet(message))]);
  return sections.map((lines) => lines.filter((line) => isMarkdown || line !== "").join("\n")).join("\n\n");
}

function projectRows(project: ReportedProject, { components }: PayrollReport, texts: CliTexts): string[][] {
  const shown = components.filter(({ id }) => project.byComponent[id] !== undefined);
  const groups = new Set(project.lines.map(({ group }) => group)).size > 1;
  const name = (line: ReportedProject["lines"][number]): string => (groups && line.group ? `${line.group} ${line.category}` : line.category);
  return [
    [texts.category, texts.headcount, texts.months, ...shown.map(({ label }) => label), texts.total],
    ...project.lines.map((line) => [name(line), String(line.headcount), line.months, ...shown.map(({ id }) => amount(line.amounts[id])), money(line.total)]),
    [texts.subtotal, String(project.headcount), "", ...shown.map(({ id }) => amount(project.byComponent[id])), money(project.total)],
  ];
}

const amount = (text: string | undefined): string => (text === undefined ? "" : money(text));

function totalRows({ components, projects, byComponent, total }: PayrollReport, texts: CliTexts): string[][] {
  const shown = components.filter(({ id }) => byComponent[id] !== undefined);
  return [
    ["", texts.headcount, ...shown.map(({ label }) => label), texts.total],
    ...projects.map((project) => [texts.project(project.number, ""), String(project.headcount), ...shown.map(({ id }) => amount(project.byComponent[id])), money(project.total)]),
    [texts.total, String(projects.reduce((sum, { headcount }) => sum + headcount, 0)), ...shown.map(({ id }) => amount(byComponent[id])), money(total)],
  ];
}

function statedRows({ stated }: PayrollReport, texts: CliTexts): string[][] {
  return [
    [texts.scope, texts.verdict, texts.stated, texts.computed, texts.difference],
    ...stated.map((one) => [one.scope, texts.verdicts[one.verdict], money(one.stated), one.computed === null ? "" : money(one.computed), one.difference === null ? "" : signed(one.difference)]),
  ];
}

/** Each difference in words; what agrees needs none. */
const differences = ({ stated }: PayrollReport): string[] => stated.filter(({ verdict }) => verdict !== "equal").map(({ scope, message }) => `${scope}: ${message}`);
