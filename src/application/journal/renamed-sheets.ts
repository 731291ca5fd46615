import type { WorkbookSnapshot } from "../../sheets/index";
import { cellAt } from "../writing/cell-content";
import { hashOfCell } from "./content-hash";
import type { WrittenCells } from "./written-cells";

const SAMPLE = 60;

/**
 * New names of sheets that we wrote and that the user has renamed since: a sheet under another name in which most of
 * what we wrote still stands. Sheets that cannot be found are not in the answer.
 */
export function renamedSheets(written: WrittenCells, workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  const present = new Set(workbook.sheets.map((sheet) => sheet.name));
  const renamed = new Map<string, string>();
  for (const name of written.sheets()) {
    if (present.has(name)) continue;
    const cells = [...written.cellsOf(name)];
    const step = Math.max(1, Math.floor(cells.length / SAMPLE));
    const sample = cells.filter((_, index) => index % step === 0);
    const likely = workbook.sheets
      .filter((sheet) => !written.sheets().includes(sheet.name))
      .map((sheet) => ({ name: sheet.name, hits: sample.filter(({ row, column, hash }) => hashOfCell(cellAt(sheet, row, column)) === hash).length }))
      .sort((a, b) => b.hits - a.hits)[0];
    if (likely && likely.hits * 2 > sample.length) renamed.set(name, likely.name);
  }
  return renamed;
}
