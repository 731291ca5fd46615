import { type EventHub, EVENTS, WORKBOOK_TARGET } from "../event-hub";
import { accessDenied, itemAlreadyExists, itemNotFound } from "../host-error";
import { HostCollection, type HostObject } from "../host-object";
import { optionalFlag, optionalText, text } from "./arguments";
import { addEvents } from "./event-members";
import { assertSheetName, newSheetName } from "./sheet-names";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends HostCollection<HostObject> {
  readonly className = "WorksheetCollection";
  readonly #model: WorkbookModel;

  constructor(model: WorkbookModel) {
    super();
    this.#model = model;
  }

  get eventHub(): EventHub {
    return this.#model.events;
  }

  get eventTarget(): string {
    return WORKBOOK_TARGET;
  }

  items(): readonly HostObject[] {
    return this.#model.grid.sheets().map(({ id }) => this.#model.objects.worksheet(id));
  }

  /** An empty sheet at the end. */
  add(name: unknown): HostObject {
    if (this.#model.kept.workbook.protection) throw accessDenied();
    const names = this.#model.grid.sheets().map((sheet) => sheet.name);
    const wanted = optionalText(name) ?? newSheetName(names);
    assertSheetName(wanted);
    if (names.some((taken) => taken.toLowerCase() === wanted.toLowerCase())) throw itemAlreadyExists();
    return this.#model.objects.worksheet(this.#model.grid.addSheet(wanted).id);
  }

  getItem(key: unknown): HostObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: unknown): HostObject | null {
    const sheet = this.#model.findSheet(text(key));
    return sheet && this.#model.objects.worksheet(sheet.id);
  }

  getActiveWorksheet(): HostObject {
    return this.#model.objects.worksheet(this.#model.grid.activeSheetId);
  }

  getCount(visibleOnly: unknown): number {
    return this.#sheets(visibleOnly).length;
  }

  getFirst(visibleOnly: unknown): HostObject {
    return this.#at(this.#sheets(visibleOnly)[0]);
  }

  getLast(visibleOnly: unknown): HostObject {
    return this.#at(this.#sheets(visibleOnly).at(-1));
  }

  #sheets(visibleOnly: unknown): string[] {
    const ids = this.#model.grid.sheets().map(({ id }) => id);
    return optionalFlag(visibleOnly) ? ids.filter((id) => this.#model.keptSheet(id).visibility === "Visible") : ids;
  }

  #at(id: string | undefined): HostObject {
    if (id === undefined) throw itemNotFound();
    return this.#model.objects.worksheet(id);
  }
}

addEvents(WorksheetCollection, {
  DataChangedEvent: EVENTS.worksheetChanged, SelectionChangedEvent: EVENTS.selectionChanged, ActivatedEvent: EVENTS.worksheetActivated,
  DeactivatedEvent: EVENTS.worksheetDeactivated, AddedEvent: EVENTS.worksheetAdded, DeletedEvent: EVENTS.worksheetDeleted,
  ProtectionChangedEvent: EVENTS.protectionChanged, EventNameChanged: EVENTS.worksheetNameChanged, EventMoved: EVENTS.worksheetMoved,
  EventVisibilityChanged: EVENTS.visibilityChanged,
});
