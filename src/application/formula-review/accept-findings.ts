import type { ReviewFinding } from "../../domain/formula-review/index";
import type { WorkbookSnapshot } from "../../sheets/index";
import { reviewFindingText, type Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { acceptancesIn, hashOf, prepareAcceptance, withStates, type AcceptanceNote, type CheckedFinding, type Fingerprint } from "../reconciliation/index";
import type { PreparedWrite } from "../writing/prepared-write";
import type { WorkbookReview } from "./review-workbook";

/** A finding of the review with what people have said of it. */
export type CheckedReviewFinding = CheckedFinding & { readonly finding: ReviewFinding };

/**
 * The findings of a review with their states by 「核对记录」: open, accepted, or returned because what they are about has
 * changed since. Best first, as in the review.
 */
export function reviewStates(review: WorkbookReview, workbook: WorkbookSnapshot): CheckedReviewFinding[] {
  const states = withStates(review.findings.map((finding) => ({ finding, fingerprint: fingerprintOf(finding) })), acceptancesIn(workbook));
  return states.map((state, index) => ({ ...state, finding: review.findings[index]! }));
}

/** Works out the acceptance of findings of a review, with a reason, as rows of 「核对记录」. */
export const prepareReviewAcceptance = (port: WorkbookPort, findings: readonly CheckedReviewFinding[], note: AcceptanceNote, language?: Language): Promise<PreparedWrite> =>
  prepareAcceptance(port, findings, [], note, language, (finding, shown) => {
    const { title, what } = reviewFindingText(finding as ReviewFinding, shown);
    return { check: title, project: `${finding.place.sheet ?? ""}!${finding.place.cell ?? ""}`, message: what };
  });

/** Rule, sheet and first cell tell a finding again; what its cells hold and how many they are tell whether it is the same. */
function fingerprintOf({ check, place, fits, stated, expected, parameters }: ReviewFinding): Fingerprint {
  return {
    place: hashOf(["formula-review", check, place.sheet, place.cell].join("\u0001")),
    figures: hashOf([place.text, place.cells.join(" "), stated, expected, String(parameters["fitting"] ?? ""), ...fits.map(({ was }) => was)].join("\u0001")),
  };
}
