import type { SheetGrid } from "../model/sheet-grid";
import { Kind } from "../model/sheet-grid";
import type { Aggregate } from "../regions/aggregates";
import { labelOf, looksLikeYear, namesTotal } from "../regions/labels";
import { cellOf } from "../regions/lines";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** So many lines left out say enough. */
const LONGEST = 50;

/**
 * A sum that leaves out figures beside its range: lines between the range and the sum, or cells that are filled on from those
 * it adds. Not where another sum takes them up (parts, quarters), and not for running windows.
 */
export const totalStopsShort: FormulaRule<"total-stops-short"> = {
  id: "total-stops-short", subject: "formula", severity: "warning", isDefault: true,
  find(review) {
    return review.sheets.flatMap((sheet) => {
      const strips = review.aggregates(sheet);
      const byLine = new Map<string, Aggregate[]>();
      for (const strip of strips) {
        const key = `${strip.axis} ${strip.across}`;
        const line = byLine.get(key);
        if (line) line.push(strip);
        else byLine.set(key, [strip]);
      }
      return strips.flatMap((strip) => {
        const hit = judge(review, sheet, strip, byLine.get(`${strip.axis} ${strip.across}`) ?? []);
        return hit && !isPicked(review, sheet, strip) ? [hit] : [];
      });
    });
  },
};

/** Whether a formula beside it names the same lines one by one: then they were picked, =B16+B17 as well as =SUM(D16:D17). */
function isPicked(review: Review, sheet: SheetGrid, { row, column, axis }: Aggregate): boolean {
  const own = review.canonicalAt(sheet, row, column);
  const [first, last, at] = axis === "column" ? [sheet.used.left, sheet.used.right, column] : [sheet.used.top, sheet.used.bottom, row];
  for (let other = Math.max(first, at - WIDEST); other <= Math.min(last, at + WIDEST); other += 1) {
    const [r, c] = axis === "column" ? [row, other] : [other, column];
    if (review.canonicalAt(sheet, r, c) === own && sheet.classAt(r, c)?.uses.every(({ node }) => node.area.shape === "cell")) return true;
  }
  return false;
}

/** So far a row of totals is looked at. */
const WIDEST = 60;

function judge(review: Review, sheet: SheetGrid, strip: Aggregate, siblings: readonly Aggregate[]): RuleHit | null {
  if (strip.formula.uses.filter(({ call }) => call !== null).length > 1 || isWindow(review, sheet, strip)) return null;
  const [own, isInLine] = strip.axis === "column" ? [strip.row, strip.column === strip.across] : [strip.column, strip.row === strip.across];
  const sides: (1 | -1)[] = !isInLine ? [1, -1] : own > strip.last ? [1, -1] : [-1];
  for (const side of sides) {
    const omitted = leftOut(review, sheet, strip, side, isInLine ? own : null);
    if (omitted.length === 0 || isTakenUp(strip, omitted, siblings)) continue;
    return {
      sheet, cells: [{ row: strip.row, column: strip.column }], score: isInLine && side === Math.sign(own - strip.last) ? 0.75 : 0.65,
      group: strip.axis === "column" ? `row ${strip.row} ${side}` : `column ${strip.column} ${side}`,
      parameters: { axis: strip.axis, call: strip.call, count: omitted.length, formula: sheet.formula(strip.row, strip.column) ?? "" },
      compared: omitted.map((at) => cellOf(strip.axis, strip.across, at)).map(([row, column]) => ({ row, column })),
    };
  }
  return null;
}

/** Whether another sum adds what this one leaves out. */
const isTakenUp = (strip: Aggregate, omitted: readonly number[], siblings: readonly Aggregate[]): boolean =>
  siblings.some((other) => !(other.row === strip.row && other.column === strip.column) && omitted.some((at) => other.first <= at && at <= other.last));

/** Whether the sum's neighbour along its own strip's direction is filled from it: a running sum or window. */
function isWindow(review: Review, sheet: SheetGrid, { row, column, axis }: Aggregate): boolean {
  const own = review.canonicalAt(sheet, row, column);
  return [-1, 1].some((step) => (axis === "column" ? review.canonicalAt(sheet, row + step, column) : review.canonicalAt(sheet, row, column + step)) === own);
}

/**
 * Figures next to the range on one side that belong to it as much as those it adds. Towards the sum itself (`own`) they must
 * reach up to it but for one blank line: a sum further away stands apart and may well pick some lines only.
 */
function leftOut(review: Review, sheet: SheetGrid, strip: Aggregate, direction: 1 | -1, own: number | null): number[] {
  const { axis, across, first, last } = strip;
  const isTowards = own !== null && Math.sign(own - last) === direction;
  const found: number[] = [];
  let at = (direction === 1 ? last : first) + direction;
  for (; at >= 0 && at !== own && found.length < LONGEST; at += direction) {
    const [row, column] = cellOf(axis, across, at);
    if (sheet.kind(row, column) !== Kind.Number && !sheet.isFormula(row, column)) break;
    if (!belongs(review, sheet, strip, row, column, isTowards)) break;
    found.push(at);
  }
  return isTowards && own !== null && Math.abs(own - at) > 1 ? [] : found;
}

/** Whether a cell beside the range is of the same kind as the cell at its edge. */
function belongs(review: Review, sheet: SheetGrid, strip: Aggregate, row: number, column: number, isBeforeTotal: boolean): boolean {
  const { axis, across, first, last } = strip;
  const at = axis === "column" ? row : column;
  const [edgeRow, edgeColumn] = cellOf(axis, across, at > last ? last : first);
  const formula = sheet.classAt(row, column);
  const edge = sheet.classAt(edgeRow, edgeColumn);
  if (formula !== null) {
    if (edge === null || review.canonicalId(formula) !== review.canonicalId(edge)) return false;
    return !formula.uses.some(({ node }) => node.area.shape !== "cell" && node.sheet === null && axis === "column" === (node.area.left.at === node.area.right.at && node.area.left.fixed === node.area.right.fixed && node.area.left.at === 0));
  }
  const value = sheet.number(row, column);
  if (edge !== null || Number.isNaN(value) || looksLikeYear(value) || sheet.kind(edgeRow, edgeColumn) !== Kind.Number) return false;
  const label = labelOf(sheet, row, column, axis === "column" ? "left" : "above");
  if (label === "" || namesTotal(label)) return false;
  return isBeforeTotal || (sheet.format(row, column) === sheet.format(edgeRow, edgeColumn) && axis === "column");
}
