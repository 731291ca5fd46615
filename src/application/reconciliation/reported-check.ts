import type { ReportedCheck } from "../../sheets/index";
import type { BudgetCheck } from "./check-budget";

/** A check as the report sheets need it. */
export const reportedCheck = ({ budget: { department }, findings, summary, coverage, bridge, projects, settings, unread }: BudgetCheck): ReportedCheck => ({
  department: department.name?.text ?? "", year: department.year?.value.toFixed() ?? "", findings, summary, coverage, bridge, projects, unread, unit: settings.unit,
});
