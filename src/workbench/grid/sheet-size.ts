import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { UniverEngine } from "./engine";
import type { GridBox } from "./grid";

/** Rows and columns of a sheet of Excel. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Empty rows and columns that are shown behind what is written. */
const MORE = { rows: 50, columns: 5 };

/** Lets a sheet grow to hold the box; whole rows and columns do not make it grow. */
export function ensureSize(engine: UniverEngine, sheetId: string, box: GridBox): void {
  const sheet = engine.worksheet(sheetId);
  const target = { unitId: engine.unitId, subUnitId: sheetId };
  const rows = box.rowCount >= MOST_ROWS ? 0 : box.row + box.rowCount;
  const columns = box.columnCount >= MOST_COLUMNS ? 0 : box.column + box.columnCount;
  engine.asApi(() => {
    if (rows > sheet.getRowCount()) engine.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: Math.min(MOST_ROWS, rows + MORE.rows) });
    if (columns > sheet.getColumnCount()) engine.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount: Math.min(MOST_COLUMNS, columns + MORE.columns) });
  });
}
