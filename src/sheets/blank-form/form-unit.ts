import type { MoneyUnit } from "../../domain/figures/index";
import type { SheetSnapshot } from "../workbook-snapshot";
import { FormGrid } from "./form-grid";

/** The unit of a form's amounts as it prints it, `单位：万元` or `资金总额（元）`; 万元 where it prints none. */
export function unitOfForm(sheet: SheetSnapshot): MoneyUnit {
  const grid = new FormGrid(sheet);
  for (let row = grid.cells.firstRow; row <= grid.cells.lastRow; row += 1) {
    for (const column of grid.filledIn(row)) {
      const text = grid.text(row, column).normalize("NFKC").replace(/\s+/g, "");
      const [, unit] = /(?:单位:|(?:金额|资金|总额|拨款|预算)[^()]{0,6}\()(万元|元)\)?$/.exec(text.slice(0, 60)) ?? [];
      if (unit === "万元" || unit === "元") return unit;
    }
  }
  return "万元";
}
