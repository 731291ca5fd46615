import type { GridBox } from "../../grid/grid";
import { boxAddress, lastRow } from "../cells/index";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { integer, optionalInteger, optionalText, text } from "./arguments";
import { deleteCells, insertCells } from "./range-shift";
import { plainValue, writeTyped } from "./range-values";
import { freeColumnName } from "./table-headers";
import { bodyBox, type PlacedTable, placedTable } from "./tables";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly className = "TableColumnCollection";
  readonly #model: WorkbookModel;
  readonly #tableId: number;

  constructor(model: WorkbookModel, tableId: number) {
    super();
    this.#model = model;
    this.#tableId = tableId;
  }

  get count(): number {
    return this.#placed.table.columns.length;
  }

  items(): readonly TableColumn[] {
    return this.#placed.table.columns.map(({ id }) => new TableColumn(this.#model, this.#tableId, id));
  }

  getCount(): number {
    return this.count;
  }

  /** `values` with the header in first place, or of the body alone. Without `index` at the end. */
  add(index: unknown, values: unknown, name: unknown): HostObject {
    const placed = this.#placed;
    const { table, sheetId, box } = placed;
    const given = optionalInteger(index);
    const at = given === null || given === -1 ? table.columns.length : given;
    if (at < 0 || at > table.columns.length) throw invalidArgument();
    const column: GridBox = { ...box, column: box.column + at, columnCount: 1 };
    const before = table.columns;
    const id = Math.max(0, ...before.map((known) => known.id)) + 1;
    const wanted = optionalText(name) ?? "";
    const header = freeColumnName(wanted, before.map((known) => known.name), this.#model.language());
    if (wanted !== "" && header !== wanted) throw itemAlreadyExists();
    insertCells(this.#model, sheetId, column, "Right");
    table.columns = [...before.slice(0, at), { id, name: header }, ...before.slice(at)];
    table.address = boxAddress({ ...box, columnCount: box.columnCount + 1 });
    if (table.showHeaders) this.#model.sheet(sheetId).write({ ...column, rowCount: 1 }, [[{ formula: null, value: header }]]);
    if (values !== null && values !== undefined) new TableColumn(this.#model, this.#tableId, id).write(values);
    return new TableColumn(this.#model, this.#tableId, id);
  }

  getItem(key: unknown): HostObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemAt(index: unknown): HostObject {
    const found = this.items()[integer(index)];
    if (!found) throw itemNotFound();
    return found;
  }

  /** By id or name. */
  getItemOrNullObject(key: unknown): HostObject | null {
    const { columns } = this.#placed.table;
    const found = columns.find(({ id }) => id === key) ?? columns.find(({ name }) => name.toLowerCase() === String(key).toLowerCase()) ?? columns.find(({ id }) => String(id) === String(key));
    return found ? new TableColumn(this.#model, this.#tableId, found.id) : null;
  }

  get #placed(): PlacedTable {
    return placedTable(this.#model, this.#tableId);
  }
}

class TableColumn extends HostObject {
  readonly className = "TableColumn";
  readonly #model: WorkbookModel;
  readonly #tableId: number;
  readonly #id: number;

  constructor(model: WorkbookModel, tableId: number, id: number) {
    super();
    this.#model = model;
    this.#tableId = tableId;
    this.#id = id;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.#id };
  }

  get id(): number {
    return this.#id;
  }

  get index(): number {
    const index = this.#placed.table.columns.findIndex(({ id }) => id === this.#id);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get name(): string {
    return this.#placed.table.columns[this.index]?.name ?? "";
  }

  set name(value: unknown) {
    const { table, box, sheetId } = this.#placed;
    const column = table.columns[this.index];
    const name = text(value);
    if (table.columns.some((other) => other !== column && other.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
    if (table.showHeaders) this.#model.sheet(sheetId).write({ row: box.row, column: box.column + this.index, rowCount: 1, columnCount: 1 }, [[{ formula: null, value: name }]]);
    if (column) column.name = name;
  }

  /** With header. */
  get values(): unknown {
    const { sheetId } = this.#placed;
    return this.#model.sheet(sheetId).read(this.#box).map((row) => row.map(plainValue));
  }

  set values(value: unknown) {
    this.write(value);
  }

  /** One value alone stands for every row of the body. */
  write(value: unknown): void {
    const { sheetId } = this.#placed;
    const body = this.#body;
    const isBody = !Array.isArray(value) || value.length === body.rowCount;
    writeTyped(this.#model, sheetId, isBody ? body : this.#box, value);
  }

  getRange(): HostObject {
    return this.#range(this.#box);
  }

  getDataBodyRange(): HostObject {
    return this.#range(this.#body);
  }

  getHeaderRowRange(): HostObject {
    if (!this.#placed.table.showHeaders) throw itemNotFound();
    return this.#range({ ...this.#box, rowCount: 1 });
  }

  getTotalRowRange(): HostObject {
    if (!this.#placed.table.showTotals) throw itemNotFound();
    return this.#range({ ...this.#box, row: lastRow(this.#box), rowCount: 1 });
  }

  delete(): void {
    const { table, sheetId, box } = this.#placed;
    if (table.columns.length < 2) throw invalidArgument();
    const column = this.#box;
    const columns = table.columns.filter(({ id }) => id !== this.#id);
    deleteCells(this.#model, sheetId, column, "Left");
    table.columns = columns;
    table.address = boxAddress({ ...box, columnCount: box.columnCount - 1 });
  }

  get #placed(): PlacedTable {
    return placedTable(this.#model, this.#tableId);
  }

  get #box(): GridBox {
    const { box } = this.#placed;
    return { ...box, column: box.column + this.index, columnCount: 1 };
  }

  get #body(): GridBox {
    const placed = this.#placed;
    return { ...bodyBox(placed), column: placed.box.column + this.index, columnCount: 1 };
  }

  #range(box: GridBox): HostObject {
    return this.#model.objects.range(this.#placed.sheetId, box);
  }
}
