import type { GridBox } from "../../grid/grid";
import { boxAddress } from "../cells/index";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { integer, optionalInteger } from "./arguments";
import { deleteCells } from "./range-shift";
import { plainValue, writeTyped } from "./range-values";
import { bodyBox, insertTableRows, placedTable, type PlacedTable } from "./tables";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.TableRowCollection`: the rows of the body. */
export class TableRowCollection extends HostCollection<TableRow> {
  readonly className = "TableRowCollection";
  readonly #model: WorkbookModel;
  readonly #tableId: number;

  constructor(model: WorkbookModel, tableId: number) {
    super();
    this.#model = model;
    this.#tableId = tableId;
  }

  get count(): number {
    return bodyBox(this.#placed).rowCount;
  }

  items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.#model, this.#tableId, index));
  }

  getCount(): number {
    return this.count;
  }

  /** One row or several; without `index` at the end. Gives the first of them. */
  add(index: unknown, values: unknown): HostObject {
    const placed = this.#placed;
    const given = optionalInteger(index);
    const at = given === null || given === -1 ? this.count : given;
    if (at < 0 || at > this.count) throw invalidArgument();
    const rows = matrixOf(values, placed.box.columnCount);
    this.#model.assertAllowed(placed.sheetId, null);
    const box = insertTableRows(this.#model, placed, at, rows?.length ?? 1);
    if (rows) writeTyped(this.#model, placed.sheetId, box, rows);
    return new TableRow(this.#model, this.#tableId, at);
  }

  getItemAt(index: unknown): HostObject {
    const at = integer(index);
    if (at < 0 || at >= this.count) throw itemNotFound();
    return new TableRow(this.#model, this.#tableId, at);
  }

  get #placed(): PlacedTable {
    return placedTable(this.#model, this.#tableId);
  }
}

function matrixOf(values: unknown, width: number): unknown[][] | null {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values)) return [Array.from({ length: width }, () => values as unknown)];
  const list = values as unknown[];
  const rows = list.every(Array.isArray) ? (list as unknown[][]) : [list];
  if (rows.length === 0 || rows.some((row) => row.length !== width)) throw invalidArgument();
  return rows;
}

class TableRow extends HostObject {
  readonly className = "TableRow";
  readonly #model: WorkbookModel;
  readonly #tableId: number;
  readonly #index: number;

  constructor(model: WorkbookModel, tableId: number, index: number) {
    super();
    this.#model = model;
    this.#tableId = tableId;
    this.#index = index;
  }

  get index(): number {
    return this.#index;
  }

  get values(): unknown {
    return this.#model.sheet(this.#placed.sheetId).read(this.#box).map((row) => row.map(plainValue));
  }

  set values(value: unknown) {
    writeTyped(this.#model, this.#placed.sheetId, this.#box, value);
  }

  getRange(): HostObject {
    return this.#model.objects.range(this.#placed.sheetId, this.#box);
  }

  delete(): void {
    const { table, sheetId, box } = this.#placed;
    const row = this.#box;
    if (bodyBox(this.#placed).rowCount < 2) throw invalidArgument();
    deleteCells(this.#model, sheetId, row, "Up");
    table.address = boxAddress({ ...box, rowCount: box.rowCount - 1 });
  }

  get #placed(): PlacedTable {
    return placedTable(this.#model, this.#tableId);
  }

  get #box(): GridBox {
    const body = bodyBox(this.#placed);
    if (this.#index >= body.rowCount) throw itemNotFound();
    return { ...body, row: body.row + this.#index, rowCount: 1 };
  }
}
