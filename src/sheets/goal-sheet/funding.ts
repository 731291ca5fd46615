import type { BudgetProject } from "../../domain/budget/index";
import type { MoneyFigure } from "../../domain/figures/index";
import { sameFormLabel } from "../../domain/goals/index";

/** An amount that stands in a field of the form, with its label. */
export interface FormAmount {
  readonly label: string;
  readonly amount: MoneyFigure;
}

/** Labels of totals that are fields of a form, and not words of a text (共计, 需经费). */
const FORM_TOTAL = /总投资|资金总额|总预算|总金额|预算(?:金额|数|资金)|(?:本年|当年|年度)(?:预算|资金)|项目金额|申请(?:资金|金额)/;

/** The amounts that the document states in the form's fields, in order: totals first, then what they are made of. */
export function formAmounts(project: BudgetProject): FormAmount[] {
  const totals = [...(project.total ? [project.total] : []), ...project.furtherTotals].filter(({ words }) => FORM_TOTAL.test(words));
  return [...totals.map(({ words, amount }) => ({ label: words, amount })), ...project.funding];
}

/** The amount that one of the labels names, or null. */
export const amountLabelled = (project: BudgetProject, labels: readonly string[]): FormAmount | null =>
  formAmounts(project).find(({ label }) => labels.some((own) => sameFormLabel(own, label))) ?? null;

/** The label with the unit of its amount, where that stands with the label and not with the number. */
export const amountLabel = ({ label, amount }: FormAmount): string => (amount.isUnitImplied ? `${label}（${amount.unit}）` : label);

/** The amount as printed. */
export const amountText = ({ amount: { printed } }: FormAmount): string => `${printed.isNegative ? "-" : ""}${printed.digits}${printed.unit}`;
