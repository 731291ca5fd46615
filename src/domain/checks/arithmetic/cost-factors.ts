import type Decimal from "decimal.js";
import type { BudgetProject, HeadcountCost, StatedPeriod, WageLine } from "../../budget/index";
import type { QuantityFigure } from "../../figures/index";
import { exactDecimal, yuanDecimal } from "../../money/index";
import { figureValue, type FormationFactor, type NamedValue } from "../../reconciliation/index";
import type { CheckSubject } from "../subject";

const WHOLE_YEAR = 12;

/** How a project is named in explanations: its number and title. */
export const projectLabel = (project: BudgetProject): string => `${project.number ?? project.position}、${project.title}`;

/** The months of a line: a stated duration, or first to last month; the whole year where none is printed. */
export function monthsFactor(period: StatedPeriod | null): FormationFactor {
  const factor = { kind: "months" as const, label: "", fits: [{ label: "", value: exactDecimal(WHOLE_YEAR) }] };
  if (period?.duration) return { ...factor, value: exactDecimal(figureValue(period.duration)), figure: period.duration };
  if (!period?.months) return { ...factor, value: exactDecimal(period?.said ?? WHOLE_YEAR), figure: null };
  const [first, last] = period.months;
  return { ...factor, value: exactDecimal(figureValue(last).minus(figureValue(first)).plus(1)), figure: last };
}

/** A headcount as a factor; other headcounts of the project are what a slip may have taken instead. */
export const headcountFactor = (project: BudgetProject, figure: QuantityFigure): FormationFactor => ({
  kind: "headcount", value: figure.value, label: "", figure, fits: indexOf(project).headcounts,
});

interface ProjectIndex {
  readonly lines: ReadonlyMap<string, WageLine>;
  readonly headcounts: readonly NamedValue[];
}

/** Worked out once per project, so that a payroll of many lines stays linear. */
const INDEXES = new WeakMap<BudgetProject, ProjectIndex>();

function indexOf(project: BudgetProject): ProjectIndex {
  const known = INDEXES.get(project);
  if (known) return known;
  const index = { lines: new Map(project.costs.wageLines.map((line) => [line.id, line])), headcounts: headcountsOf(project) };
  INDEXES.set(project, index);
  return index;
}

/** The lines that an amount covers, in its order. */
export const linesOf = (project: BudgetProject, ids: readonly string[]): WageLine[] => ids.flatMap((id) => indexOf(project).lines.get(id) ?? []);

/** The lines that count: not those printed again. */
export const countedLines = (project: BudgetProject, group: number | null = null): readonly WageLine[] =>
  project.costs.wageLines.filter((line) => line.repeatOf === null && (group === null || line.group === group));

/** The headcounts of a project, each value once. */
function headcountsOf(project: BudgetProject): NamedValue[] {
  const all = project.costs.headcount ?? project.headingHeadcount;
  const found = new Map<string, NamedValue>();
  for (const line of countedLines(project)) if (line.headcount) found.set(line.headcount.printed.digits, { label: line.category, value: line.headcount.value });
  if (all) found.set(all.printed.digits, { label: project.title, value: all.value });
  return [...found.values()];
}

/** All monthly wages of the document, each once. */
export function wagesOf(subject: CheckSubject): NamedValue[] {
  const wages = new Map<string, NamedValue>();
  for (const project of subject.budget.projects) {
    for (const { monthlyWage, category } of project.costs.wageLines) {
      if (monthlyWage) wages.set(monthlyWage.printed.digits, { label: category, value: yuanDecimal(monthlyWage.amount) });
    }
  }
  return [...wages.values()];
}

/** Where an insurance or fee line takes its people from: itself, or the lines of its group, or the whole project. */
export function peopleOf(project: BudgetProject, entry: Pick<HeadcountCost, "headcount" | "group">): FormationFactor | null {
  if (entry.headcount) return headcountFactor(project, entry.headcount);
  const lines = countedLines(project, entry.group);
  const [only] = lines;
  if (only?.headcount && lines.length === 1) return headcountFactor(project, only.headcount);
  const isWhole = entry.group === null || project.costs.groups.length < 2;
  const stated = isWhole ? project.costs.headcount ?? project.headingHeadcount : null;
  if (stated) return headcountFactor(project, stated);
  const counts = lines.flatMap((line) => line.headcount?.value ?? []);
  if (counts.length === 0 || counts.length < lines.length) return null;
  return { kind: "headcount", value: counts.reduce<Decimal>((sum, count) => sum.plus(count), exactDecimal(0)), label: "", figure: null, fits: indexOf(project).headcounts };
}

/** `100人，工资每人每月2000元。保险每人每月500元。全年共需300万元`: rates only, and one amount for all of them. */
export const isTotalOfRates = ({ total, costs }: BudgetProject): boolean =>
  total !== null && costs.wageAmounts.length === 0 && costs.wageLines.every(({ monthlyWage }) => monthlyWage !== null)
  && [...costs.insurance, ...costs.fees].every(({ amount, perHeadMonth }) => amount === null && perHeadMonth !== null);
