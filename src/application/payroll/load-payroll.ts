import type { WorkbookPort } from "../port/workbook-port";
import { readPayrollWorkbook, viewOf } from "./find-payroll";
import type { PayrollView } from "./payroll-view";

/**
 * The payroll of the workbook with its cost, the stated amounts compared, and every cell that could not be read. Null
 * where no sheet holds one. A payroll sheet is known by its table, also when renamed, or by its name.
 *
 * @param options.isEverySheet looks into all other sheets as well: right for a file, too much for a pane that follows
 * every change
 */
export async function loadPayroll(port: WorkbookPort, { isEverySheet = false }: { readonly isEverySheet?: boolean } = {}): Promise<PayrollView | null> {
  const read = await readPayrollWorkbook(port, [], isEverySheet);
  return read.found ? viewOf(read.found, read) : null;
}
