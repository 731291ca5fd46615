import { areaOf } from "../cell-address";
import type { SheetSnapshot } from "../workbook-snapshot";

/** How a cell is covered by a merged one: from the left, from above, or not at all. */
export type Cover = "none" | "beside" | "above";

/**
 * Which cells merged areas cover. Where the host cannot tell, a cell counts as covered from the left when it is blank
 * and something stands to its left.
 */
export class CoveredCells {
  private readonly covers = new Map<string, Cover>();
  readonly isKnown: boolean;

  constructor(sheet: SheetSnapshot) {
    this.isKnown = sheet.merges !== null;
    for (const address of sheet.merges ?? []) {
      const area = areaOf(address);
      if (!area) continue;
      for (let row = area.row; row < area.row + area.rowCount; row += 1) {
        for (let column = area.column; column < area.column + area.columnCount; column += 1) {
          if (row === area.row && column === area.column) continue;
          this.covers.set(`${row},${column}`, column > area.column ? "beside" : "above");
        }
      }
    }
  }

  of(row: number, column: number): Cover {
    return this.covers.get(`${row},${column}`) ?? "none";
  }
}
