import type { ComponentDefinition } from "../../domain/payroll/index";
import {
  AMOUNT, BODY, CENTER, DIFFERENCE, GENERAL, GRID, HEADCOUNT, HEADER, INPUT, REMAINDER, REMAINDER_COUNT, RIGHT, ROWS, SECTION, SHARE, SUM_ROW, TITLE,
  UNIT_AMOUNT, WRAPPED,
} from "../look";
import type { SheetDraft } from "../sheet-draft";
import type { CellStyle } from "../sheet-plan";
import { heightOfLines, widthFor, wrappedLines } from "../text-size";
import type { ComponentHeads } from "./columns";
import { COMPONENT_COLUMNS, type SheetFrame } from "./frame";

const TITLE_HEIGHT = 28;
/** Heads are bold and break between words: they need more room than their width says. */
const ROOM_IN_HEADS = 2;
const FEWEST_LINES_OF_HEADS = 2;

/** Formats of a payroll sheet, by as few rectangles as it takes. */
export function formatPayrollSheet(draft: SheetDraft, frame: SheetFrame, heads: readonly ComponentHeads[]): void {
  const { layout, lastColumn } = frame;
  draft.format(0, 0, layout.lastRow, lastColumn, BODY);
  draft.format(frame.titleRow, 0, frame.titleRow, lastColumn, TITLE);
  draft.height(frame.titleRow, TITLE_HEIGHT);
  draft.format(frame.yearRow, 2, frame.yearRow, 2, { ...INPUT, ...CENTER, numberFormat: "0" });
  draft.format(frame.yearRow, lastColumn, frame.yearRow, lastColumn, RIGHT);
  formatTotals(draft, frame);
  formatStated(draft, frame);
  formatComponents(draft, frame, heads.length);
  formatRates(draft, frame);
  formatTable(draft, frame, heads);
}

function section(draft: SheetDraft, headerRow: number, lastColumn: number, lastRow: number): void {
  draft.format(headerRow - 1, 0, headerRow - 1, 0, SECTION);
  draft.format(headerRow, 0, headerRow, lastColumn, HEADER);
  draft.format(headerRow + 1, 0, lastRow, lastColumn, GRID);
}

/** A block that leaves columns empty, since its figures stand above those of the table: lines between rows, boxes only around `boxed` columns. */
function openSection(draft: SheetDraft, headerRow: number, lastRow: number, columns: { readonly first: number; readonly last: number; readonly boxed: readonly (number | null)[] }): void {
  draft.format(headerRow - 1, 0, headerRow - 1, 0, SECTION);
  draft.format(headerRow, columns.first, headerRow, columns.last, { ...HEADER, ...ROWS });
  draft.format(headerRow + 1, columns.first, lastRow, columns.last, ROWS);
  for (const [first, last] of runsOf(columns.boxed)) draft.format(headerRow, first, lastRow, last, GRID);
}

/** Columns as runs of neighbours. */
function runsOf(columns: readonly (number | null)[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const column of columns.filter((one) => one !== null).sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && column <= run[1] + 1) run[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

function formatTotals(draft: SheetDraft, frame: SheetFrame): void {
  const { totals } = frame.layout;
  if (totals === null || totals.otherRow === null || totals.totalRow === null) return;
  const [first, other, total] = [frame.totalsHeader + 1, totals.otherRow, totals.totalRow];
  const lastColumn = totals.columns.total ?? frame.lastColumn;
  const firstColumn = totals.columns.projectNumber ?? 0;
  openSection(draft, frame.totalsHeader, total, { first: firstColumn, last: lastColumn, boxed: [] });
  if (totals.columns.project !== null) draft.format(first, totals.columns.project, total, totals.columns.project, WRAPPED);
  if (totals.columns.projectNumber !== null) draft.format(first, totals.columns.projectNumber, total, totals.columns.projectNumber, CENTER);
  const amounts = [...totals.amounts.values(), ...(totals.columns.total === null ? [] : [totals.columns.total])];
  for (const column of amounts) {
    draft.format(first, column, total, column, AMOUNT);
    draft.format(other, column, other, column, REMAINDER);
  }
  if (totals.columns.headcount !== null) {
    draft.format(first, totals.columns.headcount, total, totals.columns.headcount, HEADCOUNT);
    draft.format(other, totals.columns.headcount, other, totals.columns.headcount, REMAINDER_COUNT);
  }
  draft.format(total, firstColumn, total, lastColumn, SUM_ROW);
}

function formatStated(draft: SheetDraft, frame: SheetFrame): void {
  const { stated } = frame.layout;
  if (stated === null) return;
  const { columns, headerRow } = stated;
  const lastRow = frame.componentsHeader - 3;
  openSection(draft, headerRow, lastRow, { first: 0, last: frame.lastColumn, boxed: Object.values(columns) });
  const format = (column: number | null, style: CellStyle) => {
    if (column !== null) draft.format(headerRow + 1, column, lastRow, column, style);
  };
  for (const column of [columns.project, columns.lines, columns.component, columns.source]) format(column, WRAPPED);
  format(columns.unit, CENTER);
  format(columns.decimals, { ...HEADCOUNT, ...CENTER });
  format(columns.stated, { ...AMOUNT, ...INPUT });
  format(columns.computed, AMOUNT);
  format(columns.difference, DIFFERENCE);
  format(columns.headcount, { ...HEADCOUNT, ...CENTER });
  format(columns.projectNumber, CENTER);
}

function formatComponents(draft: SheetDraft, frame: SheetFrame, count: number): void {
  const last = Math.max(...Object.values(COMPONENT_COLUMNS));
  section(draft, frame.componentsHeader, last, frame.componentsHeader + count);
  draft.format(frame.componentsHeader + 1, 0, frame.componentsHeader + count, last, WRAPPED);
}

function formatRates(draft: SheetDraft, frame: SheetFrame): void {
  const { rates } = frame.layout;
  if (rates === null || frame.ratesHeader === null) return;
  const [first, last] = [frame.ratesHeader + 1, frame.layout.headerRow - 3];
  openSection(draft, frame.ratesHeader, last, { first: rates.columns.component ?? 0, last: rates.columns.cap ?? frame.lastColumn, boxed: Object.values(rates.columns) });
  draft.format(first, 0, last, rates.columns.cap ?? frame.lastColumn, WRAPPED);
  for (const column of [rates.columns.floor, rates.columns.cap]) if (column !== null) draft.format(first, column, last, column, { ...AMOUNT, ...INPUT });
  if (rates.columns.rate !== null) draft.format(first, rates.columns.rate, last, rates.columns.rate, { ...SHARE, ...INPUT });
}

function formatTable(draft: SheetDraft, frame: SheetFrame, heads: readonly ComponentHeads[]): void {
  const { columns, inputs, amounts, headerRow, firstRow, lastRow } = frame.layout;
  const lastColumn = frame.lastTableColumn;
  if (lastColumn > frame.lastColumn) draft.format(headerRow, frame.lastColumn + 1, lastRow, lastColumn, BODY);
  section(draft, headerRow, lastColumn, lastRow);
  const format = (column: number | null | undefined, style: CellStyle) => {
    if (column !== null && column !== undefined) draft.format(firstRow, column, lastRow, column, style);
  };
  for (const column of [columns.project, columns.group, columns.category, columns.note]) format(column, WRAPPED);
  for (const column of [columns.id, columns.projectNumber, columns.project, columns.group, columns.category, columns.continues, columns.note]) format(column, { unlocked: true });
  format(columns.projectNumber, CENTER);
  format(columns.headcount, { ...HEADCOUNT, ...INPUT });
  format(columns.months, { ...GENERAL, ...INPUT });
  format(columns.wholeMonths, { ...GENERAL, ...INPUT });
  for (const { component } of heads) {
    format(inputs.get(component.id), { ...inputFormat(component), ...INPUT });
    format(amounts.get(component.id), AMOUNT);
  }
  format(columns.total, { ...AMOUNT, bold: true });
}

const inputFormat = ({ unit }: ComponentDefinition): CellStyle => (unit === "比例" ? SHARE : UNIT_AMOUNT);

/** Width of a column of amounts: up to 999,999,999.99. */
const AMOUNT_WIDTH = 15;
const INPUT_WIDTH = 12;
/** Width of the remark on a difference, which a formula writes, e.g. 多1人（按136人计）. */
const REMARK_WIDTH = 19;
/** Width of a column of differences. */
const DIFFERENCE_WIDTH = 13;
/** Least and most width of columns that hold words. */
const WORD_WIDTHS: readonly (readonly [column: "id" | "projectNumber" | "project" | "group" | "category" | "headcount" | "months" | "note", least: number, most: number])[] = [
  ["id", 9, 14], ["projectNumber", 9, 9], ["project", 20, 40], ["group", 11, 14], ["category", 18, 20], ["headcount", 9, 9], ["months", 8, 8], ["note", 26, 38],
];

/** Widths in characters of the default font, by what the columns hold. */
export function payrollColumnWidths(draft: SheetDraft, frame: SheetFrame, heads: readonly ComponentHeads[]): number[] {
  const { layout } = frame;
  const widths = Array.from({ length: frame.lastColumn + 1 }, () => AMOUNT_WIDTH);
  for (const { component } of heads) widths[layout.inputs.get(component.id) ?? 0] = INPUT_WIDTH;
  for (const [key, least, most] of WORD_WIDTHS) {
    const column = layout.columns[key];
    if (column !== null) widths[column] = widthFor(draft.textsOf(column, layout.firstRow, layout.lastRow), least, most);
  }
  const atLeast = (column: number | null | undefined, width: number) => {
    if (column !== null && column !== undefined) widths[column] = Math.max(widths[column] ?? 0, width);
  };
  atLeast(COMPONENT_COLUMNS.id, widthFor(draft.textsOf(COMPONENT_COLUMNS.id, frame.componentsHeader + 1, frame.componentsHeader + heads.length), 0, 16));
  atLeast(layout.stated?.columns.stated, AMOUNT_WIDTH);
  atLeast(layout.stated?.columns.difference, DIFFERENCE_WIDTH);
  atLeast(layout.stated?.columns.remark, REMARK_WIDTH);
  return widths;
}

/** Heights for heads, and for rows whose wrapped texts take more than one line; others keep the default height. */
export function fitRowHeights(draft: SheetDraft, frame: SheetFrame, widths: readonly number[]): void {
  const { layout } = frame;
  const wrapped = [layout.columns.project, layout.columns.group, layout.columns.category, layout.columns.note];
  const fit = (firstRow: number, lastRow: number, columns: readonly (number | null | undefined)[]) => {
    for (let row = firstRow; row <= lastRow; row += 1) {
      const lines = Math.max(1, ...columns.map((column) => (column === null || column === undefined ? 1 : wrappedLines(draft.textAt(row, column), widths[column] ?? AMOUNT_WIDTH))));
      if (lines > 1) draft.height(row, heightOfLines(lines));
    }
  };
  const headers = [frame.totalsHeader, layout.stated?.headerRow, frame.componentsHeader, frame.ratesHeader, layout.headerRow];
  for (const row of headers) {
    if (row === null || row === undefined) continue;
    const lines = widths.map((width, column) => wrappedLines(draft.textAt(row, column), width - ROOM_IN_HEADS));
    draft.height(row, heightOfLines(Math.max(FEWEST_LINES_OF_HEADS, ...lines)));
  }
  if (layout.totals?.totalRow != null) fit(frame.totalsHeader + 1, layout.totals.totalRow, [layout.totals.columns.project]);
  if (layout.stated) {
    const { columns, headerRow } = layout.stated;
    fit(headerRow + 1, frame.componentsHeader - 3, [columns.id, columns.project, columns.lines, columns.component, columns.source]);
  }
  fit(frame.componentsHeader + 1, frame.componentsHeader + layout.inputs.size, Object.values(COMPONENT_COLUMNS));
  if (frame.ratesHeader !== null) fit(frame.ratesHeader + 1, layout.headerRow - 3, Object.values(layout.rates?.columns ?? {}));
  fit(layout.firstRow, layout.lastRow, wrapped);
}
