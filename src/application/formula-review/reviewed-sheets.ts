import type { SheetPurpose, WorkbookSnapshot } from "../../sheets/index";
import { outlineOf, purposeOf } from "../workbook/our-sheets";

/** Sheets that tell of findings: reviewing them would be reviewing the review. */
const REPORTS: ReadonlySet<SheetPurpose> = new Set<SheetPurpose>(["review-findings", "review-coverage", "finding-record", "finding-report", "review-opinion", "audit-trail"]);

/** The workbook without our reports and records of findings. */
export function withoutReports(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const isReport = (sheet: WorkbookSnapshot["sheets"][number]): boolean => {
    const purpose = purposeOf(outlineOf(sheet));
    return purpose !== null && REPORTS.has(purpose);
  };
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isReport(sheet)) };
}
