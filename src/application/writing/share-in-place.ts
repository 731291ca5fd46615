import type { SheetPlan, SheetSnapshot } from "../../sheets/index";
import { cellAt, holds } from "./cell-content";

/** Share of a plan's labels and inputs (formulas do not count) that stand on the sheet where the plan has them, 0 to 1. */
export function shareInPlace(plan: SheetPlan, sheet: SheetSnapshot): number {
  let [planned, inPlace] = [0, 0];
  plan.cells.forEach((cells, row) => cells.forEach((content, column) => {
    if (content === null || content.kind === "formula" || content.kind === "blank") return;
    planned += 1;
    if (holds(cellAt(sheet, row, column), content)) inPlace += 1;
  }));
  return planned === 0 ? 1 : inPlace / planned;
}

/** Share from which on a sheet counts as laid out by us; a few cells may have been edited. */
export const SHARE_AS_PLANNED = 0.9;
