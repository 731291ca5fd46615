import type Decimal from "decimal.js";
import { decimalFromCell } from "../../money/index";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { exactSum, isSameToFen } from "../regions/exact-sum";
import { labelOf, looksLikeYear, namesTotal } from "../regions/labels";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** A block has so many lines at least, and no more than this. */
const FEWEST = 2;
const MOST = 500;

interface Column {
  readonly column: number;
  readonly stated: Decimal;
  readonly sum: Decimal;
  readonly count: number;
}

/**
 * A typed total that its parts do not add up to. Only where other columns of the same row show that the row is the total of the
 * lines above it: there the parts do add up.
 */
export const typedTotal: FormulaRule<"typed-total"> = {
  id: "typed-total", subject: "total", severity: "error", isDefault: true,
  find: (review) => review.sheets.flatMap((sheet) => {
    const hits: RuleHit[] = [];
    for (let row = sheet.used.top; row <= sheet.used.bottom; row += 1) {
      const first = firstText(sheet, row);
      if (first !== null && namesTotal(sheet.text(row, first))) hits.push(...judgeRow(sheet, row, first));
    }
    return hits;
  }),
};

function firstText(sheet: SheetGrid, row: number): number | null {
  for (let column = sheet.used.left; column <= Math.min(sheet.used.right, sheet.used.left + 12); column += 1) {
    if (sheet.kind(row, column) === Kind.Text) return column;
    if (sheet.kind(row, column) === Kind.Number) return null;
  }
  return null;
}

function judgeRow(sheet: SheetGrid, row: number, label: number): RuleHit[] {
  const columns: Column[] = [];
  for (let column = label + 1; column <= sheet.used.right; column += 1) {
    if (sheet.kind(row, column) !== Kind.Number) continue;
    const block = sumAbove(sheet, row, column, label);
    if (block) columns.push({ column, stated: decimalFromCell(sheet.number(row, column)), ...block });
  }
  const agrees = ({ stated, sum }: Column): boolean => isSameToFen(stated, sum);
  const confirming = columns.filter((column) => agrees(column) && !column.sum.isZero()).length;
  return columns.filter((column) => !agrees(column) && sheet.isConstantNumber(row, column.column) && confirming >= 1 && isNear(column)).map(({ column, stated, sum, count }) => ({
    sheet, cells: [{ row, column }], score: Math.min(0.9, 0.7 + 0.05 * confirming), group: `${row} ${column}`,
    stated: stated.toString(), expected: sum.toString(), parameters: { count, confirming, stated: stated.toString(), sum: sum.toString() },
  }));
}

/** The figures above a total up to a header, a blank line or another total; null where there are too few. */
function sumAbove(sheet: SheetGrid, row: number, column: number, label: number): { sum: Decimal; count: number } | null {
  const parts: number[] = [];
  for (let r = row - 1; r >= sheet.used.top && parts.length <= MOST; r -= 1) {
    const kind = sheet.kind(r, column);
    if (kind !== Kind.Number) {
      if (kind === Kind.Blank && sheet.kind(r, label) === Kind.Text) continue;
      break;
    }
    if (namesTotal(labelOf(sheet, r, column, "left"))) break;
    if (looksLikeYear(sheet.number(r, column)) && sheet.kind(r - 1, column) !== Kind.Number) break;
    parts.push(sheet.number(r, column));
  }
  return parts.length < FEWEST || parts.length > MOST ? null : { sum: exactSum(parts), count: parts.length };
}

/** A row whose figures lie far from the sum is no sum (an average, a share). */
const isNear = ({ stated, sum }: Column): boolean => !sum.isZero() && stated.minus(sum).abs().lessThanOrEqualTo(sum.abs().times("0.5"));
