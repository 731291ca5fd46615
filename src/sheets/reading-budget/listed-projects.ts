import { BOOK_SHEET_NAMES, goalWords, type ProjectColumn } from "../../wording/index";
import { cellName } from "../cell-address";
import { findHeads } from "../reading/find-blocks";
import { SheetCells } from "../reading/sheet-cells";
import type { WorkbookSnapshot } from "../workbook-snapshot";
import type { ListedProject } from "./book-text";

/** Reads 「项目」 by its heads: what it states for each project. Rows may be sorted or moved. */
export function readListedProjects(workbook: WorkbookSnapshot): ListedProject[] {
  const sheet = workbook.sheets.find(({ name }) => name === BOOK_SHEET_NAMES.projects);
  if (!sheet) return [];
  const cells = new SheetCells(sheet.name, sheet.used);
  const rows = Array.from({ length: Math.max(0, cells.lastRow - cells.firstRow + 1) }, (_, index) => cells.firstRow + index);
  const heads = findHeads<ProjectColumn>(cells, rows, (language) => goalWords(language).projectColumns, ["position", "title", "statedYuan"]);
  if (!heads) return [];
  const { position, title, statedYuan } = heads.columns;
  return rows.filter((row) => row > heads.row).flatMap((row): ListedProject[] => {
    const text = (column: number | undefined): string => (column === undefined ? "" : cells.text(row, column).trim());
    const number = text(position);
    if (text(title) === "" && text(statedYuan) === "") return [];
    return [{
      position: /^\d{1,6}$/.test(number) ? Number(number) : null, title: text(title),
      stated: { text: text(statedYuan), sheet: cells.sheet, cell: cellName(row, statedYuan ?? 0) },
    }];
  });
}
