import type { Cell, Range, Table, Worksheet } from "exceljs";

/** Parts of exceljs that its declarations leave out or get wrong, named in one place. */

interface CellModel {
  readonly formula?: string;
  readonly sharedFormula?: string;
  readonly shareType?: "shared" | "array";
  readonly ref?: string;
}

/** The model of one table: where it stands and what its columns are called. */
export interface TableModel {
  name: string;
  tableRef: string;
  autoFilterRef: string;
  rows: unknown[];
  columns: { name: string; totalsRowLabel?: string; totalsRowFunction?: string; filterButton?: boolean }[];
}

/** The cell's formula as it is stored: its own, or the address of the cell whose formula it shares. */
export const formulaModel = (cell: Cell): CellModel => cell.model as unknown as CellModel;

/** Addresses of a sheet's merged areas. */
export const mergedAreas = (sheet: Worksheet): string[] =>
  Object.values((sheet as unknown as { _merges: Record<string, Range> })._merges).map((range) => range.range);

/** The models of a sheet's tables. */
export const tableModels = (sheet: Worksheet): TableModel[] => (sheet.getTables() as unknown as (Table & { table: TableModel })[]).map(({ table }) => table);

/** Whether a sheet is protected. */
export const isProtected = (sheet: Worksheet): boolean => {
  const { sheetProtection } = sheet as unknown as { sheetProtection?: { sheet?: boolean } | null };
  return sheetProtection !== undefined && sheetProtection !== null && sheetProtection.sheet !== false;
};
