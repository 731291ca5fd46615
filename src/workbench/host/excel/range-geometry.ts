import type { GridBox } from "../../grid/grid";
import { boundingBox, boxOf, cellCount, fullAddress, intersection, isEntireColumn, isEntireRow, isInSheet, lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS } from "../cells/index";
import { invalidArgument, itemNotFound, rangeOutOfBounds, wrongSize } from "../host-error";
import type { HostObject } from "../host-object";
import { integer, optionalFlag, optionalInteger } from "./arguments";
import { RangeBase, resolveRange } from "./range-base";

/** Excel's answer for the number of cells of a range with more. */
const MOST_CELLS_COUNTED = 2_147_483_647;

/** Where a range is, and the ranges around it. */
export abstract class RangeGeometry extends RangeBase {
  get address(): string {
    return fullAddress(this.sheet.name, this.box);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.box.row;
  }

  get columnIndex(): number {
    return this.box.column;
  }

  get rowCount(): number {
    return this.box.rowCount;
  }

  get columnCount(): number {
    return this.box.columnCount;
  }

  get cellCount(): number {
    const count = cellCount(this.box);
    return count > MOST_CELLS_COUNTED ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return isEntireColumn(this.box);
  }

  get isEntireRow(): boolean {
    return isEntireRow(this.box);
  }

  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.sheetId);
  }

  getCell(row: unknown, column: unknown): HostObject {
    return this.#within({ row: this.box.row + integer(row), column: this.box.column + integer(column), rowCount: 1, columnCount: 1 });
  }

  getRow(row: unknown): HostObject {
    return this.#within({ ...this.box, row: this.box.row + integer(row), rowCount: 1 });
  }

  getColumn(column: unknown): HostObject {
    return this.#within({ ...this.box, column: this.box.column + integer(column), columnCount: 1 });
  }

  getLastCell(): HostObject {
    return this.at({ row: lastRow(this.box), column: lastColumn(this.box), rowCount: 1, columnCount: 1 });
  }

  getLastRow(): HostObject {
    return this.at({ ...this.box, row: lastRow(this.box), rowCount: 1 });
  }

  getLastColumn(): HostObject {
    return this.at({ ...this.box, column: lastColumn(this.box), columnCount: 1 });
  }

  getEntireRow(): HostObject {
    return this.at({ ...this.box, column: 0, columnCount: SHEET_COLUMNS });
  }

  getEntireColumn(): HostObject {
    return this.at({ ...this.box, row: 0, rowCount: SHEET_ROWS });
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): HostObject {
    return this.#within({ ...this.box, row: this.box.row + integer(rowOffset), column: this.box.column + integer(columnOffset) });
  }

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): HostObject {
    return this.#within({ ...this.box, rowCount: this.box.rowCount + integer(deltaRows), columnCount: this.box.columnCount + integer(deltaColumns) });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): HostObject {
    return this.#within({ ...this.box, rowCount: integer(rows), columnCount: integer(columns) });
  }

  getRowsAbove(count: unknown): HostObject {
    return this.#beside(count, (n) => (n > 0 ? boxOf(this.box.row - n, this.box.column, this.box.row - 1, lastColumn(this.box)) : boxOf(this.box.row, this.box.column, this.box.row - n - 1, lastColumn(this.box))));
  }

  getRowsBelow(count: unknown): HostObject {
    const end = lastRow(this.box);
    return this.#beside(count, (n) => (n > 0 ? boxOf(end + 1, this.box.column, end + n, lastColumn(this.box)) : boxOf(end + n + 1, this.box.column, end, lastColumn(this.box))));
  }

  getColumnsBefore(count: unknown): HostObject {
    return this.#beside(count, (n) => (n > 0 ? boxOf(this.box.row, this.box.column - n, lastRow(this.box), this.box.column - 1) : boxOf(this.box.row, this.box.column, lastRow(this.box), this.box.column - n - 1)));
  }

  getColumnsAfter(count: unknown): HostObject {
    const end = lastColumn(this.box);
    return this.#beside(count, (n) => (n > 0 ? boxOf(this.box.row, end + 1, lastRow(this.box), end + n) : boxOf(this.box.row, end + n + 1, lastRow(this.box), end)));
  }

  getBoundingRect(another: unknown): HostObject {
    return this.at(boundingBox(this.box, this.#onThisSheet(another)));
  }

  getIntersection(another: unknown): HostObject {
    const common = intersection(this.box, this.#onThisSheet(another));
    if (!common) throw itemNotFound();
    return this.at(common);
  }

  getIntersectionOrNullObject(another: unknown): HostObject | null {
    const common = intersection(this.box, this.#onThisSheet(another));
    return common && this.at(common);
  }

  getUsedRange(valuesOnly: unknown): HostObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.at({ ...this.box, rowCount: 1, columnCount: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): HostObject | null {
    optionalFlag(valuesOnly);
    const used = this.sheet.usedBox();
    const common = used && intersection(used, this.box);
    const tight = common && this.#tight(common);
    return tight && this.at(tight);
  }

  getTables(fullyContained: unknown): HostObject {
    return this.model.objects.tablesWithin(this.sheetId, this.box, optionalFlag(fullyContained));
  }

  /** The library's check before it writes a large matrix in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.box.rowCount || columns !== this.box.columnCount) {
      const error = wrongSize();
      error.location = "Range.values";
      throw error;
    }
  }

  #within(box: GridBox): HostObject {
    if (box.rowCount < 1 || box.columnCount < 1) throw invalidArgument();
    if (!isInSheet(box)) throw rangeOutOfBounds();
    return this.at(box);
  }

  #beside(count: unknown, give: (count: number) => GridBox): HostObject {
    const number = optionalInteger(count) ?? 1;
    if (number === 0) throw invalidArgument();
    return this.#within(give(number));
  }

  #onThisSheet(argument: unknown): GridBox {
    const { sheetId, box } = resolveRange(this.model, argument, this.sheetId);
    if (sheetId !== this.sheetId) throw invalidArgument();
    return box;
  }

  /** The part of a box that holds something. */
  #tight(box: GridBox): GridBox | null {
    const rows: number[] = [];
    const columns: number[] = [];
    this.sheet.read(box).forEach((cells, i) => cells.forEach(({ formula, value }, j) => {
      if (formula === null && value === null) return;
      rows.push(box.row + i);
      columns.push(box.column + j);
    }));
    const extreme = (numbers: readonly number[], better: (a: number, b: number) => number): number => numbers.reduce((a, b) => better(a, b));
    return rows.length === 0 ? null : boxOf(extreme(rows, Math.min), extreme(columns, Math.min), extreme(rows, Math.max), extreme(columns, Math.max));
  }
}
