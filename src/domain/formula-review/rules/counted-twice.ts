import type { Rectangle } from "../grammar/index";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { Aggregate } from "../regions/aggregates";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

const contains = (outer: Aggregate, inner: Aggregate): boolean => outer.first <= inner.first && inner.last <= outer.last;

/** A sum whose range holds a subtotal together with the figures that the subtotal adds. */
export const countedTwice: FormulaRule<"counted-twice"> = {
  id: "counted-twice", subject: "formula", severity: "error", isDefault: true,
  find: (review) => review.sheets.flatMap((sheet) => findOn(review, sheet)),
};

function findOn(review: Review, sheet: SheetGrid): RuleHit[] {
  const byLine = new Map<string, Aggregate[]>();
  for (const strip of review.aggregates(sheet)) {
    if (strip.call !== "SUM" || strip.formula.shape !== "SUM(A:A)") continue;
    const key = `${strip.axis} ${strip.across}`;
    const line = byLine.get(key);
    if (line) line.push(strip);
    else byLine.set(key, [strip]);
  }
  const hits: RuleHit[] = [];
  for (const strips of byLine.values()) {
    const subtotals = strips.filter((strip) => isInLine(strip) && addsFigures(sheet, strip.area)).sort((a, b) => position(a) - position(b));
    const positions = subtotals.map(position);
    for (const total of strips) {
      const twice: Aggregate[] = [];
      for (let at = lowerBound(positions, total.first); at < subtotals.length && positions[at]! <= total.last; at += 1) {
        const subtotal = subtotals[at]!;
        if (subtotal !== total && contains(total, subtotal)) twice.push(subtotal);
      }
      if (twice.length > 0) hits.push(hitOf(sheet, total, twice));
    }
  }
  return hits;
}

function hitOf(sheet: SheetGrid, total: Aggregate, twice: readonly Aggregate[]): RuleHit {
  return {
    sheet, cells: [{ row: total.row, column: total.column }], score: 0.85, group: `${total.row}`,
    parameters: { formula: sheet.formula(total.row, total.column) ?? "", count: twice.length },
    compared: twice.slice(0, 8).map(({ row, column }) => ({ row, column })),
  };
}

/** Where a subtotal stands within its own line. */
const position = (strip: Aggregate): number => (strip.axis === "column" ? strip.row : strip.column);
const isInLine = (strip: Aggregate): boolean => (strip.axis === "column" ? strip.column : strip.row) === strip.across && (position(strip) < strip.first || position(strip) > strip.last);

function lowerBound(sorted: readonly number[], from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two figures at least that are not zero: a subtotal over blanks doubles nothing. */
function addsFigures(sheet: SheetGrid, area: Rectangle): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) {
    if (sheet.kind(row, column) === Kind.Number && sheet.number(row, column) !== 0) return true;
  }
  return false;
}
