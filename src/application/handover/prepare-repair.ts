import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { cellAddress } from "../port/index";
import { blocksOf } from "../writing/cell-blocks";
import { ownershipIn } from "../writing/prepare-sheet";
import { prepareWrite } from "../writing/prepare-write";
import type { CellChange, PreparedWrite } from "../writing/prepared-write";
import { ownCellsIn, type OwnCell } from "./own-cells";

/** Errors by which a host says that it does not know a function, or has lost it. */
const LOST = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!"]);

/**
 * Works out the repair of our functions in the whole workbook: names that a host has mangled (`_xldudf_PAYROLL_WAGE`,
 * `_xlfn.PAYROLL.WAGE`) are written as they should be, and formulas that show `#NAME?` although their names are right
 * are written again, which makes Excel look for the function anew.
 */
export async function prepareRepair(port: WorkbookPort): Promise<PreparedWrite> {
  const read = await port.readWorkbook({ store: ["journal", "settings"] });
  const { workbook, stored } = read;
  const { cells } = await ownCellsIn(port, workbook);
  const broken = cells.filter(isBroken).map((own) => ({ own, formula: repairedFormula(own) }));
  const operations = workbook.sheets.flatMap((sheet) => blocksOf(broken.filter(({ own }) => own.sheet === sheet).map(({ own: { row, column }, formula }) =>
    ({ row, column, item: { kind: "formula", formula, cached: null } as const }))).map((block): SheetOperation => ({ kind: "write-cells", sheet: sheet.name, row: block.row, column: block.column, cells: block.rows })));
  const repaired = new Set(broken.map(({ own }) => `${own.sheet.name}!${cellAddress(own.row, own.column)}`));
  const owned = ownershipIn(read);
  const write = prepareWrite({
    subject: { kind: "repair-functions", count: broken.length }, operations, workbook, stored,
    // The formula stays what its writer meant.
    isOwned: (sheet, row, column, cell) => repaired.has(`${sheet}!${cellAddress(row, column)}`) || owned(sheet, row, column, cell),
  });
  const listed = new Set(write.changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const again = broken.map(({ own, formula }): CellChange => ({
    sheet: own.sheet.name, cell: cellAddress(own.row, own.column), before: own.cell, after: { kind: "formula", formula, cached: null }, isOwned: true,
  })).filter(({ sheet, cell }) => !listed.has(`${sheet}!${cell}`));
  return { ...write, changes: [...write.changes, ...again] };
}

/** Whether a cell's functions must be written again. */
export const isBroken = ({ calls, cell: { value } }: OwnCell): boolean =>
  calls.some(({ isMangled }) => isMangled) || (value !== null && typeof value === "object" && LOST.has(value.error));

/** The formula with the names of our functions as they should be. */
export function repairedFormula({ calls, cell: { formula } }: Pick<OwnCell, "calls" | "cell">): string {
  let text = "";
  let at = 0;
  for (const { id, nameStart, nameEnd } of [...calls].sort((a, b) => a.nameStart - b.nameStart)) {
    text += `${formula.slice(at, nameStart)}PAYROLL.${id}`;
    at = nameEnd;
  }
  return text + formula.slice(at);
}
