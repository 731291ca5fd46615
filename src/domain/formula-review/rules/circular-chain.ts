import { rectangleAddress } from "../grammar/index";
import { findCycles } from "../regions/cycles";
import type { FormulaRule } from "./formula-rule";

/** Formulas that depend on themselves, directly or through others. */
export const circularChain: FormulaRule<"circular-chain"> = {
  id: "circular-chain", subject: "error", severity: "error", isDefault: true,
  find: (review) => findCycles(review.model).map((cycle) => {
    const [first] = cycle as [(typeof cycle)[number], ...typeof cycle];
    const cells = cycle.filter(({ sheet }) => sheet === first.sheet).map(({ row, column }) => ({ row, column }));
    return {
      sheet: first.sheet, cells, score: 0.95, group: `${first.row} ${first.column}`,
      parameters: { count: cycle.length, formula: first.sheet.formula(first.row, first.column) ?? "", first: rectangleAddress({ top: first.row, left: first.column, bottom: first.row, right: first.column }) },
    };
  }),
};
