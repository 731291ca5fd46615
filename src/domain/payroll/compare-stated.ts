import { isZeroYuan, subtractYuan, sumYuan, type Yuan } from "../money/index";
import type { ParameterRow } from "../parameters/index";
import type { ComponentId } from "./component";
import { createCostContext } from "./cost-context";
import { projectKey } from "./cost-of-payroll";
import type { LineCost, PayrollCost, StatedComparison } from "./cost";
import { explainByHeadcount } from "./explain-by-headcount";
import { explainByRounding } from "./explain-by-rounding";
import type { Payroll, StatedAmount } from "./payroll-line";

/**
 * Each stated amount beside the computed one, in the order in which they are stated; difference = stated − computed.
 *
 * A difference is explained where the figures prove it: a rounding in print, or a whole number of people of one line.
 * An amount is `unknown` where it covers no line, a line that is not there, or one that cannot be computed.
 *
 * @param cost of the same payroll
 * @param parameters as given to `costOfPayroll`
 */
export function compareStated(payroll: Payroll, cost: PayrollCost, parameters: readonly ParameterRow[] = []): StatedComparison[] {
  const context = createCostContext(payroll, parameters);
  const projects = gatherProjects(payroll, cost);
  return payroll.stated.map((stated): StatedComparison => {
    const covered = coveredLines(payroll, projects, stated);
    if (covered === null) return { stated, computed: null, difference: null, verdict: "unknown", explanation: null };
    const computed = sumYuan(covered.map((line) => amountIn(line, stated.covers.component)));
    const difference = subtractYuan(stated.amount, computed);
    if (isZeroYuan(difference)) return { stated, computed, difference, verdict: "equal", explanation: null };
    const rounding = explainByRounding(stated, computed);
    if (rounding) return { stated, computed, difference, verdict: "rounded", explanation: rounding };
    const explanation = explainByHeadcount(covered, stated.covers.component, difference, context);
    return { stated, computed, difference, verdict: "different", explanation };
  });
}

/** A line's amount of one component (0 where it has none), or its total. */
function amountIn(line: LineCost, component: ComponentId | "total"): Yuan {
  return component === "total" ? line.total : sumYuan(line.parts.filter((part) => part.component === component).map((part) => part.amount));
}

/** A project's lines and, by id, the costs of those that can be computed. */
interface ProjectLines {
  readonly ids: string[];
  readonly costs: ReadonlyMap<string, LineCost>;
}

/** Gathered once, not for every stated amount: a payroll may have thousands of lines. */
function gatherProjects(payroll: Payroll, cost: PayrollCost): ReadonlyMap<string, ProjectLines> {
  const projects = new Map<string, ProjectLines>(cost.projects.map(({ project, lines }) =>
    [projectKey(project), { ids: [], costs: new Map(lines.map((line) => [line.line.id, line])) }]));
  for (const { id, project } of payroll.lines) projects.get(projectKey(project))?.ids.push(id);
  return projects;
}

/** The covered lines with their cost; null where that is not known for all of them. */
function coveredLines(payroll: Payroll, projects: ReadonlyMap<string, ProjectLines>, { covers }: StatedAmount): LineCost[] | null {
  if (covers.component !== "total" && !payroll.components.some(({ id }) => id === covers.component)) return null;
  const project = projects.get(projectKey(covers.project));
  if (project === undefined) return null;
  const ids = covers.lines === null ? project.ids : [...new Set(covers.lines)];
  const covered = ids.map((id) => project.costs.get(id));
  return covered.length > 0 && covered.every((line) => line !== undefined) ? covered : null;
}
