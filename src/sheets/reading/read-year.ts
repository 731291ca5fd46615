import { payrollWords } from "../../wording/index";
import type { CellProblem } from "../cell-problem";
import { comparable, headOf } from "./labels";
import type { SheetCells } from "./sheet-cells";

/** The year that a sheet says; null where it says none that is one. */
export interface YearReading {
  readonly year: number | null;
  readonly problems: readonly CellProblem[];
}

/** Budgets of other years are not in workbooks: 1900 and 9999 are what Excel makes of an empty date or a slip. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const isYear = (number: number): boolean => Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR;

const YEAR_IN_WORDS = /(?<!\d)((?:19|20)\d{2})年/g;
/** What says of which year a table is, not of which year something that it goes by. */
const IS_OF_THE_TABLE = /年度|年.*(?:预算|测算|明细|费用|经费|工资|人员|计划)/;

/** The budget year: beside its label, or in words (2020年度…) somewhere above the table. */
export function readYear(cells: SheetCells, rows: readonly number[]): YearReading {
  const labels = [payrollWords("zh").yearLabel, payrollWords("en").yearLabel].map(comparable);
  const texts = rows.flatMap((row) => Array.from({ length: Math.max(0, cells.lastColumn - cells.firstColumn + 1) }, (_unused, index) => ({ row, column: cells.firstColumn + index })))
    .filter(({ row, column }) => typeof cells.value(row, column) === "string");
  const labelled = texts.find(({ row, column }) => labels.some((label) => headOf(cells.text(row, column)).whole.replace(/[:：]/g, "").startsWith(label)));
  return labelled ? beside(cells, labelled.row, labelled.column) : inWords(cells, texts, rows[0] ?? cells.firstRow);
}

/** The one year of the titles; where they name several, or none of them is one, the one year of all texts. */
function inWords(cells: SheetCells, texts: readonly { readonly row: number; readonly column: number }[], firstRow: number): YearReading {
  const found = texts.flatMap(({ row, column }) => {
    const text = comparable(cells.text(row, column));
    return [...text.matchAll(YEAR_IN_WORDS)].map(([, digits]) => ({ row, column, year: Number(digits), isOfTheTable: IS_OF_THE_TABLE.test(text) })).filter(({ year }) => isYear(year));
  });
  for (const among of [found.filter(({ isOfTheTable }) => isOfTheTable), found]) {
    const years = new Set(among.map(({ year }) => year));
    if (years.size === 1) return { year: among[0]?.year ?? null, problems: [] };
  }
  const [first] = found;
  return { year: null, problems: [first ? cells.problem("ambiguous", first.row, first.column, payrollWords("zh").yearLabel) : cells.problem("missing", firstRow, cells.firstColumn, payrollWords("zh").yearLabel)] };
}

function beside(cells: SheetCells, row: number, column: number): YearReading {
  const label = cells.text(row, column);
  const own = /(?<!\d)(\d{4})(?!\d)/.exec(label);
  if (own && isYear(Number(own[1]))) return { year: Number(own[1]), problems: [] };
  for (let right = column + 1; right <= cells.lastColumn; right += 1) {
    if (cells.isBlank(row, right)) continue;
    const value = cells.value(row, right);
    const year = typeof value === "number" ? value : Number(/^(\d{4})(?:年度?)?$/.exec(comparable(cells.text(row, right)))?.[1] ?? Number.NaN);
    return isYear(year) ? { year, problems: [] } : { year: null, problems: [cells.problem("not-a-year", row, right, label)] };
  }
  return { year: null, problems: [cells.problem("missing", row, column + 1, label)] };
}
