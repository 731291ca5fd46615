import type { FormTemplate } from "../../domain/goals/index";
import type { BudgetProject } from "../../domain/budget/index";
import { textCell } from "../cell-content";
import type { PlacedCell } from "../payroll/line-formulas";
import { textOf } from "../reading/sheet-cells";
import type { CellContent } from "../sheet-plan";
import type { SheetSnapshot } from "../workbook-snapshot";
import { indicatorText, valueText } from "./form-content";

/** What has to be written to turn the formulas of a goal sheet into the texts that they show; errors stay formulas. */
export function finalisedCells(sheet: SheetSnapshot): PlacedCell[] {
  const { used } = sheet;
  return used.formulas.flatMap((formulas, r) => formulas.flatMap((formula, c): PlacedCell[] => {
    const value = used.values[r]?.[c] ?? null;
    if (formula === null || (typeof value === "object" && value !== null)) return [];
    return [{ row: used.row + r, column: used.column + c, content: plainContent(value) }];
  }));
}

function plainContent(value: string | number | boolean | null): CellContent {
  if (typeof value === "number") return { kind: "number", number: value };
  return textCell(textOf(value));
}

/** A field of the form with its text, for copying into the bureau's system. */
export interface FieldText {
  readonly label: string;
  readonly text: string;
}

/** The project's fields in the form's order, indicator by indicator, as plain text. */
export function fieldTexts(project: BudgetProject, template: FormTemplate): FieldText[] {
  const head = template.rows.flatMap((row): FieldText[] => {
    if (row.kind === "fields") return row.cells.map(({ label, value }) => ({ label, text: valueText(project, value, template) }));
    if (row.kind === "text") return [{ label: row.label, text: valueText(project, row.value, template) }];
    return (project.plan?.steps ?? []).map(({ label, percent }) => ({ label: `${row.label}${label.text}`, text: percent ? percent.printed.digits : "" }));
  });
  const indicators = project.indicators.flatMap((indicator) => template.columns.map((column) => ({ label: column.head.replaceAll("\n", ""), text: indicatorText(indicator, column.id, template) })));
  return [...head, ...indicators].filter(({ text }) => text !== "");
}
