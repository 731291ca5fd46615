import { payrollWords } from "../../wording/index";
import type { CellProblem } from "../cell-problem";
import { comparable, headOf } from "./labels";
import type { SheetCells } from "./sheet-cells";

/** Where no year is written: a year for which no dated parameter is in force, so that nothing is computed by chance. */
const NO_YEAR = 1900;

const YEAR_IN_WORDS = /(?:^|\D)((?:19|20)\d{2})年/;

/** The budget year: beside its label, or in words (2020年) somewhere above the table. */
export function readYear(cells: SheetCells, rows: readonly number[]): { readonly year: number; readonly problems: readonly CellProblem[] } {
  const labels = [payrollWords("zh").yearLabel, payrollWords("en").yearLabel].map(comparable);
  for (const row of rows) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      const text = cells.value(row, column);
      if (typeof text !== "string" || !labels.some((label) => headOf(text).whole.replace(/[:：]/g, "").startsWith(label))) continue;
      return beside(cells, row, column);
    }
  }
  for (const row of rows) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      const match = YEAR_IN_WORDS.exec(comparable(cells.text(row, column)));
      if (match) return { year: Number(match[1]), problems: [] };
    }
  }
  return { year: NO_YEAR, problems: [cells.problem("missing", rows[0] ?? cells.firstRow, cells.firstColumn, payrollWords("zh").yearLabel)] };
}

function beside(cells: SheetCells, row: number, column: number): { year: number; problems: CellProblem[] } {
  const label = cells.text(row, column);
  const own = /(\d{4})/.exec(label);
  if (own) return { year: Number(own[1]), problems: [] };
  for (let right = column + 1; right <= cells.lastColumn; right += 1) {
    if (cells.isBlank(row, right)) continue;
    const value = cells.value(row, right);
    const year = typeof value === "number" ? value : Number(/^(\d{4})年?$/.exec(cells.text(row, right).trim())?.[1] ?? Number.NaN);
    const isYear = Number.isInteger(year) && year >= 1000 && year <= 9999;
    return isYear ? { year, problems: [] } : { year: NO_YEAR, problems: [cells.problem("ambiguous", row, right, label)] };
  }
  return { year: NO_YEAR, problems: [cells.problem("missing", row, column + 1, label)] };
}
