import type { BudgetProject } from "../../domain/budget/index";
import type { ParameterRow } from "../../domain/parameters/index";
import { liveTexts, readPayrollSheet, type LiveTexts, type PayrollPlace, type SheetPlan } from "../../sheets/index";
import { snapshotOfPlan } from "./snapshot-of-plan";

/** Live texts of the projects that have lines on the payroll sheet, by position. */
export function liveTextsByPosition(projects: readonly BudgetProject[], place: PayrollPlace | null): ReadonlyMap<number, LiveTexts> {
  if (!place) return new Map();
  return new Map(projects.flatMap((project) => {
    const live = liveTexts(project, place);
    return live ? [[project.position, live] as const] : [];
  }));
}

/** The payroll sheet of a plan as live texts refer to it: where its cells will stand. */
export function placeInPlan(plan: SheetPlan | undefined, parameters: readonly ParameterRow[]): PayrollPlace | null {
  if (!plan) return null;
  const { payroll, layout } = readPayrollSheet(snapshotOfPlan(plan), parameters);
  return layout ? { sheet: plan.name, payroll, layout, parameters } : null;
}
