import type { ICellData, Worksheet } from "@univerjs/core";
import type { GridStyle } from "./grid";
import { fromStyleData } from "./style-data";

/**
 * Reads styles of a sheet while it does not change. Cells share few styles: each combination of the cell's, its row's
 * and its column's is put together once.
 */
export function styleReader(sheet: Worksheet): (row: number, column: number) => GridStyle {
  const [matrix, rows, columns] = [sheet.getCellMatrix(), sheet.getRowManager(), sheet.getColumnManager()];
  const known = new Map<string, GridStyle>();
  const keyOf = (style: ICellData["s"]): string | null => (typeof style === "string" ? style : style ? null : "");
  return (row, column) => {
    const keys = [matrix.getValue(row, column)?.s, rows.getRow(row)?.s, columns.getColumn(column)?.s].map(keyOf);
    const key = keys.includes(null) ? null : keys.join(" ");
    const made = key === null ? undefined : known.get(key);
    const style = made ?? fromStyleData(sheet.getComposedCellStyle(row, column));
    if (key !== null && !made) known.set(key, style);
    return style;
  };
}
