import { addYuan, sumYuan, ZERO_YUAN, type Yuan } from "../money/index";
import type { ParameterRow } from "../parameters/index";
import type { ComponentId } from "./component";
import { createCostContext } from "./cost-context";
import { costOfLine } from "./cost-of-line";
import type { CostLine, LineCost, PayrollCost, PayrollProblem, ProjectCost } from "./cost";
import type { Payroll, ProjectReference } from "./payroll-line";

/**
 * What a payroll costs, in 元: lines, projects in order of first appearance, components, total.
 *
 * Each total is the exact sum of the rounded parts and is not rounded again. A line that cannot be computed costs
 * nothing and is listed under `problems`.
 *
 * @param parameters dated rows for components by base and rates; flat components need none
 */
export function costOfPayroll(payroll: Payroll, parameters: readonly ParameterRow[] = []): PayrollCost {
  const projects = new Map<string, { readonly project: ProjectReference; readonly lines: LineCost[] }>();
  const problems: PayrollProblem[] = [];
  const context = createCostContext(payroll, parameters);
  for (const line of payroll.lines) {
    const key = projectKey(line.project);
    const entry = projects.get(key) ?? { project: line.project, lines: [] };
    projects.set(key, entry);
    const outcome = costOfLine(line, context);
    if (outcome.kind === "cost") entry.lines.push(outcome.cost);
    else problems.push(...outcome.problems);
  }
  const order = payroll.components.map(({ id }) => id);
  const costs = [...projects.values()].map(({ project, lines }) => projectCost(project, lines, order));
  return {
    projects: costs,
    byComponent: addUp(costs.flatMap((cost) => cost.byComponent), order),
    total: sumYuan(costs.map((cost) => cost.total)),
    problems,
  };
}

/** Whether two references name the same project: number and name. */
export const isSameProject = (a: ProjectReference, b: ProjectReference): boolean => projectKey(a) === projectKey(b);

/** A text that is the same for the same project and differs for any other. */
export const projectKey = (project: ProjectReference): string => JSON.stringify([project.number, project.name]);

function projectCost(project: ProjectReference, lines: readonly LineCost[], order: readonly ComponentId[]): ProjectCost {
  return {
    project,
    headcount: lines.reduce((sum, { line }) => sum + (line.continues === undefined ? line.headcount.value : 0), 0),
    lines,
    byComponent: addUp(lines.flatMap((cost) => cost.parts), order),
    total: sumYuan(lines.map((cost) => cost.total)),
  };
}

/** Per component that occurs, in the order of the payroll's list. */
function addUp(parts: readonly CostLine[], order: readonly ComponentId[]): CostLine[] {
  const sums = new Map<ComponentId, Yuan>();
  for (const { component, amount } of parts) sums.set(component, addYuan(sums.get(component) ?? ZERO_YUAN, amount));
  return order.flatMap((component) => {
    const amount = sums.get(component);
    return amount === undefined ? [] : [{ component, amount }];
  });
}
