import { columnIndex, LAST_COLUMN, LAST_ROW } from "./address";
import type { Token, TokenKind, WrittenEdge, WrittenReference } from "./token";

const SPACE = /[\s\u00a0\u3000]+/y;
const STRING = /"((?:[^"]|"")*)"/y;
const QUOTED_SHEET = /'((?:[^']|'')*)'!/y;
const SHEET_SPAN = /[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*!/uy;
const ERROR = /#(?:REF!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)/iy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.$(![])/uy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.$(![])/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const ASCII_WORD = /[A-Za-z_$][A-Za-z0-9_.$]*/y;
const WORD = /[\p{L}_\\$][\p{L}\p{N}\p{M}_.\\?$]*/uy;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%:@#]/y;
const SHEET_AFTER_BOOK = /(?:[\p{L}\p{N}_.]+)?!/uy;

/** Kinds after which white space may be an intersection, and kinds before which it may be one. */
const ENDS_OPERAND: ReadonlySet<TokenKind> = new Set(["reference", "name", "structured", "close", "error"]);
const BEGINS_OPERAND: ReadonlySet<TokenKind> = new Set(["reference", "name", "structured", "open", "sheet", "function", "error"]);

/**
 * The tokens of a formula, with or without its `=`. Never fails: what is not understood becomes a token `unknown`.
 *
 * @example tokenize("=SUM('a b'!A1:$B$2)").map(({ kind }) => kind)
 * // ["function", "open", "sheet", "reference", "operator", "reference", "close"]
 */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = formula.charCodeAt(0) === 61 ? 1 : 0;
  let spaceAt = -1;
  const push = (kind: TokenKind, end: number, text: string, reference: WrittenReference | null = null): void => {
    if (spaceAt >= 0) {
      const before = tokens.at(-1);
      if (before && ENDS_OPERAND.has(before.kind) && BEGINS_OPERAND.has(kind)) tokens.push({ kind: "space", start: spaceAt, end: at, text: " ", reference: null });
      spaceAt = -1;
    }
    tokens.push({ kind, start: at, end, text, reference });
    at = end;
  };
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (code === 40) push("open", at + 1, "(");
    else if (code === 41) push("close", at + 1, ")");
    else if (code === 44) push("separator", at + 1, ",");
    else if (code === 59) push("row-separator", at + 1, ";");
    else if (code === 123) push("array-open", at + 1, "{");
    else if (code === 125) push("array-close", at + 1, "}");
    else if (code === 34) {
      const match = matchAt(STRING, formula, at);
      if (match) push("text", at + match[0].length, (match[1] ?? "").replaceAll('""', '"'));
      else push("unknown", formula.length, formula.slice(at));
    } else if (code === 39) {
      const match = matchAt(QUOTED_SHEET, formula, at);
      if (match) push("sheet", at + match[0].length, (match[1] ?? "").replaceAll("''", "'"));
      else push("unknown", at + 1, "'");
    } else if (code === 91) bracket(formula, at, push);
    else if (code === 35) {
      const match = matchAt(ERROR, formula, at);
      if (match) push("error", at + match[0].length, match[0].toUpperCase());
      else push("operator", at + 1, "#");
    } else if (code === 32 || code === 10 || code === 13 || code === 9 || code === 160 || code === 0x3000) {
      const match = matchAt(SPACE, formula, at);
      if (spaceAt < 0) spaceAt = at;
      at += match?.[0].length ?? 1;
    } else if (code >= 48 && code <= 57 || code === 46) digits(formula, at, push);
    else word(formula, at, push);
  }
  return tokens;
}

type Push = (kind: TokenKind, end: number, text: string, reference?: WrittenReference | null) => void;

function digits(formula: string, at: number, push: Push): void {
  const rows = matchAt(ROWS, formula, at);
  if (rows) return push("reference", at + rows[0].length, rows[0], rowSpan(rows));
  const number = matchAt(NUMBER, formula, at);
  if (number) push("number", at + number[0].length, number[0]);
  else push("unknown", at + 1, formula.charAt(at));
}

function word(formula: string, at: number, push: Push): void {
  const match = wordAt(formula, at);
  if (!match) {
    const operator = matchAt(OPERATOR, formula, at);
    if (operator) push("operator", at + operator[0].length, operator[0]);
    else push("unknown", at + 1, formula.charAt(at));
    return;
  }
  const end = at + match.length;
  const next = formula.charCodeAt(end);
  if (next === 40) return push("function", end, match.toUpperCase());
  if (next === 33) return push("sheet", end + 1, match);
  if (next === 91) {
    const close = closingBracket(formula, end);
    return push(isClosed(formula, close) ? "structured" : "unknown", close, formula.slice(at, close));
  }
  if (next === 58 || match.charCodeAt(0) === 36) {
    const sheets = next === 58 ? matchAt(SHEET_SPAN, formula, at) : null;
    if (sheets) return push("sheet", at + sheets[0].length, sheets[0].slice(0, -1));
    const columns = matchAt(COLUMNS, formula, at);
    if (columns && columnIndex(columns[2] ?? "") <= LAST_COLUMN && columnIndex(columns[4] ?? "") <= LAST_COLUMN) {
      return push("reference", at + columns[0].length, columns[0], columnSpan(columns));
    }
    const rows = matchAt(ROWS, formula, at);
    if (rows) return push("reference", at + rows[0].length, rows[0], rowSpan(rows));
  }
  const reference = cellReference(match);
  if (reference) return push("reference", end, match, reference);
  const capitals = match.toUpperCase();
  push(capitals === "TRUE" || capitals === "FALSE" ? "boolean" : "name", end, capitals);
}

/** `[1]Sheet!`, `[Book.xlsx]Sheet!` or a structured reference without its table's name. */
function bracket(formula: string, at: number, push: Push): void {
  const close = closingBracket(formula, at);
  const sheet = matchAt(SHEET_AFTER_BOOK, formula, close);
  if (sheet) push("sheet", close + sheet[0].length, formula.slice(at, close + sheet[0].length - 1));
  else push(isClosed(formula, close) ? "structured" : "unknown", close, formula.slice(at, close));
}

/** Whether a bracket was found that closes; at the end of the formula there may be none. */
const isClosed = (formula: string, close: number): boolean => formula.charCodeAt(close - 1) === 93;

function wordAt(formula: string, at: number): string | null {
  const plain = matchAt(ASCII_WORD, formula, at);
  if (plain) {
    const next = formula.charCodeAt(at + plain[0].length);
    if (!(next > 127 || next === 92 || next === 63)) return plain[0];
  }
  return matchAt(WORD, formula, at)?.[0] ?? null;
}

function cellReference(word: string): WrittenReference | null {
  const match = CELL.exec(word);
  if (!match) return null;
  const [, columnFixed = "", letters = "", rowFixed = "", number = ""] = match;
  const [row, column] = [Number(number) - 1, columnIndex(letters)];
  return row > LAST_ROW || column > LAST_COLUMN ? null : { shape: "cell", row: { at: row, fixed: rowFixed !== "" }, column: { at: column, fixed: columnFixed !== "" } };
}

const columnSpan = (match: RegExpExecArray): WrittenReference =>
  span("columns", { at: columnIndex(match[2] ?? ""), fixed: match[1] !== "" }, { at: columnIndex(match[4] ?? ""), fixed: match[3] !== "" });
const rowSpan = (match: RegExpExecArray): WrittenReference =>
  span("rows", { at: Number(match[2]) - 1, fixed: match[1] !== "" }, { at: Number(match[4]) - 1, fixed: match[3] !== "" });
const span = (shape: "columns" | "rows", a: WrittenEdge, b: WrittenEdge): WrittenReference => (a.at <= b.at ? { shape, first: a, last: b } : { shape, first: b, last: a });

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Position after the bracket that closes the one at `open`; `'` escapes a bracket inside; the end where none closes it. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const code = formula.charCodeAt(at);
    if (code === 39) at += 1;
    else if (code === 91) depth += 1;
    else if (code === 93 && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}
