import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import type { GridStyle } from "./grid";

const BORDER_STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT, dashDotDot: BorderStyleTypes.DASH_DOT_DOT, double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM, mediumDashed: BorderStyleTypes.MEDIUM_DASHED, mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT, slantDashDot: BorderStyleTypes.SLANT_DASH_DOT, thick: BorderStyleTypes.THICK,
};
const BORDER_NAMES = new Map(Object.entries(BORDER_STYLES).map(([name, style]) => [style, name]));

/** The engine's number of a border style by its .xlsx name, or null. */
export const toBorderStyle = (name: string): BorderStyleTypes | null => BORDER_STYLES[name] ?? null;

/** The .xlsx name of a border style, or null. */
export const fromBorderStyle = (style: BorderStyleTypes): string | null => BORDER_NAMES.get(style) ?? null;

const EDGES = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const HORIZONTAL = { general: HorizontalAlign.UNSPECIFIED, left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** A style as the engine keeps it; what the style does not name is not in the result. Border styles have .xlsx names. */
export function toStyleData(style: GridStyle): IStyleData {
  const data: IStyleData = {};
  if (style.numberFormat !== undefined) data.n = style.numberFormat === "General" ? null : { pattern: style.numberFormat };
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.bold !== undefined) data.bl = flag(style.bold);
  if (style.italic !== undefined) data.it = flag(style.italic);
  if (style.underline !== undefined) data.ul = { s: flag(style.underline) };
  if (style.fontColor !== undefined) data.cl = { rgb: style.fontColor };
  if (style.fill !== undefined) data.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.horizontal !== undefined) data.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) data.vt = VERTICAL[style.vertical];
  if (style.wrap !== undefined) data.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.borders !== undefined) data.bd = toBorders(style.borders);
  return data;
}

function toBorders(borders: NonNullable<GridStyle["borders"]>): NonNullable<IStyleData["bd"]> {
  const data: Record<string, IBorderStyleData | null> = {};
  for (const [edge, key] of Object.entries(EDGES) as [keyof typeof EDGES, string][]) {
    const border = borders[edge];
    if (border === undefined) continue;
    data[key] = border === null ? null : { s: BORDER_STYLES[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
  }
  return data as NonNullable<IStyleData["bd"]>;
}

/** The style that a cell has, of itself and from its row, column and sheet. Unset properties are absent, but for the number format. */
export function fromStyleData(data: Nullable<IStyleData>): GridStyle {
  const style: GridStyle = { numberFormat: data?.n?.pattern ?? "General" };
  if (!data) return style;
  if (data.ff) style.fontName = data.ff;
  if (data.fs) style.fontSize = data.fs;
  if (data.bl !== undefined && data.bl !== null) style.bold = data.bl === BooleanNumber.TRUE;
  if (data.it !== undefined && data.it !== null) style.italic = data.it === BooleanNumber.TRUE;
  if (data.ul) style.underline = data.ul.s === BooleanNumber.TRUE;
  if (data.cl?.rgb) style.fontColor = hexColor(data.cl.rgb);
  if (data.bg?.rgb) style.fill = hexColor(data.bg.rgb);
  const horizontal = nameOf(HORIZONTAL, data.ht);
  if (horizontal !== null) style.horizontal = horizontal;
  const vertical = nameOf(VERTICAL, data.vt);
  if (vertical !== null) style.vertical = vertical;
  if (data.tb !== undefined && data.tb !== null) style.wrap = data.tb === WrapStrategy.WRAP;
  const borders = fromBorders(data.bd);
  if (borders !== null) style.borders = borders;
  return style;
}

function nameOf<N extends string, V>(names: Readonly<Record<N, V>>, value: Nullable<V> | void): N | null {
  if (value === null || value === undefined) return null;
  return (Object.keys(names) as N[]).find((name) => names[name] === value) ?? null;
}

function fromBorders(data: IStyleData["bd"]): NonNullable<GridStyle["borders"]> | null {
  if (!data) return null;
  const borders: NonNullable<GridStyle["borders"]> = {};
  for (const [edge, key] of Object.entries(EDGES) as [keyof typeof EDGES, "t" | "b" | "l" | "r"][]) {
    const border = data[key];
    const style = border ? BORDER_NAMES.get(border.s) : undefined;
    if (border && style !== undefined) borders[edge] = { style, color: hexColor(border.cl?.rgb ?? "#000000") };
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

/** `#RRGGBB` of what the engine's colour picker writes: `#abc`, `rgb(1,2,3)`, upper or lower case. */
function hexColor(color: string): string {
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(color);
  if (parts) return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  if (short) return `#${short.slice(1, 4).map((digit) => digit + digit).join("").toUpperCase()}`;
  return color.toUpperCase();
}
