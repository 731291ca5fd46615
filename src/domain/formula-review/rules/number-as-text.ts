import { cellAddress } from "../grammar/index";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { numberInText } from "../regions/numeric-text";
import { StripIndex } from "../regions/strip-index";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

const ADDING: ReadonlySet<string> = new Set(["SUM", "SUBTOTAL", "AVERAGE"]);

/** A number written as text within a range that is added up: the sum passes over it without a word. */
export const numberAsText: FormulaRule<"number-as-text"> = {
  id: "number-as-text", subject: "data", severity: "error", isDefault: true,
  find: (review) => review.sheets.flatMap((sheet) => findOn(review, sheet)),
};

function findOn(review: Review, sheet: SheetGrid): RuleHit[] {
  const hits: RuleHit[] = [];
  let index: StripIndex | null = null;
  const { top, left, bottom, right } = sheet.used;
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) {
    if (sheet.kind(row, column) !== Kind.Text || sheet.isFormula(row, column)) continue;
    const text = sheet.text(row, column);
    const number = numberInText(text);
    if (number === null || number === 0) continue;
    index ??= new StripIndex(review.aggregates(sheet).filter(({ call }) => ADDING.has(call)));
    const strip = index.holding(row, column);
    if (!strip) continue;
    hits.push({
      sheet, cells: [{ row, column }], score: 0.85, group: `${strip.row} ${strip.column}`,
      parameters: { text, value: String(number), total: cellAddress(strip.row, strip.column), formula: sheet.formula(strip.row, strip.column) ?? "" },
      compared: [{ row: strip.row, column: strip.column }],
    });
  }
  return hits;
}
