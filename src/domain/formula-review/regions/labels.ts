import { Kind, type SheetGrid } from "../model/sheet-grid";

const TOTAL = /合\s*计|总\s*计|小\s*计|共\s*计|总\s*额|总\s*数|\btotals?\b|\bsum\b|\bsubtotals?\b/i;
const FURTHEST = 14;

/** The nearest text to the left in the cell's row, or above it in its column; empty where there is none near. */
export function labelOf(sheet: SheetGrid, row: number, column: number, direction: "left" | "above"): string {
  for (let step = 1; step <= FURTHEST; step += 1) {
    const [r, c] = direction === "left" ? [row, column - step] : [row - step, column];
    if (r < 0 || c < 0) return "";
    if (sheet.kind(r, c) === Kind.Text && !sheet.isFormula(r, c)) return sheet.text(r, c).trim();
  }
  return "";
}

/** Whether words name a total: 合计, 小计, Total. */
export const namesTotal = (label: string): boolean => TOTAL.test(label);

/** Years stand in headers and are no amounts. */
export const looksLikeYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** Formats of dates and times; colours, conditions and texts within the format do not count. */
export const isDateFormat = (format: string): boolean => /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/General/gi, ""));

/** Whether numbers of this format are shown as percentages. */
export const isPercentFormat = (format: string): boolean => format.replace(/"[^"]*"|\\./g, "").includes("%");
