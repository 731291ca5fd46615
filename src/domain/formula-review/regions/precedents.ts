import type { FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import type { ReviewModel } from "../model/review-model";

/** So many cells of one reference are looked at. */
const MOST = 5_000;

/** Calls `visit` for the cells that a formula reads, at most 5,000 of each reference; stops where it returns true, and says so. */
export function someRead(
  model: ReviewModel, sheet: SheetGrid, row: number, column: number, formula: FormulaClass, visit: (on: SheetGrid, row: number, column: number) => boolean,
): boolean {
  for (const { node } of formula.uses) {
    const on = model.sheetOf(node.sheet, sheet);
    const whole = on && sheet.resolve(node.area, row, column);
    const area = on && whole && on.usedPart(whole);
    if (!on || !area) continue;
    let left = MOST;
    for (let r = area.top; r <= area.bottom && left > 0; r += 1) for (let c = area.left; c <= area.right && left > 0; c += 1) {
      left -= 1;
      if (visit(on, r, c)) return true;
    }
  }
  return false;
}

/** Whether a formula reads a cell that shows an error. */
export const readsError = (model: ReviewModel, sheet: SheetGrid, row: number, column: number, formula: FormulaClass): boolean =>
  someRead(model, sheet, row, column, formula, (on, r, c) => on.kind(r, c) === Kind.Error);
