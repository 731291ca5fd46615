import type { GridBox } from "../../grid/grid";
import { boxAddress, columnIndex, columnName, parseBox } from "./address";
import { type Axis, isEntireColumn, isEntireRow, shiftBox, SHEET_COLUMNS, SHEET_ROWS } from "./boxes";
import { formulaTokens } from "./formula-tokens";

/** Changes each reference of a formula; `sheet` is the name before `!`, null when there is none. A null result gives #REF!. */
function mapReferences(formula: string, change: (reference: string, sheet: string | null) => string | null): string {
  let sheet: string | null = null;
  let written = "";
  for (const { kind, text } of formulaTokens(formula)) {
    if (kind === "reference") {
      const changed = change(text, sheet);
      written += changed ?? "#REF!";
    } else written += text;
    sheet = kind === "sheet" ? text.slice(0, -1).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'") : null;
  }
  return written;
}

/**
 * A formula as it reads when copied `rows` down and `columns` to the right: relative references move along.
 *
 * @example translateFormula("=A1*$B$1", 1, 0) // "=A2*$B$1"
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const parts = reference.split(":").map((corner) => translateCorner(corner, rows, columns));
    return parts.includes(null) ? null : parts.join(":");
  });
}

function translateCorner(corner: string, rows: number, columns: number): string | null {
  const found = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (!found) return corner;
  const [, firstMark = "", letters = "", secondMark = "", digits = ""] = found;
  // A row alone has its mark in first place.
  const columnMark = letters === "" ? "" : firstMark;
  const rowMark = letters === "" ? firstMark : secondMark;
  const column = letters === "" ? null : columnIndex(letters) + (columnMark ? 0 : columns);
  const row = digits === "" ? null : Number(digits) - 1 + (rowMark ? 0 : rows);
  if ((column !== null && (column < 0 || column >= SHEET_COLUMNS)) || (row !== null && (row < 0 || row >= SHEET_ROWS))) return null;
  return `${columnMark}${column === null ? "" : columnName(column)}${rowMark}${row === null ? "" : row + 1}`;
}

/** What moved: cells of `sheet`, along an axis, and only those within `lane` (all when null). */
export interface CellMove {
  readonly sheet: string;
  readonly axis: Axis;
  readonly index: number;
  /** Negative: removed. */
  readonly count: number;
  /** The other axis's span that moves; whole rows or columns when null. */
  readonly lane: { readonly first: number; readonly last: number } | null;
}

/** A box after a move; a box that sticks out of the lane stays. Null = removed. */
export function moveBox(box: GridBox, move: CellMove): GridBox | null {
  if (move.lane) {
    const [first, last] = move.axis === "row" ? [box.column, box.column + box.columnCount - 1] : [box.row, box.row + box.rowCount - 1];
    if (first < move.lane.first || last > move.lane.last) return box;
  }
  return shiftBox(box, move.axis, move.index, move.count);
}

/** A formula standing on `homeSheet` after cells moved: references follow, removed ones become #REF!. */
export function moveReferences(formula: string, homeSheet: string, move: CellMove): string {
  return mapReferences(formula, (reference, sheet) => {
    if ((sheet ?? homeSheet).toLowerCase() !== move.sheet.toLowerCase()) return reference;
    const box = parseBox(reference);
    if (!box) return reference;
    const moved = moveBox(box, move);
    return moved && withMarks(reference, moved);
  });
}

/** The address of a box with the `$` marks of the reference that it replaces. */
function withMarks(reference: string, box: GridBox): string {
  const corners = reference.split(":");
  const plain = boxAddress(box).split(":");
  const both = corners.length === 2 && plain.length === 1 ? [plain[0] ?? "", plain[0] ?? ""] : plain;
  const isWhole = isEntireColumn(box) || isEntireRow(box);
  return both.map((corner, i) => mark(corners[i] ?? corners[0] ?? "", corner, isWhole)).join(":");
}

function mark(reference: string, corner: string, isWhole: boolean): string {
  const letters = /[A-Z]+/.exec(corner)?.[0] ?? "";
  const digits = /\d+/.exec(corner)?.[0] ?? "";
  if (isWhole) return (reference.startsWith("$") ? "$" : "") + letters + digits;
  return `${reference.startsWith("$") ? "$" : ""}${letters}${/[A-Za-z]\$/.test(reference) ? "$" : ""}${digits}`;
}

