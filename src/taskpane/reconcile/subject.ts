import type { BudgetCheck, ReconciliationView } from "../../application/index";

/** What is checked: the open workbook, or a document that was read and not written. Only a workbook keeps what is said of its findings. */
export type Subject =
  | { readonly kind: "workbook"; readonly check: ReconciliationView }
  | { readonly kind: "document"; readonly check: BudgetCheck };
