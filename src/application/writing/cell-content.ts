import type { CellBlock, CellContent, CellValue, SheetSnapshot } from "../../sheets/index";

/** A cell as read: its value, and its formula where it has one. */
export interface ReadCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

const BLANK: ReadCell = { value: null, formula: null };

/** The cell of a sheet at a row and column that count from 0; blank outside the used range. */
export function cellAt(sheet: SheetSnapshot | undefined, row: number, column: number): ReadCell {
  const block: CellBlock | undefined = sheet?.used;
  const values = block?.values[row - block.row];
  if (!block || !values || column < block.column || column >= block.column + values.length) return BLANK;
  const at = column - block.column;
  return { value: values[at] ?? null, formula: block.formulas[row - block.row]?.[at] ?? null };
}

export const isBlank = (cell: ReadCell): boolean => cell.formula === null && (cell.value === null || cell.value === "");

/** What must be written to have this cell again. An error that was typed comes back as a formula of the same value. */
export function contentOf(cell: ReadCell): CellContent {
  if (cell.formula !== null) return { kind: "formula", formula: cell.formula, cached: scalar(cell.value) };
  const { value } = cell;
  if (value === null || value === "") return { kind: "blank" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "formula", formula: `=${value.error}`, cached: null };
}

/** What a cell shows, as a constant: an empty text is a blank cell; null for nothing and for an error. */
export function constantOf(value: CellValue): CellContent | null {
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (typeof value !== "string") return null;
  return value === "" ? { kind: "blank" } : { kind: "text", text: value };
}

/** Whether the cell already holds the content; a formula counts by its text, not by its value. */
export function holds(cell: ReadCell, content: CellContent): boolean {
  switch (content.kind) {
    case "formula": return cell.formula === content.formula;
    case "blank": return isBlank(cell);
    case "text": return cell.formula === null && (content.text === "" ? isBlank(cell) : cell.value === content.text);
    case "number": return cell.formula === null && typeof cell.value === "number" && sameNumber(cell.value, content.number);
    case "boolean": return cell.formula === null && cell.value === content.boolean;
  }
}

/** Equal to the 15 significant digits that a workbook keeps. */
export const sameNumber = (a: number, b: number): boolean => a === b || a.toPrecision(15) === b.toPrecision(15);

const scalar = (value: CellValue): number | string | boolean | null => (value !== null && typeof value === "object" ? null : value);
