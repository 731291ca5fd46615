import type { CellBlock, CellValue } from "../application/port/index";

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

/** A value as Excel hands it over: a blank cell is an empty text, an error is its text. */
export function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return ERROR.test(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** A range's arrays as a block; a text that begins with `=` reads the same as its formula and is none. */
export function cellBlock(row: number, column: number, values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[], numberFormats: readonly (readonly unknown[])[]): CellBlock {
  return {
    row,
    column,
    values: values.map((cells, r) => cells.map((value, c) => (value === "" && isFormula(formulas[r]?.[c], value) ? "" : cellValue(value)))),
    formulas: formulas.map((cells, r) => cells.map((formula, c) => (isFormula(formula, values[r]?.[c]) ? formula : null))),
    numberFormats: numberFormats.map((cells) => cells.map((format) => (typeof format === "string" && format !== "" ? format : "General"))),
  };
}

const isFormula = (formula: unknown, value: unknown): formula is string => typeof formula === "string" && formula.startsWith("=") && formula !== value;
