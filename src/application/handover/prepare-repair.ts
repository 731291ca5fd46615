import { unreadSheets } from "../../sheets/index";
import type { FunctionId, UnreadSheet } from "../../wording/index";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { cellAddress } from "../port/index";
import { blocksOf } from "../writing/cell-blocks";
import { ownershipIn } from "../writing/prepare-sheet";
import { prepareWrite } from "../writing/prepare-write";
import type { CellChange, PreparedWrite } from "../writing/prepared-write";
import { outsideOperations, outsideItem, readOutside, type OutsideItem } from "./outside-formulas";
import type { OwnCall } from "./own-calls";
import { ownCellsIn, type OwnCell } from "./own-cells";

/** Errors by which a host says that it does not know a function, or has lost it. */
const LOST = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!"]);

/** A cell whose formula is written again. */
export interface RepairedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly functions: readonly FunctionId[];
  readonly formula: string;
  readonly after: string;
}

export interface PreparedRepair {
  readonly write: PreparedWrite;
  readonly items: readonly RepairedCell[];
  /** Names, rules and table columns; those of names are part of `write`. */
  readonly outside: readonly OutsideItem[];
  /** Sheets that were not read, since they are too large. */
  readonly unread: readonly UnreadSheet[];
}

/**
 * Works out the repair of our functions in the whole workbook: names that a host has mangled (`_xldudf_PAYROLL_WAGE`,
 * `_xlfn.PAYROLL.WAGE`) are written as they should be, and formulas that show `#NAME?` although their names are right
 * are written again, which makes Excel look for the function anew. So are names, rules and table columns with mangled names.
 */
export async function prepareRepair(port: WorkbookPort): Promise<PreparedRepair> {
  const read = await port.readWorkbook({ store: ["journal", "settings"] });
  const { workbook, stored } = read;
  const { own } = await readOutside(port, workbook);
  const { cells } = await ownCellsIn(port, workbook, new Map());
  const outside = own.filter(hasMangled).map((one) => outsideItem(one, repairedFormula(one.calls, one.at.formula)));
  const broken = cells.filter(isBroken).map((own) => ({ own, formula: repairedFormula(own.calls, own.cell.formula) }));
  const operations = [...outsideOperations(outside), ...workbook.sheets.flatMap((sheet) => blocksOf(broken.filter(({ own }) => own.sheet === sheet).map(({ own: { row, column }, formula }) =>
    ({ row, column, item: { kind: "formula", formula, cached: null } as const }))).map((block): SheetOperation => ({ kind: "write-cells", sheet: sheet.name, row: block.row, column: block.column, cells: block.rows })))];
  const repaired = new Set(broken.map(({ own }) => `${own.sheet.name}!${cellAddress(own.row, own.column)}`));
  const owned = ownershipIn(read);
  const write = prepareWrite({
    subject: { kind: "repair-functions", count: broken.length + outside.filter(({ after }) => after !== null).length }, operations, workbook, stored,
    // The formula stays what its writer meant.
    isOwned: (sheet, row, column, cell) => repaired.has(`${sheet}!${cellAddress(row, column)}`) || owned(sheet, row, column, cell),
  });
  const listed = new Set(write.changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const again = broken.map(({ own, formula }): CellChange => ({
    sheet: own.sheet.name, cell: cellAddress(own.row, own.column), before: own.cell, after: { kind: "formula", formula, cached: null }, isOwned: true,
  })).filter(({ sheet, cell }) => !listed.has(`${sheet}!${cell}`));
  const items = broken.map(({ own, formula }): RepairedCell => ({ sheet: own.sheet.name, cell: cellAddress(own.row, own.column), functions: own.functions, formula: own.cell.formula, after: formula }));
  return { write: { ...write, changes: [...write.changes, ...again] }, items, outside, unread: unreadSheets(workbook) };
}

export const hasMangled = ({ calls }: { readonly calls: readonly OwnCall[] }): boolean => calls.some(({ isMangled }) => isMangled);

/** Whether a cell's functions must be written again. */
export const isBroken = ({ calls, cell: { value } }: OwnCell): boolean =>
  hasMangled({ calls }) || (value !== null && typeof value === "object" && LOST.has(value.error));

/** The formula with the names of our functions as they should be. */
export function repairedFormula(calls: readonly OwnCall[], formula: string): string {
  let text = "";
  let at = 0;
  for (const { id, nameStart, nameEnd } of [...calls].sort((a, b) => a.nameStart - b.nameStart)) {
    text += `${formula.slice(at, nameStart)}PAYROLL.${id}`;
    at = nameEnd;
  }
  return text + formula.slice(at);
}
