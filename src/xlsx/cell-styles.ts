import type { Cell, Style, Worksheet } from "exceljs";
import { boxOf, type CellStyle } from "../application/port/index";

type FileStyle = Partial<Style>;

const THIN = { style: "thin", color: { argb: "FF000000" } } as const;

/** Sets what a style names on every cell of an area. exceljs shares style objects between cells: each is made anew once. */
export function styleCells(sheet: Worksheet, address: string, style: CellStyle): void {
  const made = new Map<FileStyle, FileStyle>();
  eachCell(sheet, address, (cell) => {
    const former = cell.style as FileStyle;
    const known = made.get(former) ?? withStyle(former, style);
    made.set(former, known);
    cell.style = known;
  });
}

/** Takes every format from the cells of an area. */
export const clearStyles = (sheet: Worksheet, address: string): void => eachCell(sheet, address, (cell) => { cell.style = {}; });

/** Gives the cells of an area the styles of another, repeated as often as it fits. */
export function copyStyles(sheet: Worksheet, from: string, address: string): void {
  const source = boxOf(from);
  const target = boxOf(address);
  const styles = Array.from({ length: source.rowCount }, (_, r) => Array.from({ length: source.columnCount }, (_inner, c) => sheet.getCell(source.row + r + 1, source.column + c + 1).style));
  eachCell(sheet, address, (cell, row, column) => {
    cell.style = styles[(row - target.row) % source.rowCount]?.[(column - target.column) % source.columnCount] ?? {};
  });
}

/** Calls back with every cell of an area, cells without content included. */
export function eachCell(sheet: Worksheet, address: string, visit: (cell: Cell, row: number, column: number) => void): void {
  const { row, column, rowCount, columnCount } = boxOf(address);
  for (let r = row; r < row + rowCount; r += 1) {
    for (let c = column; c < column + columnCount; c += 1) visit(sheet.getCell(r + 1, c + 1), r, c);
  }
}

function withStyle(former: FileStyle, style: CellStyle): FileStyle {
  const made: FileStyle = { ...former };
  if (style.numberFormat !== undefined) made.numFmt = style.numberFormat;
  const font = {
    ...(style.fontName === undefined ? {} : { name: style.fontName }),
    ...(style.fontSize === undefined ? {} : { size: style.fontSize }),
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italic: style.italic }),
    ...(style.fontColor === undefined ? {} : { color: colour(style.fontColor) }),
  };
  if (Object.keys(font).length > 0) made.font = { ...former.font, ...font };
  if (style.fill !== undefined) made.fill = { type: "pattern", pattern: "solid", fgColor: colour(style.fill) };
  const alignment = {
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
    ...(style.wrap === undefined ? {} : { wrapText: style.wrap }),
  };
  if (Object.keys(alignment).length > 0) made.alignment = { ...former.alignment, ...alignment };
  if (style.border === "thin") made.border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
  else if (style.border === "rows") made.border = { top: THIN, bottom: THIN };
  else if (style.border === "none") made.border = {};
  if (style.unlocked !== undefined) made.protection = { ...former.protection, locked: !style.unlocked };
  return made;
}

const colour = (hex: string): { argb: string } => ({ argb: `FF${hex.slice(1).toUpperCase()}` });
