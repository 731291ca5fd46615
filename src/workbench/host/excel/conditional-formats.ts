import { boxAddress, overlaps, parseBox } from "../cells/index";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import type { KeptConditionalFormat } from "../kept-parts";
import { flag, integer, oneOf, record, text } from "./arguments";
import { ConditionalRangeFormat } from "./conditional-look";
import { withoutBox } from "./kept-areas";
import type { RangeBase } from "./range-base";

/** Kinds that the workbench keeps; others are refused. */
const TYPES = ["Custom", "CellValue", "ContainsText"] as const;
const NO_LOOK: KeptConditionalFormat["format"] = { fillColor: null, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null, numberFormat: null };

/** `Excel.ConditionalFormatCollection` of ranges: kept for the file, not shown. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly className = "ConditionalFormatCollection";
  readonly #ranges: readonly RangeBase[];

  constructor(ranges: readonly RangeBase[]) {
    super();
    this.#ranges = ranges;
  }

  items(): readonly ConditionalFormat[] {
    const { range, kept } = this.#place();
    return kept.conditionalFormats.filter(({ addresses }) => addresses.some((address) => this.#touches(address))).map((format) => new ConditionalFormat(range, format.id));
  }

  /** The new one comes first, as in Excel. */
  add(type: unknown): HostObject {
    const { range, kept } = this.#place();
    range.model.assertAllowed(range.sheetId, "allowFormatCells");
    const all = Object.values(range.model.kept.sheets).flatMap(({ conditionalFormats }) => conditionalFormats);
    const numbers = all.map(({ id }) => Number(/\d+/.exec(id)?.[0] ?? 0));
    const format: KeptConditionalFormat = {
      id: `{${Math.max(0, ...numbers) + 1}}`, addresses: this.#ranges.map(({ box }) => boxAddress(box)), type: oneOf(type, TYPES), stopIfTrue: false, rule: {}, format: { ...NO_LOOK },
    };
    kept.conditionalFormats.unshift(format);
    return new ConditionalFormat(range, format.id);
  }

  getCount(): number {
    return this.items().length;
  }

  getItem(id: unknown): HostObject {
    const found = this.getItemOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(id: unknown): HostObject | null {
    return this.items().find((item) => item.id === text(id)) ?? null;
  }

  getItemAt(index: unknown): HostObject {
    const found = this.items()[integer(index)];
    if (!found) throw itemNotFound();
    return found;
  }

  clearAll(): void {
    const { range, kept } = this.#place();
    range.model.assertAllowed(range.sheetId, "allowFormatCells");
    for (const { box } of this.#ranges) kept.conditionalFormats = withoutBox(kept.conditionalFormats, box);
  }

  #place() {
    const [range] = this.#ranges;
    if (!range) throw itemNotFound();
    return { range, kept: range.model.keptSheet(range.sheetId) };
  }

  #touches(address: string): boolean {
    const own = parseBox(address);
    return own !== null && this.#ranges.some(({ box }) => overlaps(own, box));
  }
}

/** `Excel.ConditionalFormat`. */
class ConditionalFormat extends HostObject {
  readonly className = "ConditionalFormat";
  readonly #range: RangeBase;
  readonly #id: string;

  constructor(range: RangeBase, id: string) {
    super();
    this.#range = range;
    this.#id = id;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.#id };
  }

  get id(): string {
    return this.#id;
  }

  get type(): string {
    return this.#kept.type;
  }

  /** 0 is looked at first. */
  get priority(): number {
    return this.#all.indexOf(this.#kept);
  }

  set priority(value: unknown) {
    const kept = this.#kept;
    const others = this.#all.filter((format) => format !== kept);
    others.splice(integer(value), 0, kept);
    this.#range.model.keptSheet(this.#range.sheetId).conditionalFormats = others;
  }

  get stopIfTrue(): boolean {
    return this.#kept.stopIfTrue;
  }

  set stopIfTrue(value: unknown) {
    this.#kept.stopIfTrue = flag(value);
  }

  get custom(): HostObject {
    return this.#as("Custom") ?? refuse();
  }

  get customOrNullObject(): HostObject | null {
    return this.#as("Custom");
  }

  get cellValue(): HostObject {
    return this.#as("CellValue") ?? refuse();
  }

  get cellValueOrNullObject(): HostObject | null {
    return this.#as("CellValue");
  }

  get textComparison(): HostObject {
    return this.#as("ContainsText") ?? refuse();
  }

  get textComparisonOrNullObject(): HostObject | null {
    return this.#as("ContainsText");
  }

  getRange(): HostObject {
    const [box, ...others] = this.#boxes;
    if (!box || others.length > 0) throw invalidArgument();
    return this.#range.model.objects.range(this.#range.sheetId, box);
  }

  getRangeOrNullObject(): HostObject | null {
    return this.#boxes.length === 1 ? this.getRange() : null;
  }

  getRanges(): HostObject {
    return this.#range.model.objects.areas(this.#range.sheetId, this.#boxes);
  }

  delete(): void {
    const kept = this.#kept;
    this.#range.model.keptSheet(this.#range.sheetId).conditionalFormats = this.#all.filter((format) => format !== kept);
  }

  get #all(): readonly KeptConditionalFormat[] {
    return this.#range.model.keptSheet(this.#range.sheetId).conditionalFormats;
  }

  get #kept(): KeptConditionalFormat {
    const found = this.#all.find(({ id }) => id === this.#id);
    if (!found) throw itemNotFound();
    return found;
  }

  get #boxes() {
    return this.#kept.addresses.map(parseBox).filter((box) => box !== null);
  }

  #as(type: (typeof TYPES)[number]): HostObject | null {
    const kept = this.#kept;
    if (kept.type !== type) return null;
    return type === "Custom" ? new CustomConditionalFormat(kept) : new RuledConditionalFormat(type === "CellValue" ? "CellValueConditionalFormat" : "TextConditionalFormat", kept);
  }
}

function refuse(): never {
  throw invalidArgument("The conditional format is of another type.");
}

/** A format whose rule is one value: of cells' values, or of a text. */
class RuledConditionalFormat extends HostObject {
  readonly className: "CellValueConditionalFormat" | "TextConditionalFormat";
  readonly #kept: KeptConditionalFormat;

  constructor(className: "CellValueConditionalFormat" | "TextConditionalFormat", kept: KeptConditionalFormat) {
    super();
    this.className = className;
    this.#kept = kept;
  }

  get rule(): Record<string, unknown> {
    return this.#kept.rule;
  }

  set rule(value: unknown) {
    this.#kept.rule = record(value);
  }

  get format(): HostObject {
    return new ConditionalRangeFormat(this.#kept);
  }
}

class CustomConditionalFormat extends HostObject {
  readonly className = "CustomConditionalFormat";
  readonly #kept: KeptConditionalFormat;

  constructor(kept: KeptConditionalFormat) {
    super();
    this.#kept = kept;
  }

  get rule(): HostObject {
    return new ConditionalFormatRule(this.#kept);
  }

  get format(): HostObject {
    return new ConditionalRangeFormat(this.#kept);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly className = "ConditionalFormatRule";
  readonly #kept: KeptConditionalFormat;

  constructor(kept: KeptConditionalFormat) {
    super();
    this.#kept = kept;
  }

  get formula(): string {
    return typeof this.#kept.rule["formula"] === "string" ? this.#kept.rule["formula"] : "";
  }

  set formula(value: unknown) {
    this.#kept.rule = { formula: text(value) };
  }
}
