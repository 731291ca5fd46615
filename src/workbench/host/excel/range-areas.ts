import { cellCount, isEntireColumn, isEntireRow } from "../cells/index";
import { HostCollection, type HostObject } from "../host-object";
import { integer, oneOf } from "./arguments";
import { areasAddress, AreasBase, type RangeBase } from "./range-base";
import { itemNotFound } from "../host-error";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { CLEAR_KINDS, clearRange } from "./range-actions";
import { RangeFormat } from "./range-format";
import { StyledCells } from "./styled-cells";

/** `Excel.RangeAreas`: several ranges of one sheet. */
export class RangeAreas extends AreasBase {
  get address(): string {
    return areasAddress(this.model.sheet(this.sheetId).name, this.ranges.map(({ box }) => box));
  }

  get addressLocal(): string {
    return this.address;
  }

  get areaCount(): number {
    return this.ranges.length;
  }

  get cellCount(): number {
    return this.ranges.reduce((sum, { box }) => sum + cellCount(box), 0);
  }

  get isEntireColumn(): boolean {
    return this.ranges.every(({ box }) => isEntireColumn(box));
  }

  get isEntireRow(): boolean {
    return this.ranges.every(({ box }) => isEntireRow(box));
  }

  get areas(): HostObject {
    return new RangeCollection(this.ranges);
  }

  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.sheetId);
  }

  get format(): HostObject {
    return new RangeFormat(new StyledCells(this.model, this.sheetId, this.ranges));
  }

  get conditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this.ranges);
  }

  get dataValidation(): HostObject {
    return new DataValidation(this.ranges);
  }

  clear(applyTo: unknown): void {
    for (const { box } of this.ranges) clearRange(this.model, this.sheetId, box, oneOf(applyTo, CLEAR_KINDS, "All"));
  }
}

class RangeCollection extends HostCollection<RangeBase> {
  readonly className = "RangeCollection";
  readonly #ranges: readonly RangeBase[];

  constructor(ranges: readonly RangeBase[]) {
    super();
    this.#ranges = ranges;
  }

  items(): readonly RangeBase[] {
    return this.#ranges;
  }

  getCount(): number {
    return this.#ranges.length;
  }

  getItemAt(index: unknown): HostObject {
    const found = this.#ranges[integer(index)];
    if (!found) throw itemNotFound();
    return found;
  }
}
