import { reviewReportPlans, type LinkTarget } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { prepareSheets } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import type { WorkbookReview } from "./review-workbook";

/** Works out the report on reviewed workbooks as two new sheets: the findings, and what was looked at; `links` says where the cells are. */
export async function prepareReviewReport(
  port: WorkbookPort, reviews: readonly { readonly name: string; readonly review: WorkbookReview }[], language: Language = "zh",
  links?: LinkTarget,
): Promise<PreparedWrite> {
  const basis = await port.readWorkbook({ withoutCells: true, store: ["journal", "settings"] });
  const plans = reviewReportPlans(reviews.map(({ name, review }) => ({ name, findings: review.findings, sheets: review.coverage.sheets, unread: review.coverage.unread })), language, links);
  const findings = reviews.reduce((sum, { review }) => sum + review.findings.length, 0);
  return prepareSheets({ kind: "review-report", findings }, basis, plans.map((plan) => ({ plan, target: null, former: null })));
}
