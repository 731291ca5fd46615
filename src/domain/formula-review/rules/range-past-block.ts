import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { Aggregate } from "../regions/aggregates";
import { cellOf } from "../regions/lines";
import type { FormulaRule, RuleHit } from "./formula-rule";

const FURTHEST_LABEL = 12;
/** A row of sums of which this many are compared; more tell no more. */
const COMPARED = 40;

/**
 * A row (or column) of sums whose ranges begin with a heading or end with an empty line that holds no figure for any of them.
 * Whoever types into that line changes the total. A range with empty lines at both ends was drawn so on purpose and is left alone.
 */
export const rangePastBlock: FormulaRule<"range-past-block"> = {
  id: "range-past-block", subject: "formula", severity: "note", isDefault: true,
  find: (review) => review.sheets.flatMap((sheet) => {
    const rows = new Map<string, Aggregate[]>();
    for (const strip of review.aggregates(sheet)) {
      const { axis, row, column, across, call } = strip;
      if (call !== "SUM" || (axis === "column" ? column !== across || row <= strip.last : row !== across || column <= strip.last)) continue;
      const key = `${axis} ${axis === "column" ? row : column}`;
      const group = rows.get(key);
      if (group) group.push(strip);
      else rows.set(key, [strip]);
    }
    return [...rows.values()].flatMap((sums) => judge(sheet, sums));
  }),
};

/** All sums of one row: those that run past the block in the same way are one hit. */
function judge(sheet: SheetGrid, sums: readonly Aggregate[]): RuleHit[] {
  if (new Set(sums.map(({ across }) => across)).size < 2) return [];
  const across = sums.slice(0, COMPARED).map((sum) => sum.across);
  const ways = new Map<string, Aggregate[]>();
  for (const sum of sums) {
    const begins = lineAt(sheet, sum, sum.first, across);
    const ends = lineAt(sheet, sum, sum.last, across);
    const way = begins === "heading" && ends === "figures" ? "heading" : ends === "empty" && begins === "figures" ? "empty" : null;
    if (way === null) continue;
    const found = ways.get(way);
    if (found) found.push(sum);
    else ways.set(way, [sum]);
  }
  return [...ways].map(([way, found]) => {
    const [first] = found as [Aggregate];
    return {
      sheet, cells: found.map(({ row, column }) => ({ row, column })), score: way === "heading" ? 0.45 : 0.4, group: first.axis,
      parameters: { axis: first.axis, way, formula: sheet.formula(first.row, first.column) ?? "" },
    };
  });
}

/** What a line of the range holds over all the sums' strips. */
function lineAt(sheet: SheetGrid, { axis }: Aggregate, at: number, across: readonly number[]): "figures" | "heading" | "empty" | "texts" {
  let hasText = false;
  for (const strip of across) {
    const [row, column] = cellOf(axis, strip, at);
    if (sheet.kind(row, column) === Kind.Number || sheet.isFormula(row, column)) return "figures";
    hasText ||= sheet.kind(row, column) === Kind.Text;
  }
  if (hasText) return "texts";
  const from = Math.min(...across);
  for (let step = 1; step <= FURTHEST_LABEL && from - step >= 0; step += 1) {
    const [row, column] = cellOf(axis, from - step, at);
    if (sheet.kind(row, column) === Kind.Text) return "heading";
  }
  return "empty";
}
