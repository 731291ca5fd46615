import type { BudgetProject } from "../../budget/index";
import { statedProjectAmount } from "../../budget/index";
import { yuanText } from "../../money/index";
import { reported, type Check } from "../check";

const placeOf = (project: BudgetProject) => project.goal?.place ?? project.place;

/** Whether the text says what things cost, though not as a total. */
const saysAmounts = ({ otherAmounts, unitPrices, funding }: BudgetProject): boolean =>
  otherAmounts.some(({ per }) => per.length === 0) || unitPrices.some(({ result }) => result !== null) || funding.length > 0;

/** The goal says what it costs: targets must be matched with the money. */
export const goalWithoutAmount: Check = {
  id: "goal-without-amount", group: "form", severities: ["warning"], source: "财预〔2015〕88号",
  *run({ budget }) {
    for (const project of budget.projects) {
      if (statedProjectAmount(project).kind !== "none" || saysAmounts(project) || (project.total && project.total.scope === "all-years")) continue;
      yield reported({ check: goalWithoutAmount.id, severity: "warning", place: placeOf(project), parameters: { title: project.title } });
    }
  },
};

/** A project that states its parts states their total too. */
export const totalNotStated: Check = {
  id: "total-not-stated", group: "form", severities: ["warning"], source: "财预〔2015〕88号",
  *run({ budget }) {
    for (const project of budget.projects) {
      const stated = statedProjectAmount(project);
      if (stated.kind !== "parts" || stated.parts.length < 2) continue;
      yield reported({
        check: totalNotStated.id, severity: "warning", place: placeOf(project), expected: yuanText(stated.amount), unit: "元",
        parameters: { title: project.title, parts: stated.parts.length },
      });
    }
  },
};
