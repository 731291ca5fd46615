import type { BudgetProject } from "../../budget/index";
import type { Figure, Words } from "../../figures/index";
import { reported, type Check } from "../check";
import type { CheckSubject } from "../subject";

/** Words that speak of what is to come: an earlier year beside them is a text taken over from that year's budget. */
const AHEAD = /预计|计划|需要|所需|安排|预算|测算|拟/;
/** Words that speak of what is past or agreed, where an earlier year is right. */
const PAST = /文件|会议|纪要|印发|批复|上年|去年|增长率|\/|招/;

/** An earlier year in what is planned for the budget year. */
export const staleYear: Check = {
  id: "stale-year", group: "consistency", severities: ["warning"], source: "logic",
  *run(subject) {
    for (const words of plannedTexts(subject)) {
      for (const figure of words.figures) {
        const year = yearOf(figure);
        if (subject.year === null || year !== subject.year - 1 || !AHEAD.test(figure.place.text) || PAST.test(figure.place.text)) continue;
        yield reported({
          check: staleYear.id, severity: "warning", place: figure.place, stated: String(year), expected: String(subject.year), unit: "年",
          parameters: { year: String(year), budgetYear: String(subject.year) },
        });
      }
    }
  },
};

/** A period that ends in a later year: what belongs to this budget year is only a part. */
export const periodBeyondYear: Check = {
  id: "period-beyond-year", group: "consistency", severities: ["warning"], source: "logic",
  *run({ budget, year }) {
    for (const { goal, purpose } of budget.projects) {
      for (const words of [goal, purpose]) {
        for (const figure of words?.figures ?? []) {
          const later = yearOf(figure);
          if (year === null || later === null || later <= year || later > year + 30) continue;
          yield reported({
            check: periodBeyondYear.id, severity: "warning", place: figure.place, stated: String(later), expected: String(year), unit: "年",
            parameters: { year: String(later), budgetYear: String(year) },
          });
        }
      }
    }
  },
};

const yearOf = (figure: Figure): number | null => (figure.kind === "year" && figure.value.gte(1900) ? figure.value.toNumber() : null);

/** The texts that say what the budget year will bring: goals, purposes, and the basis of each row. */
const plannedTexts = ({ budget, rows }: CheckSubject): Words[] => [
  ...budget.projects.flatMap(({ goal, purpose }: BudgetProject) => [goal, purpose].flatMap((words) => words ?? [])),
  ...rows.flatMap(({ indicator }) => indicator.basis ?? []),
];
