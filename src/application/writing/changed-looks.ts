import { addressOf, boxOf, boxOfLooks, disjointAreas } from "../port/index";
import type { LooksRequest, SheetOperation } from "../port/workbook-port";
import type { PreparedWrite } from "./prepared-write";

/** Cells whose looks are kept for one write: what one answer of the host holds (5 MB). */
export const LOOKS_LIMIT = 4_500;

/**
 * The places whose looks a write changes, in sheets that it does not add: they are read before it begins, so that
 * taking it back gives fonts, fills, lines and sizes again as they were. Of a sheet that goes away these are the places
 * that its way back makes anew.
 *
 * Sheet by sheet while there is room (`LOOKS_LIMIT`); `left` are the sheets for which there is none: there the way
 * back gives number formats and our own layout.
 */
export function changedLooks({ operations, inverse }: Pick<PreparedWrite, "operations" | "inverse">): { readonly request: LooksRequest; readonly left: readonly string[] } {
  const added = new Set(operations.flatMap((operation) => (operation.kind === "add-sheet" ? [operation.sheet] : [])));
  const gone = new Set(operations.flatMap((operation) => (operation.kind === "delete-sheet" ? [operation.sheet] : [])));
  const addresses = new Map<string, Set<string>>();
  const [columns, rows] = [new Map<string, LooksRequest["columns"][number]>(), new Map<string, LooksRequest["rows"][number]>()];
  const note = (operation: SheetOperation, sheet: string, area: string | null): void => {
    if (area !== null) addresses.set(sheet, (addresses.get(sheet) ?? new Set()).add(area));
    if (operation.kind === "column-width") columns.set(`${sheet}\n${operation.column}`, { sheet, column: operation.column });
    if (operation.kind === "row-height") rows.set(`${sheet}\n${operation.row}`, { sheet, row: operation.row });
  };
  for (const operation of operations) {
    if ("sheet" in operation && !added.has(operation.sheet) && !gone.has(operation.sheet)) note(operation, operation.sheet, areaOf(operation));
  }
  for (const step of inverse) {
    if ("sheet" in step && gone.has(step.sheet)) note(step, step.sheet, step.kind === "write-cells" ? areaOfCells(step) : areaOf(step));
  }
  const areas: { sheet: string; address: string }[] = [];
  const left: string[] = [];
  let room = LOOKS_LIMIT - columns.size - rows.size;
  for (const [sheet, wanted] of addresses) {
    const parts = cellsIn([...wanted]) > 10 * LOOKS_LIMIT ? null : disjointAreas([...wanted]);
    const cells = parts === null ? Infinity : cellsIn(parts);
    if (parts === null || cells > room) left.push(sheet);
    else {
      room -= cells;
      areas.push(...parts.map((address) => ({ sheet, address })));
    }
  }
  return { request: { areas, columns: [...columns.values()], rows: [...rows.values()] }, left };
}

export const isEmptyRequest = ({ areas, columns, rows }: LooksRequest): boolean => areas.length + columns.length + rows.length === 0;

const cellsIn = (addresses: readonly string[]): number => addresses.reduce((sum, address) => {
  const { rowCount, columnCount } = boxOf(address);
  return sum + rowCount * columnCount;
}, 0);

const areaOfCells = ({ row, column, cells }: Extract<SheetOperation, { kind: "write-cells" }>): string =>
  addressOf({ row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 1 });

/** The cells whose looks a step changes. A table that is dissolved leaves its stripes behind as formats. */
function areaOf(operation: SheetOperation): string | null {
  switch (operation.kind) {
    case "format": case "copy-formats": case "clear-formats": case "merge": case "unmerge": return operation.address;
    case "number-formats": return addressOf({ row: operation.row, column: operation.column, rowCount: operation.formats.length, columnCount: operation.formats[0]?.length ?? 1 });
    case "looks": return addressOf(boxOfLooks(operation.looks));
    default: return null;
  }
}
