import { yuanDecimal } from "../../money/index";
import { printedTerm } from "../../reconciliation/index";
import type { Check } from "../check";

/** A workbook's tables say what its texts say: the figures of 「部门预算」, the changes, the totals of 「项目」. */
export const restatedFigure: Check = {
  id: "restated-figure", group: "consistency", severities: ["error"], source: "logic",
  *identities({ budget }) {
    for (const { label, project, inText, inTable } of budget.restatements ?? []) {
      yield {
        check: restatedFigure.id, figure: inTable, label, formation: [printedTerm(label, yuanDecimal(inText.amount), inText)], unit: "元", isExact: true, elsewhere: [],
        place: { ...inTable.place, project }, related: [{ ...inText.place, project }], severity: "error",
      };
    }
  },
};
