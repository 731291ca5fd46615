import { columnLetters, LAST_COLUMN, LAST_ROW } from "./address";
import type { WrittenEdge } from "./token";
import { tokenize } from "./tokenize";

/**
 * The formula as it reads after being filled `rows` down and `columns` to the right, otherwise letter for letter as written.
 * What would leave the sheet becomes `#REF!`.
 *
 * @example moveFormula('=SUM(A1:$B$2)&"A1"', 1, 0) // '=SUM(A2:$B$2)&"A1"'
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  let moved = "";
  let at = 0;
  for (const { start, end, reference } of tokenize(formula)) {
    if (!reference) continue;
    moved += formula.slice(at, start);
    at = end;
    if (reference.shape === "cell") {
      const [column, row] = [movedColumn(reference.column, columns), movedRow(reference.row, rows)];
      moved += column === null || row === null ? "#REF!" : column + row;
    } else {
      const move = reference.shape === "columns" ? movedColumn : movedRow;
      const by = reference.shape === "columns" ? columns : rows;
      const [first, last] = [move(reference.first, by), move(reference.last, by)];
      moved += first === null || last === null ? "#REF!" : `${first}:${last}`;
    }
  }
  return moved + formula.slice(at);
}

function movedColumn({ at, fixed }: WrittenEdge, by: number): string | null {
  if (fixed) return `$${columnLetters(at)}`;
  return at + by < 0 || at + by > LAST_COLUMN ? null : columnLetters(at + by);
}

function movedRow({ at, fixed }: WrittenEdge, by: number): string | null {
  if (fixed) return `$${at + 1}`;
  return at + by < 0 || at + by > LAST_ROW ? null : String(at + by + 1);
}
