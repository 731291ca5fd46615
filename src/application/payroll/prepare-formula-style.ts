import type { CellContent } from "../../sheets/index";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { blocksOf, type PlacedItem } from "../writing/cell-blocks";
import { cellAt } from "../writing/cell-content";
import { prepareOperations } from "../writing/prepare-sheet";
import type { FormulaStyle, PreparedWrite } from "../writing/prepared-write";
import { readPayrollWorkbook } from "./find-payroll";
import { formerPlan, preparePayroll } from "./prepare-payroll-sheet";

/** Works out the payroll sheet's formulas in the other style (also after they were frozen). Null without a payroll. */
export async function prepareFormulaStyle(port: WorkbookPort, style: FormulaStyle): Promise<PreparedWrite | null> {
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  return read.found ? preparePayroll({ kind: "formula-style", style }, read, read.found.read.payroll, { formulaStyle: style }) : null;
}

/**
 * Works out the payroll sheet with its formulas turned into the values that they show; one that shows an error (our
 * functions without the add-in) into the value that we compute. Formulas of the user's stay. Null without a payroll.
 */
export async function prepareFreeze(port: WorkbookPort): Promise<PreparedWrite | null> {
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  const plan = formerPlan(read);
  if (!read.found || !plan) return null;
  const { sheet } = read.found;
  const frozen: PlacedItem<CellContent>[] = [];
  plan.cells.forEach((cells, row) => cells.forEach((content, column) => {
    const cell = cellAt(sheet, row, column);
    if (content?.kind !== "formula" || cell.formula === null) return;
    const value = cell.value !== null && typeof cell.value === "object" ? content.cached : cell.value;
    frozen.push({ row, column, item: constant(value) });
  }));
  const steps = blocksOf(frozen).map((block): SheetOperation => ({ kind: "write-cells", sheet: sheet.name, row: block.row, column: block.column, cells: block.rows }));
  const isFrozen = new Set(frozen.map(({ row, column }) => `${row}:${column}`));
  return prepareOperations({ kind: "freeze-to-values" }, read, steps, {}, (name, row, column, cell) =>
    name === sheet.name && isFrozen.has(`${row}:${column}`) && cell.formula !== null);
}

function constant(value: number | string | boolean | null): CellContent {
  if (value === null || value === "") return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", number: value };
  return typeof value === "boolean" ? { kind: "boolean", boolean: value } : { kind: "text", text: value };
}
