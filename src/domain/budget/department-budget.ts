import type { MoneyFigure } from "../figures/index";
import type { Department } from "./department";
import type { BudgetProject } from "./project";

/** What a department's budget says: read from a document or from a workbook. Plain data. */
export interface DepartmentBudget {
  readonly department: Department;
  /** In the document's order. */
  readonly projects: readonly BudgetProject[];
  /** Where a workbook's tables say something else than its texts; absent where they agree, and in documents. */
  readonly restatements?: readonly Restatement[];
}

/** A figure that a workbook states twice, in a text and in a table of figures, with another value in each. */
export interface Restatement {
  readonly label: string;
  /** Number of the project; null for the department. */
  readonly project: number | null;
  readonly inText: MoneyFigure;
  readonly inTable: MoneyFigure;
}
