import type { Cell, CellValue, Worksheet } from "exceljs";
import { BooleanNumber, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import type { GridValue, UniverGrid } from "../grid/index";
import type { KeptSheet } from "../host/index";
import { addressOf, rangeOf } from "./addresses";
import { extrasOf, lineExtrasOf, type LineExtras } from "./cell-extras";
import { plainText } from "./cell-in";
import type { Palette } from "./colors";
import { conditionalFormatsOut } from "./conditional-formats";
import { fileFormula } from "./formula-prefixes";
import type { FileStyle } from "./look-in";
import { lookOut } from "./look-out";
import type { CarriedSheet } from "./opened-file";
import { printOut } from "./print-setup";
import { pointsOfPixels, widthOfPixels } from "./sizes";
import { tableOut } from "./tables";

export interface SheetWriting {
  readonly grid: UniverGrid;
  readonly looks: readonly FileStyle[];
  readonly palette: Palette;
}

type GridWorksheet = ReturnType<UniverGrid["engine"]["worksheet"]>;

/** Writes a sheet of the grid and what is kept beside it; gives the cells from which results spill. */
export function sheetOut(sheet: Worksheet, id: string, kept: KeptSheet, writing: SheetWriting): string[] {
  const source = writing.grid.engine.worksheet(id);
  const styles = new StyleWriter(writing);
  linesOut(sheet, source, styles);
  const spills = cellsOut(sheet, source, writing, styles);
  unlockedOut(sheet, kept.unlocked);
  for (const { startRow, startColumn, endRow, endColumn } of source.getMergeData()) sheet.mergeCells(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
  for (const table of kept.tables) tableOut(sheet, table);
  conditionalFormatsOut(sheet, kept.conditionalFormats);
  settingsOut(sheet, source, kept);
  return spills;
}

/** Makes each combination of the file's and the grid's style once. */
class StyleWriter {
  readonly #writing: SheetWriting;
  readonly #made = new Map<string, FileStyle>();

  constructor(writing: SheetWriting) {
    this.#writing = writing;
  }

  /** The file's style of a cell, row or column. */
  styleOf(look: number | undefined, data: Nullable<IStyleData>): FileStyle | null {
    const base = look === undefined ? undefined : this.#writing.looks[look];
    if (!base && !data) return null;
    const key = `${look ?? ""} ${JSON.stringify(data ?? {})}`;
    const known = this.#made.get(key);
    if (known) return known;
    const made = lookOut(data ?? {}, base ?? {}, this.#writing.palette);
    this.#made.set(key, made);
    return made;
  }
}

function linesOut(sheet: Worksheet, source: GridWorksheet, styles: StyleWriter): void {
  const workbookStyles = source.getStyleDataByHash.bind(source);
  const ownStyle = (style: unknown): Nullable<IStyleData> => (typeof style === "string" ? workbookStyles(style) : (style as Nullable<IStyleData>));
  const config = source.getConfig();
  for (const [index, data] of Object.entries(config.columnData ?? {})) {
    if (!data) continue;
    const column = sheet.getColumn(Number(index) + 1);
    const extras = lineExtrasOf(data);
    if (data.w !== undefined) column.width = fileSize(extras, data.w, widthOfPixels);
    if (data.hd === BooleanNumber.TRUE) column.hidden = true;
    if (extras.outline) column.outlineLevel = extras.outline;
    const style = styles.styleOf(extras.look, ownStyle(data.s));
    if (style) (column as unknown as { style: FileStyle }).style = style;
  }
  for (const [index, data] of Object.entries(config.rowData ?? {})) {
    if (!data) continue;
    const extras = lineExtrasOf(data);
    const style = styles.styleOf(extras.look, ownStyle(data.s));
    const height = data.ia === BooleanNumber.TRUE ? (data.ah ?? data.h) : data.h;
    const isPlain = height === undefined && data.hd !== BooleanNumber.TRUE && !extras.outline && !style;
    if (isPlain) continue;
    const row = sheet.getRow(Number(index) + 1);
    if (height !== undefined) row.height = fileSize(extras, height, pointsOfPixels);
    // exceljs writes a row without cells only where it has a height.
    else row.height = pointsOfPixels(config.defaultRowHeight);
    if (data.hd === BooleanNumber.TRUE) row.hidden = true;
    if (extras.outline) row.outlineLevel = extras.outline;
    if (style) (row as unknown as { style: FileStyle }).style = style;
  }
}

/** The file's own size while the grid's is still what was made of it. */
function fileSize({ size }: LineExtras, pixels: number, convert: (pixels: number) => number): number {
  return size && size.pixels === pixels ? size.file : convert(pixels);
}

function cellsOut(sheet: Worksheet, source: GridWorksheet, { grid }: SheetWriting, styles: StyleWriter): string[] {
  const gridSheet = grid.sheets().find(({ id }) => id === source.getSheetId());
  const used = gridSheet?.usedBox();
  const contents = used && gridSheet ? gridSheet.read(used) : [];
  const at = (row: number, column: number) => (used ? contents[row - used.row]?.[column - used.column] : undefined);
  const spills = grid.spillsOf(source.getSheetId());
  const merged = new Set<string>();
  for (const range of source.getMergeData()) {
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      for (let column = range.startColumn; column <= range.endColumn; column += 1) if (row > range.startRow || column > range.startColumn) merged.add(`${row} ${column}`);
    }
  }
  source.getCellMatrix().forValue((row, column, data) => {
    if (!data) return;
    const style = styles.styleOf(extrasOf(data).look, source.getCellStyle(row, column));
    if (style) sheet.getCell(row + 1, column + 1).style = style;
  });
  contents.forEach((line, r) => line.forEach((_, c) => {
    const [row, column] = [(used?.row ?? 0) + r, (used?.column ?? 0) + c];
    const content = at(row, column);
    if (!content || merged.has(`${row} ${column}`)) return;
    const data = source.getCellRaw(row, column);
    const cell = sheet.getCell(row + 1, column + 1);
    if (content.formula !== null) {
      const spill = spills.find(({ startRow, startColumn }) => startRow === row && startColumn === column);
      formulaOut(cell, content.formula, content.value, spill ? addressOf(spill) : extrasOf(data).isArray ? addressOf({ startRow: row, endRow: row, startColumn: column, endColumn: column }) : null);
    } else if (content.value !== null) cell.value = valueOut(content.value, data);
    const { note } = extrasOf(data);
    if (note !== undefined) cell.note = note;
  }));
  return spills.filter(({ startRow, startColumn }) => at(startRow, startColumn)?.formula).map(({ startRow, startColumn }) => addressOf({ startRow, endRow: startRow, startColumn, endColumn: startColumn }));
}

function formulaOut(cell: Cell, formula: string, value: GridValue, array: string | null): void {
  const result = typeof value === "object" && value !== null ? { error: value.error } : (value ?? undefined);
  const shared = array === null ? {} : { shareType: "array", ref: array };
  cell.value = { formula: fileFormula(formula), ...(result === undefined ? {} : { result }), ...shared } as CellValue;
}

/** A constant; formatted text and links come back where the text is still the file's. */
function valueOut(value: GridValue, data: Nullable<ICellData>): CellValue {
  const { richText, link } = extrasOf(data);
  if (typeof value === "object") return value === null ? null : ({ error: value.error } as CellValue);
  if (link) return { text: String(value), hyperlink: link };
  if (richText && value === plainText(richText)) return { richText };
  return value;
}

function unlockedOut(sheet: Worksheet, unlocked: readonly string[]): void {
  const made = new Map<FileStyle, FileStyle>();
  const open = (style: FileStyle): FileStyle => {
    const known = made.get(style) ?? { ...style, protection: { ...style.protection, locked: false } };
    made.set(style, known);
    return known;
  };
  for (const address of unlocked) {
    const { startRow, endRow, startColumn, endColumn } = rangeOf(address);
    for (let column = startColumn; column <= endColumn; column += 1) {
      if (endRow - startRow > 1_000_000) {
        const line = sheet.getColumn(column + 1) as unknown as { style: FileStyle };
        line.style = open(line.style ?? {});
        continue;
      }
      for (let row = startRow; row <= endRow; row += 1) {
        const cell = sheet.getCell(row + 1, column + 1);
        cell.style = open(cell.style as FileStyle);
      }
    }
  }
}

function settingsOut(sheet: Worksheet, source: GridWorksheet, kept: KeptSheet): void {
  const carried = kept.carried as CarriedSheet;
  const { setup, texts } = printOut(kept.print);
  Object.assign(sheet.pageSetup, withoutNames(carried.pageSetup ?? {}), setup);
  Object.assign(sheet.headerFooter, texts);
  Object.assign(sheet.properties, carried.properties ?? {});
  if (kept.tabColor) sheet.properties.tabColor = { argb: `FF${kept.tabColor.slice(1)}` };
  else delete (sheet.properties as Partial<Worksheet["properties"]>).tabColor;
  sheet.state = kept.visibility === "VeryHidden" ? "veryHidden" : kept.visibility === "Hidden" ? "hidden" : "visible";
  const freeze = source.getConfig().freeze;
  const [rows, columns] = [freeze?.ySplit ?? 0, freeze?.xSplit ?? 0];
  const { state: _, xSplit: __, ySplit: ___, topLeftCell: ____, ...view } = carried.view ?? {};
  sheet.views = [{
    ...view, showGridLines: kept.showGridlines, showRowColHeaders: kept.showHeadings,
    ...(rows > 0 || columns > 0 ? { state: "frozen", xSplit: columns, ySplit: rows } : { state: "normal" }),
  } as Worksheet["views"][number]];
  if (carried.autoFilter) sheet.autoFilter = carried.autoFilter as NonNullable<Worksheet["autoFilter"]>;
  for (const { media, range } of carried.images ?? []) sheet.addImage(media, range as Parameters<Worksheet["addImage"]>[1] & string);
}

/** Print area and titles are written with the workbook's names. */
function withoutNames(setup: Record<string, unknown>): Record<string, unknown> {
  const { printArea: _, printTitlesRow: __, printTitlesColumn: ___, fitToPage: ____, fitToWidth: _____, fitToHeight: ______, scale: _______, ...rest } = setup;
  return rest;
}
