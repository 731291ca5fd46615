import { formulaText, textCell } from "../cell-content";
import type { CellContent } from "../sheet-plan";

/** A stretch of text; `expression` computes it where it follows from other cells. */
export interface TextPiece {
  /** What it reads now. */
  readonly text: string;
  /** A formula without `=` that gives the text; null where the text is only text. */
  readonly expression: string | null;
}

export const plainPiece = (text: string): TextPiece => ({ text, expression: null });

export const shownText = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join("");

/** Excel's limits: characters of a text within a formula, of a formula, and of what a cell holds. */
const LONGEST_LITERAL = 255;
const LONGEST_FORMULA = 8192;

/**
 * A cell that shows the pieces: plain text where none is computed, else a formula that joins them. Where the formula
 * would be longer than Excel takes, the text stays plain.
 */
export function cellOfPieces(pieces: readonly TextPiece[]): CellContent {
  const shown = shownText(pieces);
  if (pieces.every(({ expression }) => expression === null)) return textCell(shown);
  const operands: string[] = [];
  let literal = "";
  const endLiteral = (): void => {
    operands.push(...literalOperands(literal));
    literal = "";
  };
  for (const { text, expression } of pieces) {
    if (expression === null) literal += text;
    else {
      endLiteral();
      operands.push(expression);
    }
  }
  endLiteral();
  const formula = `=${operands.length === 1 ? `${operands[0] ?? ""}&""` : operands.join("&")}`;
  return formula.length > LONGEST_FORMULA ? textCell(shown) : { kind: "formula", formula, cached: shown };
}

/** A text as operands of `&`: literals that Excel takes, line breaks as CHAR(10). */
function literalOperands(text: string): string[] {
  const operands: string[] = [];
  text.split("\n").forEach((line, index) => {
    if (index > 0) operands.push("CHAR(10)");
    let chunk = "";
    let length = 0;
    for (const character of line) {
      const own = character === '"' ? 2 : character.length;
      if (length + own > LONGEST_LITERAL) {
        operands.push(formulaText(chunk));
        chunk = "";
        length = 0;
      }
      chunk += character;
      length += own;
    }
    if (chunk !== "") operands.push(formulaText(chunk));
  });
  return operands;
}

/** The pieces between two places of the text that they show; a computed piece belongs where it begins. */
export function slicePieces(pieces: readonly TextPiece[], from: number, to: number): TextPiece[] {
  const slice: TextPiece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    if (piece.expression !== null) {
      if (at >= from && at < to) slice.push(piece);
    } else {
      const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
      if (text !== "") slice.push(plainPiece(text));
    }
    at = end;
  }
  return slice;
}
