import { yuanToCell } from "../../domain/money/index";
import type { ComponentDefinition, Payroll } from "../../domain/payroll/index";
import { cellName } from "../cell-address";
import { BLANK, formulaCell } from "../cell-content";
import type { CellContent } from "../sheet-plan";
import { amountFormula, type SheetStyle } from "./amount-formula";
import type { Computed } from "./computed";
import type { PayrollLayout } from "./layout";
import type { TableRow } from "./payroll-sheet-content";

/** A cell with its place; row and column count from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A formula with a value that is not known: for rows that cannot be computed. */
const uncomputed = (formula: string): CellContent => ({ kind: "formula", formula: `=${formula}`, cached: null });

/**
 * Amount and total cells of one row of the payroll table. Our functions give an empty text for a row that is blank
 * throughout: N() makes that 0, where + would make the total and all above it #VALUE!.
 */
export function lineFormulas(
  tableRow: TableRow, row: number, payroll: Payroll, layout: PayrollLayout, style: Exclude<SheetStyle, "values">, computed: Computed,
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const { components } = payroll;
  for (const component of components) {
    const column = layout.amounts.get(component.id);
    if (column === undefined) continue;
    const formula = amountFormula(component, { layout, row, components, style, isAbsent: isAbsent(tableRow, component) });
    cells.push({ row, column, content: formula === null ? BLANK : withAmount(formula, tableRow, component, computed) });
  }
  const { total } = layout.columns;
  if (total !== null) {
    const paid = components.flatMap(({ id, payer }) => (payer === "employer" ? [layout.amounts.get(id)] : [])).filter((column) => column !== undefined);
    const part = (column: number): string => (style === "functions" ? `N(${cellName(row, column)})` : cellName(row, column));
    const formula = paid.length === 0 ? "0" : `ROUND(${paid.map(part).join("+")},2)`;
    const amount = tableRow.kind === "line" ? computed.totalOf(tableRow.line.id) : null;
    cells.push({ row, column: total, content: amount === null ? uncomputed(formula) : formulaCell(formula, yuanToCell(amount)) });
  }
  return cells;
}

const isAbsent = (tableRow: TableRow, component: ComponentDefinition): boolean =>
  tableRow.kind === "line" ? tableRow.line.inputs[component.id] === undefined : !tableRow.unread.inputs.has(component.id);

function withAmount(formula: string, tableRow: TableRow, component: ComponentDefinition, computed: Computed): CellContent {
  if (tableRow.kind === "unread") return uncomputed(formula);
  const { line } = tableRow;
  const amount = computed.amountOf(line.id, component.id);
  if (amount !== null) return formulaCell(formula, yuanToCell(amount));
  return line.inputs[component.id] === undefined && computed.totalOf(line.id) !== null ? formulaCell(formula, 0) : uncomputed(formula);
}
