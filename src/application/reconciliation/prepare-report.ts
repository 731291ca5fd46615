import { opinionPlan, reportPlan, type LinkTarget, type SheetPlan } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { prepareSheets, type PlannedSheet } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import type { BudgetCheck } from "./check-budget";
import { reportedCheck } from "./reported-check";

/** 「核对报告」 and 「审核意见」 of a check. */
export const reportPlans = (check: BudgetCheck, language: Language, links: LinkTarget): SheetPlan[] => {
  const reported = reportedCheck(check);
  return [reportPlan(reported, language, links), opinionPlan(reported, language, links)];
};

/**
 * Works out 「核对报告」 and 「审核意见」 in the open workbook. Former ones stay: replies may have been written into them,
 * and a report is of its day. The new ones get a number.
 */
export async function prepareReport(port: WorkbookPort, check: BudgetCheck, language: Language): Promise<PreparedWrite> {
  const basis = await port.readWorkbook({ withoutCells: true, store: ["journal", "settings"] });
  return prepareSheets({ kind: "finding-report" }, basis, reportPlans(check, language, { to: "this-workbook" }).map(anew));
}

/** Works out report sheets in a workbook of their own, in order; names that come again get a number. */
export async function prepareReportSheets(port: WorkbookPort, plans: readonly SheetPlan[]): Promise<PreparedWrite> {
  return prepareSheets({ kind: "finding-report" }, await port.readWorkbook({ store: ["journal", "settings"] }), plans.map(anew));
}

const anew = (plan: SheetPlan): PlannedSheet => ({ plan, target: null, former: null });
