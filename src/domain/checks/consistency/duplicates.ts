import type { BudgetProject } from "../../budget/index";
import type { Explanation } from "../../findings/index";
import { GRADES, type Indicator } from "../../goals/index";
import { yuanDecimal, type Yuan } from "../../money/index";
import { reported, type Check } from "../check";
import { withoutSpaces } from "../subject";

/** What an indicator row says, as one text. */
const rowText = ({ name, description, bounds }: Indicator): string =>
  withoutSpaces([name.text, description?.text ?? "", ...(bounds ? GRADES.map((grade) => bounds[grade].text) : [])].join("|"));

/** Printed twice: the amount, where there is one, may be counted twice. */
function countedTwice(amount: Yuan | null, label: string): Explanation {
  const once = amount === null ? null : yuanDecimal(amount);
  const [from, to] = [once?.toFixed() ?? null, once?.times(2).toFixed() ?? null];
  return {
    kind: "doubled", from, to, detail: "", remainder: "0", alternatives: 0,
    parts: once ? [{ kind: "doubled", label, from, to, effect: once.toFixed() }] : [],
  };
}

/** Two sheets that say the same word for word: title, goal, rows. Twins with other headcounts differ in that. */
export const duplicateProject: Check = {
  id: "duplicate-project", group: "consistency", severities: ["error"], source: "logic",
  *run({ budget }) {
    const first = new Map<string, BudgetProject>();
    for (const project of budget.projects) {
      if (!project.goal && project.indicators.length === 0) continue;
      const text = withoutSpaces([project.title, project.goal?.text ?? "", ...project.indicators.map(rowText)].join("\n"));
      const before = first.get(text);
      if (!before) {
        first.set(text, project);
        continue;
      }
      const amount = project.total?.amount.amount ?? null;
      yield reported({
        check: duplicateProject.id, severity: "error", place: project.heading?.place ?? project.place, related: [before.heading?.place ?? before.place],
        difference: amount === null ? null : yuanDecimal(amount).toFixed(), unit: amount === null ? null : "元", explanation: countedTwice(amount, project.title),
        parameters: { before: String(before.number ?? before.position), title: project.title },
      }, project.total ? [project.total.amount] : []);
    }
  },
};

/** What a row measures: rows that say the same here grade one quantity. */
const measureText = ({ name, description }: Indicator): string => withoutSpaces(`${name.text}|${description?.text ?? ""}`);

/** A row that stands twice in one sheet: what it measures is counted twice, or graded in two ways. */
export const duplicateRow: Check = {
  id: "duplicate-row", group: "consistency", severities: ["warning"], source: "logic",
  *run({ budget }) {
    for (const project of budget.projects) {
      const first = new Map<string, Indicator>();
      for (const indicator of project.indicators) {
        const before = first.get(rowText(indicator)) ?? first.get(measureText(indicator));
        if (!before) {
          first.set(rowText(indicator), indicator);
          if (indicator.bounds && withoutSpaces(indicator.description?.text ?? "") !== "") first.set(measureText(indicator), indicator);
          continue;
        }
        const isSame = rowText(before) === rowText(indicator);
        yield reported({
          check: duplicateRow.id, severity: "warning", place: indicator.place, related: [before.place], explanation: isSame ? countedTwice(null, indicator.name.text) : null,
          parameters: { name: indicator.name.text, before: before.number, case: isSame ? "same" : "other-bounds" },
        });
      }
    }
  },
};

/** A cost line printed twice: the sums hold with it counted once. */
export const duplicateLine: Check = {
  id: "duplicate-line", group: "consistency", severities: ["error"], source: "logic",
  *run({ budget }) {
    for (const { costs } of budget.projects) {
      for (const line of costs.wageLines) {
        const before = line.repeatOf === null ? undefined : costs.wageLines.find(({ id }) => id === line.repeatOf);
        if (!before) continue;
        const amount = costs.wageAmounts.find(({ lines }) => lines.includes(line.id))?.amount ?? null;
        yield reported({
          check: duplicateLine.id, severity: "error", place: line.place, related: [before.place],
          difference: amount ? yuanDecimal(amount.amount).toFixed() : null, unit: amount ? "元" : null, explanation: countedTwice(amount?.amount ?? null, line.category),
          parameters: { category: line.category },
        }, amount ? [amount] : []);
      }
    }
  },
};
