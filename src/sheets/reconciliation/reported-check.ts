import type { Coverage } from "../../domain/checks/index";
import type { ProjectBridge } from "../../domain/reconciliation/index";
import type { ProjectLabel, ReportedFinding, Unread } from "../../wording/index";

/** What a check of a budget gives, as the report sheets need it. */
export interface ReportedCheck {
  readonly department: string;
  /** Budget year as printed; "" where there is none. */
  readonly year: string;
  readonly findings: readonly ReportedFinding[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number; readonly accepted: number };
  readonly coverage: Coverage;
  readonly bridge: ProjectBridge | null;
  readonly projects: readonly ProjectLabel[];
  /** What could not be read and so was not checked. */
  readonly unread: readonly Unread[];
  /** Unit in which amounts are shown. */
  readonly unit: "元" | "万元";
}

/** Where links to cells lead: within this workbook, into the file of that name beside it, or nowhere. */
export type LinkTarget = { readonly to: "this-workbook" } | { readonly to: "file"; readonly name: string } | { readonly to: "nowhere" };
