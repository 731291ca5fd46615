import type { Rectangle } from "../grammar/index";
import type { FormulaClass } from "../model/formula-class";
import type { SheetGrid } from "../model/sheet-grid";
import type { Axis } from "./lines";

/** A formula that sums one strip of its own sheet, and where it stands. */
export interface Aggregate {
  readonly row: number;
  readonly column: number;
  readonly formula: FormulaClass;
  readonly call: string;
  /** Along what the strip runs: a column, or a row. */
  readonly axis: Axis;
  /** Number of the strip's column or row. */
  readonly across: number;
  readonly first: number;
  readonly last: number;
  readonly area: Rectangle;
}

const AGGREGATES: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "SUBTOTAL", "PRODUCT", "MEDIAN", "STDEV", "STDEV.S", "VAR", "VAR.S"]);

/** All strips of two or more cells that formulas of the sheet aggregate; several per formula where it adds several. */
export function aggregatesOf(sheet: SheetGrid): Aggregate[] {
  const found: Aggregate[] = [];
  sheet.forEachFormula((row, column, formula) => {
    for (const { node, call } of formula.uses) {
      if (call === null || node.sheet !== null || node.area.shape !== "range" || !AGGREGATES.has(call)) continue;
      const area = sheet.resolve(node.area, row, column);
      if (!area) continue;
      const isColumn = area.left === area.right;
      if (!isColumn && area.top !== area.bottom) continue;
      found.push(isColumn
        ? { row, column, formula, call, axis: "column", across: area.left, first: area.top, last: area.bottom, area }
        : { row, column, formula, call, axis: "row", across: area.top, first: area.left, last: area.right, area });
    }
  });
  return found;
}
