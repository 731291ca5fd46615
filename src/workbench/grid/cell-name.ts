/**
 * A cell's address with its sheet, the sheet's name in quotes where Excel puts them.
 *
 * @example cellName("人员 费用", 2, 1) // "'人员 费用'!B3"
 */
export function cellName(sheetName: string, row: number, column: number): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !/^[A-Za-z]{1,3}\d+$/.test(sheetName);
  const sheet = isPlain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${sheet}!${columnName(column)}${row + 1}`;
}

/** Letters of a column. @example columnName(26) // "AA" */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnName(rest) : ""}${String.fromCharCode(65 + (column % 26))}`;
}
