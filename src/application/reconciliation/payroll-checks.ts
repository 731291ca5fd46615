import type { Check } from "../../domain/checks/index";

/**
 * Checks of the payroll sheet, as lists and help pages name them. What they look at is not in the budget: their findings
 * come from `statedFindings` and `goalSheetFindings`.
 */
export const PAYROLL_CHECKS: readonly Check[] = [
  { id: "payroll-stated", group: "reconciliation", severities: ["error", "note"], source: "logic" },
  { id: "payroll-goal-sheet", group: "reconciliation", severities: ["error", "warning"], source: "logic" },
];
