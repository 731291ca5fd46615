import { sumYuan, type Yuan } from "../money/index";
import type { BudgetProject } from "./project";
import type { DepartmentBudget } from "./department-budget";

/** What a project states that it costs. */
export type StatedProjectAmount =
  | { readonly kind: "total"; readonly amount: Yuan }
  /** No total, but amounts that it is made of. */
  | { readonly kind: "parts"; readonly amount: Yuan; readonly parts: readonly Yuan[] }
  | { readonly kind: "none" };

/** The annual total where one is stated, else the sum of the parts that are; a line printed twice counts once. */
export function statedProjectAmount(project: Pick<BudgetProject, "total" | "parts" | "costs">): StatedProjectAmount {
  if (project.total?.scope === "year") return { kind: "total", amount: project.total.amount.amount };
  const { wageAmounts, insurance, fees } = project.costs;
  const parts = [
    ...wageAmounts.filter((wage) => !wage.isRepeat).map((wage) => wage.amount.amount),
    ...[...insurance, ...fees].flatMap((line) => line.amount?.amount ?? []),
    ...project.parts.map((part) => part.amount.amount),
  ];
  return parts.length > 0 ? { kind: "parts", amount: sumYuan(parts), parts } : { kind: "none" };
}

/** The sum of what the projects state, parts included; what the document does not say is not in it. */
export const statedAmountOfProjects = (budget: DepartmentBudget): Yuan =>
  sumYuan(budget.projects.map(statedProjectAmount).flatMap((stated) => (stated.kind === "none" ? [] : [stated.amount])));
