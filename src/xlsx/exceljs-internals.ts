import type { Cell, Range, Table, Workbook, Worksheet } from "exceljs";

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
  style?: { theme?: string };
  rows: unknown[];
  columns: { name: string; totalsRowLabel?: string; totalsRowFunction?: string; filterButton?: boolean }[];
}

/** The cell's formula as it is stored: its own, or the address of the cell whose formula it shares. */
export const formulaModel = (cell: Cell): CellModel => cell.model as unknown as CellModel;

/** Addresses of a sheet's merged areas, from the top, each row from the left. */
export const mergedAreas = (sheet: Worksheet): string[] =>
  Object.values((sheet as unknown as { _merges: Record<string, Range> })._merges).sort((a, b) => a.top - b.top || a.left - b.left).map((range) => range.range);

/** The models of a sheet's tables. */
export const tableModels = (sheet: Worksheet): TableModel[] => (sheet.getTables() as unknown as (Table & { table: TableModel })[]).map(({ table }) => table);

/** Whether a sheet is protected: a password alone, left over in the file, does not protect it. */
export const isProtected = (sheet: Worksheet): boolean => {
  const { sheetProtection } = sheet as unknown as { sheetProtection?: { sheet?: boolean } | null };
  return sheetProtection?.sheet === true;
};

/** Hidden rows and columns of a sheet, counted from 0. */
export function hiddenLines(sheet: Worksheet): { readonly hiddenRows: readonly number[]; readonly hiddenColumns: readonly number[] } {
  const hiddenRows: number[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) hiddenRows.push(number - 1);
  });
  const columns = (sheet as unknown as { _columns?: readonly ({ readonly hidden?: boolean } | undefined)[] | null })._columns ?? [];
  const hiddenColumns: number[] = [];
  columns.forEach((column, index) => {
    if (column?.hidden) hiddenColumns.push(index);
  });
  return { hiddenRows, hiddenColumns };
}

/**
 * Forgets the numbers that cells' styles had in the file that was saved last. exceljs keeps them in the cells, and where a
 * cell has no style any more it leaves the former number, which stands for another style in the next file.
 */
export function forgetStyleNumbers(workbook: Workbook): void {
  type Sparse<T> = readonly (T | undefined)[];
  for (const sheet of workbook.worksheets) {
    const { _rows: rows } = sheet as unknown as { readonly _rows: Sparse<{ readonly _cells: Sparse<Cell> }> };
    rows.forEach((row) => row?._cells.forEach((cell) => {
      if (cell) delete (cell.model as { styleId?: number }).styleId;
    }));
  }
}
