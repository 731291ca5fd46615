import type { CellProblem } from "../cell-problem";
import { SheetCells } from "../reading/sheet-cells";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook-snapshot";
import type { BudgetBookText, GoalSheetText } from "./book-text";
import { findDepartmentSheet, readDepartmentSheet } from "./department-text";
import { withoutFilledForms } from "./form-copies";
import { readGoalSheet } from "./goal-sheet-text";
import { readListedProjects } from "./listed-projects";

/**
 * Reads a budget's workbook as text: 「部门预算」 by the heads of its blocks, goal sheets by their labels, wherever they
 * stand and whatever they are called. What the texts mean is read from them as from a document.
 */
export function readBudgetBook(workbook: WorkbookSnapshot): BudgetBookText {
  const departmentSheet = findDepartmentSheet(workbook);
  const department = departmentSheet ? readDepartmentSheet(departmentSheet) : null;
  const goalSheets: GoalSheetText[] = [];
  const problems: CellProblem[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet === departmentSheet) continue;
    const read = readGoalSheet(sheet);
    if (!read) continue;
    goalSheets.push(read);
  }
  const own = withoutFilledForms(goalSheets);
  for (const sheet of workbook.sheets) if (own.some((goalSheet) => goalSheet.sheet === sheet.name)) problems.push(...errorsIn(sheet));
  if (departmentSheet) problems.push(...errorsIn(departmentSheet));
  return { unit: department?.unit ?? null, department: department?.department ?? null, listedProjects: readListedProjects(workbook), goalSheets: own, problems };
}

/** Cells that show an error where a text or an amount is wanted. */
function errorsIn(sheet: SheetSnapshot): CellProblem[] {
  const cells = new SheetCells(sheet.name, sheet.used);
  const problems: CellProblem[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      const value = cells.value(row, column);
      if (typeof value === "object" && value !== null) problems.push(cells.problem("error-value", row, column, null));
    }
  }
  return problems;
}
