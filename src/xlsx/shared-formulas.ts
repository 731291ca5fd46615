import type { Cell, Workbook } from "exceljs";
import { boxOf } from "../application/port/index";
import { moveFormula } from "../domain/formula-review/index";
import { formulaModel } from "./exceljs-internals";

/**
 * Gives every cell that shares a formula its own. exceljs's expansion changes addresses inside texts and structured
 * references; and a cell that is overwritten must not take the formulas of others with it.
 */
export function expandSharedFormulas(workbook: Workbook): void {
  for (const sheet of workbook.worksheets) {
    const masters = new Map<string, string>();
    const followers: { readonly cell: Cell; readonly master: string }[] = [];
    sheet.eachRow({ includeEmpty: false }, (row) => row.eachCell({ includeEmpty: false }, (cell) => {
      const { formula, sharedFormula, shareType } = formulaModel(cell);
      if (sharedFormula !== undefined) followers.push({ cell, master: sharedFormula });
      else if (shareType === "shared" && formula !== undefined) {
        masters.set(cell.address, formula);
        setFormula(cell, formula);
      }
    }));
    for (const { cell, master } of followers) setFormula(cell, translated(masters.get(master) ?? "", master, cell.address));
  }
}

function setFormula(cell: Cell, formula: string): void {
  const { result } = cell;
  cell.value = { formula, ...(result === undefined ? {} : { result }) } as Cell["value"];
}

function translated(formula: string, from: string, to: string): string {
  const [origin, target] = [boxOf(from), boxOf(to)];
  return moveFormula(formula, target.row - origin.row, target.column - origin.column);
}
