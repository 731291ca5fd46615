import { cellAddress, type ReferenceNode } from "../grammar/index";
import type { FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { cellOf, forEachLine, type Axis } from "../regions/lines";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

/**
 * A reference without `$` in a filled formula: the first cell divides by the total or multiplies by the rate, the following ones
 * by the cells below it, which hold nothing.
 */
export const driftingReference: FormulaRule<"drifting-reference"> = {
  id: "drifting-reference", subject: "formula", severity: "warning", isDefault: true,
  find(review) {
    const hits: RuleHit[] = [];
    for (const sheet of review.sheets) for (const axis of ["row", "column"] as const) forEachLine(sheet, axis, "formulas", 0, ({ across, along }) => {
      let start = 0;
      for (let index = 1; index <= along.length; index += 1) {
        const id = (at: number): number => sheet.classId(...cellOf(axis, across, along[at]!));
        if (index < along.length && id(index) === id(start)) continue;
        if (index - start >= 3) hits.push(...judge(review, sheet, axis, across, along.slice(start, index)));
        start = index;
      }
    });
    return hits;
  },
};

/** Whether the formula itself asks what the operand holds: =IF(K17=0,0,O17/K17) expects blanks. */
function isGuarded(formula: FormulaClass, operand: ReferenceNode): boolean {
  const wanted = JSON.stringify(operand);
  return formula.uses.some(({ node, operator, call }) => (COMPARISONS.has(operator ?? "") || call === "ISBLANK" || call === "ISNUMBER") && JSON.stringify(node) === wanted);
}

const COMPARISONS: ReadonlySet<string> = new Set(["=", "<>", "<", ">", "<=", ">="]);

function judge(review: Review, sheet: SheetGrid, axis: Axis, across: number, run: readonly number[]): RuleHit[] {
  const [row, column] = cellOf(axis, across, run[0]!);
  const formula = sheet.classAt(row, column);
  if (!formula) return [];
  for (const { node, operator } of formula.uses) {
    const edge = axis === "column" ? node.area.top : node.area.left;
    const other = axis === "column" ? node.area.left : node.area.top;
    if (isGuarded(formula, node)) continue;
    if ((operator !== "/" && operator !== "*") || node.area.shape !== "cell" || edge.fixed || (edge.at === 0 && !other.fixed)) continue;
    const on = review.model.sheetOf(node.sheet, sheet);
    const target = on && sheet.resolve(node.area, row, column);
    if (!on || !target || on.kind(target.top, target.left) !== Kind.Number) continue;
    const isLost = run.slice(1).every((at) => {
      const area = sheet.resolve(node.area, ...cellOf(axis, across, at));
      return area !== null && on.isBlank(area.top, area.left);
    });
    if (!isLost) continue;
    return [{
      sheet, cells: run.slice(1).map((at) => cellOf(axis, across, at)).map(([r, c]) => ({ row: r, column: c })), score: 0.85, group: `${axis} ${across} ${run[0]}`,
      parameters: { axis, operand: cellAddress(target.top, target.left), formula: sheet.formula(...cellOf(axis, across, run[1]!)) ?? "", first: cellAddress(row, column) },
      compared: [{ row, column }],
    }];
  }
  return [];
}
