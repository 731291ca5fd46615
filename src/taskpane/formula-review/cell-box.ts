/** A rectangle of cells; rows and columns count from 0. */
export interface CellBox {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The box of an address such as `B3` or `B3:D9`; null where it is none. */
export function boxOf(address: string): CellBox | null {
  const match = AREA.exec(address);
  if (!match) return null;
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] = match as unknown as [string, string, string, string | undefined, string | undefined];
  const [rows, columns] = [[Number(fromRow) - 1, Number(toRow) - 1], [columnOf(fromColumn), columnOf(toColumn)]];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 };
}

/** Address of a cell, e.g. (2, 1) → B3. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
