import { columnLetters } from "../grammar/index";
import { Kind } from "../model/sheet-grid";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** So many hidden lines are named. */
const NAMED = 5;

/** Figures in hidden rows, columns or sheets that a total adds: the printed page does not show what the total holds. */
export const hiddenInTotal: FormulaRule<"hidden-in-total"> = {
  id: "hidden-in-total", subject: "form", severity: "note", isDefault: false,
  find: (review) => review.sheets.flatMap((sheet) => {
    const hits: RuleHit[] = [];
    const rows = [...(sheet.sheet.hiddenRows ?? [])].sort((a, b) => a - b);
    const columns = [...(sheet.sheet.hiddenColumns ?? [])].sort((a, b) => a - b);
    if (rows.length + columns.length > 0) for (const { row, column, axis, across, first, last, call } of review.aggregates(sheet)) {
      if (call !== "SUM") continue;
      const hidden = (axis === "column" ? rows : columns).filter((at) => at >= first && at <= last && sheet.kind(...(axis === "column" ? [at, across] as const : [across, at] as const)) === Kind.Number);
      if (hidden.length === 0) continue;
      hits.push({
        sheet, cells: [{ row, column }], score: 0.5, group: `${axis} ${hidden.join(" ")}`,
        parameters: { kind: axis === "column" ? "rows" : "columns", hidden: hidden.slice(0, NAMED).map((at) => (axis === "column" ? String(at + 1) : columnLetters(at))), formula: sheet.formula(row, column) ?? "" },
      });
    }
    sheet.forEachFormula((row, column, formula) => {
      for (const { node, call } of formula.uses) {
        const on = node.sheet === null ? null : review.model.sheetOf(node.sheet, sheet);
        if (!on || on === sheet || on.sheet.visibility === "visible" || (call !== "SUM" && call !== null)) continue;
        hits.push({ sheet, cells: [{ row, column }], score: 0.4, group: `sheet ${on.index}`, parameters: { kind: "sheet", hidden: [on.name], formula: sheet.formula(row, column) ?? "" } });
        break;
      }
    });
    return hits;
  }),
};
