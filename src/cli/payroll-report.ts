import type { PayrollView } from "../application/index";
import { yuanText } from "../domain/money/index";
import type { CostLine, StatedComparison } from "../domain/payroll/index";
import type { Place } from "../domain/findings/index";
import { cellProblemText, componentLabel, lineLabel, payrollProblemText, statedComparisonText, type Language } from "../wording/index";

/** A payroll as the command line prints it; amounts are decimal strings in 元. */
export interface PayrollReport {
  readonly file: string;
  readonly sheet: string;
  /** Null where the sheet does not say it. */
  readonly year: number | null;
  readonly style: PayrollView["style"];
  readonly components: readonly { readonly id: string; readonly label: string }[];
  readonly summary: { readonly different: number; readonly rounded: number; readonly equal: number; readonly unknown: number; readonly problems: number };
  readonly projects: readonly ReportedProject[];
  readonly byComponent: Readonly<Record<string, string>>;
  readonly total: string;
  readonly stated: readonly ReportedStated[];
  /** Cells that could not be read, lines that could not be computed. */
  readonly problems: readonly { readonly code: string; readonly place: Place | null; readonly message: string }[];
  /** Cells whose own figure is not the computed one. */
  readonly sheetDiffers: readonly { readonly place: Place; readonly message: string }[];
}

export interface ReportedProject {
  readonly number: number | null;
  readonly name: string;
  readonly headcount: number;
  readonly lines: readonly {
    readonly id: string; readonly group: string | null; readonly category: string; readonly headcount: number; readonly months: string;
    readonly inputs: Readonly<Record<string, { readonly value: string; readonly implied: boolean }>>;
    readonly amounts: Readonly<Record<string, string>>; readonly total: string; readonly place: Place | null;
  }[];
  readonly byComponent: Readonly<Record<string, string>>;
  readonly total: string;
}

export interface ReportedStated {
  readonly project: { readonly number: number | null; readonly name: string };
  readonly component: string;
  /** Ids of the lines covered; null = all of the project. */
  readonly lines: readonly string[] | null;
  /** What it covers, in words. */
  readonly scope: string;
  readonly stated: string;
  readonly printed: { readonly unit: "元" | "万元"; readonly decimals: number };
  readonly computed: string | null;
  /** Stated − computed. */
  readonly difference: string | null;
  readonly verdict: StatedComparison["verdict"];
  readonly explanation: StatedComparison["explanation"];
  readonly message: string;
  readonly place: Place | null;
}

/** Puts a payroll that was read into the shape that is printed. */
export function payrollReport(file: string, view: PayrollView, language: Language): PayrollReport {
  const { payroll, cost, comparisons } = view;
  const count = (verdict: StatedComparison["verdict"]): number => comparisons.filter((one) => one.verdict === verdict).length;
  const placeOf = (problem: { readonly sheet: string; readonly cell: string; readonly text: string }): Place =>
    ({ project: null, indicator: null, line: null, sheet: problem.sheet, cell: problem.cell, text: problem.text });
  const problems = [
    ...view.problems.map((problem) => ({ code: problem.code as string, place: placeOf(problem), message: cellProblemText(problem, language) })),
    ...cost.problems.map((problem) => ({ code: problem.code as string, place: problem.line.place, message: payrollProblemText(problem, payroll.components, language) })),
  ];
  return {
    file,
    sheet: view.sheet,
    year: payroll.year,
    style: view.style,
    components: payroll.components.map(({ id }) => ({ id, label: componentLabel(id, payroll.components, language) })),
    summary: { different: count("different"), rounded: count("rounded"), equal: count("equal"), unknown: count("unknown"), problems: problems.length },
    projects: cost.projects.map((project) => ({
      number: project.project.number, name: project.project.name, headcount: project.headcount,
      lines: project.lines.map(({ line, parts, total }) => ({
        id: line.id, group: line.group, category: line.category, headcount: line.headcount.value, months: line.months.value.toFixed(),
        inputs: Object.fromEntries(Object.entries(line.inputs).map(([id, input]) => [id, { value: input.value.toFixed(), implied: input.isImplied }])),
        amounts: amounts(parts), total: yuanText(total), place: line.place,
      })),
      byComponent: amounts(project.byComponent), total: yuanText(project.total),
    })),
    byComponent: amounts(cost.byComponent),
    total: yuanText(cost.total),
    stated: comparisons.map((comparison) => reportedStated(comparison, view, language)),
    problems,
    sheetDiffers: view.sheetDiffers.map((problem) => ({ place: placeOf(problem), message: cellProblemText(problem, language) })),
  };
}

const amounts = (parts: readonly CostLine[]): Record<string, string> => Object.fromEntries(parts.map(({ component, amount }) => [component, yuanText(amount)]));

function reportedStated(comparison: StatedComparison, { payroll }: PayrollView, language: Language): ReportedStated {
  const { stated, computed, difference, verdict, explanation } = comparison;
  const { project, component, lines } = stated.covers;
  return {
    project, component, lines,
    scope: scopeText(comparison, payroll, language),
    stated: yuanText(stated.amount), printed: stated.printed,
    computed: computed === null ? null : yuanText(computed),
    difference: difference === null ? null : yuanText(difference),
    verdict, explanation,
    message: statedComparisonText(comparison, payroll.lines, language),
    place: stated.place,
  };
}

/** What a stated amount covers: its lines or the whole project, and the component. */
function scopeText({ stated }: StatedComparison, payroll: PayrollView["payroll"], language: Language): string {
  const { project, component, lines } = stated.covers;
  const covered = lines?.map((id) => payroll.lines.find((line) => line.id === id)).filter((line) => line !== undefined) ?? [];
  const separator = language === "zh" ? "、" : " + ";
  const whole = project.number === null ? project.name : language === "zh" ? `项目${project.number}` : `Project ${project.number}`;
  const [first, ...others] = covered;
  const who = first ? [lineLabel(first, language), ...others.map(({ category }) => category)].join(separator) : whole;
  return `${who} ${componentLabel(component, payroll.components, language)}`;
}
