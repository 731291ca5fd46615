import type { Token, WrittenEdge } from "./token";

const edge = (letter: string, { at, fixed }: WrittenEdge, origin: number): string => (fixed ? letter + (at + 1) : at === origin ? letter : `${letter}[${at - origin}]`);

/**
 * The formula in R1C1 form, seen from the cell at `row`, `column` (from 0): the same text for every cell that was filled from it.
 *
 * @example relativeKey(tokenize("=B2*$C$1"), 1, 2) // "RC[-1]*R1C3"
 */
export function relativeKey(tokens: readonly Token[], row: number, column: number): string {
  let key = "";
  for (const { kind, text, reference } of tokens) {
    if (reference === null) key += kind === "text" ? `"${text.replaceAll('"', '""')}"` : kind === "sheet" ? `'${text.toUpperCase()}'!` : text;
    else if (reference.shape === "cell") key += edge("R", reference.row, row) + edge("C", reference.column, column);
    else if (reference.shape === "columns") key += `${edge("C", reference.first, column)}:${edge("C", reference.last, column)}`;
    else key += `${edge("R", reference.first, row)}:${edge("R", reference.last, row)}`;
  }
  return key;
}
