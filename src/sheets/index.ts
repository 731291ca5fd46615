export type { CellContent, CellStyle, PrintPlan, SheetPlan, SheetPurpose, TablePlan } from "./sheet-plan";
export type { CellBlock, CellError, CellValue, SelectionSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./workbook-snapshot";
export type { CellProblem } from "./cell-problem";
export { areaName, areaOf, cellName, columnName, type CellArea } from "./cell-address";
export { payrollSheetPlan } from "./payroll/payroll-sheet-plan";
export { NO_EXTRAS, type PayrollSheetOptions, type PlacedParameter, type SheetExtras } from "./payroll/payroll-sheet-content";
export type { SheetStyle } from "./payroll/amount-formula";
export type { PlacedCell } from "./payroll/line-formulas";
