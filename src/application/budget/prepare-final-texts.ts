import { finalisedCells, type SheetSnapshot } from "../../sheets/index";
import type { WorkbookPort } from "../port/workbook-port";
import { changedCells } from "../writing/changed-cells";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import { bookIn } from "./book-in-workbook";

/** Works out goal sheets with their formulas turned into the texts that they show; null where no goal sheet has formulas. */
export async function prepareFinalTexts(port: WorkbookPort, sheets: "all" | readonly string[]): Promise<PreparedWrite | null> {
  const book = bookIn(await port.readWorkbook({ store: ["journal", "settings"] }));
  const chosen = book.goalSheets.map(({ sheet }) => sheet).filter(({ name }) => sheets === "all" || sheets.includes(name));
  const changed = chosen.map((sheet) => ({ sheet, cells: finalisedCells(sheet) })).filter(({ cells }) => cells.length > 0);
  if (changed.length === 0) return null;
  const isFormula = (sheet: SheetSnapshot, row: number, column: number): boolean => (sheet.used.formulas[row - sheet.used.row]?.[column - sheet.used.column] ?? null) !== null;
  // What a formula shows is what the user sees: putting it down as text takes nothing of his away.
  const own = new Map(chosen.map((sheet) => [sheet.name, sheet]));
  return prepareOperations({ kind: "final-texts", count: changed.length }, book, changed.flatMap(({ sheet, cells }) => changedCells(sheet, cells)), {}, (name, row, column) => {
    const sheet = own.get(name);
    return sheet !== undefined && isFormula(sheet, row, column);
  });
}
