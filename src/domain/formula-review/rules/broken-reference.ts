import { walk, type FormulaClass } from "../model/formula-class";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** A formula, or a name that it uses, that has lost what it referred to: `#REF!` is written in it. */
export const brokenReference: FormulaRule<"broken-reference"> = {
  id: "broken-reference", subject: "error", severity: "error", isDefault: true,
  find(review) {
    const lostNames = new Set(review.model.names.filter(({ formula }) => formula.includes("#REF!")).map(({ name }) => name.toUpperCase()));
    const broken = new Map<number, string>();
    for (const formula of review.model.classes.all) {
      const lost = lostIn(formula, lostNames);
      if (lost !== null) broken.set(formula.id, lost);
    }
    return broken.size === 0 ? [] : hits(review, broken);
  },
};

function lostIn(formula: FormulaClass, lostNames: ReadonlySet<string>): string | null {
  let lost: string | null = null;
  walk(formula.node, (node) => {
    if (node.kind === "error" && node.code === "#REF!") lost ??= "#REF!";
    if (node.kind === "name" && lostNames.has(node.name)) lost ??= node.name;
  });
  return lost;
}

function hits(review: Review, broken: ReadonlyMap<number, string>): RuleHit[] {
  const found: RuleHit[] = [];
  for (const sheet of review.sheets) sheet.forEachFormula((row, column, formula) => {
    const lost = broken.get(formula.id);
    if (lost !== undefined) found.push({ sheet, cells: [{ row, column }], score: 0.95, group: `${lost} ${formula.shape}`, parameters: { lost, formula: sheet.formula(row, column) ?? "" } });
  });
  return found;
}
