import { type EventHub, WORKBOOK_TARGET } from "../event-hub";
import { invalidArgument } from "../host-error";
import { HostObject } from "../host-object";
import { flag, text } from "./arguments";
import { ApplicationObject } from "./application";
import { CustomXmlPartCollection } from "./custom-xml";
import { DocumentProperties } from "./document-properties";
import { NamedItemCollection } from "./names";
import { WorkbookProtection } from "./protection";
import { resolveRange } from "./range-base";
import { SettingCollection } from "./settings";
import { TableCollection } from "./table-collection";
import type { WorkbookModel } from "./workbook-model";
import { WorksheetCollection } from "./worksheet-collection";

/** `Excel.Workbook`: the root of the object model. */
export class WorkbookObject extends HostObject {
  readonly className = "Workbook";
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

  get name(): string {
    return this.#model.kept.workbook.name;
  }

  get readOnly(): boolean {
    return false;
  }

  get application(): HostObject {
    return new ApplicationObject(this.#model);
  }

  get worksheets(): HostObject {
    return new WorksheetCollection(this.#model);
  }

  get tables(): HostObject {
    return new TableCollection(this.#model, null);
  }

  get names(): HostObject {
    return new NamedItemCollection(this.#model, null);
  }

  get settings(): HostObject {
    return new SettingCollection(this.#model);
  }

  get customXmlParts(): HostObject {
    return new CustomXmlPartCollection(this.#model);
  }

  get protection(): HostObject {
    return new WorkbookProtection(this.#model);
  }

  get properties(): HostObject {
    return new DocumentProperties(this.#model);
  }

  /** `context.runtime` */
  get _Runtime(): HostObject {
    return new RuntimeObject(this.#model.events);
  }

  getSelectedRange(): HostObject {
    const { sheetId, box } = this.#model.grid.selection();
    return this.#model.objects.range(sheetId, box);
  }

  getSelectedRanges(): HostObject {
    const { sheetId, box } = this.#model.grid.selection();
    return this.#model.objects.areas(sheetId, [box]);
  }

  getActiveCell(): HostObject {
    const { sheetId, box } = this.#model.grid.selection();
    return this.#model.objects.range(sheetId, { ...box, rowCount: 1, columnCount: 1 });
  }

  _GetRangeForEventByReferenceId(reference: unknown): HostObject {
    const found = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!found) throw invalidArgument();
    return found;
  }

  /** An event's range: its reference is the range's full address. */
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): HostObject | null {
    const { sheetId, box } = resolveRange(this.#model, text(reference), null);
    return this.#model.objects.range(sheetId, box);
  }
}

class RuntimeObject extends HostObject {
  readonly className = "Runtime";
  readonly #events: EventHub;

  constructor(events: EventHub) {
    super();
    this.#events = events;
  }

  get enableEvents(): boolean {
    return this.#events.isEnabled;
  }

  set enableEvents(value: unknown) {
    this.#events.isEnabled = flag(value);
  }
}
