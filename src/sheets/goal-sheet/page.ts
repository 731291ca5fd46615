import type { PageMargins } from "../sheet-plan";

/** A4 in points. */
const A4 = { short: 595.3, long: 841.9 } as const;
/** 15 mm at the sides, 16 mm above, 18 mm below with the page number in it. */
export const MARGINS: PageMargins = { top: 45, bottom: 51, left: 42.5, right: 42.5, header: 20, footer: 26 };
/** Fonts differ a little from host to host: this much of a page stays free. */
const SLACK = 0.97;
const POINTS_PER_PIXEL = 0.75;
/** Excel draws a column of n characters 7n + 5 pixels wide, in its usual default font. */
const PIXELS_PER_CHARACTER = 7;
const COLUMN_PADDING = 5;
/** Text stays this far from a cell's sides, both together. */
const TEXT_MARGIN = 6;

/** The part of a page that is printed on, in points. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
}

/** What an A4 page has room for. */
export function pageRoom(orientation: "portrait" | "landscape"): PageRoom {
  const [width, height] = orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  return { width: width - MARGINS.left - MARGINS.right, height: (height - MARGINS.top - MARGINS.bottom) * SLACK };
}

/** Widths in characters of columns that share the page's width by percent. */
export function columnCharacters(shares: readonly number[], room: PageRoom): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const pixels = (room.width * 0.985) / POINTS_PER_PIXEL;
  return shares.map((share) => Math.floor(((pixels * share) / sum - COLUMN_PADDING) / PIXELS_PER_CHARACTER * 100) / 100);
}

/** Room for text in columns of these widths (characters) merged into one, in half-width units of the font. */
export function textUnits(characters: readonly number[], fontSize: number): number {
  const points = characters.reduce((sum, width) => sum + (width * PIXELS_PER_CHARACTER + COLUMN_PADDING) * POINTS_PER_PIXEL, 0);
  return Math.floor((points - TEXT_MARGIN) / (fontSize / 2));
}
