import type Decimal from "decimal.js";
import type { Figure, MoneyFigure, QuantityFigure } from "../figures/index";
import { exactDecimal, yuanDecimal } from "../money/index";
import { impliedFactor, STANDARD_COMPONENTS, type Factor, type Payroll, type PayrollLine, type ProjectReference, type StatedAmount } from "../payroll/index";
import type { HeadcountCost, StatedPeriod, WageLine } from "./cost-statement";
import type { DepartmentBudget } from "./department-budget";
import type { BudgetProject } from "./project";

/** Months of a line that names no period: the whole budget year. */
const WHOLE_YEAR = 12;

/**
 * The payroll that the projects' texts state, for `costOfPayroll` and `compareStated`.
 *
 * A line printed twice is taken once. A factor that the text does not print but that follows exactly from the printed
 * ones (a wage of 4024 from 48288 ÷ 12, a fee of 40 from 195840 ÷ 408 ÷ 12) is marked as implied; a fee that one group
 * lacks is taken from the project's other groups where those agree. A line without people or without a wage that can be
 * known is left out: it stays in the project's `costs`.
 *
 * @param year the budget year where the document prints none
 */
export function payrollOfBudget(budget: DepartmentBudget, year: number): Payroll {
  const parts = budget.projects.map(payrollOfProject);
  return {
    year: budget.department.year?.value.toNumber() ?? year, components: STANDARD_COMPONENTS,
    lines: parts.flatMap(({ lines }) => lines), stated: parts.flatMap(({ stated }) => stated),
  };
}

/** One project's lines and stated amounts, see `payrollOfBudget`. */
export function payrollOfProject(project: BudgetProject): Pick<Payroll, "lines" | "stated"> {
  const reference: ProjectReference = { number: project.number ?? project.position, name: project.title };
  const { costs } = project;
  const lines = costs.wageLines.flatMap((line) => payrollLine(project, reference, line) ?? []);
  const ids = new Set(lines.map(({ id }) => id));
  const groupLines = (group: number | null): string[] =>
    costs.wageLines.filter((line) => line.repeatOf === null && (group === null || line.group === group) && ids.has(line.id)).map(({ id }) => id);
  const stated: StatedAmount[] = [];
  for (const wage of costs.wageAmounts.filter(({ isRepeat }) => !isRepeat)) {
    // An amount for wages and other costs together is compared by the checks, not by the payroll's components.
    if (wage.costs.length + wage.rates.length === 0) stated.push(statedAmount(`${reference.number}-wage-${stated.length + 1}`, wage.amount, reference, "wage", wage.lines));
  }
  for (const [component, entries] of [["insurance", costs.insurance], ["managementFee", costs.fees]] as const) {
    for (const entry of entries) {
      if (entry.amount) stated.push(statedAmount(entry.id, entry.amount, reference, component, entry.group === null ? null : groupLines(entry.group)));
    }
  }
  if (project.total && lines.length > 0) stated.push(statedAmount(`${reference.number}-total`, project.total.amount, reference, "total", null));
  return { lines, stated };
}

const statedAmount = (id: string, figure: MoneyFigure, project: ProjectReference, component: string, lines: readonly string[] | null): StatedAmount => ({
  id, amount: figure.amount, printed: { unit: figure.unit === "元" ? "元" : "万元", decimals: figure.unit === "元" || figure.unit === "万元" ? figure.printed.decimals : 0 },
  covers: { project, component, lines }, place: figure.place,
});

function payrollLine(project: BudgetProject, reference: ProjectReference, line: WageLine): PayrollLine | null {
  if (line.repeatOf !== null || line.headcount === null) return null;
  const months = monthsOf(line.period);
  const wage = wageOf(project, line, months.value);
  if (wage === null) return null;
  const inputs: Record<string, Factor<Decimal>> = { wage };
  const insurance = perHeadMonthOf(project, project.costs.insurance, line.group);
  const fee = perHeadMonthOf(project, project.costs.fees, line.group);
  if (insurance) inputs.insurance = insurance;
  if (fee) inputs.managementFee = fee;
  return {
    id: line.id, project: reference, group: groupName(project, line.group), category: line.category,
    headcount: { value: line.headcount.value.toNumber(), isImplied: line.headcount.isUnitImplied }, months, inputs, place: line.place,
  };
}

const groupName = (project: BudgetProject, position: number | null): string | null => {
  const group = project.costs.groups.find((candidate) => candidate.position === position);
  return group ? group.name || String(group.position) : null;
};

const valueOf = (figure: Figure): Decimal => (figure.kind === "money" ? yuanDecimal(figure.amount) : figure.value);

function monthsOf(period: StatedPeriod | null): Factor<Decimal> {
  if (period?.duration) return { value: valueOf(period.duration), isImplied: false };
  if (!period?.months) return { value: exactDecimal(period?.said ?? WHOLE_YEAR), isImplied: true };
  const [first, last] = period.months;
  return { value: exactDecimal(valueOf(last).minus(valueOf(first)).plus(1)), isImplied: false };
}

/** The printed wage, or the one that the amount of this line alone implies. */
function wageOf(project: BudgetProject, line: WageLine, months: Decimal): Factor<Decimal> | null {
  if (line.monthlyWage) return { value: yuanDecimal(line.monthlyWage.amount), isImplied: false };
  const stated = project.costs.wageAmounts.find(({ lines, isRepeat }) => !isRepeat && lines.length === 1 && lines[0] === line.id);
  return stated && line.headcount ? impliedFactor(stated.amount.amount, [months, line.headcount.value]) : null;
}

/** 元 per head and month of an insurance or fee, printed or implied, for the lines of a group. */
function perHeadMonthOf(project: BudgetProject, entries: readonly HeadcountCost[], group: number | null): Factor<Decimal> | null {
  const own = entries.filter((entry) => entry.group === group || entry.group === null);
  const found = own.map((entry) => entryRate(project, entry)).find((rate) => rate !== null);
  if (found) return found;
  if (own.length === 0) return null;
  const others = entries.map((entry) => entryRate(project, entry)).filter((rate) => rate !== null);
  const [first] = others;
  return first && others.every((rate) => rate.value.eq(first.value)) ? { value: first.value, isImplied: true } : null;
}

function entryRate(project: BudgetProject, entry: HeadcountCost): Factor<Decimal> | null {
  if (entry.perHeadMonth) return { value: yuanDecimal(entry.perHeadMonth.amount), isImplied: false };
  const people = entry.headcount ?? peopleOf(project, entry.group);
  return entry.amount && people ? impliedFactor(entry.amount.amount, [people.value, monthsOf(entry.period).value]) : null;
}

/** The people of a group, or of the project where there are no groups; null where a line lacks its headcount. */
function peopleOf(project: BudgetProject, group: number | null): Pick<QuantityFigure, "value"> | null {
  const lines = project.costs.wageLines.filter((line) => line.repeatOf === null && (group === null || line.group === group));
  const counts = lines.flatMap((line) => line.headcount?.value ?? []);
  if (counts.length === 0 || counts.length < lines.length) return project.costs.headcount;
  return { value: counts.reduce((sum, count) => exactDecimal(sum.plus(count))) };
}
