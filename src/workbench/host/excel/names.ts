import { itemAlreadyExists, itemNotFound, invalidArgument } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import type { KeptName } from "../kept-parts";
import { flag, optionalText, text } from "./arguments";
import { parseBox } from "../cells/index";
import { nameFormula, rangeOfFormula, RangeBase } from "./range-base";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.NamedItemCollection`: the names of the workbook, or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly className = "NamedItemCollection";
  readonly #model: WorkbookModel;
  readonly #sheetId: string | null;

  constructor(model: WorkbookModel, sheetId: string | null) {
    super();
    this.#model = model;
    this.#sheetId = sheetId;
  }

  items(): readonly NamedItem[] {
    return this.#kept.map((kept) => new NamedItem(this.#model, kept));
  }

  /** `reference`: a range, or a formula such as `=0.16`. */
  add(name: unknown, reference: unknown, comment: unknown): HostObject {
    const wanted = text(name);
    const isBad = !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(wanted) || parseBox(wanted) !== null || /^[rc]$/i.test(wanted) || wanted.length > 255;
    if (isBad) throw invalidArgument();
    if (this.#kept.some((item) => item.name.toLowerCase() === wanted.toLowerCase())) throw itemAlreadyExists();
    const formula = reference instanceof RangeBase ? nameFormula(reference.sheet.name, reference.box) : text(reference);
    if (!formula.startsWith("=")) throw invalidArgument();
    const kept: KeptName = { name: wanted, sheetId: this.#sheetId, formula, comment: optionalText(comment) ?? "", visible: true };
    this.#model.kept.workbook.names.push(kept);
    this.#model.grid.setNames?.(this.#model.kept.workbook.names);
    return new NamedItem(this.#model, kept);
  }

  getCount(): number {
    return this.#kept.length;
  }

  getItem(name: unknown): HostObject {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(name: unknown): HostObject | null {
    const wanted = text(name).toLowerCase();
    const found = this.#kept.find((item) => item.name.toLowerCase() === wanted);
    return found ? new NamedItem(this.#model, found) : null;
  }

  get #kept(): KeptName[] {
    return this.#model.kept.workbook.names.filter(({ sheetId }) => sheetId === this.#sheetId);
  }
}

/** `Excel.NamedItem`. */
class NamedItem extends HostObject {
  readonly className = "NamedItem";
  readonly #model: WorkbookModel;
  readonly #kept: KeptName;

  constructor(model: WorkbookModel, kept: KeptName) {
    super();
    this.#model = model;
    this.#kept = kept;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.#kept.name };
  }

  get name(): string {
    return this.#kept.name;
  }

  get formula(): string {
    return this.#kept.formula;
  }

  set formula(value: unknown) {
    const formula = text(value);
    if (!formula.startsWith("=")) throw invalidArgument();
    this.#kept.formula = formula;
    this.#model.grid.setNames?.(this.#model.kept.workbook.names);
  }

  get value(): string {
    return this.#kept.formula;
  }

  get type(): string {
    if (rangeOfFormula(this.#model, this.#kept.formula)) return "Range";
    const constant = this.#kept.formula.slice(1);
    if (/^".*"$/.test(constant)) return "String";
    if (/^(true|false)$/i.test(constant)) return "Boolean";
    return Number.isFinite(Number(constant)) ? (Number.isInteger(Number(constant)) ? "Integer" : "Double") : "Error";
  }

  get scope(): string {
    return this.#kept.sheetId === null ? "Workbook" : "Worksheet";
  }

  get comment(): string {
    return this.#kept.comment;
  }

  set comment(value: unknown) {
    this.#kept.comment = text(value);
  }

  get visible(): boolean {
    return this.#kept.visible;
  }

  set visible(value: unknown) {
    this.#kept.visible = flag(value);
  }

  get worksheet(): HostObject {
    if (this.#kept.sheetId === null) throw itemNotFound();
    return this.#model.objects.worksheet(this.#kept.sheetId);
  }

  get worksheetOrNullObject(): HostObject | null {
    return this.#kept.sheetId === null ? null : this.#model.objects.worksheet(this.#kept.sheetId);
  }

  delete(): void {
    const { names } = this.#model.kept.workbook;
    const index = names.indexOf(this.#kept);
    if (index < 0) throw itemNotFound();
    names.splice(index, 1);
    this.#model.grid.setNames?.(names);
  }

  getRange(): HostObject {
    const found = this.getRangeOrNullObject();
    if (!found) throw invalidArgument();
    return found;
  }

  getRangeOrNullObject(): HostObject | null {
    const found = rangeOfFormula(this.#model, this.#kept.formula);
    return found && this.#model.objects.range(found.sheetId, found.box);
  }
}
