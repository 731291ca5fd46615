export { prepareReviewReport } from "./prepare-report";
export { countsOf, reviewWorkbook, type FindingCounts, type ReviewCoverage, type SheetCoverage, type WorkbookReview } from "./review-workbook";
