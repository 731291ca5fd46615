import type { GridBox } from "../../grid/grid";
import { boxAddress, boxOf, lastColumn, lastRow } from "../cells/index";
import { type EventHub, EVENTS } from "../event-hub";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import type { KeptTable } from "../kept-parts";
import { flag, text } from "./arguments";
import { addEvents } from "./event-members";
import { clearRange } from "./range-actions";
import { resolveRange } from "./range-base";
import { deleteCells, insertCells } from "./range-shift";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";
import { assertTableName, bodyBox, dropTable, type PlacedTable, placedTable, resizeTable } from "./tables";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.Table`. */
export class TableObject extends HostObject {
  readonly className = "Table";
  readonly #model: WorkbookModel;
  readonly #id: number;

  constructor(model: WorkbookModel, id: number) {
    super();
    this.#model = model;
    this.#id = id;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get eventHub(): EventHub {
    return this.#model.events;
  }

  get eventTarget(): string {
    return String(this.#id);
  }

  get id(): string {
    return String(this.#kept.id);
  }

  get legacyId(): string {
    return this.id;
  }

  get name(): string {
    return this.#kept.name;
  }

  set name(value: unknown) {
    const name = text(value);
    assertTableName(this.#model, name, this.#id);
    this.#kept.name = name;
  }

  get style(): string {
    return this.#kept.style;
  }

  set style(value: unknown) {
    const style = text(value);
    if (style !== "" && !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)) throw invalidArgument();
    this.#kept.style = style;
  }

  get showFilterButton(): boolean {
    return this.#kept.showFilterButton;
  }

  set showFilterButton(value: unknown) {
    this.#kept.showFilterButton = flag(value);
  }

  get showBandedRows(): boolean {
    return this.#kept.showBandedRows;
  }

  set showBandedRows(value: unknown) {
    this.#kept.showBandedRows = flag(value);
  }

  get showBandedColumns(): boolean {
    return this.#kept.showBandedColumns;
  }

  set showBandedColumns(value: unknown) {
    this.#kept.showBandedColumns = flag(value);
  }

  get highlightFirstColumn(): boolean {
    return this.#kept.highlightFirstColumn;
  }

  set highlightFirstColumn(value: unknown) {
    this.#kept.highlightFirstColumn = flag(value);
  }

  get highlightLastColumn(): boolean {
    return this.#kept.highlightLastColumn;
  }

  set highlightLastColumn(value: unknown) {
    this.#kept.highlightLastColumn = flag(value);
  }

  get showHeaders(): boolean {
    return this.#kept.showHeaders;
  }

  get showTotals(): boolean {
    return this.#kept.showTotals;
  }

  /** The totals row is made below the last row, or taken away. */
  set showTotals(value: unknown) {
    const shows = flag(value);
    const placed = this.#placed;
    if (shows === placed.table.showTotals) return;
    const { box, sheetId, table } = placed;
    const row: GridBox = { ...box, row: shows ? lastRow(box) + 1 : lastRow(box), rowCount: 1 };
    if (shows) {
      insertCells(this.#model, sheetId, row, "Down");
      table.address = boxAddress(boxOf(box.row, box.column, lastRow(box) + 1, lastColumn(box)));
      const label = this.#model.language() === "zh" ? "汇总" : "Total";
      this.#model.sheet(sheetId).write({ ...row, columnCount: 1 }, [[{ formula: null, value: label }]]);
    } else {
      table.address = boxAddress({ ...box, rowCount: box.rowCount - 1 });
      deleteCells(this.#model, sheetId, row, "Up");
    }
    table.showTotals = shows;
  }

  get columns(): HostObject {
    return new TableColumnCollection(this.#model, this.#id);
  }

  get rows(): HostObject {
    return new TableRowCollection(this.#model, this.#id);
  }

  get worksheet(): HostObject {
    return this.#model.objects.worksheet(this.#placed.sheetId);
  }

  getRange(): HostObject {
    return this.#range(this.#placed.box);
  }

  getHeaderRowRange(): HostObject {
    const { box, table } = this.#placed;
    if (!table.showHeaders) throw itemNotFound();
    return this.#range({ ...box, rowCount: 1 });
  }

  getDataBodyRange(): HostObject {
    return this.#range(bodyBox(this.#placed));
  }

  getTotalRowRange(): HostObject {
    const { box, table } = this.#placed;
    if (!table.showTotals) throw itemNotFound();
    return this.#range({ ...box, row: lastRow(box), rowCount: 1 });
  }

  resize(newRange: unknown): void {
    const placed = this.#placed;
    const { sheetId, box } = resolveRange(this.#model, newRange, placed.sheetId);
    if (sheetId !== placed.sheetId) throw invalidArgument();
    resizeTable(this.#model, placed, box);
  }

  /** Cells and their looks stay; gives the range. */
  convertToRange(): HostObject {
    const placed = this.#placed;
    this.#model.assertAllowed(placed.sheetId, null);
    dropTable(this.#model, placed);
    return this.#range(placed.box, placed.sheetId);
  }

  /** The table goes with its cells. */
  delete(): void {
    const placed = this.#placed;
    this.#model.assertAllowed(placed.sheetId, null);
    dropTable(this.#model, placed);
    clearRange(this.#model, placed.sheetId, placed.box, "All");
  }

  get #placed(): PlacedTable {
    return placedTable(this.#model, this.#id);
  }

  get #kept(): KeptTable {
    return this.#placed.table;
  }

  #range(box: GridBox, sheetId = this.#placed.sheetId): HostObject {
    return this.#model.objects.range(sheetId, box);
  }
}

addEvents(TableObject, { DataChangedEvent: EVENTS.tableChanged });
