import { cellAddress } from "../grammar/index";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** A product or quotient with an empty cell: the result is 0 or #DIV/0!, whatever the other figures are. */
export const blankOperand: FormulaRule<"blank-operand"> = {
  id: "blank-operand", subject: "data", severity: "note", isDefault: false,
  find: (review) => review.sheets.flatMap((sheet) => {
    const hits: RuleHit[] = [];
    sheet.forEachFormula((row, column, formula) => {
      for (const { node, operator } of formula.uses) {
        if ((operator !== "*" && operator !== "/") || node.area.shape !== "cell") continue;
        const on = review.model.sheetOf(node.sheet, sheet);
        const area = on && sheet.resolve(node.area, row, column);
        if (!on || !area || !on.isBlank(area.top, area.left)) continue;
        hits.push({
          sheet, cells: [{ row, column }], score: 0.4, group: formula.shape,
          parameters: { operand: cellAddress(area.top, area.left), formula: sheet.formula(row, column) ?? "" },
        });
        break;
      }
    });
    return hits;
  }),
};
