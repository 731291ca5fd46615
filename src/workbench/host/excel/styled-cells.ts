import type { GridBox, GridSheet, GridStyle } from "../../grid/grid";
import { intersection, isUnbounded } from "../cells/index";
import type { RangeBase } from "./range-base";
import type { WorkbookModel } from "./workbook-model";

/** The cells whose look a format object shows or sets: one range, or several of one sheet. */
export class StyledCells {
  readonly model: WorkbookModel;
  readonly sheetId: string;
  readonly #ranges: readonly RangeBase[];

  constructor(model: WorkbookModel, sheetId: string, ranges: readonly RangeBase[]) {
    this.model = model;
    this.sheetId = sheetId;
    this.#ranges = ranges;
  }

  get boxes(): GridBox[] {
    return this.#ranges.map(({ box }) => box);
  }

  get sheet(): GridSheet {
    return this.model.sheet(this.sheetId);
  }

  /** Sets what the style names. @throws HostError AccessDenied on a protected sheet */
  set(style: GridStyle): void {
    this.model.assertAllowed(this.sheetId, "allowFormatCells");
    for (const box of this.boxes) this.sheet.setStyle(box, style);
  }

  /** What all cells have in common; null where they differ. */
  common<T>(give: (style: GridStyle) => T): T | null {
    let found: { value: T; text: string } | null = null;
    for (const box of this.boxes) {
      for (const row of this.sheet.readStyles(this.#readable(box))) {
        for (const style of row) {
          const value = give(style);
          const text = JSON.stringify(value);
          if (found && found.text !== text) return null;
          found ??= { value, text };
        }
      }
    }
    return found && found.value;
  }

  /** Of whole rows and columns only the used part can be looked at. */
  #readable(box: GridBox): GridBox {
    if (!isUnbounded(box)) return box;
    const used = this.sheet.usedBox();
    return (used && intersection(used, box)) ?? { row: box.row, column: box.column, rowCount: 1, columnCount: 1 };
  }
}
