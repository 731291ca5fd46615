import { qualitativeDegree } from "../../domain/goals/index";
import { filledCells, type Row } from "../block";
import { SourceText } from "../source-text";
import type { IndicatorColumn } from "./indicator-columns";

/** A row's cells under the table's columns. */
export type CellsByColumn = ReadonlyMap<IndicatorColumn, readonly SourceText[]>;

const BOUND_COLUMNS: ReadonlySet<IndicatorColumn> = new Set(["excellent", "good", "fair", "poor", "target"]);
const CATEGORY = /^(?:产出|效果|效益|满意度?|成本|社会|经济|生态)|指标$|满意度$/;

/** Sorts a row's cells under the columns; a row that is too short is laid so that its grades look like grades. */
export function cellsByColumn(row: Row, columns: readonly IndicatorColumn[]): CellsByColumn {
  const cells = alignedCells(row.cells, columns);
  const sorted = new Map<IndicatorColumn, SourceText[]>();
  let previous: IndicatorColumn = "other";
  cells.forEach((cell, index) => {
    const own = columns[index] ?? "other";
    const column = own === "merged" ? previous : own;
    previous = column;
    if (!cell.isBlank) sorted.set(column, [...(sorted.get(column) ?? []), cell]);
  });
  return sorted;
}

function alignedCells(cells: readonly SourceText[], columns: readonly IndicatorColumn[]): readonly SourceText[] {
  const missing = columns.length - cells.length;
  const [first] = cells;
  if (missing <= 0 || !first) return cells;
  if (first.isBlank || CATEGORY.test(first.label)) return cells;
  const shifted = [...Array.from({ length: missing }, () => BLANK), ...cells];
  return boundScore(shifted, columns) > boundScore(cells, columns) || (missing === 1 && boundScore(shifted, columns) === boundScore(cells, columns) && columns[0] === "category") ? shifted : cells;
}

const BLANK = SourceText.of([]);

/** How many cells under grades or targets look like a bound. */
const boundScore = (cells: readonly SourceText[], columns: readonly IndicatorColumn[]): number =>
  cells.filter((cell, index) => BOUND_COLUMNS.has(columns[index] ?? "other") && !cell.isBlank && cell.label.length <= 24 && (/[\d≥≤<>]/.test(cell.label) || qualitativeDegree(cell.label) !== null)).length;

/** The table's head printed again after a page break, or only its grades. */
export const isHeadAgain = (row: Row): boolean => {
  const labels = filledCells(row).map(({ label }) => label);
  return labels.includes("绩效指标分类") || labels.includes("一级指标") || (labels.length >= 3 && labels.every((label) => ["优", "良", "中", "差"].includes(label)));
};
