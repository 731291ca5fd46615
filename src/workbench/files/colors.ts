import { elementsOf } from "./xml-text";

/** A colour as .xlsx has it. exceljs reads all four and declares fewer. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** The theme's colours by their number in a colour reference, `RRGGBB`. */
export type Palette = readonly string[];

/** Office's own theme since 2013. */
const OFFICE_PALETTE: Palette = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];
const THEME_ELEMENTS = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
/** The first 64 numbered colours of .xlsx (ECMA-376, part 1, 18.8.27); 0 to 7 are 8 to 15 again. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The colours of a theme part; Office's where there is none or a colour is missing. */
export function paletteOf(themeXml: string | null): Palette {
  const scheme = elementsOf(themeXml ?? "", "clrScheme")[0]?.inner ?? "";
  return THEME_ELEMENTS.map((name, index) => {
    const inner = elementsOf(scheme, name)[0]?.inner ?? "";
    const color = elementsOf(inner, "srgbClr")[0]?.attributes["val"] ?? elementsOf(inner, "sysClr")[0]?.attributes["lastClr"];
    return (color ?? OFFICE_PALETTE[index] ?? "000000").toUpperCase();
  });
}

/** `#RRGGBB` of a colour, or null for none and automatic. */
export function hexOf(color: FileColor | undefined, palette: Palette): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) return `#${tinted(palette[color.theme] ?? "000000", color.tint ?? 0)}`;
  if (color.indexed !== undefined && color.indexed < 64) return `#${INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8] ?? "000000"}`;
  return null;
}

/** A tint of −1 is black, of 1 white: it moves the lightness (ECMA-376, part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [highest, lowest] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (highest + lowest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = saturation * (1 - Math.abs(2 * wanted - 1));
  return [red, green, blue].map((part) => {
    const share = spread === 0 ? 0.5 : (part - lowest) / spread;
    const value = wanted + chroma * (share - 0.5);
    return Math.round(Math.min(1, Math.max(0, value)) * 255).toString(16).padStart(2, "0");
  }).join("").toUpperCase();
}
