import type { Worksheet } from "exceljs";
import { boxOf, unlockedAreas } from "../application/port/index";
import { mergedAreas } from "./exceljs-internals";

/** No form that people fill in is larger; cells beyond count as locked. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 52;

/** Areas that stay editable where the sheet is protected, from A1 to the end of what is used or merged. */
export function unlockedCells(sheet: Worksheet): string[] {
  const boxes = mergedAreas(sheet).map(boxOf);
  const rowCount = Math.min(MOST_ROWS, Math.max(sheet.rowCount, ...boxes.map((box) => box.row + box.rowCount)));
  const columnCount = Math.min(MOST_COLUMNS, Math.max(sheet.columnCount, ...boxes.map((box) => box.column + box.columnCount)));
  // `getCell` would make cells; a cell that is not there has the style of its column.
  return unlockedAreas(rowCount, columnCount, (row, column) => {
    const cell = sheet.findCell(row + 1, column + 1);
    const style = cell ?? (sheet.getColumn(column + 1) as { protection?: { locked?: boolean } });
    return style.protection?.locked === false;
  });
}
