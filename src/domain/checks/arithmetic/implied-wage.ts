import { impliedFactor } from "../../payroll/index";
import { yuanText } from "../../money/index";
import { reported, type Check } from "../check";
import { linesOf, monthsFactor } from "./cost-factors";

/** A wage line states its monthly wage; where it does not, the wage that follows from the amount is said. */
export const impliedWage: Check = {
  id: "monthly-wage-missing", group: "arithmetic", severities: ["warning"], source: "logic",
  *run({ budget }) {
    for (const project of budget.projects) {
      for (const { amount, lines, isRepeat } of project.costs.wageAmounts) {
        const [line, ...others] = linesOf(project, lines);
        if (isRepeat || !line?.headcount || line.monthlyWage || others.length > 0) continue;
        const months = monthsFactor(line.period).value;
        const wage = impliedFactor(amount.amount, [months, line.headcount.value]);
        yield reported({
          check: impliedWage.id, severity: "warning", place: line.place,
          parameters: {
            category: line.category, amount: yuanText(amount.amount), headcount: line.headcount.value.toFixed(), months: months.toFixed(), wage: wage ? wage.value.toFixed() : "",
          },
        });
      }
    }
  },
};
