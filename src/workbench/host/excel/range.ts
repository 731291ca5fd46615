import type { GridBox } from "../../grid/grid";
import { intersection } from "../cells/index";
import { itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { oneOf, optionalFlag } from "./arguments";
import { CLEAR_KINDS, clearRange, COPY_KINDS, copyRange, mergeRange, unmergeRange } from "./range-actions";
import { resolveRange } from "./range-base";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { getProperties, type PropertyAxis, setProperties } from "./cell-properties";
import { validatedAreas } from "./validated-areas";
import { RangeFormat } from "./range-format";
import { deleteCells, insertCells } from "./range-shift";
import { RangeSpills } from "./range-spills";
import { StyledCells } from "./styled-cells";

/** `Excel.Range`. */
export class RangeObject extends RangeSpills {
  get format(): HostObject {
    return new RangeFormat(new StyledCells(this.model, this.sheetId, [this]));
  }

  get conditionalFormats(): HostObject {
    return new ConditionalFormatCollection([this]);
  }

  get dataValidation(): HostObject {
    return new DataValidation([this]);
  }

  getCellProperties(options: unknown): unknown {
    return this.#properties("cell", options);
  }

  getRowProperties(options: unknown): unknown {
    return this.#properties("row", options);
  }

  getColumnProperties(options: unknown): unknown {
    return this.#properties("column", options);
  }

  setCellProperties(data: unknown): void {
    this.#setProperties("cell", data);
  }

  setRowProperties(data: unknown): void {
    this.#setProperties("row", data);
  }

  setColumnProperties(data: unknown): void {
    this.#setProperties("column", data);
  }

  select(): void {
    this.model.grid.select(this.sheetId, this.box);
  }

  calculate(): void {
    // The grid calculates by itself.
  }

  clear(applyTo: unknown): void {
    clearRange(this.model, this.sheetId, this.box, oneOf(applyTo, CLEAR_KINDS, "All"));
  }

  /** Gives the range of the new cells. */
  insert(shift: unknown): HostObject {
    const box = this.box;
    insertCells(this.model, this.sheetId, box, oneOf(shift, ["Down", "Right"]));
    return this.at(box);
  }

  delete(shift: unknown): void {
    deleteCells(this.model, this.sheetId, this.box, oneOf(shift, ["Up", "Left"]));
  }

  merge(across: unknown): void {
    mergeRange(this.model, this.sheetId, this.box, optionalFlag(across));
  }

  unmerge(): void {
    unmergeRange(this.model, this.sheetId, this.box);
  }

  copyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const options = { kind: oneOf(copyType, COPY_KINDS, "All"), skipBlanks: optionalFlag(skipBlanks), transpose: optionalFlag(transpose) };
    copyRange(this.model, resolveRange(this.model, source, this.sheetId), this.sheetId, this.box, options);
  }

  /** Of the kinds of cells that Excel knows, those with rules for entries. */
  getSpecialCellsOrNullObject(cellType: unknown): HostObject | null {
    oneOf(cellType, ["DataValidations"]);
    const areas = validatedAreas(this.model.keptSheet(this.sheetId).validations, this.box);
    return areas.length === 0 ? null : this.model.objects.areas(this.sheetId, areas);
  }

  getSpecialCells(cellType: unknown): HostObject {
    const found = this.getSpecialCellsOrNullObject(cellType);
    if (!found) throw itemNotFound();
    return found;
  }

  getMergedAreasOrNullObject(): HostObject | null {
    const merges = this.#merges();
    return merges.length === 0 ? null : this.model.objects.areas(this.sheetId, merges);
  }

  getMergedAreas(): HostObject {
    const merges = this.#merges();
    if (merges.length === 0) throw itemNotFound();
    return this.model.objects.areas(this.sheetId, merges);
  }

  #properties(axis: PropertyAxis, options: unknown): unknown {
    return getProperties(this.box, axis, options, (box) => this.at(box));
  }

  #setProperties(axis: PropertyAxis, data: unknown): void {
    setProperties(this.box, axis, data, (box) => this.at(box));
  }

  #merges(): GridBox[] {
    return this.sheet.merges().filter((merge) => intersection(merge, this.box) !== null);
  }
}
