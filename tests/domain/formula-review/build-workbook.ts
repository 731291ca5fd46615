import type { ReviewSheet, ReviewValue, ReviewWorkbook } from "../../../src/domain/formula-review/index";

/** A formula with the value that it shows. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: ReviewValue;
}

/** A cell: a value, a text that begins with `=` (a formula that shows 1), or a formula with its value. */
export type Cell = ReviewValue | FormulaCell;

export const shows = (formula: string, value: ReviewValue): FormulaCell => ({ formula, value });

const isFormulaCell = (cell: Cell): cell is FormulaCell => typeof cell === "object" && cell !== null && "formula" in cell;

export interface SheetOptions extends Partial<Omit<ReviewSheet, "used">> {
  /** Number format by column; General otherwise. */
  readonly formats?: Readonly<Record<number, string>>;
}

/** A sheet whose first cell is A1. */
export function sheet(rows: readonly (readonly Cell[])[], { formats = {}, ...options }: SheetOptions = {}): ReviewSheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, column): FormulaCell | { formula: null; value: ReviewValue } => {
    const cell = row[column] ?? null;
    if (isFormulaCell(cell)) return cell;
    return typeof cell === "string" && cell.startsWith("=") ? { formula: cell, value: 1 } : { formula: null, value: cell };
  }));
  return {
    name: "Sheet1", visibility: "visible", merges: [], tables: [], ...options,
    used: {
      row: 0, column: 0,
      values: full.map((row) => row.map(({ value }) => value)),
      formulas: full.map((row) => row.map(({ formula }) => formula)),
      numberFormats: full.map((row) => row.map((_, column) => formats[column] ?? "General")),
    },
  };
}

export const workbook = (...sheets: readonly ReviewSheet[]): ReviewWorkbook => ({ sheets });
