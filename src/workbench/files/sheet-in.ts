import type { Worksheet } from "exceljs";
import { BooleanNumber, type IColumnData, type IObjectArrayPrimitiveType, type IObjectMatrixPrimitiveType, type ICellData, type IRange, type IRowData, type IWorksheetData } from "@univerjs/core";
import { blankSheet } from "../grid/index";
import { rangeOf } from "./addresses";
import { withLineExtras, type LineExtras } from "./cell-extras";
import { cellIn, type CellReading } from "./cell-in";
import { hexOf, type FileColor, type Palette } from "./colors";
import { pixelsOfPoints, pixelsOfWidth } from "./sizes";

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** Columns with a style but no cells are read this far: files often format all 16,384. */
const STYLED_COLUMNS = 256;

interface ColumnModel { readonly min: number; readonly max: number; readonly width?: number; readonly hidden?: boolean; readonly outlineLevel?: number; readonly style?: object }
interface InnerSheet { readonly model: { readonly cols?: readonly ColumnModel[] | null }; readonly _merges: Readonly<Record<string, { readonly range: string }>> }

/** A sheet of the file as the grid keeps it. */
export function sheetIn(sheet: Worksheet, id: string, reading: CellReading, palette: Palette): Partial<IWorksheetData> {
  const blank = blankSheet(id, sheet.name);
  const { cells, rows, size } = rowsIn(sheet, reading);
  const view = viewOf(sheet);
  const properties = sheet.properties as Partial<Worksheet["properties"]> | undefined;
  const columns = columnsIn(sheet, reading);
  const tab = hexOf(properties?.tabColor as FileColor | undefined, palette);
  return {
    ...blank,
    cellData: cells, rowData: rows, columnData: columns,
    mergeData: mergesIn(sheet),
    rowCount: Math.max(blank.rowCount ?? 0, size.rows + 50),
    columnCount: Math.max(blank.columnCount ?? 0, size.columns + 5, ...Object.keys(columns).map((column) => Number(column) + 2)),
    ...(properties?.defaultColWidth ? { defaultColumnWidth: pixelsOfWidth(properties.defaultColWidth) } : {}),
    ...(properties?.defaultRowHeight ? { defaultRowHeight: pixelsOfPoints(properties.defaultRowHeight) } : {}),
    ...(view?.state === "frozen" ? { freeze: freezeIn(view.xSplit ?? 0, view.ySplit ?? 0) } : {}),
    ...(tab === null ? {} : { tabColor: tab }),
    ...(view?.zoomScale ? { zoomRatio: view.zoomScale / 100 } : {}),
    hidden: sheet.state === "visible" || sheet.state === undefined ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rightToLeft: view?.rightToLeft ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

const freezeIn = (xSplit: number, ySplit: number): IWorksheetData["freeze"] =>
  ({ xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 });

function mergesIn(sheet: Worksheet): IRange[] {
  return Object.values((sheet as unknown as InnerSheet)._merges).map(({ range }) => rangeOf(range));
}

function rowsIn(sheet: Worksheet, reading: CellReading): { cells: Cells; rows: IObjectArrayPrimitiveType<Partial<IRowData>>; size: { rows: number; columns: number } } {
  const cells: Cells = {};
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  const size = { rows: 0, columns: 0 };
  const arrays: IRange[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const line: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const { shareType, ref } = cell.model as unknown as { shareType?: string; ref?: string };
      if (shareType === "array" && ref?.includes(":")) arrays.push(rangeOf(ref));
      const data = cellIn(cell, reading);
      if (!data) return;
      line[columnNumber - 1] = data;
      size.columns = Math.max(size.columns, columnNumber);
    });
    if (Object.keys(line).length > 0) {
      cells[rowNumber - 1] = line;
      size.rows = rowNumber;
    }
    const data = rowIn(row, reading);
    if (data) {
      rows[rowNumber - 1] = data;
      size.rows = rowNumber;
    }
  });
  for (const range of arrays) clearSpilled(cells, range);
  return { cells, rows, size };
}

function rowIn(row: { height?: number; hidden?: boolean; outlineLevel?: number }, reading: CellReading): Partial<IRowData> | null {
  const extras: { -readonly [K in keyof LineExtras]: LineExtras[K] } = {};
  const data: Partial<IRowData> = {};
  if (row.height) {
    data.h = pixelsOfPoints(row.height);
    data.ia = BooleanNumber.FALSE;
    extras.size = { file: row.height, pixels: data.h };
  }
  if (row.hidden) data.hd = BooleanNumber.TRUE;
  if (row.outlineLevel) extras.outline = row.outlineLevel;
  lookOfLine(data, extras, (row as { style?: object }).style, reading);
  const all = { ...data, ...withLineExtras(extras) };
  return Object.keys(all).length > 0 ? all : null;
}

function columnsIn(sheet: Worksheet, reading: CellReading): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const model of (sheet as unknown as InnerSheet).model.cols ?? []) {
    for (let number = model.min; number <= Math.min(model.max, Math.max(model.min, STYLED_COLUMNS)); number += 1) {
      const extras: { -readonly [K in keyof LineExtras]: LineExtras[K] } = {};
      const data: Partial<IColumnData> = {};
      if (model.width) {
        data.w = pixelsOfWidth(model.width);
        extras.size = { file: model.width, pixels: data.w };
      }
      if (model.hidden) data.hd = BooleanNumber.TRUE;
      if (model.outlineLevel) extras.outline = model.outlineLevel;
      lookOfLine(data, extras, model.style, reading);
      columns[number - 1] = { ...data, ...withLineExtras(extras) };
    }
  }
  return columns;
}

function lookOfLine(data: Partial<IRowData & IColumnData>, extras: { -readonly [K in keyof LineExtras]: LineExtras[K] }, style: object | undefined, reading: CellReading): void {
  const number = reading.looks.numberOf(style);
  if (number === null) return;
  extras.look = number;
  const look = reading.looks.gridStyle(number);
  if (look !== null) data.s = look;
}

/** The other cells of an array formula hold what it gave; they would stand in the way of the spill. */
function clearSpilled(cells: Cells, range: IRange): void {
  for (let row = range.startRow; row <= range.endRow; row += 1) {
    for (let column = range.startColumn; column <= range.endColumn; column += 1) {
      const cell = cells[row]?.[column];
      if (!cell || (row === range.startRow && column === range.startColumn)) continue;
      delete cell.v;
      delete cell.t;
      delete cell.f;
    }
  }
}

/** The sheet's first view; a file may have none. */
export function viewOf(sheet: Worksheet): Partial<Worksheet["views"][number]> & { xSplit?: number; ySplit?: number } | undefined {
  return (sheet.views as Worksheet["views"] | null)?.[0];
}
