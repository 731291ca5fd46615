import type { FindingCounts, ReviewCoverage } from "../application/index";
import type { ReviewFinding } from "../domain/formula-review/index";
import { reviewFindingText, type Language } from "../wording/index";
import type { ReviewedFile } from "./review-file";

/** A finding as the command line prints it; its words are `message`. */
export type ReportedFinding = Omit<ReviewFinding, "parameters"> & { readonly message: string };

/** A file's review as `--json` prints it, findings best first. */
export interface ReviewReport {
  readonly file: string;
  readonly summary: FindingCounts;
  readonly coverage: ReviewCoverage;
  readonly findings: readonly ReportedFinding[];
}

export const reviewReport = ({ file, review: { summary, coverage, findings } }: ReviewedFile, language: Language): ReviewReport =>
  ({ file, summary, coverage, findings: findings.map((finding) => reportedFinding(finding, language)) });

function reportedFinding(finding: ReviewFinding, language: Language): ReportedFinding {
  const { check, subject, severity, score, place, related, stated, expected, difference, unit, explanation, fits } = finding;
  return { check, subject, severity, score, place, related, stated, expected, difference, unit, explanation, fits, message: findingMessage(finding, language) };
}

/** What was found, why that is likely wrong, what would fit, how sure it is. */
export function findingMessage(finding: ReviewFinding, language: Language): string {
  const { what, why, fits, sureness } = reviewFindingText(finding, language);
  return language === "zh"
    ? `${[what, why.replace(/。$/, ""), fits].filter((part) => part !== "").join("。")}。（${sureness}）`
    : `${[what, why.replace(/\.$/, ""), fits].filter((part) => part !== "").join(". ")}. (${sureness})`;
}
