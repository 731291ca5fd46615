export { toPlainJson, type JsonValue } from "./budget-json";
export type { CostGroup, CostStatement, CoveredRate, HeadcountCost, StatedPeriod, WageAmount, WageLine } from "./cost-statement";
export type {
  AssetRow, AssetsTable, Department, DepartmentChange, DepartmentClaim, DepartmentFigure, DocumentSection, Organisation, SubGoal, TableEntry,
} from "./department";
export type { DepartmentBudget, Restatement } from "./department-budget";
export { DEPARTMENT_FIGURES, type DepartmentFigureId } from "./department-figure-id";
export type { BudgetProject, FormField, HeadcountSplit, PartAmount, StatedEquation, StatedTotal, UnitPrice } from "./project";
export { payrollOfBudget, payrollOfProject } from "./project-payroll";
export { statedAmountOfProjects, statedProjectAmount, type StatedProjectAmount } from "./stated-amount";
