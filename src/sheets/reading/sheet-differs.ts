import { equalYuan, multiplyYuan, printYuan, yuanFromCell, exactDecimal } from "../../domain/money/index";
import type { CellProblem } from "../cell-problem";
import type { PlacedCell } from "../payroll/line-formulas";
import type { SheetCells } from "./sheet-cells";

/** What is known of a cell from the heads above it. */
export interface CellKnowledge {
  /** What its figure is to be multiplied by to be 元. */
  readonly factorOf: (row: number, column: number) => string;
  readonly labelOf: (row: number, column: number) => string | null;
  readonly isConsequence: (row: number) => boolean;
}

/**
 * Formula cells whose value is not what the domain computes: overtyped, broken or stale. Cells that hold a formula
 * which nobody has calculated yet are passed over, and so are words.
 *
 * @param about.isConsequence where lines of the table could not be read, what a formula adds up from them differs for that reason alone: it is passed over
 * @param expected the formula cells as we would write them, with their computed values
 */
export function differingCells(cells: SheetCells, expected: readonly PlacedCell[], about: CellKnowledge): CellProblem[] {
  return expected.flatMap(({ row, column, content }): CellProblem[] => {
    if (content.kind !== "formula" || typeof content.cached !== "number") return [];
    const value = cells.value(row, column);
    const factor = about.factorOf(row, column);
    if (value === content.cached && factor === "1") return [];
    const label = about.labelOf(row, column);
    if (value === null) return cells.formula(row, column) === null ? [cells.problem("formula-missing", row, column, label)] : [];
    if (about.isConsequence(row) && cells.formula(row, column) !== null) return [];
    if (typeof value === "object") return [cells.problem("error-value", row, column, label)];
    if (typeof value !== "number") return [cells.problem("text-for-number", row, column, label)];
    const wanted = yuanFromCell(content.cached);
    const own = multiplyYuan(yuanFromCell(value), exactDecimal(factor));
    return equalYuan(own, wanted) ? [] : [cells.problem("total-differs", row, column, label, `${printYuan(own)} ≠ ${printYuan(wanted)}`)];
  });
}
