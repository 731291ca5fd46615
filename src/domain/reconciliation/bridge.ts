import { statedProjectAmount, type BudgetProject, type DepartmentBudget, type DepartmentFigure } from "../budget/index";
import { subtractYuan, sumYuan, type Yuan } from "../money/index";

/** One project in the bridge from the projects to the department's figure. */
export interface BridgeStep {
  readonly project: BudgetProject;
  /** `total`: as stated; `parts`: the stated parts added up; `none`: the document says no amount. */
  readonly kind: "total" | "parts" | "none";
  /** 元; null where there is none. */
  readonly amount: Yuan | null;
}

/** The department's project expenditure against its projects. */
export interface ProjectBridge {
  readonly figure: DepartmentFigure;
  readonly stated: Yuan;
  readonly steps: readonly BridgeStep[];
  /** What the projects state together. */
  readonly known: Yuan;
  readonly withoutAmount: readonly BudgetProject[];
  /** stated − known: what the projects without an amount would have to come to. */
  readonly difference: Yuan;
}

/**
 * Sets the department's project expenditure beside what the projects state; null where the department states none.
 * Amounts for several years are left out: they are not comparable with the year's figure.
 */
export function bridgeProjects(budget: DepartmentBudget): ProjectBridge | null {
  const figure = budget.department.figures.find(({ id, amount }) => id === "projectExpenditure" && amount !== null);
  if (!figure?.amount || budget.projects.length === 0) return null;
  const steps = budget.projects.map((project): BridgeStep => {
    const stated = statedProjectAmount(project);
    return { project, kind: stated.kind, amount: stated.kind === "none" ? null : stated.amount };
  });
  const known = sumYuan(steps.flatMap(({ amount }) => amount ?? []));
  return {
    figure, stated: figure.amount.amount, steps, known, withoutAmount: steps.flatMap(({ project, amount }) => (amount === null ? [project] : [])),
    difference: subtractYuan(figure.amount.amount, known),
  };
}
