import type { CellContent, SheetSnapshot } from "../../sheets/index";
import type { SheetOperation } from "../port/workbook-port";
import { blocksOf, type PlacedItem } from "./cell-blocks";
import { cellAt, holds, sameNumber, type ReadCell } from "./cell-content";

/**
 * Steps that write those of the cells that do not hold their content yet, in few blocks. A formula that shows another
 * value than the computed one is written again: in a file nobody recalculates it, and one that shows an error may have
 * been left without its function.
 */
export function changedCells(sheet: SheetSnapshot, cells: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[]): SheetOperation[] {
  const changed = cells
    .filter(({ row, column, content }) => {
      const cell = cellAt(sheet, row, column);
      return !holds(cell, content) || isStale(cell, content);
    })
    .map(({ row, column, content }): PlacedItem<CellContent> => ({ row, column, item: content }));
  return blocksOf(changed).map((block): SheetOperation => ({ kind: "write-cells", sheet: sheet.name, row: block.row, column: block.column, cells: block.rows }));
}

function isStale({ value }: ReadCell, content: CellContent): boolean {
  if (content.kind !== "formula" || content.cached === null) return false;
  return typeof content.cached === "number" && typeof value === "number" ? !sameNumber(value, content.cached) : (value ?? "") !== content.cached;
}
