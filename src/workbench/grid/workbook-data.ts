import { LocaleType, type IWorkbookData, type IWorksheetData } from "@univerjs/core";

/** Rows and columns that a new sheet shows; it grows when more is written. */
export const NEW_SHEET_ROWS = 200;
export const NEW_SHEET_COLUMNS = 26;

/** Pixels of a column and a row in a new sheet of Excel. */
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;

let counter = 0;

/** An id as Office.js shows it: a GUID in braces. */
export function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** A workbook with one empty sheet. */
export function blankWorkbook(sheetName = "Sheet1"): IWorkbookData {
  const id = newSheetId();
  return workbookData([{ ...blankSheet(id, sheetName) }]);
}

/** A sheet with nothing in it. */
export function blankSheet(id: string, name: string): Partial<IWorksheetData> {
  return {
    id, name, rowCount: NEW_SHEET_ROWS, columnCount: NEW_SHEET_COLUMNS, cellData: {},
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH, defaultRowHeight: DEFAULT_ROW_HEIGHT,
  };
}

/** A workbook of these sheets, in this order, under an id that was not used before. */
export function workbookData(sheets: readonly Partial<IWorksheetData>[], styles: IWorkbookData["styles"] = {}, resources: NonNullable<IWorkbookData["resources"]> = []): IWorkbookData {
  counter += 1;
  const withIds = sheets.map((sheet) => ({ ...sheet, id: sheet.id ?? newSheetId() }));
  return {
    id: `workbook-${counter}`, name: "", appVersion: "0.25.1", locale: LocaleType.ZH_CN, styles, resources: [...resources],
    sheetOrder: withIds.map((sheet) => sheet.id),
    sheets: Object.fromEntries(withIds.map((sheet) => [sheet.id, sheet])),
  };
}
