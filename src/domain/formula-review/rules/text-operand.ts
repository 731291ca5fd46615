import { cellAddress } from "../grammar/index";
import { Kind } from "../model/sheet-grid";
import { numberInText } from "../regions/numeric-text";
import type { FormulaRule, RuleHit } from "./formula-rule";

const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^", "%"]);

/** Arithmetic on a cell that holds text: #VALUE! in Excel, or a number that was typed as text and is converted silently. */
export const textOperand: FormulaRule<"text-operand"> = {
  id: "text-operand", subject: "data", severity: "warning", isDefault: false,
  find: (review) => review.sheets.flatMap((sheet) => {
    const hits: RuleHit[] = [];
    sheet.forEachFormula((row, column, formula) => {
      for (const { node, operator } of formula.uses) {
        if (operator === null || !ARITHMETIC.has(operator) || node.area.shape !== "cell") continue;
        const on = review.model.sheetOf(node.sheet, sheet);
        const area = on && sheet.resolve(node.area, row, column);
        if (!on || !area || on.kind(area.top, area.left) !== Kind.Text) continue;
        const text = on.text(area.top, area.left);
        hits.push({
          sheet, cells: [{ row, column }], score: numberInText(text) === null ? 0.5 : 0.6, group: `${formula.shape}`,
          parameters: { text, operand: cellAddress(area.top, area.left), formula: sheet.formula(row, column) ?? "" },
        });
        break;
      }
    });
    return hits;
  }),
};
