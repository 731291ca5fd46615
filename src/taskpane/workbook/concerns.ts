import type { WorkbookState } from "../services/index";

/**
 * Whether a change of cells can alter what the pane shows: it is in a sheet of ours, or in one that was not there
 * (or had another name) when the workbook was read. Typing in other sheets costs nothing.
 */
export const concernsUs = (change: { readonly sheet: string }, last: WorkbookState | null): boolean => {
  const known = last?.sheets.find((sheet) => sheet.name === change.sheet);
  return known === undefined || known.purpose !== null || last?.payroll?.sheet === change.sheet;
};
