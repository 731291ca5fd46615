import { byCase, type CheckWordList } from "./finding-words";
import { componentName } from "./finding-component-names";
import { capitalised } from "./sentence-case";

const FACTORS: Readonly<Record<string, string>> = { headcount: "headcount", months: "months", wage: "monthly wage", insurance: "insurance per head and month", managementFee: "fee per head and month" };

/** English words of the checks of the payroll sheet. */
export const PAYROLL_WORDS_EN: CheckWordList = {
  "payroll-stated": {
    title: "Stated amount", rule: "An amount that the payroll sheet states is what the lines that it covers come to; rounding in print counts as agreeing.", advice: "Compare the stated amount with its lines.",
    message: (facts) => byCase(facts, {
      different: `The ${componentName(facts.text("component"), "en").toLowerCase()} of “${facts.text("title")}” comes to ${facts.expected}; ${facts.stated} is stated, ${facts.difference} ${facts.isMore ? "more" : "less"}`,
      unknown: `${facts.stated} is stated for “${facts.text("title")}”, but lines that it covers are missing or cannot be computed`,
    }),
  },
  "payroll-goal-sheet": {
    title: "Goal sheet against payroll", rule: "People, headcounts, wages, months, insurance and fees of a goal sheet are those of the payroll sheet.", advice: "Find out which of the two is right and correct the other.",
    message: (facts) => byCase(facts, {
      factor: `${capitalised(FACTORS[facts.text("factor")] ?? componentName(facts.text("factor"), "en").toLowerCase())} of “${facts.text("category")}”: ${facts.stated} on the goal sheet, ${facts.expected} on the payroll sheet`,
      "no-lines": `“${facts.text("title")}” states payroll costs, but the payroll sheet has no line for it`,
      "line-missing": `The goal sheet has “${facts.text("category")}”, the payroll sheet does not`,
      "line-extra": `The payroll sheet has “${facts.text("category")}”, the goal sheet does not`,
    }),
  },
};
