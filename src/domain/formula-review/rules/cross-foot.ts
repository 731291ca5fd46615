import type Decimal from "decimal.js";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { Aggregate } from "../regions/aggregates";
import { exactSum, isSameToFen } from "../regions/exact-sum";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** The corner of a table whose rows and columns are both added up: the sum of the row totals must be the sum of the column totals. */
export const crossFoot: FormulaRule<"cross-foot"> = {
  id: "cross-foot", subject: "total", severity: "error", isDefault: true,
  find: (review) => review.sheets.flatMap((sheet) => findOn(review, sheet)),
};

function findOn(review: Review, sheet: SheetGrid): RuleHit[] {
  const sums = new Map<string, Aggregate>();
  for (const strip of review.aggregates(sheet)) if (strip.call === "SUM" && strip.formula.shape === "SUM(A:A)") sums.set(`${strip.row} ${strip.column}`, strip);
  const hits: RuleHit[] = [];
  for (const corner of sums.values()) {
    if (corner.axis !== "column" || corner.column !== corner.across || corner.row <= corner.last || corner.last - corner.first > 2_000) continue;
    const rowTotal = sums.get(`${corner.first} ${corner.column}`);
    if (!rowTotal || rowTotal.axis !== "row" || rowTotal.across !== corner.first || rowTotal.last - rowTotal.first > 500) continue;
    const [byRows, byColumns] = [footOf(sheet, sums, corner, rowTotal), sumAlong(sheet, sums, corner, rowTotal)];
    if (byRows === null || byColumns === null || isSameToFen(byRows, byColumns)) continue;
    hits.push({
      sheet, cells: [{ row: corner.row, column: corner.column }], score: 0.85, group: `${corner.row} ${corner.column}`,
      stated: byRows.toString(), expected: byColumns.toString(), parameters: { byRows: byRows.toString(), byColumns: byColumns.toString(), formula: sheet.formula(corner.row, corner.column) ?? "" },
    });
  }
  return hits;
}

/** The sum of the row totals, where each row is added up over the same columns or typed; else null. */
function footOf(sheet: SheetGrid, sums: ReadonlyMap<string, Aggregate>, corner: Aggregate, model: Aggregate): Decimal | null {
  const totals: number[] = [];
  for (let row = corner.first; row <= corner.last; row += 1) {
    const total = sums.get(`${row} ${corner.column}`);
    if (total === undefined && sheet.isBlank(row, corner.column)) continue;
    const isTotal = total ? total.axis === "row" && total.first === model.first && total.last === model.last : sheet.isConstantNumber(row, corner.column);
    if (!isTotal || sheet.kind(row, corner.column) !== Kind.Number) return null;
    totals.push(sheet.number(row, corner.column));
  }
  return exactSum(totals);
}

/** The sum of the column totals in the corner's row, where each of those columns is added up there or typed; else null. */
function sumAlong(sheet: SheetGrid, sums: ReadonlyMap<string, Aggregate>, corner: Aggregate, model: Aggregate): Decimal | null {
  const totals: number[] = [];
  let added = 0;
  for (let column = model.first; column <= model.last; column += 1) {
    const total = sums.get(`${corner.row} ${column}`);
    if (total?.axis === "column" && total.across === column) added += 1;
    else if (total !== undefined || !sheet.isConstantNumber(corner.row, column)) return null;
    if (sheet.kind(corner.row, column) !== Kind.Number) return null;
    totals.push(sheet.number(corner.row, column));
  }
  return 2 * added >= totals.length ? exactSum(totals) : null;
}
