import type { Payroll, PayrollCost, StatedComparison } from "../../domain/payroll/index";
import type { CellProblem } from "../../sheets/index";
import type { FormulaStyle } from "../writing/prepared-write";

/** The payroll of the open workbook as the pane shows it. */
export interface PayrollView {
  readonly sheet: string;
  readonly payroll: Payroll;
  readonly cost: PayrollCost;
  readonly comparisons: readonly StatedComparison[];
  /** Cells that could not be read as what they should be. */
  readonly problems: readonly CellProblem[];
  /** Rows of the table that could not be read as lines: they are in no total. */
  readonly unreadLines: number;
  /** Whether there are rows and nothing of them could be read. */
  readonly isNothingRead: boolean;
  /** `mixed` where rows differ; `values` where amounts are plain numbers. */
  readonly style: FormulaStyle | "values" | "mixed";
  /** Cells where the sheet's own (calculated) amount differs from ours, e.g. after a formula was overtyped. */
  readonly sheetDiffers: readonly CellProblem[];
}
