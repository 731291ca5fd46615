/** A rectangle of cells; rows and columns count from 0. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Letters of a column that counts from 0: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** A1 of a cell whose row and column count from 0: (2, 1) → B3. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A1 of the rectangle between two cells, both included: (2, 1, 8, 3) → B3:D9; a single cell gives B3. */
export function areaName(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string {
  const first = cellName(firstRow, firstColumn);
  return firstRow === lastRow && firstColumn === lastColumn ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

/** The cells of one column as an absolute reference: (7, 45, 62) → $H$46:$H$63. */
export const columnRange = (column: number, firstRow: number, lastRow: number): string =>
  `$${columnName(column)}$${firstRow + 1}:$${columnName(column)}$${lastRow + 1}`;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The rectangle of an A1 address; `$` and a sheet's name in front are passed over; null for anything else. */
export function areaOf(address: string): CellArea | null {
  const [from, to = from] = address.slice(address.lastIndexOf("!") + 1).split(":");
  const first = CELL.exec(from ?? "");
  const last = CELL.exec(to ?? "");
  if (!first || !last) return null;
  const rows = [Number(first[2]) - 1, Number(last[2]) - 1];
  const columns = [columnNumber(first[1] ?? ""), columnNumber(last[1] ?? "")];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 };
}
