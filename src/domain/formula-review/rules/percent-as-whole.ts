import { Kind } from "../model/sheet-grid";
import { isPercentFormat } from "../regions/labels";
import { cellOf, forEachLine } from "../regions/lines";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** A rate shown as a percentage lies here; above it something was typed as a whole number. */
const LARGEST_RATE = 1.5;
const SMALLEST_WHOLE = 2;

/** A percentage typed as a whole number among fractions: 16 in a cell that shows percentages is 1600%. */
export const percentAsWhole: FormulaRule<"percent-as-whole"> = {
  id: "percent-as-whole", subject: "data", severity: "error", isDefault: true,
  find(review) {
    const hits: RuleHit[] = [];
    for (const sheet of review.sheets) for (const axis of ["row", "column"] as const) forEachLine(sheet, axis, "figures", 1, ({ across, along }) => {
      const rates: number[] = [];
      const whole: { row: number; column: number; value: number }[] = [];
      for (const at of along) {
        const [row, column] = cellOf(axis, across, at);
        if (sheet.kind(row, column) !== Kind.Number || !isPercentFormat(sheet.format(row, column))) continue;
        const value = sheet.number(row, column);
        if (Math.abs(value) <= LARGEST_RATE) rates.push(value);
        else if (value >= SMALLEST_WHOLE && value <= 100 && sheet.isConstantNumber(row, column)) whole.push({ row, column, value });
        else return;
      }
      if (whole.length === 0 || rates.filter((value) => value !== 0).length < 2 * whole.length) return;
      const [first] = whole as [(typeof whole)[number]];
      hits.push({ sheet, cells: whole.map(({ row, column }) => ({ row, column })), score: 0.8, group: `${axis} ${across}`, parameters: { value: String(first.value), shown: `${Number((first.value * 100).toPrecision(12))}%` } });
    });
    return hits;
  },
};
