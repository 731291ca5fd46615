import { boxOf, type CellStyle, type PrintPlan, type SheetOperation, type ValidationRule } from "../application/port/index";
import { pointsOfCharacters, queueLooksAgain } from "./cell-looks";
import type { StoredParts } from "./stored-parts";

/** Operations that need nothing but to be queued; cells are written elsewhere, since they may need several round trips. */
export type PlainOperation = Exclude<SheetOperation, { kind: "write-cells" }>;

/** What queueing an operation goes by. */
export interface QueueContext {
  readonly context: Excel.RequestContext;
  readonly parts: StoredParts;
  readonly sheet: (name: string) => Excel.Worksheet;
  /** Tables that are made smaller or larger in place (ExcelApi 1.13) rather than dissolved and made again, and to what they are made smaller first. */
  readonly resized: ReadonlyMap<string, string | null>;
}

/** Queues one operation. */
export function queueOperation(operation: PlainOperation, { context, parts, sheet, resized }: QueueContext): void {
  const { worksheets } = context.workbook;
  switch (operation.kind) {
    case "add-sheet": worksheets.add(operation.sheet); return;
    case "delete-sheet": worksheets.getItemOrNullObject(operation.sheet).delete(); return;
    case "format": queueStyle(sheet(operation.sheet), operation.address, operation.style); return;
    case "number-formats":
      sheet(operation.sheet).getRangeByIndexes(operation.row, operation.column, operation.formats.length, operation.formats[0]?.length ?? 1).numberFormat = operation.formats.map((row) => [...row]);
      return;
    case "copy-formats": sheet(operation.sheet).getRange(operation.address).copyFrom(operation.from, "Formats"); return;
    case "clear-formats": sheet(operation.sheet).getRange(operation.address).clear("Formats"); return;
    case "looks": queueLooksAgain(sheet(operation.sheet), operation.looks); return;
    case "merge": sheet(operation.sheet).getRange(operation.address).merge(false); return;
    case "unmerge": sheet(operation.sheet).getRange(operation.address).unmerge(); return;
    case "column-width": sheet(operation.sheet).getRangeByIndexes(0, operation.column, 1, 1).format.columnWidth = pointsOfCharacters(operation.characters); return;
    case "row-height": sheet(operation.sheet).getRangeByIndexes(operation.row, 0, 1, 1).format.rowHeight = operation.points; return;
    case "add-table": queueTable(operation, sheet(operation.sheet), resized); return;
    case "remove-table": queueTableAway(sheet(operation.sheet).tables.getItem(operation.name), resized.get(operation.name)); return;
    case "freeze": queueFreeze(sheet(operation.sheet), operation.rows, operation.columns); return;
    case "print": queuePrint(sheet(operation.sheet), operation.print); return;
    case "activate": sheet(operation.sheet).activate(); return;
    case "define-name": (operation.scope === null ? context.workbook : sheet(operation.scope)).names.getItem(operation.name).formula = operation.formula; return;
    case "validation": queueValidation(sheet(operation.sheet).getRange(operation.address).dataValidation, operation.validation); return;
    case "store":
      if (operation.replaces === undefined) parts.queueWrite(context, operation.key, operation.text);
      else parts.queueReplace(context, operation.key, operation.text, operation.replaces);
      return;
  }
}

/** The alerts are written again: where Excel puts another rule in place it is not said that they stay. */
function queueValidation(target: Excel.DataValidation, { rule, errorAlert, prompt, ignoreBlanks }: ValidationRule): void {
  target.rule = rule as Excel.DataValidationRule;
  target.errorAlert = errorAlert as unknown as Excel.DataValidationErrorAlert;
  target.prompt = prompt as unknown as Excel.DataValidationPrompt;
  target.ignoreBlanks = ignoreBlanks;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const OUTER = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
/** The edges of border `rows`. */
const ROW_LINES: ReadonlySet<string> = new Set(["EdgeTop", "EdgeBottom", "InsideHorizontal"]);

function queueStyle(sheet: Excel.Worksheet, address: string, style: CellStyle): void {
  const range = sheet.getRange(address);
  const { format } = range;
  const box = boxOf(address);
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.unlocked !== undefined) format.protection.locked = !style.unlocked;
  if (style.border !== undefined) {
    const inner = [...(box.rowCount > 1 ? ["InsideHorizontal" as const] : []), ...(box.columnCount > 1 ? ["InsideVertical" as const] : [])];
    for (const edge of [...OUTER, ...inner]) {
      const isLine = style.border === "thin" || (style.border === "rows" && ROW_LINES.has(edge));
      queueBorder(format.borders.getItem(edge), isLine);
    }
  }
}

/** One format for all cells of a range: Excel takes a single value for that, which its declarations do not say. */
function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

function queueBorder(border: Excel.RangeBorder, isLine: boolean): void {
  border.style = isLine ? "Continuous" : "None";
  if (isLine) {
    border.weight = "Thin";
    border.color = "#000000";
  }
}

/** Dissolves a table, or makes it smaller first (`common`) where it is only resized. */
function queueTableAway(table: Excel.Table, common: string | null | undefined): void {
  if (common === undefined) table.convertToRange();
  else if (common !== null) table.resize(common);
}

function queueTable({ table }: Extract<SheetOperation, { kind: "add-table" }>, sheet: Excel.Worksheet, resized: QueueContext["resized"]): void {
  if (resized.has(table.name)) {
    sheet.tables.getItem(table.name).resize(table.address);
    return;
  }
  const added = sheet.tables.add(table.address, true);
  added.name = table.name;
  added.style = table.style;
}

function queueFreeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

function queuePrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = print.fitToOnePageWide ? { horizontalFitToPages: 1 } : { scale: 100 };
  pageLayout.centerHorizontally = print.centerHorizontally;
  if (print.titleRows !== null) pageLayout.setPrintTitleRows(print.titleRows);
  if (print.footer !== null) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (print.margins) pageLayout.setPrintMargins("Points", print.margins);
  if (print.pageBreaks) {
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of print.pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
}
