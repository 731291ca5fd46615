export { prepareBatchSummary, readBatchRemarks, remarkOf, type BatchRemarks, type BatchSummaryRow } from "./prepare-batch-summary";
