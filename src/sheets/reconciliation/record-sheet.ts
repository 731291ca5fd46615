import { RECONCILIATION_SHEET_NAMES, RECONCILIATION_TABLE_NAMES, reconciliationWords, type Language, type RecordColumn } from "../../wording/index";
import { areaName } from "../cell-address";
import { numberCell, textCell } from "../cell-content";
import { BODY, CENTER, GRID, HEADER, HINT, INPUT, printed, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { comparable } from "../reading/labels";
import { SheetCells } from "../reading/sheet-cells";
import { SheetDraft } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { heightOfLines, wrappedLines } from "../text-size";
import type { SheetSnapshot } from "../workbook-snapshot";

/** One row of 「核对记录」: a finding that was accepted. */
export interface RecordRow {
  readonly check: string;
  readonly project: string;
  readonly words: string;
  readonly message: string;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** ISO time; null while it holds. */
  readonly withdrawnAt: string | null;
  readonly place: string;
  readonly figures: string;
}

const COLUMNS: readonly RecordColumn[] = ["number", "check", "project", "words", "message", "reason", "by", "at", "state", "place", "figures"];
const WIDTHS: Readonly<Record<RecordColumn, number>> = { number: 6, check: 14, project: 22, words: 30, message: 42, reason: 28, by: 10, at: 18, state: 18, place: 14, figures: 14 };
const TITLE_ROW = 0;
const HINT_ROW = 1;
const HEADER_ROW = 2;
const at = (column: RecordColumn): number => COLUMNS.indexOf(column);

/** 「核对记录」: a table that people may read, print, edit and filter, oldest first. */
export function recordSheetPlan(rows: readonly RecordRow[], language: Language): SheetPlan {
  const words = reconciliationWords(language);
  const draft = new SheetDraft();
  const last = COLUMNS.length - 1;
  const lastRow = HEADER_ROW + Math.max(1, rows.length);
  draft.set(TITLE_ROW, 0, textCell(words.recordTitle));
  draft.set(HINT_ROW, 0, textCell(words.recordHint));
  for (const column of COLUMNS) draft.set(HEADER_ROW, at(column), textCell(words.recordColumns[column]));
  rows.forEach((row, index) => {
    const r = HEADER_ROW + 1 + index;
    const texts: Readonly<Record<Exclude<RecordColumn, "number">, string>> = { ...row, state: row.withdrawnAt === null ? words.recordStates.holds : `${words.recordStates.withdrawn} ${row.withdrawnAt}` };
    draft.set(r, 0, numberCell(index + 1));
    for (const column of COLUMNS) if (column !== "number") draft.set(r, at(column), textCell(texts[column]));
    draft.height(r, heightOfLines(Math.max(...(["project", "words", "message", "reason"] as const).map((column) => wrappedLines(texts[column], WIDTHS[column])))));
  });
  draft.format(TITLE_ROW, 0, lastRow, last, BODY);
  draft.format(TITLE_ROW, 0, TITLE_ROW, last, TITLE);
  draft.format(HINT_ROW, 0, HINT_ROW, 0, HINT);
  draft.format(HEADER_ROW, 0, HEADER_ROW, last, HEADER);
  draft.format(HEADER_ROW + 1, 0, lastRow, last, { ...GRID, ...WRAPPED });
  draft.format(HEADER_ROW + 1, 0, lastRow, 0, CENTER);
  draft.format(HEADER_ROW + 1, at("reason"), lastRow, at("by"), INPUT);
  draft.height(TITLE_ROW, 28);
  return {
    name: RECONCILIATION_SHEET_NAMES.record, purpose: "finding-record", cells: draft.cells, formats: draft.formats, merges: [areaName(TITLE_ROW, 0, TITLE_ROW, last)],
    columnWidths: COLUMNS.map((column) => WIDTHS[column]), rowHeights: draft.rowHeights,
    tables: [{ name: RECONCILIATION_TABLE_NAMES.record, address: areaName(HEADER_ROW, 0, lastRow, last), style: TABLE_STYLE }],
    freeze: { rows: HEADER_ROW + 1, columns: 0 }, print: printed("landscape", `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`, words.footer),
  };
}

/** 「核对记录」 as it stands: its rows, and the language of its heads. */
export interface RecordReading {
  readonly rows: readonly RecordRow[];
  readonly language: Language;
}

/** Reads 「核对记录」 by its heads, wherever they stand; null where the sheet is none. Rows without their key are left out. */
export function readRecordSheet(sheet: SheetSnapshot): RecordReading | null {
  const cells = new SheetCells(sheet.name, sheet.used);
  for (const language of ["zh", "en"] as const) {
    const words = reconciliationWords(language);
    for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
      const columns = columnsOf(cells, row, words.recordColumns);
      if (!columns.has("place") || !columns.has("figures") || !columns.has("reason")) continue;
      const text = (r: number, column: RecordColumn): string => (columns.has(column) ? cells.text(r, columns.get(column) ?? null) : "");
      const rows = Array.from({ length: cells.lastRow - row }, (_, index) => row + 1 + index).flatMap((r): RecordRow[] => {
        const [place, figures] = [text(r, "place").trim(), text(r, "figures").trim()];
        if (!/^[0-9a-f]{12}$/.test(place) || figures === "") return [];
        const state = text(r, "state");
        return [{
          check: text(r, "check"), project: text(r, "project"), words: text(r, "words"), message: text(r, "message"), reason: text(r, "reason"), by: text(r, "by"), at: text(r, "at"), place, figures,
          withdrawnAt: state.startsWith(words.recordStates.withdrawn) ? state.slice(words.recordStates.withdrawn.length).trim() : null,
        }];
      });
      return { rows, language };
    }
  }
  return null;
}

function columnsOf(cells: SheetCells, row: number, heads: Readonly<Record<RecordColumn, string>>): ReadonlyMap<RecordColumn, number> {
  const columns = new Map<RecordColumn, number>();
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const head = comparable(cells.text(row, column));
    const key = COLUMNS.find((one) => comparable(heads[one]) === head);
    if (key && !columns.has(key)) columns.set(key, column);
  }
  return columns;
}
