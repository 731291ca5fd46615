import { equalYuan, multiplyYuan, printYuan, yuanFromCell, exactDecimal, type Yuan } from "../../domain/money/index";
import type { CellProblem } from "../cell-problem";
import type { CellContent } from "../sheet-plan";
import type { PlacedCell } from "../payroll/line-formulas";
import type { SheetCells } from "./sheet-cells";

/** What is known of a cell from the heads above it. */
export interface CellKnowledge {
  /** What its figure is to be multiplied by to be 元. */
  readonly factorOf: (row: number, column: number) => string;
  readonly labelOf: (row: number, column: number) => string | null;
}

/**
 * Formula cells whose value is not what the domain computes: overtyped, broken or stale. Cells that hold a formula
 * which nobody has calculated yet are passed over, and so are words.
 *
 * @param expected the formula cells as we would write them, with their computed values
 */
export function differingCells(cells: SheetCells, expected: readonly PlacedCell[], about: CellKnowledge): CellProblem[] {
  return expected.flatMap(({ row, column, content }): CellProblem[] => {
    const wanted = cachedNumber(content);
    if (wanted === null) return [];
    const value = cells.value(row, column);
    const label = about.labelOf(row, column);
    if (value === null) return cells.formula(row, column) === null ? [cells.problem("missing", row, column, label)] : [];
    if (typeof value === "object") return [cells.problem("error-value", row, column, label)];
    if (typeof value !== "number") return [cells.problem("text-for-number", row, column, label)];
    const own = multiplyYuan(yuanFromCell(value), exactDecimal(about.factorOf(row, column)));
    return equalYuan(own, wanted) ? [] : [cells.problem("total-differs", row, column, label, `${printYuan(own)} ≠ ${printYuan(wanted)}`)];
  });
}

function cachedNumber(content: CellContent): Yuan | null {
  return content.kind === "formula" && typeof content.cached === "number" ? yuanFromCell(content.cached) : null;
}
