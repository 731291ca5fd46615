export { prepareFit, type PreparedFit } from "./prepare-fit";
export { reviewInChunks, type ChunkOptions } from "./review-in-chunks";
export { reviewOfArea } from "./review-of-area";
export { prepareReviewReport } from "./prepare-report";
export { countsOf, reviewWorkbook, type FindingCounts, type ReviewCoverage, type SheetCoverage, type WorkbookReview } from "./review-workbook";
