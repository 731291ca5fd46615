import { BATCH_SUMMARY_NAMES, batchWords, type BatchColumn, type BatchState, type Language } from "../../wording/index";
import { areaName } from "../cell-address";
import { BLANK, numberCell, textCell } from "../cell-content";
import { BODY, CENTER, GRID, HEADER, HINT, printed, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { CellContent, SheetPlan } from "../sheet-plan";
import { heightOfLines, wrappedLines } from "../text-size";
import { remarkOf, type BatchRemarks } from "./batch-remarks";
import { shortened } from "./shortened";

/** A file of a batch, as the table needs it; null where it is not known. */
export interface BatchSummaryRow {
  readonly file: string;
  readonly department: string | null;
  readonly year: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly notes: number | null;
  /** How many figures are verified, and so on; null where no budget was checked. */
  readonly coverage: { readonly verified: number; readonly contradicted: number; readonly unverifiable: number } | null;
  readonly state: BatchState;
  readonly message: string;
}

const COLUMNS: readonly { readonly key: BatchColumn; readonly width: number }[] = [
  { key: "file", width: 44 }, { key: "department", width: 32 }, { key: "year", width: 8 }, { key: "errors", width: 8 }, { key: "warnings", width: 8 }, { key: "notes", width: 8 },
  { key: "verified", width: 9 }, { key: "contradicted", width: 9 }, { key: "unverifiable", width: 11 }, { key: "state", width: 11 }, { key: "message", width: 50 }, { key: "remark", width: 40 },
];
const FIRST_COUNT = 2;
const STATE = 9;
const REMARK = 11;
const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;

/** The table of all files of a batch, with a column for remarks; names and messages are text, whatever they begin with. */
export function batchSummaryPlan(rows: readonly BatchSummaryRow[], language: Language, remarks: BatchRemarks = new Map()): SheetPlan {
  const words = batchWords(language);
  const sum = (key: "errors" | "warnings" | "notes"): number => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const draft = new SheetDraft();
  const [lastRow, lastColumn] = [FIRST_ROW + Math.max(1, rows.length) - 1, COLUMNS.length - 1];
  draft.format(0, 0, lastRow, lastColumn, BODY);
  draft.set(0, 0, textCell(words.title));
  draft.format(0, 0, 0, lastColumn, TITLE);
  draft.height(0, 28);
  draft.set(1, 0, textCell(words.hint(rows.length, rows.filter(({ state }) => state !== "done").length, sum("errors"), sum("warnings"), sum("notes"))));
  draft.format(1, 0, 1, 0, HINT);
  COLUMNS.forEach(({ key }, column) => draft.set(HEADER_ROW, column, textCell(words.columns[key])));
  draft.format(HEADER_ROW, 0, HEADER_ROW, lastColumn, HEADER);
  draft.height(HEADER_ROW, 32);
  draft.format(FIRST_ROW, 0, lastRow, lastColumn, { ...GRID, ...WRAPPED });
  draft.format(FIRST_ROW, FIRST_COUNT, lastRow, STATE, CENTER);
  rows.forEach((row, index) => {
    const at = FIRST_ROW + index;
    const remark = remarkOf(remarks, row.file);
    const cells = [...cellsOf(row, words.states[row.state]), remark?.content ?? BLANK];
    cells.forEach((content, column) => draft.set(at, column, content));
    const lines = Math.max(1, ...cells.map((content, column) => (content.kind === "text" ? wrappedLines(content.text, COLUMNS[column]?.width ?? 10) : 1)));
    if (lines > 1) draft.height(at, heightOfLines(lines));
    if (remark?.numberFormat) draft.format(at, REMARK, at, REMARK, { numberFormat: remark.numberFormat });
    if (row.state !== "done") draft.format(at, STATE, at, STATE, { fill: "#FFF4CE" });
    if ((row.errors ?? 0) > 0) draft.format(at, FIRST_COUNT + 1, at, FIRST_COUNT + 1, { fill: "#FDE7E9", bold: true });
  });
  return {
    name: BATCH_SUMMARY_NAMES.sheet, purpose: "finding-report", cells: draft.cells, formats: draft.formats, merges: [areaName(0, 0, 0, lastColumn)],
    columnWidths: COLUMNS.map(({ width }) => width), rowHeights: draft.rowHeights,
    tables: [{ name: BATCH_SUMMARY_NAMES.table, address: areaName(HEADER_ROW, 0, lastRow, lastColumn), style: TABLE_STYLE }],
    freeze: { rows: FIRST_ROW, columns: 1 }, print: printed("landscape", `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`, words.footer),
  };
}

function cellsOf({ file, department, year, errors, warnings, notes, coverage, message }: BatchSummaryRow, state: string): CellContent[] {
  const text = (words: string): CellContent => textCell(shortened(words));
  const count = (number: number | null | undefined): CellContent => (number === null || number === undefined ? textCell("") : numberCell(number));
  return [
    text(file), text(department ?? ""), count(year), count(errors), count(warnings), count(notes),
    count(coverage?.verified), count(coverage?.contradicted), count(coverage?.unverifiable), textCell(state), text(message),
  ];
}
