import type { SpendingStep } from "../../goals/index";
import { exactDecimal } from "../../money/index";
import { reported, verified, type Check } from "../check";

const WHOLE = exactDecimal(100);

/** 资金支出计划（%） is cumulative: it never falls and ends at 100. */
export const spendingPlan: Check = {
  id: "spending-plan", group: "form", severities: ["error", "warning"], source: "财预〔2015〕88号",
  *run({ budget }) {
    for (const { plan } of budget.projects) {
      const steps = plan?.steps.filter((step): step is SpendingStep & { percent: NonNullable<SpendingStep["percent"]> } => step.percent !== null) ?? [];
      const last = steps.at(-1);
      if (!plan || !last) continue;
      const figures = steps.map(({ percent }) => percent);
      const falling = steps.findIndex(({ percent }, index) => index > 0 && percent.value.lt(steps[index - 1]?.percent.value ?? percent.value));
      const sum = figures.reduce((total, { value }) => total.plus(value), exactDecimal(0));
      const isEndingAtWhole = last.percent.value.eq(WHOLE);
      if (falling < 0 && isEndingAtWhole) {
        yield verified(figures);
        continue;
      }
      const reason = !isEndingAtWhole && sum.eq(WHOLE) ? "not-cumulative" : falling >= 0 ? "falling" : "not-whole";
      yield reported({
        check: spendingPlan.id, severity: "error", place: { ...last.percent.place, text: figures.map(({ place }) => place.text).join(" ") }, related: [plan.label.place],
        stated: last.percent.value.toFixed(), expected: "100", difference: last.percent.value.minus(WHOLE).toFixed(), unit: "%",
        parameters: { case: reason, step: (steps[falling] ?? last).label.text, steps: figures.map(({ value }) => value.toFixed()) },
      }, [last.percent]);
    }
  },
};
