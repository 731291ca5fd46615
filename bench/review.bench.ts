import { formulaMap, reviewFormulas, type ReviewSheet, type ReviewWorkbook } from "../src/domain/formula-review/index";
import { medians, type Row } from "./support/measure";

const NUMBERS = 5;

/** A sheet of so many rows: five columns of numbers, five of formulas filled down. */
function workbookOf(rows: number): ReviewWorkbook {
  const values: number[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: string[][] = [];
  for (let row = 1; row <= rows; row += 1) {
    const numbers = Array.from({ length: NUMBERS }, (_, column) => (row * 7 + column * 13) % 1000);
    values.push([...numbers, ...numbers.map((number) => 2 * number + numbers[0]!)]);
    formulas.push([...numbers.map(() => null), ...numbers.map((_, column) => `=${"ABCDE"[column]}${row}*2+$A${row}`)]);
    numberFormats.push([]);
  }
  const sheet: ReviewSheet = { name: "Sheet1", visibility: "visible", merges: [], tables: [], used: { row: 0, column: 0, values, formulas, numberFormats } };
  return { sheets: [sheet] };
}

/** One look at every cell: less than this nobody can take. */
function lookAt({ sheets }: ReviewWorkbook): number {
  let length = 0;
  for (const { used } of sheets) used.values.forEach((row, r) => row.forEach((value, c) => { length += (used.formulas[r]?.[c] ?? String(value)).length; }));
  return length;
}

/** The formula review: a workbook of 100,000 cells and one ten times as large, each compared to one look at every cell. */
export function reviewRows(): Row[] {
  const [small, large] = [workbookOf(10_000), workbookOf(100_000)];
  const timed = medians({
    small: () => reviewFormulas(small), large: () => reviewFormulas(large), map: () => formulaMap(small), lookSmall: () => lookAt(small), lookLarge: () => lookAt(large),
  }, 3);
  const formulas = (workbook: ReviewWorkbook): string => `${reviewFormulas(workbook).formulaCount} formulas`;
  return [
    { work: "reviewing 100,000 cells", size: 100_000, milliseconds: timed["small"]!, against: [{ name: "one look at every cell", ratio: timed["small"]! / timed["lookSmall"]! }], note: formulas(small) },
    { work: "reviewing 1,000,000 cells", size: 1_000_000, milliseconds: timed["large"]!, against: [{ name: "10 × 100,000 cells", ratio: timed["large"]! / (10 * timed["small"]!) }, { name: "one look at every cell", ratio: timed["large"]! / timed["lookLarge"]! }], note: formulas(large) },
    { work: "the formula map of 100,000 cells", size: 100_000, milliseconds: timed["map"]!, against: [{ name: "reviewing them", ratio: timed["map"]! / timed["small"]! }], note: "" },
  ];
}
