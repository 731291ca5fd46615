import type { ReviewFinding } from "../../domain/formula-review/index";
import type { WorkbookSnapshot } from "../../sheets/index";
import { reviewFindingText, type Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { acceptancesIn, prepareAcceptance, withStates, type AcceptanceNote, type CheckedFinding } from "../reconciliation/index";
import type { PreparedWrite } from "../writing/prepared-write";
import { reviewFingerprint } from "./review-fingerprint";
import type { WorkbookReview } from "./review-workbook";

/** A finding of the review with what people have said of it. */
export type CheckedReviewFinding = CheckedFinding & { readonly finding: ReviewFinding };

/**
 * The findings of a review with their states by 「核对记录」: open, accepted, or returned because what they are about has
 * changed since. Best first, as in the review.
 */
export function reviewStates(review: WorkbookReview, workbook: WorkbookSnapshot): CheckedReviewFinding[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const states = withStates(review.findings.map((finding) => ({ finding, fingerprint: reviewFingerprint(finding, sheets.get(finding.place.sheet)) })), acceptancesIn(workbook));
  return states.map((state, index) => ({ ...state, finding: review.findings[index]! }));
}

/** Works out the acceptance of findings of a review, with a reason, as rows of 「核对记录」. */
export const prepareReviewAcceptance = (port: WorkbookPort, findings: readonly CheckedReviewFinding[], note: AcceptanceNote, language?: Language): Promise<PreparedWrite> =>
  prepareAcceptance(port, findings, [], note, language, (finding, shown) => {
    const { title, what } = reviewFindingText(finding as ReviewFinding, shown);
    return { check: title, project: `${finding.place.sheet ?? ""}!${finding.place.cell ?? ""}`, message: what };
  });
