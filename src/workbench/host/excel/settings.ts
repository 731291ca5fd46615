import { itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { text } from "./arguments";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.SettingCollection`: the add-in's settings in the workbook, the same as `Office.context.document.settings`. */
export class SettingCollection extends HostCollection<Setting> {
  readonly className = "SettingCollection";
  readonly #model: WorkbookModel;

  constructor(model: WorkbookModel) {
    super();
    this.#model = model;
  }

  items(): readonly Setting[] {
    return Object.keys(this.#model.kept.workbook.settings).map((key) => new Setting(this.#model, key));
  }

  /** Adds or replaces. */
  add(key: unknown, value: unknown): HostObject {
    this.#model.kept.workbook.settings[text(key)] = JSON.stringify(value ?? null);
    return new Setting(this.#model, text(key));
  }

  getCount(): number {
    return this.items().length;
  }

  getItem(key: unknown): HostObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: unknown): HostObject | null {
    return Object.hasOwn(this.#model.kept.workbook.settings, text(key)) ? new Setting(this.#model, text(key)) : null;
  }
}

class Setting extends HostObject {
  readonly className = "Setting";
  readonly #model: WorkbookModel;
  readonly #key: string;

  constructor(model: WorkbookModel, key: string) {
    super();
    this.#model = model;
    this.#key = key;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.#key };
  }

  get key(): string {
    return this.#key;
  }

  get value(): unknown {
    const json = this.#model.kept.workbook.settings[this.#key];
    if (json === undefined) throw itemNotFound();
    return JSON.parse(json);
  }

  set value(value: unknown) {
    this.#model.kept.workbook.settings[this.#key] = JSON.stringify(value ?? null);
  }

  delete(): void {
    delete this.#model.kept.workbook.settings[this.#key];
  }
}
