/** Characters that take the width of two digits: Chinese, full-width forms, and what stands between them. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2026\u2014\u00b7\u00d7\u00f7]/;

/** A line of body text, and the space above and below it, in points. */
const LINE_HEIGHT = 14;
const PADDING = 4;
const HIGHEST_ROW = 409;

/** Width of a text in characters of the default font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Lines that a text takes when it is wrapped in a column of that width. */
export const wrappedLines = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0);

/** Height in points of a row of so many lines of body text; Excel allows no more than 409. */
export const heightOfLines = (lines: number): number => Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + PADDING);

/** A width that holds the texts, within bounds. */
export const widthFor = (texts: Iterable<string>, least: number, most: number): number => {
  let widest = least;
  for (const text of texts) widest = Math.max(widest, textWidth(text) + 2);
  return Math.min(widest, most);
};
