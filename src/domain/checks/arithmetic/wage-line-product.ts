import type Decimal from "decimal.js";
import type { BudgetProject, WageAmount, WageLine } from "../../budget/index";
import type { MoneyFigure } from "../../figures/index";
import { exactDecimal, yuanDecimal } from "../../money/index";
import { productTerm, type FormationFactor, type FormationTerm, type Identity, type NamedValue } from "../../reconciliation/index";
import type { Check } from "../check";
import type { CheckSubject } from "../subject";
import { headcountFactor, linesOf, monthsFactor, projectLabel, wagesOf } from "./cost-factors";

/** A stated wage amount is headcount × monthly wage × months, added up over the lines that it covers. */
export const wageLineProduct: Check = {
  id: "payroll-line-product", group: "arithmetic", severities: ["error"], source: "logic",
  *identities(subject) {
    const wages = wagesOf(subject);
    const elsewhere = wageAmountsOf(subject);
    for (const project of subject.budget.projects) {
      for (const amount of project.costs.wageAmounts) {
        const identity = identityOf(project, amount, wages, elsewhere);
        if (identity) yield identity;
      }
    }
  },
};

function identityOf(project: BudgetProject, stated: WageAmount, wages: readonly NamedValue[], elsewhere: readonly NamedValue[]): Identity | null {
  const lines = linesOf(project, stated.lines);
  const terms = [...lines.map((line) => termOf(project, line, wages)), ...coveredTerms(project, stated, lines)];
  if (lines.length === 0 || terms.some((term) => term === null)) return null;
  const [only] = lines;
  return {
    check: wageLineProduct.id, figure: stated.amount, label: lines.map(({ category }) => category).join("、"),
    formation: terms as FormationTerm[], unit: "元", elsewhere,
    place: lines.length === 1 && only ? only.place : stated.amount.place,
    related: lines.length === 1 ? [] : lines.map(({ place }) => place), severity: "error",
    parameters: { lines: terms.map((term) => factorsText(term as FormationTerm)).join(" + ") },
  };
}

const factorsText = (term: FormationTerm): string => term.factors.map(({ value }) => value.toFixed()).join(" × ");

/** What an amount covers besides the wages: insurance, fees and other rates, each × the people of its lines. */
function coveredTerms(project: BudgetProject, { costs, rates }: WageAmount, lines: readonly WageLine[]): (FormationTerm | null)[] {
  if (costs.length + rates.length === 0) return [];
  const [only] = lines;
  const counts = lines.flatMap(({ headcount }) => headcount?.value ?? []);
  const people = only?.headcount && lines.length === 1 ? headcountFactor(project, only.headcount)
    : { kind: "headcount" as const, value: counts.reduce<Decimal>((sum, count) => sum.plus(count), exactDecimal(0)), label: "", figure: null, fits: [] };
  const rateFactor = (rate: MoneyFigure): FormationFactor => ({ kind: "rate", value: yuanDecimal(rate.amount), label: "", figure: rate, fits: [] });
  return [
    ...[...project.costs.insurance, ...project.costs.fees].filter(({ id }) => costs.includes(id)).map(({ perHeadMonth, headcount, period, place }) =>
      (perHeadMonth ? productTerm(place.text, [headcount ? headcountFactor(project, headcount) : people, rateFactor(perHeadMonth), monthsFactor(period)]) : null)),
    ...rates.map(({ label, rate, isMonthly }) => productTerm(label, [people, rateFactor(rate), ...(isMonthly ? [monthsFactor(only?.period ?? null)] : [])])),
  ];
}

function termOf(project: BudgetProject, line: WageLine, wages: readonly NamedValue[]): FormationTerm | null {
  if (!line.headcount || !line.monthlyWage) return null;
  return productTerm(line.category, [
    headcountFactor(project, line.headcount),
    { kind: "wage", value: yuanDecimal(line.monthlyWage.amount), label: "", figure: line.monthlyWage, fits: wages },
    monthsFactor(line.period),
  ]);
}

/** Every wage amount of the document: what another line's figure may have been copied from. */
const wageAmountsOf = (subject: CheckSubject): NamedValue[] =>
  subject.budget.projects.flatMap((project) => project.costs.wageAmounts.map((amount) => {
    const [line] = linesOf(project, amount.lines.slice(0, 1));
    return { label: `${projectLabel(project)} ${line?.category ?? ""}`.trim(), value: yuanDecimal(amount.amount.amount), figure: amount.amount };
  }));
