import type { GridBox } from "../../grid/grid";
import { parseAddress, WHOLE_SHEET } from "../cells/index";
import { type EventHub, EVENTS } from "../event-hub";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import { color, flag, integer, oneOf, optionalFlag, text } from "./arguments";
import { addEvents } from "./event-members";
import { NamedItemCollection } from "./names";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { resolveRange } from "./range-base";
import { assertSheetName } from "./sheet-names";
import { TableCollection } from "./table-collection";
import type { WorkbookModel } from "./workbook-model";
import { WorksheetFreezePanes } from "./freeze-panes";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** `Excel.Worksheet`. */
export class WorksheetObject extends HostObject {
  readonly className = "Worksheet";
  readonly #model: WorkbookModel;
  readonly #id: string;

  constructor(model: WorkbookModel, sheetId: string) {
    super();
    this.#model = model;
    this.#id = sheetId;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.#model.sheet(this.#id).id };
  }

  get eventHub(): EventHub {
    return this.#model.events;
  }

  get eventTarget(): string {
    return this.#id;
  }

  get id(): string {
    return this.#model.sheet(this.#id).id;
  }

  get name(): string {
    return this.#model.sheet(this.#id).name;
  }

  set name(value: unknown) {
    const sheet = this.#model.sheet(this.#id);
    const name = text(value);
    assertSheetName(name);
    const other = this.#model.grid.sheets().find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (other && other.id !== sheet.id) throw itemAlreadyExists();
    if (this.#model.kept.workbook.protection) throw accessDenied();
    sheet.name = name;
  }

  get position(): number {
    const index = this.#model.grid.sheets().findIndex(({ id }) => id === this.#id);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get visibility(): string {
    return this.#kept.visibility;
  }

  set visibility(value: unknown) {
    const visibility = oneOf(value, VISIBILITIES);
    const visibleOthers = this.#model.grid.sheets().filter(({ id }) => id !== this.#id && this.#model.keptSheet(id).visibility === "Visible");
    if (visibility !== "Visible" && visibleOthers.length === 0) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    this.#kept.visibility = visibility;
  }

  get tabColor(): string {
    return this.#kept.tabColor;
  }

  set tabColor(value: unknown) {
    this.#kept.tabColor = value === "" ? "" : color(value);
  }

  get showGridlines(): boolean {
    return this.#kept.showGridlines;
  }

  set showGridlines(value: unknown) {
    this.#kept.showGridlines = flag(value);
  }

  get showHeadings(): boolean {
    return this.#kept.showHeadings;
  }

  set showHeadings(value: unknown) {
    this.#kept.showHeadings = flag(value);
  }

  get enableCalculation(): boolean {
    return true;
  }

  get tables(): HostObject {
    return new TableCollection(this.#model, this.#id);
  }

  get names(): HostObject {
    return new NamedItemCollection(this.#model, this.#id);
  }

  get protection(): HostObject {
    return new WorksheetProtection(this.#model, this.#id);
  }

  get freezePanes(): HostObject {
    return new WorksheetFreezePanes(this.#model, this.#id);
  }

  get pageLayout(): HostObject {
    return new PageLayout(this.#model, this.#id);
  }

  get horizontalPageBreaks(): HostObject {
    return new PageBreakCollection(this.#model, this.#id, "row");
  }

  get verticalPageBreaks(): HostObject {
    return new PageBreakCollection(this.#model, this.#id, "column");
  }

  activate(): void {
    if (this.#kept.visibility !== "Visible") throw invalidOperation("A hidden sheet cannot be activated.");
    this.#model.grid.activate(this.id);
  }

  calculate(markAllDirty: unknown): void {
    // The grid calculates by itself.
    optionalFlag(markAllDirty);
  }

  delete(): void {
    const { grid, kept } = this.#model;
    if (kept.workbook.protection) throw accessDenied();
    const visible = grid.sheets().filter(({ id }) => this.#model.keptSheet(id).visibility === "Visible");
    if (visible.length < 2 && visible.some(({ id }) => id === this.#id)) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    grid.deleteSheet(this.id);
  }

  getRange(address: unknown): HostObject {
    const { sheetId, box } = resolveRange(this.#model, address ?? "", this.id);
    if (sheetId !== this.#id) throw invalidArgument();
    return this.#range(box);
  }

  getRangeByIndexes(startRow: unknown, startColumn: unknown, rowCount: unknown, columnCount: unknown): HostObject {
    const box = { row: integer(startRow), column: integer(startColumn), rowCount: integer(rowCount), columnCount: integer(columnCount) };
    const isInside = box.row >= 0 && box.column >= 0 && box.rowCount > 0 && box.columnCount > 0 && box.row + box.rowCount <= WHOLE_SHEET.rowCount && box.column + box.columnCount <= WHOLE_SHEET.columnCount;
    if (!isInside) throw invalidArgument();
    return this.#range(box);
  }

  getCell(row: unknown, column: unknown): HostObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRanges(address: unknown): HostObject {
    const list = text(address ?? "1:1048576").split(/[,;]/).map((part) => parseAddress(part)?.box);
    if (list.some((box) => box === undefined)) throw invalidArgument();
    return this.#model.objects.areas(this.id, list.filter((box) => box !== undefined));
  }

  getUsedRange(valuesOnly: unknown): HostObject {
    optionalFlag(valuesOnly);
    return this.#range(this.#model.sheet(this.#id).usedBox() ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): HostObject | null {
    optionalFlag(valuesOnly);
    const used = this.#model.sheet(this.#id).usedBox();
    return used && this.#range(used);
  }

  getNextOrNullObject(visibleOnly: unknown): HostObject | null {
    return this.#neighbour(1, visibleOnly);
  }

  getPreviousOrNullObject(visibleOnly: unknown): HostObject | null {
    return this.#neighbour(-1, visibleOnly);
  }

  getNext(visibleOnly: unknown): HostObject {
    const found = this.#neighbour(1, visibleOnly);
    if (!found) throw itemNotFound();
    return found;
  }

  getPrevious(visibleOnly: unknown): HostObject {
    const found = this.#neighbour(-1, visibleOnly);
    if (!found) throw itemNotFound();
    return found;
  }

  /** How the library finds a neighbour again. */
  _GetSheetById(id: unknown): HostObject {
    return this.#model.objects.worksheet(this.#model.sheet(text(id)).id);
  }

  get #kept() {
    return this.#model.keptSheet(this.id);
  }

  #range(box: GridBox): HostObject {
    return this.#model.objects.range(this.id, box);
  }

  #neighbour(step: 1 | -1, visibleOnly: unknown): HostObject | null {
    const onlyVisible = optionalFlag(visibleOnly);
    const sheets = this.#model.grid.sheets();
    for (let i = this.position + step; i >= 0 && i < sheets.length; i += step) {
      const id = sheets[i]?.id;
      if (id !== undefined && (!onlyVisible || this.#model.keptSheet(id).visibility === "Visible")) return this.#model.objects.worksheet(id);
    }
    return null;
  }
}

addEvents(WorksheetObject, {
  DataChangedEvent: EVENTS.worksheetChanged, SelectionChangedEvent: EVENTS.selectionChanged, ActivatedEvent: EVENTS.worksheetActivated,
  DeactivatedEvent: EVENTS.worksheetDeactivated, ProtectionChangedEvent: EVENTS.protectionChanged, EventNameChanged: EVENTS.worksheetNameChanged,
  EventVisibilityChanged: EVENTS.visibilityChanged,
});
