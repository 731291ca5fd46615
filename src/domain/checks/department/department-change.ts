import type { DepartmentChange, DepartmentFigureId } from "../../budget/index";
import { yuanDecimal } from "../../money/index";
import { printedTerm } from "../../reconciliation/index";
import type { Check } from "../check";

/** Whose changes add up to whose. */
const CHANGE_RULES: readonly { readonly totals: readonly DepartmentFigureId[]; readonly parts: readonly DepartmentFigureId[] }[] = [
  { totals: ["incomeAndExpenditure", "expenditure", "income"], parts: ["basicExpenditure", "projectExpenditure"] },
  { totals: ["basicExpenditure"], parts: ["personnelExpenditure", "operatingExpenditure"] },
  { totals: ["threePublic"], parts: ["goingAbroad", "vehicles", "hospitality"] },
  { totals: ["vehicles"], parts: ["vehicleRunning", "vehiclePurchase"] },
];

/** The change against last year is the sum of the changes of its parts, decreases counting as such. */
export const departmentChange: Check = {
  id: "department-change", group: "department", severities: ["error", "note"], source: "财预〔2016〕143号",
  *identities({ budget }) {
    const { changes } = budget.department;
    for (const rule of CHANGE_RULES) {
      const total = rule.totals.flatMap((id) => changes.find((change) => change.of === id) ?? [])[0];
      const parts = rule.parts.map((id) => changes.find((change) => change.of === id && change.section === total?.section));
      if (!total || parts.some((part) => part === undefined)) continue;
      const found = parts as DepartmentChange[];
      yield {
        check: departmentChange.id, figure: total.amount, label: total.label, unit: "元", elsewhere: [], place: total.place, related: found.map(({ place }) => place), severity: "error",
        formation: found.map((part) => printedTerm(part.label, yuanDecimal(part.amount.amount), part.amount, part.direction === total.direction ? 1 : -1)),
        parameters: { direction: total.direction },
      };
    }
  },
};
