import { reported, type Check } from "../check";
import { withoutSpaces } from "../subject";

/** A heading that counts people has both the number and its measure word: not `名融媒体…`, not `40民政…`. */
export const headingNumber: Check = {
  id: "heading-number", group: "form", severities: ["warning"], source: "logic",
  *run({ budget }) {
    for (const { heading, title, headingHeadcount, costs } of budget.projects) {
      if (!heading) continue;
      const text = costs.headcount ? costs.headcount.value.toFixed() : "";
      if (/^[名位](?!录|额|单|称|师|家|牌|城|优|校|医|品|胜|人)/.test(withoutSpaces(title))) {
        yield reported({ check: headingNumber.id, severity: "warning", place: heading.place, related: costs.headcount ? [costs.headcount.place] : [], parameters: { case: "number", expected: text } });
      } else if (headingHeadcount?.isUnitImplied) {
        yield reported({
          check: headingNumber.id, severity: "warning", place: heading.place, related: costs.headcount ? [costs.headcount.place] : [],
          parameters: { case: "measure-word", expected: text },
        });
      }
    }
  },
};
