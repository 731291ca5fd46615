import { cellAddress } from "../grammar/index";
import { keysOf, lookupsOf, type Lookup } from "../regions/lookups";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** A look-up that takes the nearest key, in a list that is not in order: it finds the wrong line without a word. */
export const approximateLookup: FormulaRule<"approximate-lookup"> = {
  id: "approximate-lookup", subject: "formula", severity: "error", isDefault: true,
  find(review) {
    const hits: RuleHit[] = [];
    const judged = new Map<string, string | null>();
    const byClass = new Map<number, readonly Lookup[]>();
    for (const sheet of review.sheets) sheet.forEachFormula((row, column, formula) => {
      let lookups = byClass.get(formula.id);
      if (!lookups) byClass.set(formula.id, (lookups = lookupsOf(formula).filter(({ isApproximate }) => isApproximate)));
      for (const lookup of lookups) {
        const area = sheet.resolve(lookup.table.area, row, column);
        const on = review.model.sheetOf(lookup.table.sheet, sheet);
        const key = on && area ? `${on.index} ${area.top} ${area.left} ${area.bottom} ${area.right} ${lookup.isByRow}` : "";
        let unsorted = judged.get(key);
        if (unsorted === undefined) {
          const searched = keysOf(review, lookup, sheet, row, column);
          judged.set(key, (unsorted = searched ? firstOutOfOrder(searched.keys) : null));
        }
        if (unsorted === null) continue;
        hits.push({ sheet, cells: [{ row, column }], score: 0.8, group: `${lookup.call} ${key}`, parameters: { call: lookup.call, unsorted, formula: sheet.formula(row, column) ?? "" } });
        break;
      }
    });
    return hits;
  },
};

/** The first key that is smaller than the one before it, numbers and texts each for themselves; null where all are in order. */
function firstOutOfOrder(keys: readonly { row: number; column: number; value: string | number }[]): string | null {
  for (const type of ["number", "string"] as const) {
    const same = keys.filter(({ value }) => typeof value === type);
    for (let index = type === "string" ? 2 : 1; index < same.length; index += 1) {
      if (same[index]!.value < same[index - 1]!.value) return cellAddress(same[index]!.row, same[index]!.column);
    }
  }
  return null;
}
