import type { reviewWorkbook } from "../../application/index";

/** A workbook that was read. */
export type WorkbookSnapshot = Parameters<typeof reviewWorkbook>[0];
