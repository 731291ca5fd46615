import { rectangleAddress, rectangleOf } from "../grammar/index";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { StripIndex } from "../regions/strip-index";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** Merged cells within figures that are added up: only the first of them holds the figure, and sorting and filling stop at them. */
export const mergedInData: FormulaRule<"merged-in-data"> = {
  id: "merged-in-data", subject: "form", severity: "note", isDefault: false,
  find: (review) => review.sheets.flatMap((sheet) => {
    const hits: RuleHit[] = [];
    let index: StripIndex | null = null;
    for (const address of sheet.sheet.merges ?? []) {
      const area = rectangleOf(address);
      if (!area || !isFigure(sheet, area.top, area.left)) continue;
      index ??= new StripIndex(review.aggregates(sheet));
      if (index.holding(area.top, area.left)) hits.push({ sheet, cells: [{ row: area.top, column: area.left }], score: 0.4, group: "merged", parameters: { area: rectangleAddress(area) } });
    }
    return hits;
  }),
};

const isFigure = (sheet: SheetGrid, row: number, column: number): boolean => sheet.kind(row, column) === Kind.Number;
