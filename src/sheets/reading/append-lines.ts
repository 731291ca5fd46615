import type { ParameterRow } from "../../domain/parameters/index";
import type { PayrollLine } from "../../domain/payroll/index";
import { componentHeads } from "../payroll/columns";
import type { PlacedCell } from "../payroll/line-formulas";
import type { PlacedRow } from "../payroll/payroll-sheet-content";
import type { SheetStyle } from "../payroll/amount-formula";
import { lineInputs } from "../payroll/table-cells";
import type { PayrollReading } from "./read-payroll-sheet";
import { restyledCells } from "./restyle";

/** Lines put below the last row of a payroll table as it stands. */
export interface AppendedLines {
  /** Inputs of the new rows, and every formula of the sheet as it reads with them. */
  readonly cells: readonly PlacedCell[];
  /** Rows of the new lines, counted from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * The cells to write so that lines follow the last row of the table, in the columns and blocks as people have arranged
 * them; totals and comparisons take the new rows in. A table's single empty row is filled first. Null where the sheet
 * has no payroll table.
 *
 * @param parameters as given to `readPayrollSheet`
 */
export function appendedLines(reading: PayrollReading, lines: readonly PayrollLine[], style: SheetStyle, parameters?: readonly ParameterRow[]): AppendedLines | null {
  const { layout, payroll, language } = reading;
  if (layout === null) return null;
  const firstRow = reading.rows.length === 0 ? layout.firstRow : layout.lastRow + 1;
  const rows: PlacedRow[] = lines.map((line, index) => ({ row: firstRow + index, tableRow: { kind: "line", line } }));
  const lastRow = firstRow + lines.length - 1;
  const grown: PayrollReading = {
    ...reading,
    payroll: { ...payroll, lines: [...payroll.lines, ...lines] },
    layout: { ...layout, lastRow: Math.max(layout.lastRow, lastRow), rowOfLine: new Map([...layout.rowOfLine, ...rows.map(({ row }, index) => [lines[index]?.id ?? "", row] as const)]) },
    rows: [...reading.rows, ...rows],
  };
  const heads = componentHeads(payroll.components, language);
  const inputs = rows.flatMap(({ row, tableRow }) => lineInputs(tableRow, row, layout, heads, ""));
  return { cells: [...inputs, ...restyledCells(grown, style, parameters)], firstRow, lastRow };
}
