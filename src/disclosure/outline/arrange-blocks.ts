import { filledCells, type Block, type Row, type Table } from "../block";
import { formLabel, type FormLabel } from "./form-labels";
import { isProjectHeading } from "./headings";

/**
 * Puts tables in order: lone empty cells between tables are dropped, a title that stands in a cell of its own becomes a
 * paragraph, and a sheet's heading (or its first field, after another sheet's indicators) ends the table before it.
 */
export function arrangeBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === "table" ? arrangeTable(block) : block.text.isBlank ? [] : [block]));
}

/** Fields that only stand above a sheet's indicators. */
const STARTS_A_SHEET: ReadonlySet<FormLabel | null> = new Set(["code", "name", "purpose", "goal", "overall-goal", "plan"]);

function arrangeTable(table: Table): Block[] {
  const arranged: Block[] = [];
  let rows: Row[] = [];
  const endTable = (): void => {
    if (rows.some((row) => filledCells(row).length > 0)) arranged.push({ kind: "table", rows });
    rows = [];
  };
  let hasIndicators = false;
  for (const row of table.rows) {
    const filled = filledCells(row);
    const [title] = filled;
    const labels = row.cells.map(formLabel);
    if (hasIndicators && title && STARTS_A_SHEET.has(formLabel(title))) endTable();
    hasIndicators = rows.length > 0 && (hasIndicators || labels.includes("indicator-header"));
    if (filled.length === 1 && title && isTitle(row, rows.length === 0)) {
      endTable();
      arranged.push({ kind: "paragraph", text: title });
    } else if (row.cells.length > 1 || filled.length > 0) rows.push(row);
  }
  endTable();
  return arranged;
}

/** A row with one text: a sheet's heading anywhere, another title only above the table's first row. */
function isTitle(row: Row, isFirst: boolean): boolean {
  const [first] = row.cells;
  const title = filledCells(row)[0];
  if (!title) return false;
  if (isProjectHeading(title)) return true;
  return isFirst && first !== undefined && !first.isBlank && formLabel(first) === null && !/指标|满意度/.test(first.label);
}
