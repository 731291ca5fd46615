import { yuanDecimal } from "../../money/index";
import { printedTerm } from "../../reconciliation/index";
import type { Check } from "../check";
import { amountFigures } from "./department-figures";

/** A figure that several sections print is the same in all of them, unit included. */
export const repeatedFigure: Check = {
  id: "repeated-figure", group: "department", severities: ["error"], source: "logic",
  *identities({ budget }) {
    const first = new Map<string, ReturnType<typeof amountFigures>[number]>();
    for (const figure of amountFigures(budget.department)) {
      const before = first.get(figure.id);
      if (!before) first.set(figure.id, figure);
      else {
        yield {
          check: repeatedFigure.id, figure: figure.amount, label: figure.label, formation: [printedTerm(before.label, yuanDecimal(before.amount.amount), before.amount)],
          unit: "元", elsewhere: [], place: figure.place, related: [before.place], severity: "error", parameters: { figure: figure.id },
        };
      }
    }
    const assets = budget.department.assets?.rows.find(({ role }) => role === "total");
    const stated = first.get("fixedAssets");
    if (stated && assets?.value.kind === "number") {
      yield {
        check: repeatedFigure.id, figure: stated.amount, label: stated.label,
        formation: [printedTerm(assets.label.text, yuanDecimal(assets.value.figure.amount), assets.value.figure)],
        unit: "元", elsewhere: [], place: stated.place, related: [assets.value.figure.place], severity: "error", parameters: { figure: stated.id },
      };
    }
  },
};
