import { areaOf, cellName, type CellArea } from "../cell-address";
import { SheetCells } from "../reading/sheet-cells";
import type { SheetSnapshot } from "../workbook-snapshot";

/** A sheet's cells with merged ones as one. Rows and columns count from 0. */
export class FormGrid {
  readonly cells: SheetCells;
  readonly lastRow: number;
  readonly lastColumn: number;
  private readonly covering = new Map<string, CellArea>();
  private readonly unlocked: readonly CellArea[] | null;

  constructor(readonly sheet: SheetSnapshot) {
    this.cells = new SheetCells(sheet.name, sheet.used);
    const areas = (sheet.merges ?? []).flatMap((address) => areaOf(address) ?? []);
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rowCount; row += 1) {
        for (let column = area.column; column < area.column + area.columnCount; column += 1) this.covering.set(`${row},${column}`, area);
      }
    }
    this.lastRow = Math.max(this.cells.lastRow, ...areas.map(({ row, rowCount }) => row + rowCount - 1));
    this.lastColumn = Math.max(this.cells.lastColumn, ...areas.map(({ column, columnCount }) => column + columnCount - 1));
    this.unlocked = sheet.unlocked ? sheet.unlocked.flatMap((address) => areaOf(address) ?? []) : null;
  }

  /** The merged area that holds the cell, or the cell alone. */
  areaAt(row: number, column: number): CellArea {
    return this.covering.get(`${row},${column}`) ?? { row, column, rowCount: 1, columnCount: 1 };
  }

  isFirst(row: number, column: number): boolean {
    const area = this.areaAt(row, column);
    return area.row === row && area.column === column;
  }

  text(row: number, column: number): string {
    const area = this.areaAt(row, column);
    return this.cells.text(area.row, area.column);
  }

  /** Whether nothing stands in the cell, neither a constant nor a formula. */
  isFree(row: number, column: number): boolean {
    const area = this.areaAt(row, column);
    return this.cells.isBlank(area.row, area.column) && this.cells.formula(area.row, area.column) === null;
  }

  /** Whether writing there is allowed, as far as that is known. */
  isLocked(row: number, column: number): boolean {
    if (!this.sheet.isProtected) return false;
    return this.unlocked !== null && !this.unlocked.some((area) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
  }

  /** The first cells of a row, left to right, that hold something. */
  filledIn(row: number): number[] {
    const columns: number[] = [];
    for (let column = this.cells.firstColumn; column <= this.lastColumn; column += 1) {
      const area = this.areaAt(row, column);
      if (area.column === column && !this.cells.isBlank(area.row, area.column) && area.row === row) columns.push(column);
    }
    return columns;
  }

  /** The cell to the right of a label, null at the edge. */
  rightOf(row: number, column: number): { row: number; column: number } | null {
    const area = this.areaAt(row, column);
    const next = area.column + area.columnCount;
    if (next > this.lastColumn) return null;
    const target = this.areaAt(row, next);
    return { row: target.row, column: target.column };
  }

  /** The cell under a label, null at the form's end. */
  below(row: number, column: number): { row: number; column: number } | null {
    const area = this.areaAt(row, column);
    const next = area.row + area.rowCount;
    if (next > this.lastRow) return null;
    const target = this.areaAt(next, column);
    return { row: target.row, column: target.column };
  }

  name(row: number, column: number): string {
    const area = this.areaAt(row, column);
    return cellName(area.row, area.column);
  }
}
