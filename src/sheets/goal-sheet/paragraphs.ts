import { plainPiece, shownText, slicePieces, type TextPiece } from "./text-piece";
import { wrappedLines } from "./text-measure";

/** The first line of a paragraph begins two characters in. */
export const INDENT = "　　";

/** The text with each paragraph's first line indented. */
export function indented(pieces: readonly TextPiece[]): TextPiece[] {
  if (shownText(pieces) === "") return [];
  return [plainPiece(INDENT), ...pieces.map((piece) => (piece.expression === null ? plainPiece(piece.text.replaceAll("\n", `\n${INDENT}`)) : piece))];
}

/**
 * Cuts a text into parts of at most so many lines: between paragraphs where that fits, else between sentences, else
 * between lines. A part that begins a paragraph is indented, one that goes on with a paragraph is not: so the parts can
 * be put together again (`joinedParts`).
 *
 * @param lines the most lines of the first part and of the others
 */
export function textParts(pieces: readonly TextPiece[], units: number, lines: { readonly first: number; readonly other: number }): TextPiece[][] {
  const text = shownText(pieces);
  const parts: TextPiece[][] = [];
  let from = 0;
  while (from < text.length) {
    const to = partEnd(text, from, units, parts.length === 0 ? lines.first : lines.other);
    parts.push(slicePieces(pieces, from, to));
    from = text.charAt(to) === "\n" ? to + 1 : to;
  }
  return parts.length === 0 ? [[]] : parts;
}

/** Where the part that begins at `from` ends. */
function partEnd(text: string, from: number, units: number, most: number): number {
  const rest = text.slice(from);
  const lines = wrappedLines(rest, units);
  if (lines.length <= most) return text.length;
  let end = from;
  for (const line of lines.slice(0, Math.max(1, most))) end += line.length + (text.charAt(end + line.length) === "\n" ? 1 : 0);
  const paragraph = text.lastIndexOf("\n", end - 1);
  if (paragraph > from + (end - from) / 2) return paragraph;
  const sentence = Math.max(...["。", "；", ";"].map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
  if (sentence > from + (end - from) / 2) return sentence;
  return text.charAt(end - 1) === "\n" ? end - 1 : end;
}

/** Puts the parts of a text together again, without the indents. */
export function joinedParts(parts: readonly string[]): string {
  let joined = "";
  for (const part of parts) {
    if (part.trim() === "") continue;
    const isParagraph = joined !== "" && part.startsWith(INDENT);
    joined += (isParagraph ? "\n" : "") + part.split("\n").map((line) => (line.startsWith(INDENT) ? line.slice(INDENT.length) : line)).join("\n");
  }
  return joined;
}
