import type { WorkbookPort } from "../port/workbook-port";
import { loadReconciliation, reconciliationOf, type ReconciliationOptions, type ReconciliationView } from "./load-reconciliation";

/**
 * Checks the workbook again after some of its sheets have changed: only those are read. The outcome is that of a full
 * check. The former outcome comes back as it is where nothing that was read has changed.
 *
 * @param changed names of the changed sheets; where one of them is not known (a sheet was added, renamed or deleted)
 *   everything is read anew
 */
export async function recheck(port: WorkbookPort, former: ReconciliationView, changed: readonly string[], options: ReconciliationOptions = {}): Promise<ReconciliationView | null> {
  const { workbook, stored } = former.source;
  const known = new Set(workbook.sheets.map(({ name }) => name));
  const names = [...new Set(changed)];
  if (names.length === 0) return former;
  if (names.some((name) => !known.has(name))) return loadReconciliation(port, options);
  const read = await port.readWorkbook({ sheets: names, store: ["settings"], signal: options.signal, onProgress: options.onProgress });
  const fresh = new Map(read.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  if (fresh.size !== names.length) return loadReconciliation(port, options);
  const hasNews = read.stored.settings !== stored.settings || workbook.sheets.some((sheet) => fresh.has(sheet.name) && JSON.stringify(fresh.get(sheet.name)) !== JSON.stringify(sheet));
  if (!hasNews) return former;
  return reconciliationOf({
    workbook: { ...workbook, activeSheet: read.workbook.activeSheet, sheets: workbook.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet) },
    stored: { ...stored, ...read.stored },
  }, options);
}
