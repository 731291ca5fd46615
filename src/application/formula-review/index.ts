export { prepareReviewAcceptance, reviewStates, type CheckedReviewFinding } from "./accept-findings";
export { prepareFit, type PreparedFit } from "./prepare-fit";
export { reviewInChunks, type ChunkOptions } from "./review-in-chunks";
export { reviewOfArea } from "./review-of-area";
export { MOST_COLOURED, prepareMapColours } from "./prepare-map-colours";
export { ALONE_COLOUR, regionColour } from "./region-colours";
export { boundedAddress, selectedArea, type SelectedArea } from "./selected-area";
export { prepareReviewReport } from "./prepare-report";
export { countsOf, reviewWorkbook, type FindingCounts, type ReviewCoverage, type SheetCoverage, type WorkbookReview } from "./review-workbook";
