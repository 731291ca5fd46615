import { typedHit } from "../regions/typed-hit";
import type { FormulaRule } from "./formula-rule";

/** A typed number within a run of like formulas: it does not follow when its inputs change. */
export const typedOverFormula: FormulaRule<"typed-over-formula"> = {
  id: "typed-over-formula", subject: "missing", severity: "warning", isDefault: true,
  find: (review) => review.typedInRuns.filter(({ isMutual }) => !isMutual).map((run) => typedHit(review, run)),
};
