import type { BudgetProject, DepartmentBudget, DepartmentFigure } from "../../../src/domain/budget";
import { yuanText } from "../../../src/domain/money";
import { bridgeProjects } from "../../../src/domain/reconciliation";
import { money } from "./support";

const figure = (id: DepartmentFigure["id"], amount: string | null) => ({ id, label: "", amount: amount === null ? null : money(amount) }) as DepartmentFigure;

/** A project that states a total, parts, or nothing. */
function project(position: number, total: readonly [amount: string, scope: "year" | "all-years"] | null, ...parts: string[]): BudgetProject {
  const costs = { wageAmounts: [], insurance: [], fees: [] };
  return {
    position, total: total && { amount: money(total[0]), words: "共计", scope: total[1] }, parts: parts.map((amount) => ({ label: "", amount: money(amount) })), costs,
  } as unknown as BudgetProject;
}

const bridge = (figures: readonly DepartmentFigure[], projects: readonly BudgetProject[]) => bridgeProjects({ department: { figures }, projects } as unknown as DepartmentBudget);

describe("from the projects to the department's figure", () => {
  const projects = [project(1, ["51万元", "year"]), project(2, null, "3万元", "0.5万元"), project(3, null), project(4, ["900万元", "all-years"])];
  const found = bridge([figure("basicExpenditure", "236.1万元"), figure("projectExpenditure", null), figure("projectExpenditure", "60.25万元"), figure("projectExpenditure", "1万元")], projects);

  it("goes step by step, in order, and leaves what is for several years out", () => {
    expect(found?.steps.map(({ project: { position }, kind, amount }) => [position, kind, amount && yuanText(amount)])).toEqual([[1, "total", "510000"], [2, "parts", "35000"], [3, "none", null], [4, "none", null]]);
  });
  it("sets what they state beside the first figure that has an amount", () => {
    expect(found && [yuanText(found.stated), yuanText(found.known), yuanText(found.difference)]).toEqual(["602500", "545000", "57500"]);
    expect(found?.figure.amount?.printed.digits).toBe("60.25");
  });
  it("names the projects without an amount", () => expect(found?.withoutAmount.map(({ position }) => position)).toEqual([3, 4]));

  it.each<[string, ReturnType<typeof bridge>]>([
    ["the department states none", bridge([figure("basicExpenditure", "236.1万元")], projects)],
    ["it prints a dash", bridge([figure("projectExpenditure", null)], projects)],
    ["there are no projects", bridge([figure("projectExpenditure", "60万元")], [])],
  ])("is none where %s", (_name, none) => expect(none).toBeNull());
});
