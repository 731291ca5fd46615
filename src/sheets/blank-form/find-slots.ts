import type { FormColumnId, IndicatorCategory } from "../../domain/goals/index";
import type { FormGrid } from "./form-grid";
import type { IndicatorSlot } from "./form-mapping";
import { categoryNamed, columnHeaded, fieldLabelled } from "./form-words";

/** Room for indicators, and the rows that it takes up. */
export interface FoundSlots {
  readonly slots: readonly IndicatorSlot[];
  readonly rows: ReadonlySet<number>;
}

/** A table's heads: its first row and the row below its last one, and the column of each part. */
interface Head {
  readonly row: number;
  readonly bodyRow: number;
  readonly columns: ReadonlyMap<FormColumnId, number>;
}

/** Finds room for indicators: rows of tables, else blocks in which each part of an indicator has a label. */
export function findSlots(grid: FormGrid): FoundSlots {
  const heads = findHeads(grid);
  return heads.length > 0 ? slotsOfTables(grid, heads) : slotsOfBlocks(grid);
}

const MEASURES: readonly FormColumnId[] = ["excellent", "good", "fair", "poor", "target", "value"];

function findHeads(grid: FormGrid): Head[] {
  const heads: Head[] = [];
  for (let row = grid.cells.firstRow; row <= grid.cells.lastRow; row += 1) {
    const own = columnsIn(grid, row);
    if (!own.has("name") || own.size < 2) continue;
    const lower = columnsIn(grid, row + 1);
    const hasLower = MEASURES.some((measure) => lower.has(measure)) && !lower.has("name");
    const columns = withValueColumn(new Map(hasLower ? [...own, ...lower] : own));
    if (!MEASURES.some((measure) => columns.has(measure)) && !columns.has("category")) continue;
    heads.push({ row, bodyRow: row + (hasLower ? 2 : 1), columns });
  }
  return heads;
}

/** A target beside columns for its sign or unit is the number alone. */
function withValueColumn(columns: Map<FormColumnId, number>): Map<FormColumnId, number> {
  const target = columns.get("target");
  if (target === undefined || columns.has("value") || !(columns.has("sign") || columns.has("unit"))) return columns;
  columns.delete("target");
  return columns.set("value", target);
}

function columnsIn(grid: FormGrid, row: number): Map<FormColumnId, number> {
  const columns = new Map<FormColumnId, number>();
  for (const column of grid.filledIn(row)) {
    const text = grid.text(row, column);
    const part = text.length > 24 ? null : columnHeaded(text);
    if (part !== null && !columns.has(part)) columns.set(part, column);
  }
  return columns;
}

function slotsOfTables(grid: FormGrid, heads: readonly Head[]): FoundSlots {
  const rows = new Set<number>();
  const slots = heads.flatMap((head, index) => {
    const end = heads[index + 1]?.row ?? grid.lastRow + 1;
    const above = categoryAbove(grid, head.row, heads[index - 1]?.bodyRow ?? grid.cells.firstRow);
    for (let row = head.row; row < head.bodyRow; row += 1) rows.add(row);
    return slotsBelow(grid, head, end, above, rows);
  });
  return { slots, rows };
}

/** 产出指标 in a row of its own over a table. */
function categoryAbove(grid: FormGrid, headRow: number, from: number): IndicatorCategory | null {
  for (let row = headRow - 1; row >= Math.max(from, headRow - 3); row -= 1) {
    const filled = grid.filledIn(row);
    const [first] = filled;
    if (first === undefined) continue;
    return filled.length === 1 ? categoryNamed(grid.text(row, first)) : null;
  }
  return null;
}

function slotsBelow(grid: FormGrid, head: Head, end: number, above: IndicatorCategory | null, rows: Set<number>): IndicatorSlot[] {
  const slots: IndicatorSlot[] = [];
  const nameColumn = head.columns.get("name") ?? 0;
  let category = above;
  let printedFor = 0;
  for (let row = head.bodyRow; row < end; row += 1) {
    if (!grid.isFirst(row, nameColumn)) continue;
    const printed = grid.filledIn(row);
    if (printed.some((column) => fieldLabelled(grid.text(row, column).replace(/[:：].*$/s, "")) !== null)) break;
    const isNextTitle = printed.length === 1 && printed[0] !== undefined && above !== null && categoryNamed(grid.text(row, printed[0])) !== null;
    if (isNextTitle) break;
    const categoryColumn = head.columns.get("category");
    const own = categoryColumn === undefined ? null : categoryNamed(grid.text(row, categoryColumn));
    if (own !== null) category = own;
    else if (categoryColumn !== undefined && above === null && row >= printedFor) category = null;
    if (categoryColumn !== undefined && own !== null) {
      const area = grid.areaAt(row, categoryColumn);
      printedFor = Math.max(printedFor, nextCategoryRow(grid, head, row, end, area.row + area.rowCount));
    }
    if (!grid.isFree(row, nameColumn)) continue;
    rows.add(row);
    slots.push({ category, subcategory: printedText(grid, row, head.columns.get("subcategory")), cells: cellsOf(grid, row, head, category !== null) });
  }
  return slots;
}

/** A category printed in one cell holds for its merged rows; where it is not merged, until the next one. */
function nextCategoryRow(grid: FormGrid, head: Head, row: number, end: number, mergedEnd: number): number {
  const column = head.columns.get("category") ?? 0;
  if (mergedEnd > row + 1) return mergedEnd;
  for (let next = row + 1; next < end; next += 1) if (categoryNamed(grid.text(next, column)) !== null) return next;
  return end;
}

const printedText = (grid: FormGrid, row: number, column: number | undefined): string => (column === undefined ? "" : grid.text(row, column).trim());

function cellsOf(grid: FormGrid, row: number, head: Head, isCategoryPrinted: boolean): IndicatorSlot["cells"] {
  const cells: Partial<Record<FormColumnId, string>> = {};
  for (const [part, column] of head.columns) {
    if (part === "category" && isCategoryPrinted) continue;
    if (grid.isFree(row, column) && grid.areaAt(row, column).row === row) cells[part] = grid.name(row, column);
  }
  return cells;
}

/** Each indicator as a block of labels with their cells beside or below them. */
function slotsOfBlocks(grid: FormGrid): FoundSlots {
  const starts: { row: number; column: number }[] = [];
  for (let row = grid.cells.firstRow; row <= grid.cells.lastRow; row += 1) {
    for (const column of grid.filledIn(row)) if (columnHeaded(grid.text(row, column)) === "name") starts.push({ row, column });
  }
  const rows = new Set<number>();
  const slots = starts.flatMap((start, index): IndicatorSlot[] => {
    const end = starts.find((other, at) => at > index && other.row > start.row)?.row ?? grid.lastRow + 1;
    const isAlone = starts.every((other) => other === start || other.row !== start.row);
    if (!isAlone) return [];
    const cells: Partial<Record<FormColumnId, string>> = {};
    let last = start.row;
    for (let row = start.row; row < end; row += 1) {
      for (const column of grid.filledIn(row)) {
        const text = grid.text(row, column);
        if (row > start.row && (fieldLabelled(text.replace(/[:：].*$/s, "")) !== null || categoryNamed(text) !== null)) return finish(grid, start, cells, rows, last);
        const part = columnHeaded(text);
        const target = part === null || cells[part] !== undefined ? null : freeBeside(grid, row, column);
        if (part !== null && target !== null) {
          cells[part] = target;
          last = row;
        }
      }
    }
    return finish(grid, start, cells, rows, last);
  });
  return { slots, rows };
}

function finish(grid: FormGrid, start: { row: number }, cells: Partial<Record<FormColumnId, string>>, rows: Set<number>, last: number): IndicatorSlot[] {
  if (cells.name === undefined || Object.keys(cells).length < 2) return [];
  for (let row = start.row; row <= last; row += 1) rows.add(row);
  return [{ category: categoryOver(grid, start.row), subcategory: "", cells }];
}

/** The category printed last above a block. */
function categoryOver(grid: FormGrid, row: number): IndicatorCategory | null {
  for (let above = row; above >= grid.cells.firstRow; above -= 1) {
    for (const column of grid.filledIn(above)) {
      const category = categoryNamed(grid.text(above, column));
      if (category !== null) return category;
    }
  }
  return null;
}

/** The free cell to the right of a label or, under a row of labels, below it. */
function freeBeside(grid: FormGrid, row: number, column: number): string | null {
  const right = grid.rightOf(row, column);
  if (right && grid.isFree(right.row, right.column)) return grid.name(right.row, right.column);
  const below = grid.below(row, column);
  return below && grid.isFree(below.row, below.column) ? grid.name(below.row, below.column) : null;
}
