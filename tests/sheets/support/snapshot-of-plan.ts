import type { CellContent, CellValue, SheetPlan, SheetSnapshot } from "../../../src/sheets/index";
import { areaOf } from "../../../src/sheets/index";

/** What a host reads back after a plan was written to an empty sheet; formulas show their cached values. */
export function snapshotOf(plan: SheetPlan, id = "sheet-1"): SheetSnapshot {
  const columnCount = Math.max(1, ...plan.cells.map((row) => row.length));
  const grid = plan.cells.map((row) => Array.from({ length: columnCount }, (_unused, column) => row[column] ?? null));
  const formats = grid.map((row) => row.map(() => "General"));
  for (const { address, style } of plan.formats) {
    const area = areaOf(address);
    if (area === null || style.numberFormat === undefined) continue;
    for (let row = area.row; row < Math.min(area.row + area.rowCount, grid.length); row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const cells = formats[row];
        if (cells && column < cells.length) cells[column] = style.numberFormat;
      }
    }
  }
  return {
    id, name: plan.name, visibility: "visible", isProtected: false, merges: plan.merges,
    tables: plan.tables.map(({ name, address }) => ({ name, address })),
    used: {
      row: 0, column: 0,
      values: grid.map((row) => row.map(valueOf)),
      formulas: grid.map((row) => row.map((content) => (content?.kind === "formula" ? content.formula : null))),
      numberFormats: formats,
    },
  };
}

function valueOf(content: CellContent | null): CellValue {
  switch (content?.kind) {
    case "text": return content.text;
    case "number": return content.number;
    case "boolean": return content.boolean;
    case "formula": return content.cached ?? { error: "#N/A" };
    default: return null;
  }
}
