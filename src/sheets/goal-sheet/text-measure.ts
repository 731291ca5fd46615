/** Characters that must not begin a line: closing marks and what ends a clause. */
const NEVER_FIRST = new Set([..."，。、；：！？）》】』」”’％％‰,.;:!?)%]}"]);
/** Characters that must not end a line. */
const NEVER_LAST = new Set([..."（《【『「“‘([{"]);

/**
 * Width of a character in half-width units, as East-Asian fonts draw it: 2 for Chinese characters and full-width
 * forms, also for those that are narrow elsewhere (≥ “ ” …); 1 for ASCII and half-width forms.
 */
export function halfWidthsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) return code < 0x20 ? 0 : 1;
  if (code >= 0xff61 && code <= 0xffdc) return 1;
  return code === 0xa0 || (code >= 0x200b && code <= 0x200f) ? (code === 0xa0 ? 1 : 0) : 2;
}

/** Width of a text without line breaks in half-width units. */
export const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + halfWidthsOf(character), 0);

/** What stays on one line: a Chinese character, or a run of digits, Latin letters and what joins them. */
function piecesOf(paragraph: string): string[] {
  const pieces: string[] = [];
  let run = "";
  for (const character of paragraph) {
    if (/[0-9A-Za-z.,%'-]/.test(character)) {
      run += character;
      continue;
    }
    if (run !== "") pieces.push(run);
    run = "";
    const last = pieces.at(-1);
    if (last !== undefined && (NEVER_FIRST.has(character) || NEVER_LAST.has(last.slice(-1)))) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  if (run !== "") pieces.push(run);
  return pieces;
}

/**
 * The lines into which a cell breaks a text, by the rules of Chinese typesetting: a number is not broken, a closing mark
 * does not begin a line. A line break in the text begins a new line.
 *
 * @param units width of the cell in half-width units
 * @example wrappedLines("共计217728元", 6) // ["共计", "217728", "元"]
 */
export function wrappedLines(text: string, units: number): string[] {
  const room = Math.max(2, units);
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    let width = 0;
    for (const piece of piecesOf(paragraph)) {
      const own = textWidth(piece);
      if (width > 0 && width + own > room) {
        lines.push(line);
        line = "";
        width = 0;
      }
      if (own <= room) {
        line += piece;
        width += own;
        continue;
      }
      for (const character of piece) {
        if (width > 0 && width + halfWidthsOf(character) > room) {
          lines.push(line);
          line = "";
          width = 0;
        }
        line += character;
        width += halfWidthsOf(character);
      }
    }
    return [...lines, line];
  });
}

/** Points that a line of text takes up, and the room above and below a cell's text. */
const LINE_FACTOR = 1.42;
const CELL_PADDING = 6;

/** The most that a row can be high, in points. */
export const HIGHEST_ROW = 409;

/** Height in points of a row that shows so many lines. */
export const heightOfLines = (lines: number, fontSize: number): number => Math.ceil((lines * fontSize * LINE_FACTOR + CELL_PADDING) * 2) / 2;

/** How many lines the highest row shows. */
export const mostLines = (fontSize: number): number => Math.floor((HIGHEST_ROW - CELL_PADDING) / (fontSize * LINE_FACTOR));
