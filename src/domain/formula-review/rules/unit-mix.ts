import type { FormulaNode } from "../grammar/index";
import { cellAddress } from "../grammar/index";
import { walk, type FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { unitAbove, unitInText, type AmountUnit } from "../regions/unit-of-column";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

const FACTORS: ReadonlySet<number> = new Set([10_000, 0.0001, 100_000_000, 0.00000001]);

/** Amounts in 元 and in 万元, by their headers, added or subtracted in one formula without a factor between them. */
export const unitMix: FormulaRule<"unit-mix"> = {
  id: "unit-mix", subject: "formula", severity: "error", isDefault: true,
  find: (review) => review.sheets.some(statesUnits) ? review.sheets.flatMap((sheet) => findOn(review, sheet)) : [],
};

/** Headers with units stand in few sheets; the others need not be searched. */
function statesUnits(sheet: SheetGrid): boolean {
  for (let row = sheet.used.top; row <= sheet.used.bottom; row += 1) for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
    if (sheet.kind(row, column) === Kind.Text && unitInText(sheet.text(row, column)) === "万元") return true;
  }
  return false;
}

function findOn(review: Review, sheet: SheetGrid): RuleHit[] {
  const hits: RuleHit[] = [];
  const skipped = new Map<number, boolean>();
  sheet.forEachFormula((row, column, formula) => {
    let isSkipped = skipped.get(formula.id);
    if (isSkipped === undefined) skipped.set(formula.id, (isSkipped = !isPlainSum(formula)));
    if (isSkipped) return;
    const units = new Map<AmountUnit, string>();
    for (const { node } of formula.uses) {
      const on = review.model.sheetOf(node.sheet, sheet);
      const area = on && sheet.resolve(node.area, row, column);
      const unit = on && area && unitAbove(on, area.top + 1, area.left);
      if (unit && !units.has(unit)) units.set(unit, cellAddress(area.top, area.left));
    }
    if (units.size < 2) return;
    const [[unit, cell], [otherUnit, otherCell]] = [...units] as [[AmountUnit, string], [AmountUnit, string]];
    hits.push({ sheet, cells: [{ row, column }], score: 0.8, group: formula.shape, parameters: { unit, cell, otherUnit, otherCell, formula: sheet.formula(row, column) ?? "" } });
  });
  return hits;
}

/** A formula that adds two or more cells and holds no factor that would turn one unit into another. */
function isPlainSum(formula: FormulaClass): boolean {
  let isPlain = formula.uses.length > 1;
  walk(formula.node, (node: FormulaNode) => {
    if (node.kind === "number" && FACTORS.has(node.value)) isPlain = false;
    if (node.kind === "binary" && node.operator !== "+" && node.operator !== "-") isPlain = false;
    if (node.kind === "call" && node.name !== "SUM" && node.name !== "ROUND") isPlain = false;
  });
  return isPlain;
}
