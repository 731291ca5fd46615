import { decimalFromCell } from "../../money/index";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** Where Excel and this review add in another order, the last digits may differ. */
const NOISE = 1e-9;
/** A sheet that was never calculated shows it by its first cells. */
const MOST_HITS = 10_000;
/** Larger sums are not added again: the whole review stays linear in the cells. */
const MOST_CELLS = 5_000_000;

/** A cell that shows another value than its formula gives with the values that its inputs show: calculation was off, or the file was written by a program that does not calculate. */
export const staleValue: FormulaRule<"stale-value"> = {
  id: "stale-value", subject: "total", severity: "error", isDefault: true,
  find(review) {
    let left = MOST_CELLS;
    return review.sheets.flatMap((sheet) => {
      const hits: RuleHit[] = [];
      sheet.forEachFormula((row, column, formula) => {
        if (left <= 0 || hits.length >= MOST_HITS || sheet.kind(row, column) !== Kind.Number) return;
        for (const { node } of formula.uses) {
          const area = node.area.shape === "cell" ? null : sheet.resolve(node.area, row, column);
          const part = area && sheet.usedPart(area);
          left -= part ? (part.bottom - part.top + 1) * (part.right - part.left + 1) : 1;
        }
        const hit = left > 0 ? judge(review, sheet, row, column) : null;
        if (hit) hits.push(hit);
      });
      return hits;
    });
  },
};

function judge(review: Review, sheet: SheetGrid, row: number, column: number): RuleHit | null {
  const formula = sheet.classAt(row, column);
  const would = formula && review.evaluate(formula, sheet, row, column);
  const shown = sheet.number(row, column);
  if (would === null || would === undefined || !Number.isFinite(would) || isSame(would, shown, 1)) return null;
  if (isSame(would, shown, largestInput(review, sheet, row, column))) return null;
  const [stated, expected] = [decimalFromCell(shown).toString(), decimalFromCell(would).toString()];
  return { sheet, cells: [{ row, column }], score: 0.8, group: "stale", stated, expected, parameters: { stated, expected, formula: sheet.formula(row, column) ?? "" } };
}

const isSame = (a: number, b: number, scale: number): boolean => Math.abs(a - b) <= NOISE * Math.max(scale, Math.abs(a), Math.abs(b));

/** The largest single figure read: differences of large figures carry their noise. */
function largestInput(review: Review, sheet: SheetGrid, row: number, column: number): number {
  let largest = 0;
  for (const { node } of sheet.classAt(row, column)?.uses ?? []) {
    const on = review.model.sheetOf(node.sheet, sheet);
    const whole = on && sheet.resolve(node.area, row, column);
    const area = on && whole && on.usedPart(whole);
    if (!on || !area) continue;
    for (let r = area.top; r <= area.bottom; r += 1) for (let c = area.left; c <= area.right; c += 1) {
      if (on.kind(r, c) === Kind.Number) largest = Math.max(largest, Math.abs(on.number(r, c)));
    }
  }
  return largest;
}
