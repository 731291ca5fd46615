import { hitsByFormula } from "../regions/class-hits";
import type { FormulaRule } from "./formula-rule";

const VOLATILE = ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "INFO"] as const;

/** A formula that gives another result at every calculation, or whose precedents nobody can trace. */
export const volatileFunction: FormulaRule<"volatile-function"> = {
  id: "volatile-function", subject: "form", severity: "note", isDefault: false,
  find: (review) => hitsByFormula(review, 0.3, (formula) => {
    const name = VOLATILE.find((volatile) => formula.calls.has(volatile));
    return name ? { function: name } : null;
  }),
};
