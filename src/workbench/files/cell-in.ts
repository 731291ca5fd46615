import type { Cell, CellRichTextValue } from "exceljs";
import type { ICellData } from "@univerjs/core";
import { readableFormula, toCellData, type GridValue } from "../grid/index";
import { withExtras, type CellExtras } from "./cell-extras";
import type { Looks } from "./looks";

const DAY = 86_400_000;
/** exceljs makes dates of numbers with a date format, counted from here whichever way the file counts. */
const EPOCH = Date.UTC(1899, 11, 30);

interface ArrayModel { readonly shareType?: string; readonly ref?: string }

export interface CellReading {
  readonly looks: Looks;

}

/** Serial number of a date that exceljs made; the workbook in the grid counts from 1900. */
function serialOf(date: Date): number {
  return (date.getTime() - EPOCH) / DAY;
}

/** A cell of the file as the grid keeps it, or null where there is nothing to keep. */
export function cellIn(cell: Cell, reading: CellReading): ICellData | null {
  const extras: { -readonly [K in keyof CellExtras]: CellExtras[K] } = {};
  const number = reading.looks.numberOf(cell.style);
  if (number !== null) extras.look = number;
  const look = number === null ? null : reading.looks.gridStyle(number);
  const data: ICellData = { ...contentIn(cell, extras), ...(look === null ? {} : { s: look }) };
  if (cell.note) extras.note = cell.note;
  const kept: ICellData = { ...data, ...withExtras(extras) };
  return Object.keys(kept).length > 0 ? kept : null;
}

/** Content without the blanks by which the grid clears a cell. */
function stored(data: ICellData): ICellData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) as ICellData;
}

function contentIn(cell: Cell, extras: { -readonly [K in keyof CellExtras]: CellExtras[K] }): ICellData {
  if (cell.isMerged && cell.master !== cell) return {};
  if (cell.formula) {
    const { shareType, ref } = cell.model as unknown as ArrayModel;
    if (shareType === "array" && (ref === undefined || !ref.includes(":") || new Set(ref.split(":")).size === 1)) extras.isArray = true;
    const data = stored(toCellData({ formula: readableFormula(`=${cell.formula}`), value: null }));
    // Shown until the grid has calculated.
    return { ...data, ...stored(toCellData({ formula: null, value: resultOf(cell.result) })) };
  }
  const value = valueIn(cell.value, extras);
  return value === null ? {} : stored(toCellData({ formula: null, value }));
}

function resultOf(result: Cell["result"] | { error?: string } | undefined): GridValue {
  if (result === undefined || result === null) return null;
  if (result instanceof Date) return serialOf(result);
  if (typeof result === "object") return "error" in result && result.error ? { error: String(result.error) } : null;
  return result as string | number | boolean;
}

function valueIn(value: Cell["value"], extras: { -readonly [K in keyof CellExtras]: CellExtras[K] }): GridValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serialOf(value);
  if (typeof value !== "object") return value;
  if ("error" in value) return { error: value.error };
  if ("richText" in value) {
    extras.richText = value.richText;
    return plainText(value.richText);
  }
  if ("hyperlink" in value) {
    extras.link = value.hyperlink;
    const text: unknown = value.text;
    if (typeof text === "object" && text !== null && "richText" in text) return plainText((text as CellRichTextValue).richText);
    return text === undefined || text === null ? "" : String(text);
  }
  return null;
}

export const plainText = (runs: CellRichTextValue["richText"]): string => runs.map(({ text }) => text).join("");

