import type { BudgetProject } from "../../domain/budget/index";
import type { GoalSheetPlaces, SheetSnapshot } from "../../sheets/index";
import { hashOfCell } from "../journal/content-hash";
import type { WrittenCells } from "../journal/written-cells";
import { boxOf } from "../port/index";
import { cellAt, isBlank } from "../writing/cell-content";

/** How a goal text stands on its sheet: as it was written, computed from the payroll, or edited by hand since. */
export type GoalTextState = "as-written" | "live" | "edited";

/**
 * Compares a goal text with what the journal says was written on its sheet. Rows that moved do not count: a text that
 * the add-in wrote anywhere on the sheet is as written. Sheets that the add-in did not write are the user's own from the
 * beginning and count as written.
 *
 * @param cells cells of the goal text where the sheet's plan is known; null takes the cell that it was read from
 */
export function goalTextState(project: BudgetProject, sheet: SheetSnapshot, cells: GoalSheetPlaces["goal"] | null, written: WrittenCells | null): GoalTextState {
  const places = cells ?? readFrom(project);
  const shown = places.map(({ row, column }) => cellAt(sheet, row, column)).filter((cell) => !isBlank(cell));
  if (shown.some(({ formula }) => formula !== null)) return "live";
  const hashes = new Set([...(written?.cellsOf(sheet.name) ?? [])].map(({ hash }) => hash));
  return hashes.size > 0 && shown.some((cell) => !hashes.has(hashOfCell(cell))) ? "edited" : "as-written";
}

function readFrom({ goal }: BudgetProject): GoalSheetPlaces["goal"] {
  const cell = goal?.place.cell ?? null;
  return cell === null ? [] : [boxOf(cell)];
}
