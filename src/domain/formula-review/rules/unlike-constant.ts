import { partsOf, type FormulaNode } from "../grammar/index";
import { oddHit, standingOf } from "../regions/odd-hit";
import type { FormulaRule } from "./formula-rule";

/**
 * A number written into a formula that its neighbours do not share: another rate (=B5*1.16 among =B6*1.17), or an amount added
 * by hand to a sum (=SUM(B5:B9)+1).
 */
export const unlikeConstant: FormulaRule<"unlike-constant"> = {
  id: "unlike-constant", subject: "formula", severity: "warning", isDefault: true,
  find: (review) => review.oddFormulas.flatMap((found) => {
    const { likeness, odd, usual, axis } = found;
    if (likeness !== "constant" && likeness !== "adjusted") return [];
    if (isThreshold(found.usualFormula.node, found.oddFormula.node)) return [];
    const standing = standingOf(found);
    if (standing === "end" && (odd.length >= 3 || axis === "column")) return [];
    const ratio = usual.length / odd.length;
    const score = (likeness === "adjusted" ? 0.65 : 0.6) + (standing === "between" ? 0.1 : 0) + (ratio >= 3 ? 0.05 : ratio < 2 ? -0.1 : 0);
    const hit = oddHit(review, found, score);
    return hit ? [hit] : [];
  }),
};

const COMPARISONS: ReadonlySet<string> = new Set(["=", "<>", "<", ">", "<=", ">="]);

/** Whether only numbers differ with which something is compared: tolerances and bounds go by the line. */
function isThreshold(usual: FormulaNode, odd: FormulaNode, isCompared = false): boolean {
  if (usual.kind === "number" && odd.kind === "number") return isCompared || usual.value === odd.value;
  const [own, others] = [partsOf(usual), partsOf(odd)];
  const compares = usual.kind === "binary" && COMPARISONS.has(usual.operator);
  return own.length === others.length && own.every((part, index) => isThreshold(part, others[index]!, compares));
}
