/** A rectangle of cells; rows and columns count from 0. */
export interface CellBox {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Letters of a column that counts from 0: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** Number of a column given in letters, from 0: A → 0, AB → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A1 address of a cell, e.g. (2, 1) → B3. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 address of a box, e.g. `B3:D9`; of a single cell `B3`. */
export function addressOf(box: CellBox): string {
  const first = cellAddress(box.row, box.column);
  return box.rowCount === 1 && box.columnCount === 1
    ? first
    : `${first}:${cellAddress(box.row + box.rowCount - 1, box.column + box.columnCount - 1)}`;
}

/**
 * The box of an A1 address; a sheet's name in front and `$` are passed over.
 *
 * @example boxOf("'表 1'!$B$3:D9") // { row: 2, column: 1, rowCount: 7, columnCount: 3 }
 * @throws RangeError for anything that is not a cell or a rectangle of cells
 */
export function boxOf(address: string): CellBox {
  const [from, to = from] = address.slice(address.lastIndexOf("!") + 1).split(":");
  const first = CELL.exec(from ?? "");
  const last = CELL.exec(to ?? "");
  if (!first || !last) throw new RangeError(`Not an address of cells: ${address}`);
  const rows = [Number(first[2]) - 1, Number(last[2]) - 1];
  const columns = [columnNumber(first[1]!), columnNumber(last[1]!)];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 };
}

/** What two boxes have in common, or null. */
export function intersection(a: CellBox, b: CellBox): CellBox | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}
