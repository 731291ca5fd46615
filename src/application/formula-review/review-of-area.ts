import type { ReviewFinding } from "../../domain/formula-review/index";
import { boxOf } from "../port/index";
import { countsOf, type WorkbookReview } from "./review-workbook";

/**
 * Of a review of the whole workbook what concerns an area of one sheet: a formula can only be judged among its neighbours,
 * so the whole is reviewed and the findings outside are left out. Coverage stays that of the whole.
 */
export function reviewOfArea(review: WorkbookReview, sheet: string, address: string): WorkbookReview {
  const findings = review.findings.filter(({ place }: ReviewFinding) => place.sheet === sheet && place.cells.some((cells) => overlaps(boxOf(cells), boxOf(address))));
  return { ...review, findings, summary: countsOf(findings) };
}

const overlaps = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean =>
  a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
