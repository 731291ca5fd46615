import { batchSummaryPlan, type BatchRemarks, type BatchSummaryRow } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { prepareReportSheets } from "../reconciliation/index";
import type { PreparedWrite } from "../writing/prepared-write";

export { readBatchRemarks, remarkOf, type BatchRemarks, type BatchSummaryRow } from "../../sheets/index";

/** Works out the table of all files of a batch, as a sheet of a workbook of its own, with the remarks that people made in a former one. */
export const prepareBatchSummary = (port: WorkbookPort, rows: readonly BatchSummaryRow[], language: Language, remarks: BatchRemarks = new Map()): Promise<PreparedWrite> =>
  prepareReportSheets(port, [batchSummaryPlan(rows, language, remarks)]);
