import type { FormulaClass } from "../model/formula-class";
import type { Review } from "../review";
import type { RuleHit } from "../rules/formula-rule";

/** A hit for every cell whose formula is of a kind; each distinct formula is judged once. `judge` gives the parameters, or null. */
export function hitsByFormula(review: Review, score: number, judge: (formula: FormulaClass) => Readonly<Record<string, string>> | null): RuleHit[] {
  const judged = new Map<number, Readonly<Record<string, string>>>();
  for (const formula of review.model.classes.all) {
    const parameters = judge(formula);
    if (parameters) judged.set(formula.id, parameters);
  }
  const hits: RuleHit[] = [];
  if (judged.size > 0) for (const sheet of review.sheets) sheet.forEachFormula((row, column, formula) => {
    const parameters = judged.get(formula.id);
    if (parameters) hits.push({ sheet, cells: [{ row, column }], score, group: Object.values(parameters).join(" "), parameters: { ...parameters, formula: sheet.formula(row, column) ?? "" } });
  });
  return hits;
}
