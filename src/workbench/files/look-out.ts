import type { Borders, Font } from "exceljs";
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import { fromBorderStyle } from "../grid/index";
import type { Palette } from "./colors";
import { lookIn, type FileStyle } from "./look-in";

const HORIZONTAL = new Map<number, NonNullable<FileStyle["alignment"]>["horizontal"]>([
  [HorizontalAlign.LEFT, "left"], [HorizontalAlign.CENTER, "center"], [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"], [HorizontalAlign.BOTH, "justify"], [HorizontalAlign.DISTRIBUTED, "distributed"],
]);
const VERTICAL = new Map<number, NonNullable<FileStyle["alignment"]>["vertical"]>([
  [VerticalAlign.TOP, "top"], [VerticalAlign.MIDDLE, "middle"], [VerticalAlign.BOTTOM, "bottom"],
]);

/**
 * The file's style of a cell that looks like `data`. Where the cell came from a file with the style `base`, only what
 * was changed in the grid is changed in it, so that theme colours, patterns and the like stay.
 */
export function lookOut(data: IStyleData, base: FileStyle, palette: Palette): FileStyle {
  const former = lookIn(base, palette);
  const isChanged = (...keys: (keyof IStyleData)[]): boolean => keys.some((key) => JSON.stringify(data[key] ?? null) !== JSON.stringify(former[key] ?? null));
  const style: FileStyle = { ...base };
  if (isChanged("n")) style.numFmt = data.n?.pattern ?? "General";
  if (isChanged("ff", "fs", "bl", "it", "ul", "st", "cl")) style.font = fontOut(data, base.font ?? {}, isChanged);
  if (isChanged("ht", "vt", "tb", "tr", "pd")) style.alignment = alignmentOut(data, base.alignment ?? {}, isChanged);
  if (isChanged("bg")) {
    if (data.bg?.rgb) style.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argbOf(data.bg.rgb) } };
    else delete style.fill;
  }
  if (isChanged("bd")) style.border = { ...diagonalOf(base.border), ...bordersOut(data.bd) };
  return style;
}

type IsChanged = (...keys: (keyof IStyleData)[]) => boolean;

function fontOut(data: IStyleData, base: Partial<Font>, isChanged: IsChanged): Partial<Font> {
  const font: Partial<Font> = { ...base };
  if (isChanged("ff")) {
    if (data.ff) font.name = data.ff;
    // A font by name is no longer the theme's.
    delete font.scheme;
    delete font.family;
    delete font.charset;
  }
  if (isChanged("fs") && data.fs) font.size = data.fs;
  if (isChanged("bl")) font.bold = data.bl === BooleanNumber.TRUE;
  if (isChanged("it")) font.italic = data.it === BooleanNumber.TRUE;
  if (isChanged("ul")) font.underline = data.ul?.s === BooleanNumber.TRUE;
  if (isChanged("st")) font.strike = data.st?.s === BooleanNumber.TRUE;
  if (isChanged("cl")) {
    if (data.cl?.rgb) font.color = { argb: argbOf(data.cl.rgb) };
    else delete font.color;
  }
  return font;
}

function alignmentOut(data: IStyleData, base: NonNullable<FileStyle["alignment"]>, isChanged: IsChanged): NonNullable<FileStyle["alignment"]> {
  const alignment = { ...base };
  if (isChanged("ht")) {
    const horizontal = HORIZONTAL.get(data.ht ?? 0);
    if (horizontal) alignment.horizontal = horizontal;
    else delete alignment.horizontal;
  }
  if (isChanged("vt")) {
    const vertical = VERTICAL.get(data.vt ?? 0);
    if (vertical) alignment.vertical = vertical;
    else delete alignment.vertical;
  }
  if (isChanged("tb")) alignment.wrapText = data.tb === WrapStrategy.WRAP;
  if (isChanged("tr")) {
    if (data.tr?.v === BooleanNumber.TRUE) alignment.textRotation = "vertical";
    else alignment.textRotation = -(data.tr?.a ?? 0);
  }
  if (isChanged("pd")) alignment.indent = Math.round(((data.pd?.l ?? data.pd?.r) ?? 0) / 9);
  return alignment;
}

function bordersOut(data: IStyleData["bd"]): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const [edge, border] of [["top", data?.t], ["right", data?.r], ["bottom", data?.b], ["left", data?.l]] as [keyof Borders, Nullable<IBorderStyleData>][]) {
    const style = border && fromBorderStyle(border.s);
    if (style) Object.assign(borders, { [edge]: { style, color: { argb: argbOf(border.cl?.rgb ?? "#000000") } } });
  }
  return borders;
}

const diagonalOf = (border: FileStyle["border"]): Partial<Borders> => (border?.diagonal ? { diagonal: border.diagonal } : {});

/** `FFRRGGBB` of any colour that the grid writes. */
function argbOf(color: string): string {
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(color);
  if (parts) return `FF${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const hex = color.replace("#", "");
  return `FF${hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex.slice(0, 6)}`.toUpperCase();
}
