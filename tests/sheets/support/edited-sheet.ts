import type { CellValue, SheetPlan, SheetSnapshot } from "../../../src/sheets/index";
import { areaName, areaOf } from "../../../src/sheets/index";
import { snapshotOf } from "./snapshot-of-plan";

interface Cell {
  value: CellValue;
  formula: string | null;
}

/** A sheet as written by a plan, for people to work on: rows and columns move with their contents (formulas stay as they are). */
export class EditedSheet {
  private readonly cells: Cell[][];
  private readonly tables: { name: string; row: number; column: number; rowCount: number; columnCount: number }[];
  name: string;

  constructor(plan: SheetPlan) {
    const snapshot = snapshotOf(plan);
    this.name = snapshot.name;
    this.cells = snapshot.used.values.map((row, r) => row.map((value, c) => ({ value, formula: snapshot.used.formulas[r]?.[c] ?? null })));
    this.tables = snapshot.tables.flatMap(({ name, address }) => {
      const area = areaOf(address);
      return area ? [{ name, ...area }] : [];
    });
  }

  /** The first cell that holds this text, as row and column from 0. */
  find(text: string, column?: number): { row: number; column: number } {
    for (const [row, cells] of this.cells.entries()) {
      const at = cells.findIndex(({ value }, c) => value === text && (column === undefined || column === c));
      if (at >= 0) return { row, column: at };
    }
    throw new Error(`No cell holds ${text}`);
  }

  type(row: number, column: number, value: CellValue, formula: string | null = null): this {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] as Cell[];
    while (cells.length <= column) cells.push({ value: null, formula: null });
    cells[column] = { value, formula };
    return this;
  }

  insertRow(at: number, cells: readonly CellValue[] = []): this {
    this.cells.splice(at, 0, cells.map((value) => ({ value, formula: null })));
    for (const table of this.tables) {
      if (at <= table.row) table.row += 1;
      else if (at < table.row + table.rowCount) table.rowCount += 1;
    }
    return this;
  }

  insertColumn(at: number, header = "", headerRow = 0): this {
    for (const cells of this.cells) if (cells.length > at) cells.splice(at, 0, { value: null, formula: null });
    if (header !== "") this.type(headerRow, at, header);
    for (const table of this.tables) {
      if (at <= table.column) table.column += 1;
      else if (at < table.column + table.columnCount) table.columnCount += 1;
    }
    return this;
  }

  /** Exchanges two columns within some rows, as dragging a table's column does. */
  swapColumns(a: number, b: number, firstRow: number, lastRow: number): this {
    for (let row = firstRow; row <= lastRow; row += 1) {
      const cells = this.cells[row] as Cell[];
      const blank: Cell = { value: null, formula: null };
      [cells[a], cells[b]] = [cells[b] ?? blank, cells[a] ?? blank];
    }
    return this;
  }

  withoutTables(): this {
    this.tables.length = 0;
    return this;
  }

  snapshot(): SheetSnapshot {
    const width = Math.max(...this.cells.map((cells) => cells.length));
    const grid = this.cells.map((cells) => Array.from({ length: width }, (_unused, column) => cells[column] ?? { value: null, formula: null }));
    return {
      id: "1", name: this.name, visibility: "visible", isProtected: false, merges: null,
      tables: this.tables.map(({ name, row, column, rowCount, columnCount }) => ({ name, address: areaName(row, column, row + rowCount - 1, column + columnCount - 1) })),
      used: {
        row: 0, column: 0,
        values: grid.map((cells) => cells.map(({ value }) => value)),
        formulas: grid.map((cells) => cells.map(({ formula }) => formula)),
        numberFormats: grid.map((cells) => cells.map(() => "General")),
      },
    };
  }
}
