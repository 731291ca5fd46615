import type { GridContent } from "../../grid/grid";
import { invalidArgument } from "../host-error";
import { typedDate } from "./date-input";
import { canonicalFormula, formulaProblem } from "./formula-syntax";
import { halfWidth, typedNumber } from "./number-input";

/** What becomes of something typed or written into a cell. */
export interface CellInput {
  readonly content: GridContent;
  /** The number format that a cell of format General takes on; null = unchanged. */
  readonly format: string | null;
}

const LONGEST_CELL_TEXT = 32_767;
const ERRORS: ReadonlySet<string> = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"]);
export const isTextFormat = (format: string | undefined): boolean => format === "@";

const constant = (value: GridContent["value"], format: string | null = null): CellInput => ({ content: { formula: null, value }, format });
const text = (value: string): CellInput => {
  if (value.length > LONGEST_CELL_TEXT) throw invalidArgument("A cell holds at most 32767 characters.");
  return constant(value === "" ? null : value);
};

/**
 * What Excel makes of a value that is written through `values` or `formulas`: the same as of typing it. A text that
 * begins with an apostrophe is kept as text without it; a cell with format `@` keeps everything as text.
 *
 * @throws HostError InvalidArgument for what no cell can hold and for formulas that Excel refuses
 * @example cellInput("16%", "General", 2020) // 0.16 with format 0%
 */
export function cellInput(value: unknown, currentFormat: string, thisYear: number): CellInput {
  if (typeof value === "number" && Number.isFinite(value)) return isTextFormat(currentFormat) ? text(String(value)) : constant(value);
  if (typeof value === "boolean") return isTextFormat(currentFormat) ? text(value ? "TRUE" : "FALSE") : constant(value);
  if (typeof value !== "string") throw invalidArgument();
  if (value.startsWith("'")) return text(value.slice(1));
  if (isTextFormat(currentFormat) || value === "") return text(value);
  return typedFormula(value) ?? typedConstant(value, thisYear) ?? text(value);
}

/** `=…`, and what begins with `+`, `-` or `@` and is no number. */
function typedFormula(typed: string): CellInput | null {
  const start = typed.charAt(0);
  if (!/[=+\-@]/.test(start) || typed === start) return null;
  if (start === "+" || start === "-") {
    if (typedNumber(halfWidth(typed)) || /^[+-]\s*$/.test(typed)) return null;
    // Texts such as `-- none --` are refused by Excel just as any formula that cannot be read.
  }
  if (start === "@" && !/^@\s*[\p{L}_$]/u.test(typed)) return null;
  const formula = start === "=" ? typed : start === "@" ? `=${typed.slice(1)}` : `=${typed}`;
  const problem = formulaProblem(formula);
  if (problem === "empty") return null;
  if (problem !== null) throw invalidArgument(`The formula is not one that Excel takes (${problem}): ${formula.slice(0, 80)}`);
  return { content: { formula: canonicalFormula(formula), value: null }, format: null };
}

function typedConstant(typed: string, thisYear: number): CellInput | null {
  const upper = typed.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return constant(upper === "TRUE");
  if (ERRORS.has(upper)) return constant({ error: upper });
  const plain = halfWidth(typed);
  const read = typedNumber(plain) ?? typedDate(plain, thisYear);
  return read && constant(read.number, read.format);
}
