import { columnLetters, columnNumber } from "../port/index";

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_576;

/** Tokens that hold no reference of their own, in the order in which they must be tried. */
const STRING = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'(?:[^']|'')*'!?/y;
const ERROR = /#(?:REF!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)/y;
const SHEET_SPAN = /[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*!/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.$(!])/uy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.$(!])/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?/y;
const NAME = /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/**
 * The formula as it reads after being filled `rows` down and `columns` to the right: relative references move,
 * those with `$` stay; what would leave the sheet becomes `#REF!`. Strings, sheet names, structured references,
 * function names and defined names are left as they are.
 *
 * @example translateFormula('=SUM(A1:$B$2)&"A1"', 1, 0) // '=SUM(A2:$B$2)&"A1"'
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let translated = "";
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) at += match[0].length;
    return match;
  };
  while (at < formula.length) {
    const literal = take(STRING) ?? take(QUOTED_SHEET) ?? take(ERROR) ?? take(SHEET_SPAN);
    if (literal) {
      translated += literal[0];
      continue;
    }
    if (formula[at] === "[") {
      const end = closingBracket(formula, at);
      translated += formula.slice(at, end);
      at = end;
      continue;
    }
    const columnSpan = take(COLUMNS);
    if (columnSpan) {
      const [, fromFixed = "", from = "", toFixed = "", to = ""] = columnSpan;
      translated += span(movedColumn(fromFixed, from, columns), movedColumn(toFixed, to, columns));
      continue;
    }
    const rowSpan = take(ROWS);
    if (rowSpan) {
      const [, fromFixed = "", from = "", toFixed = "", to = ""] = rowSpan;
      translated += span(movedRow(fromFixed, from, rows), movedRow(toFixed, to, rows));
      continue;
    }
    const number = take(NUMBER);
    if (number) {
      translated += number[0];
      continue;
    }
    const name = take(NAME);
    if (name) {
      translated += movedName(name[0], formula[at], rows, columns);
      continue;
    }
    translated += formula[at];
    at += 1;
  }
  return translated;
}

function movedName(name: string, next: string | undefined, rows: number, columns: number): string {
  if (next === "(" || next === "!" || next === "[") return name;
  const cell = CELL.exec(name);
  if (!cell || columnNumber(cell[2]!) > LAST_COLUMN || Number(cell[4]) > LAST_ROW) return name;
  const column = movedColumn(cell[1]!, cell[2]!, columns);
  const row = movedRow(cell[3]!, cell[4]!, rows);
  return column === null || row === null ? "#REF!" : column + row;
}

function movedColumn(fixed: string, letters: string, by: number): string | null {
  if (fixed) return `$${letters}`;
  const column = columnNumber(letters) + by;
  return column < 0 || column > LAST_COLUMN ? null : columnLetters(column);
}

function movedRow(fixed: string, digits: string, by: number): string | null {
  if (fixed) return `$${digits}`;
  const row = Number(digits) + by;
  return row < 1 || row > LAST_ROW ? null : String(row);
}

const span = (from: string | null, to: string | null): string => (from === null || to === null ? "#REF!" : `${from}:${to}`);

/** Position after the bracket that closes the one at `open`; `'` escapes a bracket inside. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]" && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}
