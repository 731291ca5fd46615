import type { BudgetProject, HeadcountCost, WageLine } from "../../budget/index";
import { exactDecimal, yuanDecimal } from "../../money/index";
import { figureValue, printedTerm, productTerm, type FormationTerm } from "../../reconciliation/index";
import type { CheckSubject } from "../subject";
import { headcountFactor, linesOf, monthsFactor, peopleOf } from "./cost-factors";
import { usualRate } from "./per-head-products";

/**
 * What a project's total is made of: wage amounts (a line printed twice once), insurance, fees, listed parts.
 * A line that lacks its amount is computed where it can be, and else makes the list incomplete: null. An amount for wages
 * and other costs together stands for all of them; where it is the total itself, it is no part of it.
 */
export function projectParts(project: BudgetProject, subject: CheckSubject): FormationTerm[] | null {
  const { wageAmounts, wageLines, insurance, fees } = project.costs;
  const covered = new Set(wageAmounts.flatMap(({ lines }) => lines));
  const computed = wageLines.filter(({ id, repeatOf }) => repeatOf === null && !covered.has(id)).map((line) => lineTerm(project, line));
  if (computed.some((term) => term === null)) return null;
  const wages = wageAmounts.filter(({ isRepeat, amount }) => !isRepeat && amount !== project.total?.amount)
    .map(({ amount, lines }) => printedTerm(linesOf(project, lines.slice(0, 1))[0]?.category ?? "", yuanDecimal(amount.amount), amount));
  const inJoint = new Set(wageAmounts.flatMap((amount) => amount.costs));
  const costs = [...insurance, ...fees].filter(({ id }) => !inJoint.has(id)).map((entry) => costTerm(project, entry, subject));
  if (costs.some((term) => term === null)) return null;
  const listed = project.parts.map(({ label, amount }) => printedTerm(label, figureValue(amount), amount));
  return [...wages, ...(computed as FormationTerm[]), ...(costs as FormationTerm[]), ...listed];
}

/** People × wage × months of a line whose amount is not printed; null where the people or the wage is not. */
function lineTerm(project: BudgetProject, { category, headcount, monthlyWage, period }: WageLine): FormationTerm | null {
  if (!headcount || !monthlyWage) return null;
  return productTerm(category, [headcountFactor(project, headcount), { kind: "wage", value: yuanDecimal(monthlyWage.amount), label: "", figure: monthlyWage, fits: [] }, monthsFactor(period)]);
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
