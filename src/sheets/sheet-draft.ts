import { areaName } from "./cell-address";
import type { CellContent, CellStyle, SheetPlan } from "./sheet-plan";

/** A sheet in the making: cells set in any order, formats by area. */
export class SheetDraft {
  private readonly rows: (CellContent | null)[][] = [];
  private readonly styles: { address: string; style: CellStyle }[] = [];
  private readonly heights: { row: number; height: number }[] = [];

  /** Sets one cell; row and column count from 0. */
  set(row: number, column: number, content: CellContent): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = content;
  }

  /** Formats a rectangle, both corners included. */
  format(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number, style: CellStyle): void {
    if (lastRow >= firstRow && lastColumn >= firstColumn) this.styles.push({ address: areaName(firstRow, firstColumn, lastRow, lastColumn), style });
  }

  /** Height of a row in points. */
  height(row: number, height: number): void {
    this.heights.push({ row, height });
  }

  /** The text of a cell; "" for anything else. */
  textAt(row: number, column: number): string {
    const content = this.rows[row]?.[column];
    return content?.kind === "text" ? content.text : "";
  }

  /** The texts of a column, from the first row to the last, both included. */
  *textsOf(column: number, firstRow: number, lastRow: number): Generator<string> {
    for (let row = firstRow; row <= lastRow; row += 1) yield this.textAt(row, column);
  }

  get cells(): SheetPlan["cells"] {
    return this.rows;
  }

  get formats(): SheetPlan["formats"] {
    return this.styles;
  }

  get rowHeights(): SheetPlan["rowHeights"] {
    return this.heights;
  }
}
