/** Excel's sheet: columns A to XFD, rows 1 to 1,048,576. Both count from 0 in code. */
export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_575;

/** A rectangle of cells, both corners included, counted from 0. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Letters of a column that counts from 0: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Number of a column from its letters, counted from 0: AB → 27. */
export function columnIndex(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + ((letters.charCodeAt(at) & 0xdf) - 64);
  return number - 1;
}

/** A1 of a cell: (2, 1) → B3. */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + (row + 1);

/** A1 of a rectangle: B3:D9, or B3 for a single cell. */
export function rectangleAddress({ top, left, bottom, right }: Rectangle): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The rectangle of an A1 address without a sheet; null for anything else. */
export function rectangleOf(address: string): Rectangle | null {
  const match = ADDRESS.exec(address);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const columns = [columnIndex(left), columnIndex(right)];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** Rectangles that together are exactly these cells, largest runs first down the columns; for short address lists. */
export function rectanglesOfCells(cells: readonly { readonly row: number; readonly column: number }[]): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const last = rows.at(-1);
    if (last && last.top === row && last.right >= column - 1) rows[rows.length - 1] = { ...last, right: Math.max(last.right, column) };
    else rows.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, number>();
  const merged: Rectangle[] = [];
  for (const strip of rows) {
    const key = `${strip.left}:${strip.right}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : merged[at];
    if (at !== undefined && above && above.bottom === strip.top - 1) merged[at] = { ...above, bottom: strip.bottom };
    else {
      open.set(key, merged.length);
      merged.push(strip);
    }
  }
  return merged;
}
