import type { Edge, Rectangle, RelativeArea } from "../grammar/index";
import { LAST_COLUMN, LAST_ROW } from "../grammar/index";
import type { ReviewSheet, ReviewValue } from "../review-workbook";
import type { FormulaClass } from "./formula-class";
import type { FormulaClasses } from "./formula-classes";

/** What a cell shows. */
export const enum Kind { Blank = 0, Number = 1, Text = 2, Boolean = 3, Error = 4 }

/** A sheet's cells for quick look-ups: rows and columns count from 0 as in Excel, also where the used range begins later. */
export class SheetGrid {
  readonly sheet: ReviewSheet;
  readonly index: number;
  /** The used range; `bottom < top` where the sheet is empty. */
  readonly used: Rectangle;
  readonly #classes: FormulaClasses;
  readonly #width: number;
  readonly #kinds: Uint8Array;
  readonly #classIds: Int32Array;
  readonly formulaCount: number;

  constructor(sheet: ReviewSheet, index: number, classes: FormulaClasses) {
    const { row, column, values, formulas } = sheet.used;
    let width = 0;
    for (const line of values) width = Math.max(width, line.length);
    this.sheet = sheet;
    this.index = index;
    this.used = { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
    this.#classes = classes;
    this.#width = width;
    this.#kinds = new Uint8Array(width * values.length);
    this.#classIds = new Int32Array(width * values.length);
    let formulaCount = 0;
    for (let r = 0; r < values.length; r += 1) {
      for (let c = 0; c < width; c += 1) {
        this.#kinds[r * width + c] = kindOf(values[r]?.[c] ?? null);
        const formula = formulas[r]?.[c] ?? null;
        if (formula === null || formula === "") continue;
        this.#classIds[r * width + c] = classes.classOf(formula, row + r, column + c).id;
        formulaCount += 1;
      }
    }
    this.formulaCount = formulaCount;
  }

  get name(): string {
    return this.sheet.name;
  }

  #at(row: number, column: number): number {
    const { top, left, bottom, right } = this.used;
    return row < top || row > bottom || column < left || column > right ? -1 : (row - top) * this.#width + column - left;
  }

  kind(row: number, column: number): Kind {
    const at = this.#at(row, column);
    return at < 0 ? Kind.Blank : this.#kinds[at]!;
  }

  value(row: number, column: number): ReviewValue {
    return this.sheet.used.values[row - this.used.top]?.[column - this.used.left] ?? null;
  }

  /** The cell's number; NaN where it holds none. */
  number(row: number, column: number): number {
    const value = this.value(row, column);
    return typeof value === "number" ? value : NaN;
  }

  /** The cell's text; empty where it holds none. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? value : "";
  }

  /** The formula as written, with `=`; null where there is none. */
  formula(row: number, column: number): string | null {
    return this.isFormula(row, column) ? this.sheet.used.formulas[row - this.used.top]?.[column - this.used.left] ?? null : null;
  }

  format(row: number, column: number): string {
    return this.sheet.used.numberFormats[row - this.used.top]?.[column - this.used.left] ?? "General";
  }

  /** Id of the cell's formula class; 0 where it holds no formula. */
  classId(row: number, column: number): number {
    const at = this.#at(row, column);
    return at < 0 ? 0 : this.#classIds[at]!;
  }

  classAt(row: number, column: number): FormulaClass | null {
    const id = this.classId(row, column);
    return id === 0 ? null : this.#classes.byId(id);
  }

  isFormula(row: number, column: number): boolean {
    return this.classId(row, column) !== 0;
  }

  /** A number that was typed. */
  isConstantNumber(row: number, column: number): boolean {
    return this.kind(row, column) === Kind.Number && !this.isFormula(row, column);
  }

  isBlank(row: number, column: number): boolean {
    return this.kind(row, column) === Kind.Blank && !this.isFormula(row, column);
  }

  /** The cells that a reference in the cell at `row`, `column` means, cut to the sheet; null where it leaves the sheet. */
  resolve(area: RelativeArea, row: number, column: number): Rectangle | null {
    return resolveArea(area, row, column);
  }

  /** A rectangle cut to the used range, so that whole columns cost no more than what they hold; null where nothing is left. */
  usedPart({ top, left, bottom, right }: Rectangle): Rectangle | null {
    const part = { top: Math.max(top, this.used.top), left: Math.max(left, this.used.left), bottom: Math.min(bottom, this.used.bottom), right: Math.min(right, this.used.right) };
    return part.bottom < part.top || part.right < part.left ? null : part;
  }

  /** Calls `visit` for every formula cell, row by row. */
  forEachFormula(visit: (row: number, column: number, formula: FormulaClass) => void): void {
    const { top, left } = this.used;
    for (let at = 0; at < this.#classIds.length; at += 1) {
      const id = this.#classIds[at]!;
      if (id !== 0) visit(top + Math.floor(at / this.#width), left + (at % this.#width), this.#classes.byId(id));
    }
  }
}

const place = ({ at, fixed }: Edge, origin: number): number => (fixed ? at : origin + at);

/** The cells that a reference in the cell at `row`, `column` means; null where it leaves the sheet. */
export function resolveArea({ top, left, bottom, right }: RelativeArea, row: number, column: number): Rectangle | null {
  const [a, b] = [place(top, row), place(bottom, row)];
  const [c, d] = [place(left, column), place(right, column)];
  const area = { top: Math.min(a, b), left: Math.min(c, d), bottom: Math.max(a, b), right: Math.max(c, d) };
  return area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN ? null : area;
}

function kindOf(value: ReviewValue): Kind {
  if (value === null) return Kind.Blank;
  switch (typeof value) {
    case "number": return Number.isFinite(value) ? Kind.Number : Kind.Error;
    case "boolean": return Kind.Boolean;
    case "string": return value === "" ? Kind.Blank : Kind.Text;
    default: return Kind.Error;
  }
}
