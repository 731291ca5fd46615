import { contains, overlaps } from "../cells/index";
import type { GridBox } from "../../grid/grid";
import { type EventHub, EVENTS, WORKBOOK_TARGET } from "../event-hub";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostCollection, type HostObject } from "../host-object";
import { flag, integer } from "./arguments";
import { addEvents } from "./event-members";
import { resolveRange } from "./range-base";
import { addTable, findTable, type PlacedTable, tablesOf } from "./tables";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.TableCollection`: the tables of the workbook or of a sheet. */
export class TableCollection extends HostCollection<HostObject> {
  readonly className = "TableCollection";
  readonly #model: WorkbookModel;
  readonly #sheetId: string | null;

  constructor(model: WorkbookModel, sheetId: string | null) {
    super();
    this.#model = model;
    this.#sheetId = sheetId;
  }

  get eventHub(): EventHub {
    return this.#model.events;
  }

  get eventTarget(): string {
    return this.#sheetId ?? WORKBOOK_TARGET;
  }

  items(): readonly HostObject[] {
    return tablesOf(this.#model, this.#sheetId).map(({ table }) => this.#model.objects.table(table.id));
  }

  get count(): number {
    return tablesOf(this.#model, this.#sheetId).length;
  }

  add(address: unknown, hasHeaders: unknown): HostObject {
    const { sheetId, box } = resolveRange(this.#model, address, this.#sheetId ?? this.#model.grid.activeSheetId);
    if (this.#sheetId !== null && sheetId !== this.#sheetId) throw invalidArgument();
    return this.#model.objects.table(addTable(this.#model, sheetId, box, flag(hasHeaders)).table.id);
  }

  getCount(): number {
    return this.count;
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

  getItemOrNullObject(key: unknown): HostObject | null {
    const found = findTable(this.#model, this.#sheetId, key);
    return found && this.#model.objects.table(found.table.id);
  }
}

addEvents(TableCollection, { DataChangedEvent: EVENTS.tableChanged, AddedEvent: EVENTS.tableAdded, DeletedEvent: EVENTS.tableDeleted });

/** `Excel.TableScopedCollection`: the tables that a range touches or holds. */
export class TableScopedCollection extends HostCollection<HostObject> {
  readonly className = "TableScopedCollection";
  readonly #model: WorkbookModel;
  readonly #tables: readonly PlacedTable[];

  constructor(model: WorkbookModel, sheetId: string, box: GridBox, fullyContained: boolean) {
    super();
    this.#model = model;
    this.#tables = tablesOf(model, sheetId).filter((table) => (fullyContained ? contains(box, table.box) : overlaps(box, table.box)));
  }

  items(): readonly HostObject[] {
    return this.#tables.map(({ table }) => this.#model.objects.table(table.id));
  }

  getCount(): number {
    return this.#tables.length;
  }

  getFirst(): HostObject {
    const [first] = this.items();
    if (!first) throw itemNotFound();
    return first;
  }

  getItem(key: unknown): HostObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: unknown): HostObject | null {
    const found = this.#tables.find(({ table }) => table.name.toLowerCase() === String(key).toLowerCase() || String(table.id) === String(key));
    return found ? this.#model.objects.table(found.table.id) : null;
  }
}
