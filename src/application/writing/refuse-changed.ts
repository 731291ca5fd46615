import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { boxOf, cellAddress } from "../port/index";
import type { SheetOperation } from "../port/workbook-port";
import { cellAt, holds, isBlank, type ReadCell } from "./cell-content";
import type { PreparedWrite } from "./prepared-write";
import { WriteFailure } from "./write-failure";

/**
 * The sheets must be as they were when the preview was made: the cells that change, those that were right already, and
 * in a sheet that goes away all others too, since something may have been added to it.
 *
 * @throws WriteFailure `changed-since` with the place of the first cell or sheet that differs
 */
export function refuseChanged(prepared: PreparedWrite, workbook: WorkbookSnapshot): void {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const name of prepared.sheetsAdded) {
    if (sheets.has(name)) throw changed(name, null);
  }
  const added = new Set(prepared.sheetsAdded);
  for (const operation of prepared.operations) {
    if ("sheet" in operation && !added.has(operation.sheet) && !sheets.has(operation.sheet)) throw changed(operation.sheet, null);
  }
  const seen = new Set<string>();
  for (const { sheet, cell, before } of prepared.changes) {
    const { row, column } = boxOf(cell);
    seen.add(placeKey(sheet, row, column));
    const current = cellAt(sheets.get(sheet), row, column);
    if (current.formula !== before.formula || (before.formula === null && !sameValue(current.value, before.value))) throw changed(sheet, cell);
  }
  for (const operation of prepared.operations) {
    const sheet = "sheet" in operation && !added.has(operation.sheet) ? sheets.get(operation.sheet) : undefined;
    if (sheet) refuseUnseen(operation, sheet, seen);
  }
}

/** Cells that the preview did not list: they were right or blank then, and must be so now. */
function refuseUnseen(operation: SheetOperation, sheet: SheetSnapshot, seen: ReadonlySet<string>): void {
  const check = (row: number, column: number, isAsBefore: (cell: ReadCell) => boolean): void => {
    if (!seen.has(placeKey(sheet.name, row, column)) && !isAsBefore(cellAt(sheet, row, column))) throw changed(sheet.name, cellAddress(row, column));
  };
  if (operation.kind === "write-cells") {
    operation.cells.forEach((cells, r) => cells.forEach((content, c) => {
      if (content !== null) check(operation.row + r, operation.column + c, (cell) => holds(cell, content));
    }));
  } else if (operation.kind === "delete-sheet") {
    const { used } = sheet;
    used.values.forEach((cells, r) => cells.forEach((_, c) => check(used.row + r, used.column + c, isBlank)));
  }
}

const placeKey = (sheet: string, row: number, column: number): string => `${sheet}\n${row}:${column}`;

const sameValue = (a: CellValue, b: CellValue): boolean => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

const changed = (sheet: string, address: string | null): WriteFailure =>
  new WriteFailure("changed-since", "untouched", "The workbook has changed since the preview was made.", { place: { sheet, address } });
