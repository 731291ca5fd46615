import { Kind, type SheetGrid } from "../model/sheet-grid";
import { readsError } from "../regions/precedents";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** Errors that say "not there yet": a division by a blank in a form not filled in, a value asked to be #N/A, a page still loading. */
const EXPECTED: ReadonlySet<string> = new Set(["#DIV/0!", "#GETTING_DATA", "#BUSY!"]);

/** The first cells of a chain of errors: those that show an error though nothing that they read does. */
export const errorValue: FormulaRule<"error-value"> = {
  id: "error-value", subject: "error", severity: "error", isDefault: true,
  find: (review) => errorCells(review.sheets).flatMap(({ sheet, row, column, code }): RuleHit[] => {
    const formula = sheet.classAt(row, column);
    if (EXPECTED.has(code) || formula?.calls.has("NA") || (formula && readsError(review.model, sheet, row, column, formula))) return [];
    return [{
      sheet, cells: [{ row, column }], score: 0.9, group: code,
      parameters: { code, formula: sheet.formula(row, column) ?? "" },
    }];
  }),
};

/** Cells that show an error, sheet by sheet. */
export function errorCells(sheets: readonly SheetGrid[]): { sheet: SheetGrid; row: number; column: number; code: string }[] {
  const found: { sheet: SheetGrid; row: number; column: number; code: string }[] = [];
  for (const sheet of sheets) for (let row = sheet.used.top; row <= sheet.used.bottom; row += 1) for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
    if (sheet.kind(row, column) !== Kind.Error) continue;
    const value = sheet.value(row, column);
    found.push({ sheet, row, column, code: typeof value === "object" && value !== null ? value.error : "" });
  }
  return found;
}
