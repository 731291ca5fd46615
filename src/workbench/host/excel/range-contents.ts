import type { GridContent } from "../../grid/grid";
import { optionalFlag } from "./arguments";
import { RangeGeometry } from "./range-geometry";
import { plainFormula, plainValue, readable, readContents, readPadded, valueType, writeNumberFormats, writeTyped } from "./range-values";

/** In a Chinese Excel the format General has this name. */
const GENERAL_ZH = "G/通用格式";

/** What is in the cells of a range. Reading whole rows and columns, or more than five million cells, gives null. */
export abstract class RangeContents extends RangeGeometry {
  get values(): unknown {
    return this.#cells(plainValue);
  }

  set values(value: unknown) {
    writeTyped(this.model, this.sheetId, this.box, value);
  }

  get formulas(): unknown {
    return this.#cells(plainFormula);
  }

  set formulas(value: unknown) {
    writeTyped(this.model, this.sheetId, this.box, value);
  }

  get formulasLocal(): unknown {
    return this.formulas;
  }

  set formulasLocal(value: unknown) {
    this.formulas = value;
  }

  get valueTypes(): unknown {
    return this.#cells(valueType);
  }

  get text(): unknown {
    const { sheet, box } = this;
    return readable(box) ? readPadded(sheet, box, (inner) => sheet.readTexts(inner), "") : null;
  }

  get numberFormat(): unknown {
    return readable(this.box) ? this.sheet.readStyles(this.box).map((row) => row.map(({ numberFormat }) => numberFormat ?? "General")) : null;
  }

  set numberFormat(value: unknown) {
    writeNumberFormats(this.model, this.sheetId, this.box, value);
  }

  get numberFormatLocal(): unknown {
    const local = (format: string): string => (format === "General" && this.model.language() === "zh" ? GENERAL_ZH : format);
    return (this.numberFormat as string[][] | null)?.map((row) => row.map(local)) ?? null;
  }

  set numberFormatLocal(value: unknown) {
    const invariant = (format: unknown): unknown => (format === GENERAL_ZH ? "General" : format);
    this.numberFormat = Array.isArray(value) ? (value as unknown[]).map((row) => (Array.isArray(row) ? row.map(invariant) : row)) : invariant(value);
  }

  get rowHidden(): boolean | null {
    return this.#hidden("row", this.box.row, this.box.rowCount);
  }

  set rowHidden(value: unknown) {
    this.#hide("row", this.box.row, this.box.rowCount, optionalFlag(value));
  }

  get columnHidden(): boolean | null {
    return this.#hidden("column", this.box.column, this.box.columnCount);
  }

  set columnHidden(value: unknown) {
    this.#hide("column", this.box.column, this.box.columnCount, optionalFlag(value));
  }

  get hidden(): boolean {
    return this.rowHidden === true || this.columnHidden === true;
  }

  #cells<T>(give: (content: GridContent) => T): T[][] | null {
    return readable(this.box) ? readContents(this.sheet, this.box).map((row) => row.map(give)) : null;
  }

  /** Null where some are hidden and some not. Whole rows or columns count as far as the sheet is used. */
  #hidden(axis: "row" | "column", first: number, count: number): boolean | null {
    const states = new Set<boolean>();
    for (let i = 0; i < Math.min(count, this.#usedEnd(axis) - first + 1 || 1); i += 1) states.add(this.sheet.isHidden(axis, first + i));
    return states.size > 1 ? null : states.has(true);
  }

  #hide(axis: "row" | "column", first: number, count: number, hidden: boolean): void {
    this.model.assertAllowed(this.sheetId, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    for (let i = 0; i < Math.min(count, Math.max(1, this.#usedEnd(axis) - first + 1)); i += 1) this.sheet.setHidden(axis, first + i, hidden);
  }

  #usedEnd(axis: "row" | "column"): number {
    const isWhole = axis === "row" ? this.isEntireColumn : this.isEntireRow;
    if (!isWhole) return Number.MAX_SAFE_INTEGER;
    const used = this.sheet.usedBox();
    if (!used) return 0;
    return axis === "row" ? used.row + used.rowCount - 1 : used.column + used.columnCount - 1;
  }
}
