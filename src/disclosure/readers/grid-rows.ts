import type { Row } from "../block";
import { SourceText } from "../source-text";

/** A cell as markup has it. */
export interface SpannedCell {
  readonly text: SourceText;
  /** How many rows and columns it takes up. */
  readonly rows: number;
  readonly columns: number;
}

/** More cells over several rows than a table side by side can have: the rest are taken as ordinary cells. */
const MOST_COVERS = 64;

const COVERED = SourceText.of([]);

/**
 * Rows in which a cell that is covered from above stands as one blank cell, as in text copied from a table. A cell over
 * several columns stays one cell.
 */
export function gridRows(rows: readonly (readonly SpannedCell[])[]): Row[] {
  let covering: { column: number; columns: number; rowsLeft: number }[] = [];
  return rows.map((cells) => {
    const above = covering.sort((a, b) => a.column - b.column);
    const filled: SourceText[] = [];
    const next = above.filter(({ rowsLeft }) => rowsLeft > 1).map((cover) => ({ ...cover, rowsLeft: cover.rowsLeft - 1 }));
    let column = 0;
    let covered = 0;
    const passCovered = (): void => {
      for (let cover = above[covered]; cover && cover.column <= column; cover = above[covered]) {
        filled.push(COVERED);
        column = Math.max(column, cover.column + cover.columns);
        covered += 1;
      }
    };
    for (const cell of cells) {
      passCovered();
      filled.push(cell.text);
      if (cell.rows > 1 && next.length < MOST_COVERS) next.push({ column, columns: cell.columns, rowsLeft: cell.rows - 1 });
      column += cell.columns;
    }
    for (; covered < above.length; covered += 1) filled.push(COVERED);
    covering = next;
    return { cells: filled };
  });
}
