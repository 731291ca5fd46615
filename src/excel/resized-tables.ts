import { addressOf, boxOf, type CellBox, type SheetOperation } from "../application/port/index";
import { hasExcelApi } from "./excel-session";

/**
 * Tables that an operation dissolves and a later one makes again under the same name, with their headers where they were
 * (Excel moves no header row): they are resized in place, so that what refers to them stays. By name, what both areas
 * have in common: to that a table is made smaller before cells are written. A header that has left the table may then
 * have the name of one that is in it, which Excel would change (备注 to 备注2); null where the table only grows.
 */
export function resizedTables(operations: readonly SheetOperation[]): ReadonlyMap<string, string | null> {
  const resized = new Map<string, string | null>();
  if (!hasExcelApi("1.13")) return resized;
  for (const [index, operation] of operations.entries()) {
    if (operation.kind !== "remove-table" || operation.address === undefined) continue;
    const again = operations.slice(index + 1).find((later) => later.kind === "add-table" && later.sheet === operation.sheet && later.table.name === operation.name);
    if (again?.kind !== "add-table") continue;
    const [former, next] = [boxOf(operation.address), boxOf(again.table.address)];
    if (former.row !== next.row || former.column !== next.column) continue;
    const common = inCommon(former, next);
    resized.set(operation.name, addressOf(common) === addressOf(former) ? null : addressOf(common));
  }
  return resized;
}

const inCommon = (a: CellBox, b: CellBox): CellBox => ({ ...a, rowCount: Math.min(a.rowCount, b.rowCount), columnCount: Math.min(a.columnCount, b.columnCount) });
