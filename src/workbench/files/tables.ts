import type { Table, TableProperties, Worksheet } from "exceljs";
import type { KeptTable } from "../host/index";
import { rangeOf } from "./addresses";

interface FileColumn { readonly name: string; readonly totalsRowLabel?: string; readonly totalsRowFunction?: string; readonly filterButton?: boolean; readonly [more: string]: unknown }
interface FileTable {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly autoFilterRef?: string;
  readonly columns: readonly FileColumn[];
  readonly style?: { readonly theme?: string | null; readonly showFirstColumn?: boolean; readonly showLastColumn?: boolean; readonly showRowStripes?: boolean; readonly showColumnStripes?: boolean };
}

/** The tables of a file's sheet; `nextId` gives numbers that are unique in the workbook. */
export function tablesIn(sheet: Worksheet, nextId: () => number): KeptTable[] {
  return (sheet.getTables() as unknown as (Table & { table: FileTable })[]).map(({ table }) => ({
    id: nextId(),
    name: table.displayName ?? table.name,
    address: table.tableRef.replaceAll("$", ""),
    style: table.style?.theme ?? "",
    showHeaders: table.headerRow ?? true,
    showTotals: table.totalsRow ?? false,
    showFilterButton: table.autoFilterRef !== undefined || table.columns.some(({ filterButton }) => filterButton),
    showBandedRows: table.style?.showRowStripes ?? false,
    showBandedColumns: table.style?.showColumnStripes ?? false,
    highlightFirstColumn: table.style?.showFirstColumn ?? false,
    highlightLastColumn: table.style?.showLastColumn ?? false,
    columns: table.columns.map(({ name }, index) => ({ id: index + 1, name })),
    // Labels and functions of the totals row by column name.
    carried: { totals: Object.fromEntries(table.columns.map(({ name, totalsRowLabel, totalsRowFunction }) => [name, { totalsRowLabel, totalsRowFunction }])) },
  }));
}

/**
 * Puts a table round cells that have been written. exceljs would write the cells from the table's rows; here the cells
 * are the truth, so the table is added over them without rows being stored.
 */
export function tableOut(sheet: Worksheet, kept: KeptTable): void {
  const { startRow, endRow, startColumn, endColumn } = rangeOf(kept.address);
  const totals = (kept.carried["totals"] ?? {}) as Record<string, { totalsRowLabel?: string; totalsRowFunction?: string } | undefined>;
  const headerRows = kept.showHeaders ? 1 : 0;
  const bodyRows = endRow - startRow + 1 - headerRows - (kept.showTotals ? 1 : 0);
  const columns = Array.from({ length: endColumn - startColumn + 1 }, (_, index) => kept.columns[index]?.name ?? `Column${index + 1}`);
  const cells = snapshotOf(sheet, startRow, endRow, startColumn, endColumn);
  const properties: TableProperties = {
    name: kept.name, displayName: kept.name, ref: kept.address.split(":")[0] ?? kept.address,
    headerRow: kept.showHeaders, totalsRow: kept.showTotals,
    style: {
      ...(kept.style === "" ? {} : { theme: kept.style as NonNullable<TableProperties["style"]>["theme"] & string }),
      showRowStripes: kept.showBandedRows, showColumnStripes: kept.showBandedColumns, showFirstColumn: kept.highlightFirstColumn, showLastColumn: kept.highlightLastColumn,
    },
    columns: columns.map((name) => ({ name, filterButton: kept.showFilterButton, ...definedOnly(totals[name]) })),
    rows: Array.from({ length: Math.max(1, bodyRows) }, () => columns.map(() => null)),
  };
  sheet.addTable(properties);
  for (const [cell, value] of cells) cell.value = value;
}

function snapshotOf(sheet: Worksheet, startRow: number, endRow: number, startColumn: number, endColumn: number) {
  const cells = [];
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      const cell = sheet.getCell(row + 1, column + 1);
      cells.push([cell, cell.value] as const);
    }
  }
  return cells;
}

function definedOnly(totals: { totalsRowLabel?: string; totalsRowFunction?: string } | undefined): Partial<TableProperties["columns"][number]> {
  return Object.fromEntries(Object.entries(totals ?? {}).filter(([, value]) => value !== undefined));
}
