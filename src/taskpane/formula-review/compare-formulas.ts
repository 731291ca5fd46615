/** A piece of a formula, and whether it differs from the other formula. */
export interface Piece {
  readonly text: string;
  readonly isDifferent: boolean;
}

const PIECE = /\s+|"(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Za-z]{1,3}\$?\d+(?![\p{L}\p{N}_(])|\d+(?:\.\d+)?%?|[\p{L}_\\][\p{L}\p{N}_.\\]*!?|<=|>=|<>|[^]/gu;
/** More pieces than that are compared from both ends only: a table of all pairs would be too large. */
const MOST_PAIRS = 250_000;

/** A formula in pieces: references, names, numbers, texts, signs. */
export const piecesOf = (formula: string): string[] => formula.match(PIECE) ?? [];

const isSame = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/**
 * Two formulas piece by piece, what they do not share marked in each.
 *
 * @example compareFormulas("=SUM(F2:F7)", "=SUM(F2:F8)").second.filter(({ isDifferent }) => isDifferent) // F8
 */
export function compareFormulas(first: string, second: string): { readonly first: readonly Piece[]; readonly second: readonly Piece[] } {
  const [a, b] = [piecesOf(first), piecesOf(second)];
  const shared = sharedPieces(a, b);
  return {
    first: a.map((text, at) => ({ text, isDifferent: text.trim() !== "" && !shared.some(([one]) => one === at) })),
    second: b.map((text, at) => ({ text, isDifferent: text.trim() !== "" && !shared.some(([, other]) => other === at) })),
  };
}

/** Places of the longest common run of pieces, in order. */
function sharedPieces(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let from = 0;
  while (from < a.length && from < b.length && isSame(a[from]!, b[from]!)) from += 1;
  let back = 0;
  while (back < a.length - from && back < b.length - from && isSame(a[a.length - 1 - back]!, b[b.length - 1 - back]!)) back += 1;
  const ends = [
    ...Array.from({ length: from }, (_, at) => [at, at] as const),
    ...Array.from({ length: back }, (_, at) => [a.length - 1 - at, b.length - 1 - at] as const),
  ];
  const [rows, columns] = [a.length - back - from, b.length - back - from];
  if (rows * columns === 0 || rows * columns > MOST_PAIRS) return ends;
  const longest = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1));
  for (let r = rows - 1; r >= 0; r -= 1) for (let c = columns - 1; c >= 0; c -= 1) {
    longest[r]![c] = isSame(a[from + r]!, b[from + c]!) ? longest[r + 1]![c + 1]! + 1 : Math.max(longest[r + 1]![c]!, longest[r]![c + 1]!);
  }
  const middle: [number, number][] = [];
  for (let r = 0, c = 0; r < rows && c < columns;) {
    if (isSame(a[from + r]!, b[from + c]!)) middle.push([from + r++, from + c++]);
    else if (longest[r + 1]![c]! >= longest[r]![c + 1]!) r += 1;
    else c += 1;
  }
  return [...ends, ...middle];
}
