import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { GridContent, GridValue } from "./grid";
import { errorOf } from "./grid-error";

/** The engine's cell that blanks contents and keeps the style. */
export const BLANK_CELL: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** A content as the engine stores it. Styles are left alone. */
export function toCellData(content: GridContent): ICellData {
  const { formula, value } = content;
  // The engine calculates; a value beside a formula would only be shown until it has.
  if (formula !== null) return { ...BLANK_CELL, f: formula };
  if (value === null) return { ...BLANK_CELL };
  if (typeof value === "object") return { ...BLANK_CELL, v: value.error, t: CellValueType.STRING };
  if (typeof value === "boolean") return { ...BLANK_CELL, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { ...BLANK_CELL, v: value, t: CellValueType.NUMBER };
  return { ...BLANK_CELL, v: value, t: isLookalike(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** A text that would be taken for something else if the engine were free to choose. */
function isLookalike(text: string): boolean {
  const trimmed = text.trim();
  if (text.startsWith("=") || errorOf(text) !== null || /^(true|false)$/i.test(trimmed)) return true;
  return trimmed !== "" && Number.isFinite(Number(trimmed));
}

/** The value that a stored cell holds, whatever its number format. */
export function valueOfCell(cell: Nullable<ICellData>): GridValue {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === null || v === undefined) return richText(cell);
  if (typeof v === "boolean") return v;
  if (t === CellValueType.BOOLEAN) return typeof v === "number" ? v === 1 : v.toUpperCase() === "TRUE" || v === "1";
  if (typeof v === "number") return v;
  if (t === CellValueType.NUMBER) return Number(v);
  if (t !== CellValueType.FORCE_STRING) {
    const error = errorOf(v);
    if (error !== null) return { error };
  }
  return v;
}

function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}
