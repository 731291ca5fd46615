import type { reviewWorkbook } from "../../../src/application/index";

type Workbook = Parameters<typeof reviewWorkbook>[0];
type Sheet = Workbook["sheets"][number];
type Cell = string | number | null;

/** A sheet from what a person would type, row by row from A1. Formulas come with the value that they show. */
export const sheetOf = (name: string, rows: readonly (readonly Cell[])[], shown: (formula: string, row: number, column: number) => number = () => 0): Sheet => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const at = (row: readonly Cell[], column: number): Cell => row[column] ?? null;
  const isFormula = (cell: Cell): cell is string => typeof cell === "string" && cell.startsWith("=");
  const each = <T>(make: (cell: Cell, row: number, column: number) => T): T[][] => rows.map((row, r) => Array.from({ length: width }, (_, c) => make(at(row, c), r, c)));
  return {
    id: name, name, visibility: "visible", isProtected: false, merges: [], tables: [],
    used: {
      row: 0, column: 0, values: each((cell, r, c) => (isFormula(cell) ? shown(cell, r, c) : cell)), formulas: each((cell) => (isFormula(cell) ? cell : null)), numberFormats: each(() => "General"),
    },
  };
};

/**
 * Months of costs with totals by row and by column. Planted: the total of May (F6) leaves out the first unit, and in
 * the row of July (F8) a number stands where the others have formulas.
 */
export const plantedWorkbook = (): Workbook => {
  const months = Array.from({ length: 12 }, (_, month): Cell[] => [`${month + 1}月`, 100 + month, 200 + month, 300 + month, 400 + month, `=SUM(B${month + 2}:E${month + 2})`]);
  months[4]![5] = "=SUM(C6:E6)";
  months[6]![5] = 1024;
  const rows: Cell[][] = [["月份", "一科", "二科", "三科", "四科", "合计"], ...months, ["合计", ...["B", "C", "D", "E", "F"].map((column) => `=SUM(${column}2:${column}13)`)]];
  const numbers = (row: number): number[] => [1, 2, 3, 4].map((column) => Number(rows[row]![column]));
  const total = (row: number): number => (row === 5 ? numbers(5).slice(1) : numbers(row)).reduce((sum, one) => sum + one, 0);
  const shown = (_: string, row: number, column: number): number => {
    if (row < 13) return total(row);
    const all = Array.from({ length: 12 }, (__, at) => at + 1);
    return all.reduce((sum, at) => sum + (column === 5 ? (at === 7 ? 1024 : total(at)) : Number(rows[at]![column])), 0);
  };
  return { name: "费用.xlsx", activeSheet: "费用", sheets: [sheetOf("费用", rows, shown), sheetOf("说明", [["只有文字"]])] };
};
