import { decimalToCell } from "../../domain/money/index";
import type { ParameterRow } from "../../domain/parameters/index";
import { payrollWords, SHEET_NAMES, TABLE_NAMES, type Language, type ParameterColumn } from "../../wording/index";
import { areaName } from "../cell-address";
import { BLANK, numberCell, textCell } from "../cell-content";
import { BODY, CENTER, DATE, GENERAL, GRID, HEADER, HINT, INPUT, printed, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { heightOfLines, wrappedLines } from "../text-size";
import { serialOf } from "./date-serial";

/** The columns of the parameter table, from left to right. */
const COLUMNS: readonly ParameterColumn[] = ["name", "from", "to", "value", "unit", "source"];
const WIDTHS = [28, 13, 13, 13, 13, 52];
const TITLE_ROW = 0;
const HINT_ROW = 1;
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

/**
 * The dated parameters as a sheet that people edit: one row per value and period, dates as Excel dates, an empty end
 * for "until further notice". The table stands last, so that it can grow.
 */
export function parametersSheetPlan(rows: readonly ParameterRow[], language: Language): SheetPlan {
  const words = payrollWords(language);
  const draft = new SheetDraft();
  const lastColumn = COLUMNS.length - 1;
  const lastRow = FIRST_ROW + Math.max(rows.length, 1) - 1;
  draft.set(TITLE_ROW, 0, textCell(words.parametersTitle));
  draft.set(HINT_ROW, 0, textCell(words.parametersHint));
  COLUMNS.forEach((key, column) => draft.set(HEADER_ROW, column, textCell(words.parameterColumns[key])));
  rows.forEach((row, index) => {
    const lines = wrappedLines(row.source, WIDTHS[COLUMNS.indexOf("source")] ?? 1);
    if (lines > 1) draft.height(FIRST_ROW + index, heightOfLines(lines));
    const cells = [
      textCell(row.name), dateCell(row.from), row.to === null ? BLANK : dateCell(row.to),
      numberCell(decimalToCell(row.value)), textCell(row.unit), textCell(row.source),
    ];
    cells.forEach((content, column) => draft.set(FIRST_ROW + index, column, content));
  });
  draft.format(TITLE_ROW, 0, lastRow, lastColumn, BODY);
  draft.format(TITLE_ROW, 0, TITLE_ROW, lastColumn, TITLE);
  draft.format(HINT_ROW, 0, HINT_ROW, 0, HINT);
  draft.format(HEADER_ROW, 0, HEADER_ROW, lastColumn, HEADER);
  draft.format(FIRST_ROW, 0, lastRow, lastColumn, { ...GRID, ...INPUT });
  draft.format(FIRST_ROW, 1, lastRow, 2, { ...DATE, ...CENTER });
  draft.format(FIRST_ROW, 3, lastRow, 3, GENERAL);
  draft.format(FIRST_ROW, 4, lastRow, 4, CENTER);
  draft.format(FIRST_ROW, 5, lastRow, 5, WRAPPED);
  draft.height(TITLE_ROW, 28);
  draft.height(HEADER_ROW, 22);
  return {
    name: SHEET_NAMES.parameters,
    purpose: "parameters",
    cells: draft.cells,
    formats: draft.formats,
    merges: [areaName(TITLE_ROW, 0, TITLE_ROW, lastColumn)],
    columnWidths: WIDTHS,
    rowHeights: draft.rowHeights,
    tables: [{ name: TABLE_NAMES.parameters, address: areaName(HEADER_ROW, 0, lastRow, lastColumn), style: TABLE_STYLE }],
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: printed("landscape", `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`, words.footer),
  };
}

/** A date as Excel keeps it; what is no date stays as it is written. */
function dateCell(date: string) {
  const serial = serialOf(date);
  return serial === null ? textCell(date) : numberCell(serial);
}
