import { relativeFormula, type ReviewFinding } from "../../domain/formula-review/index";
import type { SheetSnapshot } from "../../sheets/index";
import { boxOf } from "../port/index";
import { hashOf, type Fingerprint } from "../reconciliation/index";
import { cellAt } from "../writing/cell-content";

/** A label further away than this belongs to something else. */
const FARTHEST = 500;
/** Cells of a finding that are looked at; they were filled from one another. */
const MOST_CELLS = 200;

/**
 * What tells a finding of the formula review again.
 *
 * `place` stands for the rule, the sheet and the words beside and above its first cell (its address where there are
 * none): rows and columns may be inserted. `figures` stands for its formulas as seen from their cells, what was typed,
 * and what would fit: while these stay the same, what was accepted stays accepted.
 */
export function reviewFingerprint({ check, place, fits, stated, expected }: ReviewFinding, sheet: SheetSnapshot | undefined): Fingerprint {
  const { row, column } = boxOf(place.cell);
  const labels = sheet ? [labelOf(sheet, row, column, 0, -1), labelOf(sheet, row, column, -1, 0)] : [];
  const where = labels.some((label) => label !== "") ? labels : [place.cell];
  const cells = place.cells.flatMap((address) => cellsOf(address)).slice(0, MOST_CELLS);
  const contents = sheet ? cells.map((cell) => contentAt(sheet, cell.row, cell.column)) : [place.text];
  const fitting = fits.slice(0, MOST_CELLS).map(({ cell, formula }) => {
    const box = boxOf(cell);
    return relativeFormula(formula, box.row, box.column);
  });
  return {
    place: hashOf(["formula-review", check, place.sheet, ...where].join("\u0001")),
    figures: hashOf([...new Set(contents), "\u0002", ...new Set(fitting), "\u0002", stated, expected].join("\u0001")),
  };
}

/** The next text in a direction. */
function labelOf(sheet: SheetSnapshot, row: number, column: number, down: number, right: number): string {
  for (let step = 1; step <= FARTHEST; step += 1) {
    const [r, c] = [row + down * step, column + right * step];
    if (r < 0 || c < 0) return "";
    const { value, formula } = cellAt(sheet, r, c);
    if (formula === null && typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}

function contentAt(sheet: SheetSnapshot, row: number, column: number): string {
  const { value, formula } = cellAt(sheet, row, column);
  if (formula !== null) return relativeFormula(formula, row, column);
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

function cellsOf(address: string): { readonly row: number; readonly column: number }[] {
  const { row, column, rowCount, columnCount } = boxOf(address);
  return Array.from({ length: Math.min(MOST_CELLS, rowCount * columnCount) }, (_, at) => ({ row: row + Math.floor(at / columnCount), column: column + (at % columnCount) }));
}
