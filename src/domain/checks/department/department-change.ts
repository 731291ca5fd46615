import type { DepartmentChange, DepartmentFigureId } from "../../budget/index";
import { yuanDecimal } from "../../money/index";
import { printedTerm } from "../../reconciliation/index";
import type { Check } from "../check";
import type { CheckSubject } from "../subject";

interface ChangeRule {
  readonly totals: readonly DepartmentFigureId[];
  readonly parts: readonly DepartmentFigureId[];
  /** Words of each part, for what the text says did not change. */
  readonly words?: readonly RegExp[];
}

/** Whose changes add up to whose. */
const CHANGE_RULES: readonly ChangeRule[] = [
  { totals: ["incomeAndExpenditure", "expenditure", "income"], parts: ["basicExpenditure", "projectExpenditure"] },
  { totals: ["basicExpenditure"], parts: ["personnelExpenditure", "operatingExpenditure"] },
  { totals: ["threePublic"], parts: ["goingAbroad", "vehicles", "hospitality"], words: [/因公出国/, /公务用车/, /接待费/] },
  { totals: ["threePublic"], parts: ["goingAbroad", "vehicleRunning", "vehiclePurchase", "hospitality"], words: [/因公出国/, /运(?:行|行维护|维)费/, /购置费/, /接待费/] },
  { totals: ["vehicles"], parts: ["vehicleRunning", "vehiclePurchase"] },
];

/** What is said of a figure that is as it was. */
const UNCHANGED = /持平|一致|不变|相同|无变化|没有变化/;

/** Whether the text says that a part is as last year, or that there is none, or nothing: 与上年持平, 无因公出国（境）费和公务用车购置费. */
function isSaidUnchanged({ budget }: CheckSubject, words: RegExp): boolean {
  const clauses = budget.department.paragraphs.flatMap(({ section, words: { text } }) => (section === "three-public" ? text.split(/[。；;]/) : [])).filter((clause) => words.test(clause));
  return clauses.every((clause) => UNCHANGED.test(clause.slice(clause.search(words)).split(/[，,]\s*(?=[^，,]*费)/).slice(0, 2).join("，")) || /^[^0-9０-９]*(?:无|没有|未安排)[^0-9０-９]*$/.test(clause));
}

/** The change of the whole: named, or said without a name right before those of its parts (`与上年相比增加…，其中基本支出增加…`). */
function totalOf(rule: ChangeRule, changes: readonly DepartmentChange[]): DepartmentChange | null {
  const named = rule.totals.flatMap((id) => changes.find((change) => change.of === id) ?? [])[0];
  if (named || rule !== CHANGE_RULES[0]) return named ?? null;
  const firstPart = changes.findIndex(({ of }) => of !== null && rule.parts.includes(of));
  const before = changes[firstPart - 1];
  return before?.of === null && before.section === changes[firstPart]?.section ? before : null;
}

/** The change against last year is the sum of the changes of its parts, decreases counting as such. */
export const departmentChange: Check = {
  id: "department-change", group: "department", severities: ["error", "warning", "note"], source: "财预〔2016〕143号",
  *identities(subject) {
    const { changes } = subject.budget.department;
    for (const rule of CHANGE_RULES) {
      const total = totalOf(rule, changes);
      const parts = rule.parts.map((id) => changes.find((change) => change.of === id && change.section === total?.section));
      const found = parts.flatMap((part) => part ?? []);
      const isComplete = parts.every((part, index) => part !== undefined || (rule.words?.[index] && isSaidUnchanged(subject, rule.words[index])));
      if (!total || found.length === 0 || !isComplete) continue;
      yield {
        check: departmentChange.id, figure: total.amount, label: total.label, unit: "元", elsewhere: [], place: total.place, related: found.map(({ place }) => place), severity: "error",
        formation: found.map((part) => printedTerm(part.label, yuanDecimal(part.amount.amount), part.amount, part.direction === total.direction ? 1 : -1)),
        ...(found.length < parts.length ? { severityUnexplained: "warning" as const } : {}), parameters: { direction: total.direction },
      };
    }
  },
};
