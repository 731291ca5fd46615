import type Decimal from "decimal.js";
import { decimalFromCell } from "../../domain/money/index";
import { cellName } from "../cell-address";
import { BLANK, textCell } from "../cell-content";
import type { CellProblem } from "../cell-problem";
import type { CellContent } from "../sheet-plan";
import type { CellBlock, CellValue } from "../workbook-snapshot";

/** What a cell gives where a number is wanted. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "blank" }
  | { readonly kind: "problem"; readonly problem: CellProblem };

/** A block of cells by rows and columns of its sheet, counted from 0; cells outside the block are blank. */
export class SheetCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;

  constructor(readonly sheet: string, private readonly block: CellBlock) {
    this.firstRow = block.row;
    this.lastRow = block.row + block.values.length - 1;
    this.firstColumn = block.column;
    this.lastColumn = block.column + block.values.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  }

  value(row: number, column: number | null): CellValue {
    if (column === null) return null;
    return this.block.values[row - this.block.row]?.[column - this.block.column] ?? null;
  }

  formula(row: number, column: number | null): string | null {
    if (column === null) return null;
    return this.block.formulas[row - this.block.row]?.[column - this.block.column] ?? null;
  }

  isBlank(row: number, column: number | null): boolean {
    const value = this.value(row, column);
    return value === null || (typeof value === "string" && value.trim() === "");
  }

  /** The cell as text: numbers as Excel shows them in full, errors by their name, blank as "". */
  text(row: number, column: number | null): string {
    return textOf(this.value(row, column));
  }

  /** The cell where a number is wanted. Text is not turned into a number, whatever it looks like. */
  number(row: number, column: number, label: string): NumberReading {
    const value = this.value(row, column);
    if (this.isBlank(row, column)) return { kind: "blank" };
    if (typeof value === "number") return { kind: "number", value: decimalFromCell(value) };
    const code = typeof value === "object" ? "error-value" : "text-for-number";
    return { kind: "problem", problem: this.problem(code, row, column, label) };
  }

  /** A problem with one cell, quoting what it holds. */
  problem(code: CellProblem["code"], row: number, column: number, label: string | null, text = this.text(row, column)): CellProblem {
    return { code, sheet: this.sheet, cell: cellName(row, column), column: label, text };
  }

  /** What has to be written to have the cell as it is now. */
  content(row: number, column: number | null): CellContent {
    const formula = this.formula(row, column);
    const value = this.value(row, column);
    if (formula !== null) return { kind: "formula", formula, cached: typeof value === "object" ? null : value };
    if (value === null) return BLANK;
    if (typeof value === "number") return { kind: "number", number: value };
    if (typeof value === "boolean") return { kind: "boolean", boolean: value };
    if (typeof value === "string") return textCell(value);
    return { kind: "formula", formula: `=${value.error}`, cached: null };
  }
}

/** A cell's value as text. */
export function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return decimalFromCell(value).toFixed();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.error;
}
