import type { Department } from "./department";
import type { BudgetProject } from "./project";

/** What a department's budget says: read from a document or from a workbook. Plain data. */
export interface DepartmentBudget {
  readonly department: Department;
  /** In the document's order. */
  readonly projects: readonly BudgetProject[];
}
