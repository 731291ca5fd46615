export { prepareBatchSummary, type BatchSummaryRow } from "./prepare-batch-summary";
