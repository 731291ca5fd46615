import type { CellContent, SheetSnapshot } from "../../sheets/index";
import type { SheetOperation } from "../port/workbook-port";
import { blocksOf, type PlacedItem } from "./cell-blocks";
import { cellAt, holds } from "./cell-content";

/** Steps that write those of the cells that do not hold their content yet, in few blocks. */
export function changedCells(sheet: SheetSnapshot, cells: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[]): SheetOperation[] {
  const changed = cells
    .filter(({ row, column, content }) => !holds(cellAt(sheet, row, column), content))
    .map(({ row, column, content }): PlacedItem<CellContent> => ({ row, column, item: content }));
  return blocksOf(changed).map((block): SheetOperation => ({ kind: "write-cells", sheet: sheet.name, row: block.row, column: block.column, cells: block.rows }));
}
