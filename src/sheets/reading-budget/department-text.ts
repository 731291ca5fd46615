import {
  BOOK_SHEET_NAMES, goalWords, type AssetColumn, type ChangeColumn, type DepartmentFigureColumn, type GoalWords, type IdentityColumn, type Language, type OrganisationColumn,
  type ParagraphColumn,
} from "../../wording/index";
import { cellName } from "../cell-address";
import { findHeads, type FoundHeads } from "../reading/find-blocks";
import { comparable, headOf, titleOf } from "../reading/labels";
import { SheetCells } from "../reading/sheet-cells";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook-snapshot";
import type { CellText, DepartmentText, FigureRow } from "./book-text";

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** The sheet that holds the department's figures and text: by its blocks, whatever it is called; null = none. */
export function findDepartmentSheet(workbook: WorkbookSnapshot): SheetSnapshot | null {
  const byName = workbook.sheets.find(({ name }) => name === BOOK_SHEET_NAMES.department);
  const candidates = byName ? [byName, ...workbook.sheets.filter((sheet) => sheet !== byName)] : workbook.sheets;
  return candidates.find((sheet) => {
    const cells = new SheetCells(sheet.name, sheet.used);
    return blockHeads(cells).paragraphs !== null || blockHeads(cells).figures !== null;
  }) ?? null;
}

const rowsOf = (cells: SheetCells): number[] => Array.from({ length: Math.max(0, cells.lastRow - cells.firstRow + 1) }, (_, index) => cells.firstRow + index);

/** The head of the assets, whose value column is called after its unit. */
const assetWords = (language: Language) => ({ ...goalWords(language).assetColumns, assetValue: goalWords(language).assetValueHead("万元") });

function blockHeads(cells: SheetCells) {
  const rows = rowsOf(cells);
  return {
    figures: findHeads<DepartmentFigureColumn>(cells, rows, (language) => goalWords(language).figureColumns, ["figureLabel", "amount", "amountUnit"]),
    identities: findHeads<IdentityColumn>(cells, rows, (language) => goalWords(language).identityColumns, ["identity", "stated"]),
    changes: findHeads<ChangeColumn>(cells, rows, (language) => goalWords(language).changeColumns, ["changed", "changeAmount"]),
    organisations: findHeads<OrganisationColumn>(cells, rows, (language) => goalWords(language).organisationColumns, ["organisation"]),
    assets: findHeads<AssetColumn>(cells, rows, assetWords, ["asset", "quantity"]),
    paragraphs: findHeads<ParagraphColumn>(cells, rows, (language) => goalWords(language).paragraphColumns, ["paragraphText"]),
  };
}

/** Reads 「部门预算」. Blocks are found by their heads: rows may be inserted, columns moved. */
export function readDepartmentSheet(sheet: SheetSnapshot): { readonly department: DepartmentText; readonly unit: CellText | null } {
  const cells = new SheetCells(sheet.name, sheet.used);
  const heads = blockHeads(cells);
  const starts = Object.values(heads).flatMap((found) => (found ? [found.row] : []));
  const titles = new Set(LANGUAGES.flatMap((language) => Object.values(goalWords(language).blocks).map(titleOf)));
  const below = (found: { readonly row: number }): number[] => {
    const end = Math.min(...starts.filter((row) => row > found.row), cells.lastRow + 1);
    return rowsOf(cells).filter((row) => row > found.row && row < end && !isTitleRow(cells, row, titles));
  };
  const at = (row: number, column: number | undefined): CellText => ({ text: column === undefined ? "" : cells.text(row, column), sheet: cells.sheet, cell: cellName(row, column ?? 0) });
  const department: DepartmentText = {
    sheet: sheet.name,
    paragraphs: heads.paragraphs ? below(heads.paragraphs).flatMap((row) => {
      const text = at(row, heads.paragraphs?.columns.paragraphText);
      return text.text.trim() === "" ? [] : [{ section: sectionOf(at(row, heads.paragraphs?.columns.paragraphSection).text), text }];
    }) : [],
    figures: heads.figures ? figureRows(cells, heads.figures, below(heads.figures)) : [],
    changes: heads.changes ? changeRows(cells, heads.changes, below(heads.changes)) : [],
    organisations: heads.organisations ? tableRows(cells, heads.organisations, below(heads.organisations), ["organisation", "nature", "level", "fundedBy"], organisationHead) : [],
    assets: heads.assets ? tableRows(cells, heads.assets, below(heads.assets), ["asset", "quantity", "assetValue"], (key, row, column) =>
      (key === "assetValue" ? assetValueHead(cells.text(row, column)) : key === "asset" ? "项目" : goalWords("zh").assetColumns[key])) : [],
  };
  return { department, unit: unitOf(cells) };
}

const isTitleRow = (cells: SheetCells, row: number, titles: ReadonlySet<string>): boolean => {
  const text = cells.text(row, cells.firstColumn);
  return text.length < 60 && titles.has(titleOf(text));
};

/** The document's own words for the columns, whatever the sheet's language. */
const organisationHead = (key: keyof GoalWords["organisationColumns"]): string => goalWords("zh").organisationColumns[key];
const assetValueHead = (head: string): string => goalWords("zh").assetValueHead(headOf(head).unit.replace(/^金额单位[:：]?/, "") || "万元");

/** The id of a section by its name in either language. */
function sectionOf(text: string): string {
  for (const language of LANGUAGES) {
    const found = Object.entries(goalWords(language).sections).find(([, label]) => comparable(label) === comparable(text));
    if (found) return found[0];
  }
  return "unknown";
}

function figureRows(cells: SheetCells, heads: FoundHeads<DepartmentFigureColumn>, rows: readonly number[]): FigureRow[] {
  const { columns } = heads;
  return rows.flatMap((row): FigureRow[] => {
    const text = (column: number | undefined): string => (column === undefined ? "" : cells.text(row, column).trim());
    if (text(columns.figureLabel) === "" && text(columns.amount) === "" && text(columns.figure) === "") return [];
    const decimals = Number(text(columns.amountDecimals));
    return [{
      number: wholeNumber(text(columns.figureNumber)), figure: text(columns.figure), label: text(columns.figureLabel), section: sectionOf(text(columns.figureSection)),
      amount: { text: text(columns.amount), sheet: cells.sheet, cell: cellName(row, columns.amount ?? 0) }, unit: text(columns.amountUnit),
      decimals: text(columns.amountDecimals) !== "" && Number.isInteger(decimals) ? decimals : null, words: text(columns.figureWords),
    }];
  });
}

function changeRows(cells: SheetCells, heads: FoundHeads<ChangeColumn>, rows: readonly number[]): FigureRow[] {
  const { columns } = heads;
  return rows.flatMap((row): FigureRow[] => {
    const text = (column: number | undefined): string => (column === undefined ? "" : cells.text(row, column).trim());
    if (text(columns.changeAmount) === "" && text(columns.changed) === "") return [];
    return [{
      number: wholeNumber(text(columns.changeNumber)), figure: text(columns.changed), label: text(columns.changed), section: "overview",
      amount: { text: text(columns.changeAmount), sheet: cells.sheet, cell: cellName(row, columns.changeAmount ?? 0) }, unit: text(columns.changeUnit), decimals: null, words: text(columns.changeWords),
    }];
  });
}

const wholeNumber = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null);

/** A block's rows in a fixed order of columns, with the document's heads above them. */
function tableRows<Key extends string>(
  cells: SheetCells, heads: FoundHeads<Key>, rows: readonly number[], order: readonly Key[], headText: (key: Key, row: number, column: number) => string,
): CellText[][] {
  const present = order.flatMap((key) => (heads.columns[key] === undefined ? [] : [[key, heads.columns[key] as number] as const]));
  const textRows = rows.map((row) => present.map(([, column]) => ({ text: cells.text(row, column), sheet: cells.sheet, cell: cellName(row, column) })));
  return [
    present.map(([key, column]) => ({ text: headText(key, heads.row, column), sheet: cells.sheet, cell: cellName(heads.row, column) })),
    ...textRows.filter((texts) => texts.some(({ text }) => text.trim() !== "")),
  ];
}

/** What stands beside 金额单位. */
function unitOf(cells: SheetCells): CellText | null {
  const labels = LANGUAGES.map((language) => comparable(goalWords(language).basics.unit));
  for (const row of rowsOf(cells)) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      if (labels.includes(comparable(cells.text(row, column)).replace(/:$/, ""))) return { text: cells.text(row, column + 1).trim(), sheet: cells.sheet, cell: cellName(row, column + 1) };
    }
  }
  return null;
}
