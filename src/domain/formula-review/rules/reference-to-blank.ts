import { cellAddress } from "../grammar/index";
import type { FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { cellOf, forEachLine, type Axis } from "../regions/lines";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** A run must have so many like formulas before one of them can miss something. */
const SHORTEST_RUN = 5;

/** A formula that reads an empty cell where all other formulas of its run find a figure: one input was forgotten. */
export const referenceToBlank: FormulaRule<"reference-to-blank"> = {
  id: "reference-to-blank", subject: "data", severity: "warning", isDefault: false,
  find(review) {
    const hits: RuleHit[] = [];
    for (const sheet of review.sheets) for (const axis of ["row", "column"] as const) forEachLine(sheet, axis, "formulas", 1, ({ across, along }) => {
      let run: number[] = [];
      let id = 0;
      const close = (): void => {
        if (run.length >= SHORTEST_RUN) hits.push(...judge(review, sheet, axis, across, run));
      };
      for (const at of along) {
        const own = review.canonicalAt(sheet, ...cellOf(axis, across, at));
        if (own !== id) {
          close();
          run = [];
          id = own;
        }
        run.push(at);
      }
      close();
    });
    return hits;
  },
};

function judge(review: Review, sheet: SheetGrid, axis: Axis, across: number, run: readonly number[]): RuleHit[] {
  const formula = sheet.classAt(...cellOf(axis, across, run[0]!));
  if (!formula) return [];
  return formula.uses.flatMap((use, index) => {
    if (use.node.area.shape !== "cell" || use.operator === null) return [];
    const blanks: number[] = [];
    for (const at of run) {
      const kind = kindRead(review, sheet, sheet.classAt(...cellOf(axis, across, at)) ?? formula, index, ...cellOf(axis, across, at));
      if (kind === Kind.Blank) blanks.push(at);
      else if (kind !== Kind.Number) return [];
    }
    if (blanks.length === 0 || blanks.length > Math.max(1, run.length / 10)) return [];
    const cells = blanks.map((at) => cellOf(axis, across, at)).map(([row, column]) => ({ row, column }));
    const [first] = cells as [(typeof cells)[number]];
    const area = sheet.resolve(use.node.area, first.row, first.column);
    return [{
      sheet, cells, score: 0.55, group: `${axis} ${across} ${run[0]} ${index}`,
      parameters: { axis, operand: area ? cellAddress(area.top, area.left) : "", runLength: run.length, formula: sheet.formula(first.row, first.column) ?? "" },
    }];
  });
}

function kindRead(review: Review, sheet: SheetGrid, formula: FormulaClass, index: number, row: number, column: number): Kind | null {
  const node = formula.uses[index]?.node;
  const on = node && review.model.sheetOf(node.sheet, sheet);
  const area = on && sheet.resolve(node.area, row, column);
  if (!on || !area) return null;
  return on.isBlank(area.top, area.left) ? Kind.Blank : on.kind(area.top, area.left) === Kind.Blank ? Kind.Number : on.kind(area.top, area.left);
}
