import type { BudgetProject, HeadcountCost } from "../../budget/index";
import { exactDecimal, yuanDecimal } from "../../money/index";
import { figureValue, printedTerm, productTerm, type FormationTerm } from "../../reconciliation/index";
import type { CheckSubject } from "../subject";
import { linesOf, monthsFactor, peopleOf } from "./cost-factors";
import { usualRate } from "./per-head-products";

/**
 * What a project's total is made of: wage amounts (a line printed twice once), insurance, fees, listed parts.
 * An insurance or fee line that lacks its amount is computed where it can be, and else makes the list incomplete: null.
 */
export function projectParts(project: BudgetProject, subject: CheckSubject): FormationTerm[] | null {
  const { wageAmounts, wageLines, insurance, fees } = project.costs;
  const covered = new Set(wageAmounts.flatMap(({ lines }) => lines));
  if (wageLines.some(({ id, repeatOf }) => repeatOf === null && !covered.has(id))) return null;
  const wages = wageAmounts.filter(({ isRepeat }) => !isRepeat)
    .map(({ amount, lines }) => printedTerm(linesOf(project, lines.slice(0, 1))[0]?.category ?? "", yuanDecimal(amount.amount), amount));
  const costs = [...insurance, ...fees].map((entry) => costTerm(project, entry, subject));
  if (costs.some((term) => term === null)) return null;
  const listed = project.parts.map(({ label, amount }) => printedTerm(label, figureValue(amount), amount));
  return [...wages, ...(costs as FormationTerm[]), ...listed];
}

function costTerm(project: BudgetProject, entry: HeadcountCost, subject: CheckSubject): FormationTerm | null {
  if (entry.amount) return printedTerm(entry.place.text, yuanDecimal(entry.amount.amount), entry.amount);
  const missing = missingAmount(project, entry, subject);
  return missing ? productTerm(entry.place.text, missing.factors.map(({ kind, value }) => ({ kind, value: exactDecimal(value), label: "", figure: null, fits: [] }))) : null;
}

/** What an insurance or fee line that lacks its amount comes to; null where that cannot be known. */
export function missingAmount(project: BudgetProject, entry: HeadcountCost, subject: CheckSubject): FormationTerm | null {
  const people = peopleOf(project, entry);
  const kind = project.costs.fees.includes(entry) ? "fees" : "insurance";
  const rate = entry.perHeadMonth ? yuanDecimal(entry.perHeadMonth.amount) : usualRate(subject, kind);
  if (!people || !rate) return null;
  return productTerm("", [people, { kind: "rate", value: rate, label: "", figure: entry.perHeadMonth, fits: [] }, monthsFactor(entry.period)]);
}
