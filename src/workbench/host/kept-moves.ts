import { absoluteAddress, boxAddress, type CellMove, moveBox, moveReferences, parseBox, shiftSpan } from "./cells/index";
import type { KeptParts, KeptPrint, KeptSheet } from "./kept-parts";

/** What is kept follows when cells are inserted or removed. `sheetId` is the moved sheet's, `move.sheet` its name. */
export function moveKeptParts(kept: KeptParts, sheetId: string, move: CellMove, nameOf: (sheetId: string) => string | null): void {
  const sheet = kept.sheets[sheetId];
  if (sheet) moveKeptSheet(sheet, move);
  for (const name of kept.workbook.names) name.formula = moveReferences(name.formula, (name.sheetId && nameOf(name.sheetId)) ?? "", move);
}

function moveKeptSheet(sheet: KeptSheet, move: CellMove): void {
  const follow = (address: string): string | null => movedAddress(address, move);
  const followAll = (addresses: readonly string[]): string[] => addresses.map(follow).filter((address) => address !== null);
  sheet.tables = sheet.tables.filter((table) => {
    const address = follow(table.address);
    if (address === null) return false;
    table.columns = movedColumns(table.columns, table.address, move);
    table.address = address;
    return true;
  });
  sheet.unlocked = followAll(sheet.unlocked);
  sheet.validations = sheet.validations.map((part) => ({ ...part, addresses: followAll(part.addresses) })).filter((part) => part.addresses.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.map((part) => ({ ...part, addresses: followAll(part.addresses) })).filter((part) => part.addresses.length > 0);
  if (!move.lane) movePrint(sheet.print, move);
}

function movedAddress(address: string, move: CellMove): string | null {
  const box = parseBox(address);
  const moved = box && moveBox(box, move);
  return moved && (address.includes("$") ? absoluteAddress(moved) : boxAddress(moved));
}

/** A table's columns after sheet columns within it were inserted or removed. */
function movedColumns(columns: KeptSheet["tables"][number]["columns"], address: string, move: CellMove): KeptSheet["tables"][number]["columns"] {
  const box = parseBox(address);
  const isOutside = move.axis !== "column" || !box || move.index >= box.column + box.columnCount || (move.count > 0 ? move.index <= box.column : move.index - move.count <= box.column);
  if (isOutside) return columns;
  const at = Math.max(0, move.index - box.column);
  if (move.count < 0) return columns.filter((_, i) => i < at || i + box.column >= move.index - move.count);
  const next = Math.max(0, ...columns.map(({ id }) => id)) + 1;
  const added = Array.from({ length: move.count }, (_, i) => ({ id: next + i, name: freeName(columns, i) }));
  return [...columns.slice(0, at), ...added, ...columns.slice(at)];
}

const freeName = (columns: readonly { name: string }[], skip: number): string => {
  const taken = new Set(columns.map(({ name }) => name));
  for (let number = 1, left = skip; ; number += 1) if (!taken.has(`列${number}`) && left-- === 0) return `列${number}`;
};

function movePrint(print: KeptPrint, move: CellMove): void {
  const follow = (address: string | null): string | null => {
    const parts = address?.split(",").map((part) => movedAddress(part, move)).filter((part) => part !== null) ?? [];
    return parts.length === 0 ? null : parts.join(",");
  };
  print.area = follow(print.area);
  if (move.axis === "row") {
    print.titleRows = follow(print.titleRows);
    print.horizontalPageBreaks = movedBreaks(print.horizontalPageBreaks, move);
  } else {
    print.titleColumns = follow(print.titleColumns);
    print.verticalPageBreaks = movedBreaks(print.verticalPageBreaks, move);
  }
}

const movedBreaks = (breaks: readonly number[], move: CellMove): number[] =>
  breaks.map((at) => shiftSpan(at, at, move.index, move.count)?.[0]).filter((at) => at !== undefined);
