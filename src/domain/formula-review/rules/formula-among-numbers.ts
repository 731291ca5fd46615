import { Kind } from "../model/sheet-grid";
import { cellOf, forEachLine } from "../regions/lines";
import type { FormulaRule, RuleHit } from "./formula-rule";

const SHORTEST_RUN = 6;

/** A single formula between typed numbers: perhaps a figure that was worked out in place and should be typed, or the others should be formulas. */
export const formulaAmongNumbers: FormulaRule<"formula-among-numbers"> = {
  id: "formula-among-numbers", subject: "missing", severity: "note", isDefault: false,
  find(review) {
    const hits: RuleHit[] = [];
    for (const sheet of review.sheets) for (const axis of ["row", "column"] as const) forEachLine(sheet, axis, "figures", 0, ({ across, along }) => {
      if (along.length < SHORTEST_RUN) return;
      const formulas = along.filter((at) => sheet.isFormula(...cellOf(axis, across, at)));
      const [at] = formulas;
      if (formulas.length !== 1 || at === undefined || at === along[0] || at === along[along.length - 1]) return;
      const [row, column] = cellOf(axis, across, at);
      const readsLine = sheet.classAt(row, column)?.uses.some(({ node }) => node.area.shape !== "cell") ?? false;
      if (readsLine || sheet.kind(row, column) !== Kind.Number) return;
      hits.push({ sheet, cells: [{ row, column }], score: 0.35, group: `${axis} ${across}`, parameters: { axis, count: along.length - 1, formula: sheet.formula(row, column) ?? "" } });
    });
    return hits;
  },
};
