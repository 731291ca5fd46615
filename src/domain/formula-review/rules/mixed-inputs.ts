import { typedHit } from "../regions/typed-hit";
import type { FormulaRule } from "./formula-rule";

/**
 * Typed numbers and formulas take turns in a column, each worked out from the other column: nobody can see which figures are
 * inputs, and filling a formula over the column destroys some of them.
 */
export const mixedInputs: FormulaRule<"mixed-inputs"> = {
  id: "mixed-inputs", subject: "missing", severity: "note", isDefault: true,
  find: (review) => review.typedInRuns.filter(({ isMutual }) => isMutual).map((run) => typedHit(review, run)),
};
