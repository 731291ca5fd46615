import type { BudgetProject, WageLine } from "../../budget/index";
import type { QuantityFigure } from "../../figures/index";
import { printedTerm, type FormationTerm, type Identity } from "../../reconciliation/index";
import type { Check } from "../check";
import { countedLines } from "../arithmetic/cost-factors";

/** The people in heading and text, and those of insurance and fee, are those of the lines together. */
export const headcountSum: Check = {
  id: "headcount-sum", group: "consistency", severities: ["error"], source: "logic",
  *identities(subject) {
    for (const project of subject.budget.projects) {
      yield* ofProject(project);
      yield* ofShares(project);
      for (const { whole, shares } of project.splits) yield identity(whole, shares.map(({ category, headcount }) => printedTerm(category, headcount.value, headcount)), false, "split");
      yield* ofCosts(project);
    }
  },
};

const identity = (figure: QuantityFigure, formation: readonly FormationTerm[], isListOpen: boolean, what: string): Identity => ({
  check: headcountSum.id, figure, label: figure.place.text, formation, unit: "人", elsewhere: [], place: figure.place, isListOpen,
  related: formation.flatMap((term) => term.figure?.place ?? []), severity: "error", parameters: { what },
});

/** The lines' people as terms; null where a line has none. */
function termsOf(lines: readonly WageLine[]): FormationTerm[] | null {
  const terms = lines.flatMap((line) => (line.headcount ? [printedTerm(line.category, line.headcount.value, line.headcount)] : []));
  return terms.length > 0 && terms.length === lines.length ? terms : null;
}

function* ofProject(project: BudgetProject): Iterable<Identity> {
  const { headingHeadcount, costs } = project;
  const terms = termsOf(countedLines(project));
  if (costs.headcount && terms) yield identity(costs.headcount, terms, true, "lines");
  if (!headingHeadcount) return;
  if (costs.headcount) yield identity(headingHeadcount, [printedTerm("", costs.headcount.value, costs.headcount)], false, "heading");
  else if (terms) yield identity(headingHeadcount, terms, true, "heading");
}

/** `8人，其中7人…，1人…`. */
function* ofShares(project: BudgetProject): Iterable<Identity> {
  const wholes = new Set(countedLines(project).flatMap(({ within }) => within ?? []));
  for (const whole of wholes) {
    const terms = termsOf(countedLines(project).filter(({ within }) => within === whole));
    if (terms) yield identity(whole, terms, true, "share");
  }
}

/** The people that an insurance or fee line names. */
function* ofCosts(project: BudgetProject): Iterable<Identity> {
  for (const [what, entries] of [["insurance", project.costs.insurance], ["fee", project.costs.fees]] as const) {
    for (const { headcount, group } of entries) {
      const terms = termsOf(countedLines(project, group));
      if (headcount && terms) yield identity(headcount, terms, true, what);
    }
  }
}
