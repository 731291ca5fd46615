import type { Place } from "../../domain/findings/index";
import { yuanFromCell, type Yuan } from "../../domain/money/index";
import { reconcileParts, type NamedAmount, type PartsReconciliation } from "../../domain/reconciliation/index";
import { cellName, type CellValue, type SelectionSnapshot } from "../../sheets/index";

/** A cell of a selection that holds no number where one is wanted. */
export interface NotAnAmount {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** The amounts of a selected range. */
export interface SelectedAmounts {
  readonly sheet: string;
  readonly address: string;
  readonly amounts: readonly NamedAmount[];
  /** Cells with text or errors: they are in no sum. Blank cells and heads above the first number are none. */
  readonly problems: readonly NotAnAmount[];
}

/** Amounts are taken as they stand in the cells: both ranges must be in one unit. */
export interface RangeReconciliation extends PartsReconciliation {
  readonly parts: readonly NamedAmount[];
  readonly total: Yuan;
}

/**
 * The amounts of a selection, each called by the text to its left in the row (or its cell). A text in the selection that
 * stands beside numbers is a label; one where a number is wanted is a problem.
 */
export function amountsInSelection({ sheet, address, block }: SelectionSnapshot): SelectedAmounts {
  const amounts: NamedAmount[] = [];
  const problems: NotAnAmount[] = [];
  const numeric = new Set(block.values.flatMap((row) => row.flatMap((value, column) => (typeof value === "number" ? [column] : []))));
  const firstNumber = new Map([...numeric].map((column) => [column, block.values.findIndex((row) => typeof row[column] === "number")]));
  block.values.forEach((row, r) => row.forEach((value, c) => {
    const cell = cellName(block.row + r, block.column + c);
    if (typeof value === "number") amounts.push({ label: labelOf(row, c) || cell, amount: yuanFromCell(value), place: placeOf(sheet, cell, value) });
    else if (numeric.has(c) && isFilled(value) && r > (firstNumber.get(c) ?? 0)) problems.push({ sheet, cell, text: textOf(value) });
    else if (typeof value === "object" && value !== null) problems.push({ sheet, cell, text: value.error });
  }));
  return { sheet, address, amounts, problems };
}

const isFilled = (value: CellValue): boolean => value !== null && !(typeof value === "string" && value.trim() === "");
const textOf = (value: CellValue): string => (typeof value === "object" && value !== null ? value.error : String(value ?? ""));
const placeOf = (sheet: string, cell: string, value: number): Place => ({ project: null, indicator: null, line: null, sheet, cell, text: String(value) });

/** The nearest text to the left in the selected row. */
function labelOf(row: readonly CellValue[], column: number): string {
  for (let at = column - 1; at >= 0; at -= 1) {
    const value = row[at];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}

/**
 * Sets any parts beside any total: difference = total − sum of the parts, with the slip that explains it.
 *
 * @param tolerance in the ranges' unit
 */
export function reconcileRanges(parts: SelectedAmounts, total: SelectedAmounts, tolerance?: Yuan): RangeReconciliation | null {
  const [only] = total.amounts;
  if (!only || total.amounts.length !== 1 || parts.amounts.length === 0) return null;
  return { ...reconcileParts(parts.amounts, only.amount, tolerance), parts: parts.amounts, total: only.amount };
}
