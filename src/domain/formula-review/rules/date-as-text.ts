import { Kind } from "../model/sheet-grid";
import { isDateText } from "../regions/numeric-text";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** A date written as text: it sorts and compares as letters, and formulas count no days from it. */
export const dateAsText: FormulaRule<"date-as-text"> = {
  id: "date-as-text", subject: "data", severity: "note", isDefault: false,
  find: (review) => review.sheets.flatMap((sheet) => {
    const hits: RuleHit[] = [];
    for (let row = sheet.used.top; row <= sheet.used.bottom; row += 1) for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
      if (sheet.kind(row, column) !== Kind.Text || sheet.isFormula(row, column) || !isDateText(sheet.text(row, column))) continue;
      hits.push({ sheet, cells: [{ row, column }], score: 0.4, group: `${column}`, parameters: { text: sheet.text(row, column) } });
    }
    return hits;
  }),
};
