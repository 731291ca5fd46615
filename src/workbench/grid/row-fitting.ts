import { BooleanNumber, WrapStrategy, type IRange } from "@univerjs/core";
import { MarkDirtyRowAutoHeightOperation } from "@univerjs/sheets";
import type { UniverEngine } from "./engine";

let counter = 0;

/** Lets rows whose height was not set by hand grow to their wrapped texts, when the page has time. Headless nothing happens. */
export function fitRows(engine: UniverEngine, sheetId: string, ranges: readonly IRange[]): void {
  if (ranges.length === 0) return;
  counter += 1;
  engine.commands.syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, { unitId: engine.unitId, subUnitId: sheetId, ranges: [...ranges], id: `fit-${counter}` });
}

/** Rows with wrapped texts that have no height of their own, as ranges. */
export function rowsToFit(engine: UniverEngine, sheetId: string): IRange[] {
  const sheet = engine.worksheet(sheetId);
  const rows = sheet.getRowManager();
  const wanted = new Set<number>();
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (wanted.has(row) || cell?.v === undefined || cell.v === null) return;
    const data = rows.getRow(row);
    const isFixed = data?.h !== undefined && data.ia !== BooleanNumber.TRUE;
    if (!isFixed && sheet.getCellStyle(row, column)?.tb === WrapStrategy.WRAP) wanted.add(row);
  });
  return [...wanted].map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
}
