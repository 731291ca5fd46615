import type { ComponentDefinition } from "../../domain/payroll/index";
import {
  AMOUNT, BODY, CENTER, DIFFERENCE, GENERAL, GRID, HEADCOUNT, HEADER, INPUT, REMAINDER, REMAINDER_COUNT, RIGHT, SECTION, SHARE, SUM_ROW, TITLE,
  UNIT_AMOUNT, WRAPPED,
} from "../look";
import type { SheetDraft } from "../sheet-draft";
import type { CellStyle } from "../sheet-plan";
import type { ComponentHeads } from "./columns";
import { COMPONENT_COLUMNS, type SheetFrame } from "./frame";

const TITLE_HEIGHT = 28;
const HEADER_HEIGHT = 32;

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
  draft.height(headerRow, HEADER_HEIGHT);
}

function formatTotals(draft: SheetDraft, frame: SheetFrame): void {
  const { totals } = frame.layout;
  if (totals === null || totals.otherRow === null || totals.totalRow === null) return;
  const [first, other, total] = [frame.totalsHeader + 1, totals.otherRow, totals.totalRow];
  const lastColumn = totals.columns.total ?? frame.lastColumn;
  section(draft, frame.totalsHeader, lastColumn, total);
  if (totals.columns.project !== null) draft.format(first, totals.columns.project, total, totals.columns.project, WRAPPED);
  const amounts = [...totals.amounts.values(), ...(totals.columns.total === null ? [] : [totals.columns.total])];
  for (const column of amounts) {
    draft.format(first, column, total, column, AMOUNT);
    draft.format(other, column, other, column, REMAINDER);
  }
  if (totals.columns.headcount !== null) {
    draft.format(first, totals.columns.headcount, total, totals.columns.headcount, HEADCOUNT);
    draft.format(other, totals.columns.headcount, other, totals.columns.headcount, REMAINDER_COUNT);
  }
  draft.format(total, 0, total, lastColumn, SUM_ROW);
}

function formatStated(draft: SheetDraft, frame: SheetFrame): void {
  const { stated } = frame.layout;
  if (stated === null) return;
  const { columns, headerRow } = stated;
  const lastRow = frame.componentsHeader - 3;
  section(draft, headerRow, frame.lastColumn, lastRow);
  const format = (column: number | null, style: CellStyle) => {
    if (column !== null) draft.format(headerRow + 1, column, lastRow, column, style);
  };
  for (const column of [columns.project, columns.lines, columns.component, columns.source]) format(column, WRAPPED);
  format(columns.unit, CENTER);
  format(columns.decimals, { ...HEADCOUNT, ...CENTER });
  format(columns.stated, { ...AMOUNT, ...INPUT });
  format(columns.computed, AMOUNT);
  format(columns.difference, DIFFERENCE);
  format(columns.headcount, HEADCOUNT);
}

function formatComponents(draft: SheetDraft, frame: SheetFrame, count: number): void {
  const last = COMPONENT_COLUMNS.economicCode;
  section(draft, frame.componentsHeader, last, frame.componentsHeader + count);
  draft.format(frame.componentsHeader + 1, 0, frame.componentsHeader + count, last, WRAPPED);
}

function formatRates(draft: SheetDraft, frame: SheetFrame): void {
  const { rates } = frame.layout;
  if (rates === null || frame.ratesHeader === null) return;
  const [first, last] = [frame.ratesHeader + 1, frame.layout.headerRow - 3];
  section(draft, frame.ratesHeader, rates.columns.cap ?? frame.lastColumn, last);
  draft.format(first, 0, last, rates.columns.cap ?? frame.lastColumn, WRAPPED);
  for (const column of [rates.columns.floor, rates.columns.cap]) if (column !== null) draft.format(first, column, last, column, { ...AMOUNT, ...INPUT });
  if (rates.columns.rate !== null) draft.format(first, rates.columns.rate, last, rates.columns.rate, { ...SHARE, ...INPUT });
}

function formatTable(draft: SheetDraft, frame: SheetFrame, heads: readonly ComponentHeads[]): void {
  const { columns, inputs, amounts, headerRow, firstRow, lastRow } = frame.layout;
  const lastColumn = columns.note ?? frame.lastColumn;
  section(draft, headerRow, lastColumn, lastRow);
  const format = (column: number | null | undefined, style: CellStyle) => {
    if (column !== null && column !== undefined) draft.format(firstRow, column, lastRow, column, style);
  };
  for (const column of [columns.project, columns.group, columns.category, columns.note]) format(column, WRAPPED);
  for (const column of [columns.id, columns.projectNumber, columns.project, columns.group, columns.category, columns.continues, columns.note]) format(column, { unlocked: true });
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

/** Widths in characters of the default font: amounts up to 999,999,999.99, heads in two rows. */
export function payrollColumnWidths(frame: SheetFrame, heads: readonly ComponentHeads[]): (number | null)[] {
  const widths: number[] = [10, 7, 26, 9, 12, 8, 8];
  for (const { component } of heads) {
    widths[frame.layout.inputs.get(component.id) ?? 0] = 13;
    widths[frame.layout.amounts.get(component.id) ?? 0] = 16;
  }
  for (let column = 0; column <= frame.lastColumn; column += 1) widths[column] ??= 16;
  widths[frame.layout.columns.note ?? frame.lastColumn] = 26;
  if (frame.layout.stated?.columns.stated != null) {
    for (const column of [frame.layout.stated.columns.stated, frame.layout.stated.columns.difference]) widths[column ?? 0] = Math.max(widths[column ?? 0] ?? 0, 16);
  }
  return widths;
}
