import { readsError } from "../regions/precedents";
import { errorCells } from "./error-value";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** #DIV/0! where it arises: a divisor that is blank or zero. Forms that wait to be filled in are full of it, so it is off by default. */
export const divisionByBlank: FormulaRule<"division-by-blank"> = {
  id: "division-by-blank", subject: "data", severity: "note", isDefault: false,
  find: (review) => errorCells(review.sheets).flatMap(({ sheet, row, column, code }): RuleHit[] => {
    const formula = sheet.classAt(row, column);
    if (code !== "#DIV/0!" || !formula || readsError(review.model, sheet, row, column, formula)) return [];
    return [{ sheet, cells: [{ row, column }], score: 0.5, group: formula.shape, parameters: { formula: sheet.formula(row, column) ?? "" } }];
  }),
};
