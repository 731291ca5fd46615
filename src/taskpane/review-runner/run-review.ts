import { reviewOfArea, reviewStates, selectedArea, withoutReports, type CheckedReviewFinding, type SelectedArea, type WorkbookPort } from "../../application/index";
import type { ReviewResult, RuleChoice } from "./messages";
import { reviewResult } from "./review-result";
import { startWorker, type ReviewWorker } from "./start-worker";

/** What is to be reviewed, and by which rules. */
export interface ReviewRequest {
  readonly scope: "workbook" | "selection";
  readonly rules: RuleChoice;
}

export interface RunHooks {
  readonly signal: AbortSignal;
  /** Told what is under way and the share of it that is done, 0 to 1; null: not known. */
  readonly onProgress: (phase: "reading" | "reviewing", share: number | null) => void;
}

/** A review that has ended. */
export interface ReviewRun extends ReviewResult {
  /** The workbook's name. */
  readonly name: string;
  /** Null: the whole workbook. */
  readonly area: SelectedArea | null;
  /** The review's findings, with what was accepted of them. */
  readonly checked: readonly CheckedReviewFinding[];
  /** Whether a thread of its own did the work. */
  readonly isInWorker: boolean;
}

/**
 * Reads the open workbook and reviews its formulas.
 *
 * @throws WorkbookPortError also `cancelled`
 */
export async function runReview(port: WorkbookPort, { scope, rules }: ReviewRequest, { signal, onProgress }: RunHooks, start: () => ReviewWorker | null = startWorker): Promise<ReviewRun> {
  onProgress("reading", null);
  const area = scope === "selection" ? await selectedArea(port) : null;
  const { workbook } = await port.readWorkbook({ signal, onProgress: (share) => onProgress("reading", share) });
  onProgress("reviewing", 0);
  const { result: { review, maps }, isInWorker } = await reviewResult(withoutReports(workbook), rules, { signal, onProgress: (share) => onProgress("reviewing", share) }, start);
  const concerned = area === null ? review : reviewOfArea(review, area.sheet, area.address);
  return { name: workbook.name, area, isInWorker, maps, review: concerned, checked: reviewStates(concerned, workbook) };
}
