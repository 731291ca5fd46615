import type { BudgetProject, FormField } from "../../domain/budget/index";
import type { Words } from "../../domain/figures/index";
import { sameFormLabel, type FormColumnId, type FormTemplate, type FormValue, type Indicator } from "../../domain/goals/index";
import { amountLabel, amountLabelled, amountText, formAmounts } from "./funding";

const words = (text: Words | null): string => text?.text ?? "";

/** A labelled field of the document, in the words of the form. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

const fieldNamed = (project: BudgetProject, labels: readonly string[]): FormField | null =>
  project.fields.find(({ label }) => labels.some((own) => sameFormLabel(own, label.text))) ?? null;

/** The field or amount of the project that a form's value names, or null. */
export function fieldOf(project: BudgetProject, value: FormValue): LabelledText | null {
  if (value.from !== "field") return null;
  const field = fieldNamed(project, value.labels);
  if (field) return { label: field.label.text, text: field.value.text };
  const amount = amountLabelled(project, value.labels);
  return amount && { label: amountLabel(amount), text: amountText(amount) };
}

/** What stands beside a label of the form; "" where the document says nothing. */
export function valueText(project: BudgetProject, value: FormValue, template: FormTemplate): string {
  if (value.from === "field") return fieldOf(project, value)?.text ?? "";
  // Filled in from a document in another form: there the heading names the project.
  if (value.field === "name" && project.name === null && !isOwnForm(project, template)) return project.title;
  return words(project[value.field]);
}

/** Labelled fields and amounts of the document for which the form has no place. */
export function furtherFields(project: BudgetProject, template: FormTemplate): LabelledText[] {
  const labels = template.rows.flatMap((row) => (row.kind === "fields" ? row.cells.flatMap(({ value }) => (value.from === "field" ? [value.labels] : [])) : []));
  const placed = new Set([...labels.map((own) => fieldNamed(project, own)), ...labels.map((own) => (fieldNamed(project, own) ? null : amountLabelled(project, own)?.amount))]);
  return [
    ...project.fields.filter((field) => !placed.has(field)).map(({ label, value }) => ({ label: label.text, text: value.text })),
    ...formAmounts(project).filter(({ amount }) => !placed.has(amount)).map((amount) => ({ label: amountLabel(amount), text: amountText(amount) })),
  ];
}

/** The category as the document prints it, else in the form's words. */
export function categoryText(indicator: Indicator, template: FormTemplate): string {
  const own = template.categories.find(({ category }) => category === indicator.category);
  const isOwnForm = indicator.categoryText !== "" && (indicator.bounds !== null) === hasGrades(template);
  return isOwnForm || own === undefined ? indicator.categoryText : own.label;
}

/** Whether the document states the project's indicators as the form does: by grades, or by targets. */
export const isOwnForm = (project: BudgetProject, template: FormTemplate): boolean =>
  project.indicators.every(({ bounds }) => (bounds !== null) === hasGrades(template));

/** Whether the form grades by 优良中差. */
export const hasGrades = (template: FormTemplate): boolean => template.columns.some(({ id }) => id === "excellent");

/** Sign, number and unit of a target, as far as it is one limit; else the whole text as the number. */
function targetParts(text: string): { readonly sign: string; readonly value: string; readonly unit: string } {
  const match = /^\s*(≥|≤|＞|＜|>|<|=|＝)?\s*([0-9０-９][0-9０-９.,．，]*)\s*([^0-9０-９≥≤＞＜><=＝]*)$/.exec(text);
  return match ? { sign: match[1] ?? "", value: match[2] ?? "", unit: match[3] ?? "" } : { sign: "", value: text, unit: "" };
}

/** What an indicator's row holds in a column of the form. */
export function indicatorText(indicator: Indicator, column: FormColumnId, template: FormTemplate): string {
  const target = indicator.target?.bound.text ?? indicator.bounds?.excellent.text ?? "";
  switch (column) {
    case "category": return categoryText(indicator, template);
    case "subcategory": return words(indicator.subcategory);
    case "name": return indicator.name.text;
    case "description": return words(indicator.description);
    case "basis": return words(indicator.basis);
    case "target": return target;
    case "sign": return targetParts(target).sign;
    case "value": return targetParts(target).value;
    case "unit": return targetParts(target).unit;
    case "direction": return indicator.target?.direction === "positive" ? "正向" : indicator.target?.direction === "negative" ? "反向" : "";
    case "weight": {
      const weight = indicator.target?.weight;
      return weight ? `${weight.printed.digits}${weight.printed.unit}` : "";
    }
    default: return indicator.bounds?.[column].text ?? "";
  }
}
