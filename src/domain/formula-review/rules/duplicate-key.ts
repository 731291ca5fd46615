import { cellAddress } from "../grammar/index";
import { keysOf, lookupsOf } from "../regions/lookups";
import type { FormulaRule, RuleHit } from "./formula-rule";

const NAMED = 5;

/** Keys that stand twice in a list in which formulas look up: the second line is never found. */
export const duplicateKey: FormulaRule<"duplicate-key"> = {
  id: "duplicate-key", subject: "data", severity: "warning", isDefault: false,
  find(review) {
    const hits: RuleHit[] = [];
    const seen = new Set<string>();
    for (const sheet of review.sheets) sheet.forEachFormula((row, column, formula) => {
      if (!["VLOOKUP", "HLOOKUP", "MATCH"].some((call) => formula.calls.has(call))) return;
      for (const lookup of lookupsOf(formula)) {
        const area = sheet.resolve(lookup.table.area, row, column);
        const on = review.model.sheetOf(lookup.table.sheet, sheet);
        const key = on && area ? `${on.index} ${area.top} ${area.left} ${area.bottom} ${area.right}` : "";
        if (lookup.isApproximate || key === "" || seen.has(key)) continue;
        seen.add(key);
        const searched = keysOf(review, lookup, sheet, row, column);
        if (!searched) continue;
        const first = new Map<string | number, string>();
        const twice: { row: number; column: number }[] = [];
        const values: string[] = [];
        for (const { row: r, column: c, value } of searched.keys) {
          if (value === "") continue;
          if (!first.has(value)) first.set(value, cellAddress(r, c));
          else {
            twice.push({ row: r, column: c });
            if (values.length < NAMED) values.push(String(value));
          }
        }
        if (twice.length > 0) hits.push({ sheet: searched.on, cells: twice, score: 0.6, group: key, parameters: { keys: values, formula: sheet.formula(row, column) ?? "", user: cellAddress(row, column) } });
      }
    });
    return hits;
  },
};
