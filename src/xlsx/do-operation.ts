import type { Cell, PaperSize, Worksheet } from "exceljs";
import { addressOf, boxOf, cellAddress, WorkbookPortError, type CellContent, type PrintPlan, type SheetOperation, type TablePlan } from "../application/port/index";
import { looksAgain, WIDTH_MARGIN } from "./cell-looks";
import { clearStyles, copyStyles, eachCell, styleCells } from "./cell-styles";
import { isProtected, mergedAreas, tableModels } from "./exceljs-internals";

/** An operation within one sheet that exists. */
export type SheetStep = Exclude<SheetOperation, { kind: "add-sheet" | "delete-sheet" | "store" | "activate" }>;

const MERGED = 1;
const PAPER = { A4: 9, A3: 8 } as const;

/**
 * Does one step; either all of it or nothing.
 *
 * @throws WorkbookPortError `protected` or `merged` with the place, `not-found` for a table that is not there
 */
export function doStep(sheet: Worksheet, step: SheetStep): void {
  refuseProtected(sheet, step);
  switch (step.kind) {
    case "write-cells": writeCells(sheet, step); return;
    case "format": styleCells(sheet, step.address, step.style); return;
    case "number-formats":
      step.formats.forEach((formats, r) => formats.forEach((numberFormat, c) => styleCells(sheet, cellAddress(step.row + r, step.column + c), { numberFormat })));
      return;
    case "copy-formats": copyStyles(sheet, step.from, step.address); return;
    case "clear-formats": clearStyles(sheet, step.address); return;
    case "looks": looksAgain(sheet, step.looks); return;
    case "merge": if (!mergedAreas(sheet).includes(step.address)) merge(sheet, step.address); return;
    case "unmerge": sheet.unMergeCells(step.address); return;
    case "column-width": sheet.getColumn(step.column + 1).width = step.characters + WIDTH_MARGIN; return;
    case "row-height": sheet.getRow(step.row + 1).height = step.points; return;
    case "add-table": addTable(sheet, step.table); return;
    case "remove-table":
      if (!tableModels(sheet).some(({ name }) => name === step.name)) throw new WorkbookPortError("not-found", `There is no table ${step.name}.`, { sheet: sheet.name, address: null });
      sheet.removeTable(step.name);
      return;
    case "freeze": freeze(sheet, step.rows, step.columns); return;
    case "print": print(sheet, step.print); return;
    case "validation": throw new WorkbookPortError("unsupported", "Rules of files are changed in their own text.", { sheet: sheet.name, address: step.address });
  }
}

function refuseProtected(sheet: Worksheet, step: SheetStep): void {
  if (!isProtected(sheet)) return;
  const refuse = (address: string | null): never => {
    throw new WorkbookPortError("protected", `The sheet ${sheet.name} is protected.`, { sheet: sheet.name, address });
  };
  if (step.kind !== "write-cells") return refuse("address" in step ? step.address : null);
  step.cells.forEach((cells, r) => cells.forEach((content, c) => {
    const cell = sheet.getCell(step.row + r + 1, step.column + c + 1);
    if (content !== null && cell.protection?.locked !== false) refuse(cell.address);
  }));
}

function writeCells(sheet: Worksheet, step: Extract<SheetStep, { kind: "write-cells" }>): void {
  const targets = step.cells.map((cells, r) => cells.map((content, c) => (content === null ? null : sheet.getCell(step.row + r + 1, step.column + c + 1))));
  step.cells.forEach((cells, r) => cells.forEach((content, c) => {
    const cell = targets[r]?.[c];
    if (content && content.kind !== "blank" && cell?.type === MERGED) {
      throw new WorkbookPortError("merged", `${sheet.name}!${cell.address} lies in a merged area.`, { sheet: sheet.name, address: cell.address });
    }
  }));
  step.cells.forEach((cells, r) => cells.forEach((content, c) => {
    const cell = targets[r]?.[c];
    // Setting a value inside a merged area would set that of its first cell.
    if (content && cell && cell.type !== MERGED) cell.value = fileValue(content);
  }));
}

function fileValue(content: CellContent): Cell["value"] {
  switch (content.kind) {
    case "blank": return null;
    case "text": return content.text === "" ? null : writable(content.text);
    case "number": return content.number;
    case "boolean": return content.boolean;
    case "formula": return { formula: writable(content.formula.slice(1)), ...(content.cached === null ? {} : { result: typeof content.cached === "string" ? writable(content.cached) : content.cached }) } as Cell["value"];
  }
}

/** Two code points that XML forbids and exceljs writes all the same: the file could not be opened again. */
const writable = (text: string): string => text.replace(/[\uFFFE\uFFFF]/g, "\uFFFD");

function merge(sheet: Worksheet, address: string): void {
  const area = boxOf(address);
  const inTheWay = mergedAreas(sheet).find((other) => overlaps(boxOf(other), area));
  if (inTheWay !== undefined) throw new WorkbookPortError("merged", `${sheet.name}!${inTheWay} is merged.`, { sheet: sheet.name, address: inTheWay });
  sheet.mergeCellsWithoutStyle(address);
}

const overlaps = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean =>
  a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;

/** Adds a table over cells that are there; its columns are called what the header row says. */
function addTable(sheet: Worksheet, plan: TablePlan): void {
  const box = boxOf(plan.address);
  const place = { sheet: sheet.name, address: plan.address };
  if (mergedAreas(sheet).some((area) => overlaps(boxOf(area), box))) throw new WorkbookPortError("merged", `${sheet.name}!${plan.address} holds a merged area.`, place);
  if (tableModels(sheet).some(({ tableRef }) => overlaps(boxOf(tableRef), box))) throw new WorkbookPortError("failed", `${sheet.name}!${plan.address} holds a table.`, place);
  const names: string[] = [];
  eachCell(sheet, addressOf({ ...box, rowCount: 1 }), (cell) => {
    const base = cell.text.trim() || `列${names.length + 1}`;
    let name = base;
    for (let number = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); number += 1) name = `${base}${number}`;
    names.push(name);
  });
  const style = { theme: plan.style as "TableStyleLight1", showRowStripes: true };
  sheet.addTable({ name: plan.name, ref: cellAddress(box.row, box.column), headerRow: true, style, columns: names.map((name) => ({ name, filterButton: true })), rows: [] });
  const model = tableModels(sheet).find(({ name }) => name === plan.name);
  if (!model) return;
  // exceljs measures a table by rows that it would write itself; ours are there already.
  model.tableRef = plan.address;
  model.autoFilterRef = plan.address;
  for (const column of model.columns) {
    delete column.totalsRowLabel;
    delete column.totalsRowFunction;
  }
}

function freeze(sheet: Worksheet, rows: number, columns: number): void {
  const former = (sheet.views as Worksheet["views"] | undefined)?.[0] ?? {};
  const view = rows === 0 && columns === 0
    ? { ...former, state: "normal" }
    : { ...former, state: "frozen", xSplit: columns, ySplit: rows, topLeftCell: cellAddress(rows, columns) };
  sheet.views = [view as Worksheet["views"][number]];
}

function print(sheet: Worksheet, plan: PrintPlan): void {
  // A loaded sheet that says nothing of printing has neither, whatever exceljs declares.
  sheet.pageSetup = { ...(sheet.pageSetup as Worksheet["pageSetup"] | undefined) };
  sheet.headerFooter = { ...(sheet.headerFooter as Worksheet["headerFooter"] | undefined) } as Worksheet["headerFooter"];
  const { pageSetup } = sheet;
  pageSetup.orientation = plan.orientation;
  pageSetup.paperSize = PAPER[plan.paper] as PaperSize;
  pageSetup.fitToPage = plan.fitToOnePageWide;
  if (plan.fitToOnePageWide) {
    pageSetup.fitToWidth = 1;
    pageSetup.fitToHeight = 0;
  }
  pageSetup.horizontalCentered = plan.centerHorizontally;
  if (plan.titleRows !== null) pageSetup.printTitlesRow = plan.titleRows.replaceAll("$", "");
  if (plan.footer !== null) sheet.headerFooter.oddFooter = `&C${plan.footer}`;
  if (plan.margins) pageSetup.margins = inInches(plan.margins);
  if (plan.pageBreaks) {
    (sheet as unknown as { rowBreaks: unknown[] }).rowBreaks = [];
    // A file names the last row of a page.
    for (const row of plan.pageBreaks) sheet.getRow(row).addPageBreak();
  }
}

const POINTS_OF_AN_INCH = 72;

const inInches = ({ top, bottom, left, right, header, footer }: NonNullable<PrintPlan["margins"]>): NonNullable<Worksheet["pageSetup"]["margins"]> => ({
  top: top / POINTS_OF_AN_INCH, bottom: bottom / POINTS_OF_AN_INCH, left: left / POINTS_OF_AN_INCH, right: right / POINTS_OF_AN_INCH,
  header: header / POINTS_OF_AN_INCH, footer: footer / POINTS_OF_AN_INCH,
});
