import { columnLetters } from "./address";
import type { Token, WrittenEdge } from "./token";
import { tokenize } from "./tokenize";

/**
 * The formula after rows of a sheet have moved, as Excel adapts it where rows are inserted: references to that sheet
 * follow their cells, with `$` or without; all else stays letter for letter.
 *
 * @param isThere whether a reference with this sheet before it (null: none) is to the sheet whose rows moved
 * @param rowAfter where a row, counted from 0, is now
 * @example withMovedRows("=SUM(费用!B2:B5)+B2", (sheet) => sheet === "费用", (row) => row + 1) // "=SUM(费用!B3:B6)+B2"
 */
export function withMovedRows(formula: string, isThere: (sheet: string | null) => boolean, rowAfter: (row: number) => number): string {
  let moved = "";
  let at = 0;
  const row = ({ at: from, fixed }: WrittenEdge): string => `${fixed ? "$" : ""}${rowAfter(from) + 1}`;
  const tokens = tokenize(formula);
  tokens.forEach((token, index) => {
    const { reference, start, end } = token;
    if (!reference || reference.shape === "columns" || !isThere(sheetBefore(tokens, index))) return;
    moved += formula.slice(at, start);
    at = end;
    moved += reference.shape === "cell"
      ? `${reference.column.fixed ? "$" : ""}${columnLetters(reference.column.at)}${row(reference.row)}`
      : `${row(reference.first)}:${row(reference.last)}`;
  });
  return moved + formula.slice(at);
}

/** The sheet that a reference is to; the second end of a range is on the sheet of the first. */
function sheetBefore(tokens: readonly Token[], index: number): string | null {
  const before = tokens[index - 1];
  if (before?.kind === "sheet") return before.text;
  const isEnd = before?.kind === "operator" && before.text === ":" && tokens[index - 2]?.kind === "reference";
  return isEnd ? sheetBefore(tokens, index - 2) : null;
}
