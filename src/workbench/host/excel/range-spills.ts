import type { GridBox } from "../../grid/grid";
import { cellCount, contains, overlaps } from "../cells/index";
import { itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { RangeContents } from "./range-contents";

/** Formulas whose results spill into the cells beside them. */
export abstract class RangeSpills extends RangeContents {
  /** Whether all cells (true), none (false) or some (null) belong to a spill. */
  get hasSpill(): boolean | null {
    const touching = this.#spills().filter((spill) => overlaps(spill, this.box));
    if (touching.length === 0) return false;
    return touching.some((spill) => contains(spill, this.box)) ? true : null;
  }

  getSpillingToRange(): HostObject {
    const found = this.getSpillingToRangeOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }

  getSpillingToRangeOrNullObject(): HostObject | null {
    const spill = cellCount(this.box) === 1 ? this.#spills().find(({ row, column }) => row === this.box.row && column === this.box.column) : undefined;
    return spill ? this.at(spill) : null;
  }

  getSpillParent(): HostObject {
    const found = this.getSpillParentOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }

  getSpillParentOrNullObject(): HostObject | null {
    const spill = cellCount(this.box) === 1 ? this.#spills().find((box) => contains(box, this.box)) : undefined;
    return spill ? this.at({ ...spill, rowCount: 1, columnCount: 1 }) : null;
  }

  #spills(): GridBox[] {
    const areas = this.model.grid.spillsOf?.(this.sheetId) ?? [];
    return areas.map(({ startRow, startColumn, endRow, endColumn }) => ({ row: startRow, column: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 }));
  }
}
