export type { CellContent, CellStyle, PrintPlan, SheetPlan, SheetPurpose, TablePlan } from "./sheet-plan";
export type { CellBlock, CellError, CellValue, SelectionSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./workbook-snapshot";
export type { CellProblem } from "./cell-problem";
