import type { BudgetProject } from "../../domain/budget/index";
import { costOfPayroll, type Payroll, type ProjectReference } from "../../domain/payroll/index";
import type { ParameterRow } from "../../domain/parameters/index";
import type { Yuan } from "../../domain/money/index";
import { payrollWords, type Language } from "../../wording/index";
import { areaOf, columnRange } from "../cell-address";
import { formulaText } from "../cell-content";
import { sheetReference } from "../goal-sheet/sheet-names";
import type { SheetPlan } from "../sheet-plan";

/** A project's cost as 「人员费用」 computes it: the amount now, and the formula that follows the sheet. */
export interface PayrollTotals {
  /** Null where the project has no payroll lines. */
  amountOf(project: BudgetProject): Yuan | null;
  /** A formula without `=`. */
  formulaFor(project: BudgetProject): string;
}

const isOf = (project: BudgetProject) => ({ number, name }: ProjectReference): boolean => number === (project.number ?? project.position) && name === project.title;

/** Totals of a payroll that is laid out by `plan`; null where the plan has no table. */
export function payrollTotals(payroll: Payroll, plan: SheetPlan, parameters: readonly ParameterRow[], language: Language): PayrollTotals | null {
  const area = plan.tables[0] ? areaOf(plan.tables[0].address) : null;
  if (!area) return null;
  const heads = plan.cells[area.row] ?? [];
  const words = payrollWords(language).columns;
  const range = (head: string): string | null => {
    const column = heads.findIndex((content) => content?.kind === "text" && content.text === head);
    return column < 0 ? null : `${sheetReference(plan.name)}${columnRange(column, area.row + 1, area.row + area.rowCount - 1)}`;
  };
  const [numbers, names, totals] = [range(words.projectNumber), range(words.project), range(words.total)];
  if (numbers === null || names === null || totals === null) return null;
  const cost = costOfPayroll(payroll, parameters);
  const references = [...new Map(payroll.lines.map(({ project }) => [`${project.number}|${project.name}`, project])).values()];
  return {
    amountOf: (project) => cost.projects.find((own) => isOf(project)(own.project))?.total ?? null,
    formulaFor: (project) => {
      const number = project.number ?? project.position;
      const isAlone = references.filter((reference) => reference.number === number).length <= 1;
      return isAlone ? `SUMIFS(${totals},${numbers},${number})` : `SUMPRODUCT((${numbers}=${number})*EXACT(${names},${formulaText(project.title.slice(0, 255))}),${totals})`;
    },
  };
}
