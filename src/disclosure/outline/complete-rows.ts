import { filledCells, type Row } from "../block";

/**
 * Puts rows together that blank lines or page breaks have split: pieces that are shorter than the table and together
 * exactly as wide. Blank rows are dropped.
 */
export function completeRows(rows: readonly Row[], width: number): Row[] {
  const complete: Row[] = [];
  let at = 0;
  while (at < rows.length) {
    const row = rows[at] as Row;
    const isBlank = filledCells(row).length === 0;
    if (isBlank && (row.cells.length >= width || row.cells.length === 1)) {
      at += 1;
      continue;
    }
    const pieces = piecesOf(rows, at, width);
    if (pieces > 1) complete.push({ cells: rows.slice(at, at + pieces).flatMap(({ cells }) => cells) });
    else if (!isBlank) complete.push(row);
    at += pieces;
  }
  return complete;
}

/** How many rows from `at` make up one row of the width; 1 where they do not. */
function piecesOf(rows: readonly Row[], at: number, width: number): number {
  let cells = rows[at]?.cells.length ?? 0;
  let pieces = 1;
  while (cells < width) {
    const next = rows[at + pieces];
    if (!next || next.cells.length >= width) return 1;
    cells += next.cells.length;
    pieces += 1;
  }
  return cells === width ? pieces : 1;
}
