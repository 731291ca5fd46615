import type { BorderStyle, Style, Worksheet } from "exceljs";
import {
  boxOf, boxOfLooks, LINE_SIDES, packedLooks, unpackedLooks, type CellLine, type CellLooks, type LooksBlock, type LooksRequest, type SheetOperation,
} from "../application/port/index";

type FileStyle = Partial<Style>;

/** Excel's words for the lines of a file. */
const LINES: readonly (readonly [style: string, weight: string, line: BorderStyle])[] = [
  ["Continuous", "Thin", "thin"], ["Continuous", "Medium", "medium"], ["Continuous", "Thick", "thick"], ["Continuous", "Hairline", "hair"],
  ["Dash", "Thin", "dashed"], ["Dash", "Medium", "mediumDashed"], ["Dot", "Thin", "dotted"], ["DashDot", "Thin", "dashDot"], ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"], ["DashDotDot", "Medium", "mediumDashDotDot"], ["Double", "Thick", "double"], ["SlantDashDot", "Medium", "slantDashDot"],
];
/** What Excel takes where a file says nothing of a column's width or a row's height, in characters and points. */
const USUAL = { width: 8.43, height: 15 } as const;
/** Excel keeps about this much of a column's width free on both sides of the digits. */
export const WIDTH_MARGIN = 0.71;

/** The steps that give the places asked for their present looks again. */
export function looksIn(request: LooksRequest, sheetOf: (name: string) => Worksheet | undefined): SheetOperation[] {
  return [
    ...request.areas.flatMap(({ sheet: name, address }): SheetOperation[] => {
      const sheet = sheetOf(name);
      const { row, column, rowCount, columnCount } = boxOf(address);
      if (!sheet) return [];
      const looks = Array.from({ length: rowCount }, (_, r) => Array.from({ length: columnCount }, (_inner, c) => looksOf(sheet.getCell(row + r + 1, column + c + 1).style as FileStyle)));
      return [{ kind: "looks", sheet: name, looks: packedLooks(row, column, looks) }];
    }),
    ...request.columns.flatMap(({ sheet: name, column }): SheetOperation[] => {
      const sheet = sheetOf(name);
      return sheet ? [{ kind: "column-width", sheet: name, column, characters: (sheet.getColumn(column + 1).width ?? USUAL.width + WIDTH_MARGIN) - WIDTH_MARGIN }] : [];
    }),
    ...request.rows.flatMap(({ sheet: name, row }): SheetOperation[] => {
      const sheet = sheetOf(name);
      // A row that was never given a height has none in the file, whatever exceljs declares.
      return sheet ? [{ kind: "row-height", sheet: name, row, points: (sheet.getRow(row + 1).height as number | undefined) ?? USUAL.height }] : [];
    }),
  ];
}

/** Gives cells the looks that were read of them: the file's own style where they come from a file, else in Excel's words. */
export function looksAgain(sheet: Worksheet, block: LooksBlock): void {
  const { row, column } = boxOfLooks(block);
  unpackedLooks(block).forEach((line, r) => line.forEach((looks, c) => {
    const cell = sheet.getCell(row + r + 1, column + c + 1);
    cell.style = looks.file === undefined ? styleOf(looks) : (structuredClone(looks.file) as FileStyle);
  }));
}

function looksOf(style: FileStyle): CellLooks {
  const { font, fill, alignment, border } = style;
  const solid = fill?.type === "pattern" && fill.pattern !== "none" ? fill.fgColor?.argb : undefined;
  return {
    numberFormat: style.numFmt ?? "General",
    fontName: font?.name, fontSize: font?.size, bold: font?.bold ?? false, italic: font?.italic ?? false, strikethrough: font?.strike ?? false,
    underline: font?.underline ? "Single" : "None", fontColor: font?.color?.argb ? `#${font.color.argb.slice(2)}` : undefined,
    fill: solid === undefined ? null : `#${solid.slice(2)}`,
    horizontal: capital(alignment?.horizontal ?? "general"), vertical: alignment?.vertical === "middle" ? "Center" : capital(alignment?.vertical ?? "bottom"),
    wrap: alignment?.wrapText ?? false, indent: alignment?.indent ?? 0, shrink: alignment?.shrinkToFit ?? false, locked: style.protection?.locked !== false,
    lines: { top: lineOf(border?.top), bottom: lineOf(border?.bottom), left: lineOf(border?.left), right: lineOf(border?.right) },
    file: structuredClone(style),
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function lineOf(line: { readonly style?: BorderStyle; readonly color?: { readonly argb?: string } } | undefined): CellLine | null {
  const known = LINES.find(([, , name]) => name === line?.style);
  return known ? { style: known[0], weight: known[1], color: line?.color?.argb ? `#${line.color.argb.slice(2)}` : "#000000" } : null;
}

function styleOf(looks: CellLooks): FileStyle {
  const argb = (hex: string): { argb: string } => ({ argb: `FF${hex.slice(1).toUpperCase()}` });
  const border = Object.fromEntries(LINE_SIDES.flatMap((side) => {
    const line = looks.lines?.[side];
    const found = LINES.find(([style, weight]) => line && style === line.style && weight === line.weight);
    return line ? [[side, { style: found?.[2] ?? "thin", color: argb(line.color) }]] : [];
  }));
  return {
    ...(looks.numberFormat === undefined || looks.numberFormat === "General" ? {} : { numFmt: looks.numberFormat }),
    font: {
      ...(looks.fontName === undefined ? {} : { name: looks.fontName }), ...(looks.fontSize === undefined ? {} : { size: looks.fontSize }),
      ...(looks.bold ? { bold: true } : {}), ...(looks.italic ? { italic: true } : {}), ...(looks.strikethrough ? { strike: true } : {}),
      ...(looks.underline === undefined || looks.underline === "None" ? {} : { underline: true }), ...(looks.fontColor === undefined ? {} : { color: argb(looks.fontColor) }),
    },
    ...(looks.fill === null || looks.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: argb(looks.fill) } as const }),
    alignment: {
      ...(looks.horizontal === undefined || looks.horizontal === "General" ? {} : { horizontal: looks.horizontal.toLowerCase() as "left" }),
      ...(looks.vertical === undefined ? {} : { vertical: looks.vertical === "Center" ? "middle" : looks.vertical.toLowerCase() as "top" }),
      ...(looks.wrap ? { wrapText: true } : {}), ...(looks.indent ? { indent: looks.indent } : {}), ...(looks.shrink ? { shrinkToFit: true } : {}),
    },
    border,
    ...(looks.locked === false ? { protection: { locked: false } } : {}),
  };
}
