import { Kind, type SheetGrid } from "../model/sheet-grid";
import { labelOf, namesTotal } from "../regions/labels";
import { cellOf, forEachLine } from "../regions/lines";
import { unitAbove } from "../regions/unit-of-column";
import type { FormulaRule, RuleHit } from "./formula-rule";

const FEWEST = 5;
const FACTOR = 10_000;

/** One figure of a column of amounts ten thousand times as large as the others allow, or as small: typed in 元 among 万元, or the reverse. */
export const unitBySize: FormulaRule<"unit-by-size"> = {
  id: "unit-by-size", subject: "data", severity: "warning", isDefault: false,
  find(review) {
    const hits: RuleHit[] = [];
    for (const sheet of review.sheets) forEachLine(sheet, "column", "figures", 1, ({ across, along }) => {
      if (along.length > FEWEST) hits.push(...judge(sheet, across, along));
    });
    return hits;
  },
};

function judge(sheet: SheetGrid, column: number, rows: readonly number[]): RuleHit[] {
  const unit = unitAbove(sheet, rows[0]!, column);
  if (unit === null) return [];
  const amounts = rows.filter((row) => sheet.kind(...cellOf("column", column, row)) === Kind.Number && sheet.number(row, column) > 0 && !namesTotal(labelOf(sheet, row, column, "left")));
  if (amounts.length <= FEWEST) return [];
  const bySize = [...amounts].sort((a, b) => sheet.number(a, column) - sheet.number(b, column));
  const [smallest, second] = [bySize[0]!, bySize[1]!];
  const [largest, next] = [bySize[bySize.length - 1]!, bySize[bySize.length - 2]!];
  const fits = (value: number, low: number, high: number): boolean => value >= low / 3 && value <= high * 3;
  const value = (row: number): number => sheet.number(row, column);
  for (const [row, moved, low, high] of [
    [largest, value(largest) / FACTOR, value(smallest), value(next)],
    [smallest, value(smallest) * FACTOR, value(second), value(largest)],
  ] as const) {
    const isApart = row === largest ? value(largest) > 300 * value(next) : value(second) > 300 * value(smallest);
    if (isApart && sheet.isConstantNumber(row, column) && fits(moved, low, high)) {
      return [{ sheet, cells: [{ row, column }], score: 0.55, group: `${column} ${row}`, parameters: { unit, value: String(value(row)), would: String(Number(moved.toPrecision(15))) } }];
    }
  }
  return [];
}
