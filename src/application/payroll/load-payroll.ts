import type { WorkbookPort } from "../port/workbook-port";
import { readPayrollWorkbook, viewOf } from "./find-payroll";
import type { PayrollView } from "./payroll-view";

/**
 * The payroll of the open workbook with its cost, the stated amounts compared, and every cell that could not be read.
 * Null where no sheet holds one.
 */
export async function loadPayroll(port: WorkbookPort): Promise<PayrollView | null> {
  const { found, parameters } = await readPayrollWorkbook(port, []);
  return found ? viewOf(found, parameters) : null;
}
