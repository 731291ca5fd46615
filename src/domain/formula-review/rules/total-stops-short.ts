import type { SheetGrid } from "../model/sheet-grid";
import { Kind } from "../model/sheet-grid";
import type { Aggregate } from "../regions/aggregates";
import { labelOf, looksLikeYear, namesTotal } from "../regions/labels";
import { cellOf } from "../regions/lines";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

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
        return hit ? [hit] : [];
      });
    });
  },
};

function judge(review: Review, sheet: SheetGrid, strip: Aggregate, siblings: readonly Aggregate[]): RuleHit | null {
  if (strip.formula.uses.filter(({ call }) => call !== null).length > 1 || isWindow(review, sheet, strip)) return null;
  const after = leftOut(review, sheet, strip, 1);
  const before = after.length > 0 ? [] : leftOut(review, sheet, strip, -1);
  const omitted = after.length > 0 ? after : before;
  if (omitted.length === 0) return null;
  const isTakenUp = omitted.some((at) => siblings.some((other) => other !== strip && other.first <= at && at <= other.last && !(other.row === strip.row && other.column === strip.column)));
  if (isTakenUp) return null;
  const cells = omitted.map((at) => cellOf(strip.axis, strip.across, at)).map(([row, column]) => ({ row, column }));
  return {
    sheet, cells: [{ row: strip.row, column: strip.column }], score: after.length > 0 ? 0.75 : 0.65,
    group: `${strip.axis} ${strip.row} ${strip.column}`,
    parameters: { axis: strip.axis, call: strip.call, count: omitted.length, formula: sheet.formula(strip.row, strip.column) ?? "" },
    compared: cells,
  };
}

/** Whether the sum's neighbour along its own strip's direction is filled from it: a running sum or window. */
function isWindow(review: Review, sheet: SheetGrid, { row, column, axis }: Aggregate): boolean {
  const own = review.canonicalAt(sheet, row, column);
  return [-1, 1].some((step) => (axis === "column" ? review.canonicalAt(sheet, row + step, column) : review.canonicalAt(sheet, row, column + step)) === own);
}

/** Figures next to the range on one side that belong to it as much as those it adds. */
function leftOut(review: Review, sheet: SheetGrid, strip: Aggregate, direction: 1 | -1): number[] {
  const { axis, across, first, last } = strip;
  const own = axis === "column" ? strip.row : strip.column;
  const isInLine = axis === "column" ? strip.column === across : strip.row === across;
  const edge = direction === 1 ? last : first;
  const found: number[] = [];
  for (let at = edge + direction; at >= 0 && found.length < 50; at += direction) {
    if (isInLine && at === own) break;
    const [row, column] = cellOf(axis, across, at);
    if (sheet.kind(row, column) !== Kind.Number && !sheet.isFormula(row, column)) break;
    if (!belongs(review, sheet, strip, row, column, isInLine && direction === 1 && own > last)) break;
    found.push(at);
  }
  return found;
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
  return isBeforeTotal || (sheet.format(row, column) === sheet.format(edgeRow, edgeColumn) && isBesideOnly(sheet, strip));
}

/** Above a range the first line may be of another kind; it counts only where the range starts within a block of typed figures. */
function isBesideOnly(sheet: SheetGrid, { axis, across, first }: Aggregate): boolean {
  const [row, column] = cellOf(axis, across, first);
  return sheet.isConstantNumber(row, column);
}
