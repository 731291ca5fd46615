import type { Alignment, Border, Borders, Color, Style } from "exceljs";
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import { toBorderStyle } from "../grid/index";
import { hexOf, type FileColor, type Palette } from "./colors";

export type FileStyle = Partial<Style>;

const HORIZONTAL: Readonly<Record<NonNullable<Alignment["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED, centerContinuous: HorizontalAlign.CENTER, distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<NonNullable<Alignment["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM, distributed: VerticalAlign.MIDDLE, justify: VerticalAlign.TOP,
};
/** Pixels of one step of indent. */
const INDENT = 9;

/** A file's style as the grid shows it. What the grid cannot show stays in the file's style (see `look-out.ts`). */
export function lookIn(style: FileStyle, palette: Palette): IStyleData {
  const data: IStyleData = {};
  if (style.numFmt && style.numFmt !== "General") data.n = { pattern: style.numFmt };
  fontIn(data, style.font, palette);
  alignmentIn(data, style.alignment);
  const fill = style.fill;
  if (fill?.type === "pattern" && fill.pattern === "solid") {
    const color = hexOf(fill.fgColor as FileColor | undefined, palette);
    if (color !== null) data.bg = { rgb: color };
  }
  const borders = bordersIn(style.border, palette);
  if (borders) data.bd = borders;
  return data;
}

function fontIn(data: IStyleData, font: FileStyle["font"], palette: Palette): void {
  if (!font) return;
  if (font.name) data.ff = font.name;
  if (font.size) data.fs = font.size;
  if (font.bold) data.bl = BooleanNumber.TRUE;
  if (font.italic) data.it = BooleanNumber.TRUE;
  if (font.underline && font.underline !== "none") data.ul = { s: BooleanNumber.TRUE };
  if (font.strike) data.st = { s: BooleanNumber.TRUE };
  const color = hexOf(font.color as FileColor | undefined, palette);
  if (color !== null && color !== "#000000") data.cl = { rgb: color };
}

function alignmentIn(data: IStyleData, alignment: FileStyle["alignment"]): void {
  if (!alignment) return;
  if (alignment.horizontal && HORIZONTAL[alignment.horizontal] !== undefined) data.ht = HORIZONTAL[alignment.horizontal];
  if (alignment.vertical && VERTICAL[alignment.vertical] !== undefined) data.vt = VERTICAL[alignment.vertical];
  if (alignment.wrapText) data.tb = WrapStrategy.WRAP;
  if (alignment.textRotation === "vertical") data.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (alignment.textRotation) data.tr = { a: -alignment.textRotation };
  if (alignment.indent) data.pd = alignment.horizontal === "right" ? { r: alignment.indent * INDENT } : { l: alignment.indent * INDENT };
}

function bordersIn(borders: Partial<Borders> | undefined, palette: Palette): IStyleData["bd"] {
  const edge = (border: Partial<Border> | undefined): IBorderStyleData | null => {
    const style = border?.style && toBorderStyle(border.style);
    return style ? { s: style, cl: { rgb: hexOf(border?.color as Partial<Color> & FileColor, palette) ?? "#000000" } } : null;
  };
  const data: Record<string, IBorderStyleData> = {};
  for (const [key, border] of [["t", borders?.top], ["r", borders?.right], ["b", borders?.bottom], ["l", borders?.left]] as const) {
    const made = edge(border);
    if (made) data[key] = made;
  }
  return Object.keys(data).length > 0 ? data : undefined;
}
