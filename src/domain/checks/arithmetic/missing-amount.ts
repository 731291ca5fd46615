import { exactDecimal } from "../../money/index";
import type { Place } from "../../findings/index";
import { reported, type Check } from "../check";
import { isTotalOfRates } from "./cost-factors";
import { missingAmount } from "./project-parts";

/** An insurance or fee line has its amount; where it breaks off without, what it would come to is said. */
export const amountMissing: Check = {
  id: "amount-missing", group: "arithmetic", severities: ["warning"], source: "logic",
  *run(subject) {
    for (const project of subject.budget.projects) {
      if (isTotalOfRates(project)) continue;
      const covered = new Set(project.costs.wageAmounts.flatMap(({ costs }) => costs));
      for (const entry of [...project.costs.insurance, ...project.costs.fees]) {
        if (entry.amount || covered.has(entry.id)) continue;
        const amount = missingAmount(project, entry, subject);
        yield reported({
          check: amountMissing.id, severity: "warning", place: entry.place, expected: amount?.amount.toFixed() ?? null, unit: "元",
          parameters: { lines: amount ? amount.factors.map(({ value }) => exactDecimal(value).toFixed()).join(" × ") : "" },
        });
      }
    }
  },
};

/** A stated total has its unit: `需政府补贴161.4` leaves open what it is. */
export const unitMissing: Check = {
  id: "amount-unit-missing", group: "form", severities: ["warning", "note"], source: "logic",
  *run({ budget }) {
    for (const { total, furtherTotals } of budget.projects) {
      for (const stated of [...(total ? [total] : []), ...furtherTotals]) {
        const { amount } = stated;
        if (amount.isUnitImplied && isInText(amount.place)) {
          yield reported({ check: unitMissing.id, severity: "warning", place: amount.place, parameters: { case: "none", digits: amount.printed.digits, unit: amount.unit } });
        } else if (amount.printed.unit === "万" || amount.printed.unit === "亿") {
          yield reported({ check: unitMissing.id, severity: "note", place: amount.place, parameters: { case: "short", digits: amount.printed.digits, unit: amount.unit } });
        }
      }
    }
  },
};

/** A number in running text; one alone in a cell has its unit in the column's head. */
const isInText = ({ text }: Place): boolean => /[^\d.,，\s-]/.test(text);
