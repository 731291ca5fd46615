import { restyledCells, type PlacedCell } from "../../sheets/index";
import type { WorkbookPort } from "../port/workbook-port";
import { cellAt, constantOf } from "../writing/cell-content";
import { changedCells } from "../writing/changed-cells";
import { prepareOperations } from "../writing/prepare-sheet";
import type { FormulaStyle, PreparedWrite } from "../writing/prepared-write";
import { readPayrollWorkbook } from "./find-payroll";
import { generatedCells } from "./generated-cells";

/**
 * Works out the payroll sheet's formulas in the other style, also after they were frozen. Only formulas change, wherever
 * people have moved their columns. Null without a payroll.
 */
export async function prepareFormulaStyle(port: WorkbookPort, style: FormulaStyle): Promise<PreparedWrite | null> {
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  if (!read.found) return null;
  const steps = changedCells(read.found.sheet, restyledCells(read.found.read, style, read.parameters));
  return prepareOperations({ kind: "formula-style", style }, read, steps, { formulaStyle: style }, generatedCells(read.found, read.parameters));
}

/**
 * Works out the payroll sheet with its formulas turned into the values that they show; one that shows nothing or an
 * error (our functions without the add-in) into the value that we compute. Formulas of the user's stay. Null without a
 * payroll.
 */
export async function prepareFreeze(port: WorkbookPort): Promise<PreparedWrite | null> {
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  if (!read.found) return null;
  const { sheet } = read.found;
  const frozen = restyledCells(read.found.read, "values", read.parameters).flatMap((computed): PlacedCell[] => {
    const cell = cellAt(sheet, computed.row, computed.column);
    return cell.formula === null ? [] : [{ ...computed, content: constantOf(cell.value) ?? computed.content }];
  });
  const isFrozen = new Set(frozen.map(({ row, column }) => `${row}:${column}`));
  return prepareOperations({ kind: "freeze-to-values" }, read, changedCells(sheet, frozen), {}, (name, row, column, cell) =>
    name === sheet.name && cell.formula !== null && isFrozen.has(`${row}:${column}`));
}
