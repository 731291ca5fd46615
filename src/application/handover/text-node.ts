import type { FormulaNode } from "../../domain/formula-review/index";
import type { CellValue } from "../../sheets/index";

/** What a cell shows now; undefined where nobody knows. `sheet` null: the formula's own. */
export type ValueAt = (sheet: string | null, row: number, column: number) => CellValue | undefined;

/** Functions that give a number or an error, never a text. */
const NUMBERS = new Set([
  "DATE", "EDATE", "EOMONTH", "TODAY", "NOW", "DATEVALUE", "WORKDAY", "YEAR", "MONTH", "DAY", "VALUE", "N", "INT", "ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "ABS", "MAX", "MIN", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "MEDIAN", "LARGE", "SMALL",
]);

/**
 * Whether an expression shows a text now, or may do so: a cell that holds one, a text put together, a look-up of which
 * nobody can tell.
 */
export function mayBeText(node: FormulaNode, cell: { readonly row: number; readonly column: number }, valueAt: ValueAt): boolean {
  const deeper = (inner: FormulaNode): boolean => mayBeText(inner, cell, valueAt);
  switch (node.kind) {
    case "number": case "boolean": case "error": case "missing": return false;
    case "reference": {
      if (node.area.shape !== "cell" || node.sheet?.isExternal) return true;
      const { top, left } = node.area;
      const value = valueAt(node.sheet?.name ?? null, top.fixed ? top.at : top.at + cell.row, left.fixed ? left.at : left.at + cell.column);
      return typeof value === "string" && value !== "";
    }
    case "prefix": return node.operator === "@" && deeper(node.operand);
    case "postfix": return node.operator !== "%" && deeper(node.operand);
    case "binary": return node.operator === "&" || node.operator === "," || node.operator === ":" || node.operator === " ";
    case "call": return node.name === "IF" || node.name === "IFERROR" ? node.arguments.slice(node.name === "IF" ? 1 : 0).some(deeper) : !NUMBERS.has(node.name);
    case "text": case "name": case "structured": case "array": case "unreadable": return true;
  }
}
