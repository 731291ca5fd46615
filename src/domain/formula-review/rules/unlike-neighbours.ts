import { moveFormula, termsOf } from "../grammar/index";
import type { FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { isPercentFormat } from "../regions/labels";
import { cellOf, forEachLine, type Axis, type Line } from "../regions/lines";
import type { Review } from "../review";
import type { FormulaRule, RuleHit } from "./formula-rule";

/** So many cells without a formula may lie between two cells of a line. */
const GAP = 2;
/** How far to look above and below for cells that share an unusual formula. */
const REACH = 3;

/** How one formula differs from another: a term left out or added, other terms, or the same calculation of other cells. */
type Likeness = "part" | "overlap" | "shape";

/**
 * A formula unlike the others in its row or column, though of the same kind: a wrong row, a summand left out, an amount
 * added by hand. A formula that its neighbours in the other direction share is a total or a column of its own, and fits.
 */
export const unlikeNeighbours: FormulaRule<"unlike-neighbours"> = {
  id: "unlike-neighbours", subject: "formula", severity: "warning", isDefault: true,
  find(review) {
    const hits: RuleHit[] = [];
    for (const sheet of review.sheets) for (const axis of ["row", "column"] as const) {
      forEachLine(sheet, axis, "formulas", GAP, (line) => {
        if (line.along.length >= 3) findInLine(review, sheet, line, hits);
      });
    }
    return hits;
  },
};

function findInLine(review: Review, sheet: SheetGrid, { axis, across, along }: Line, hits: RuleHit[]): void {
  const groups = new Map<number, number[]>();
  for (const at of along) {
    const id = review.canonicalAt(sheet, ...cellOf(axis, across, at));
    const group = groups.get(id);
    if (group) group.push(at);
    else groups.set(id, [at]);
  }
  if (groups.size < 2) return;
  let usual: number[] = [];
  for (const group of groups.values()) if (group.length > usual.length) usual = group;
  if (usual.length < 2) return;
  for (const odd of groups.values()) {
    if (odd === usual || odd.length >= usual.length) continue;
    const hit = judge(review, sheet, axis, across, usual, odd);
    if (hit) hits.push(hit);
  }
}

function judge(review: Review, sheet: SheetGrid, axis: Axis, across: number, usual: readonly number[], odd: readonly number[]): RuleHit | null {
  const [usualRow, usualColumn] = cellOf(axis, across, nearest(usual, odd[0]!));
  const [oddRow, oddColumn] = cellOf(axis, across, odd[0]!);
  const [usualFormula, oddFormula] = [sheet.classAt(usualRow, usualColumn), sheet.classAt(oddRow, oddColumn)];
  if (!usualFormula || !oddFormula || !oddFormula.hasReferences || isAlong(sheet, oddFormula, axis, oddRow, oddColumn)) return null;
  const likeness = likenessOf(usualFormula, oddFormula);
  if (likeness === null) return null;
  const format = sheet.format(oddRow, oddColumn);
  const usualFormat = sheet.format(usualRow, usualColumn);
  if (isPercentFormat(format) !== isPercentFormat(usualFormat)) return null;
  if (odd.some((at) => isShared(review, sheet, axis, across, at))) return null;
  const score = scoreOf(likeness, axis, usual, odd, isLink(usualFormula) || isLink(oddFormula), format === usualFormat);
  if (score === null) return null;
  const written = sheet.formula(usualRow, usualColumn) ?? "";
  const cells = odd.map((at) => cellOf(axis, across, at)).map(([row, column]) => ({ row, column }));
  const fits = cells.map(({ row, column }) => ({ row, column, formula: moveFormula(written, row - usualRow, column - usualColumn) }));
  if (fits.some(({ formula }) => formula.includes("#REF!")) || !hasInput(sheet, usualFormula, oddRow, oddColumn)) return null;
  const omitted = likeness === "part" && isTextOmitted(sheet, usualFormula, oddRow, oddColumn);
  return {
    sheet, cells, fits, score: omitted ? score - 0.1 : score,
    group: `${axis} ${axis === "column" ? across : ""} ${review.canonicalId(oddFormula)} ${review.canonicalId(usualFormula)}`,
    parameters: { axis, likeness, usualCount: usual.length, formula: sheet.formula(oddRow, oddColumn) ?? "", fitting: fits[0]?.formula ?? "" },
    compared: [...usual].sort((a, b) => Math.abs(a - odd[0]!) - Math.abs(b - odd[0]!)).slice(0, 4).map((at) => cellOf(axis, across, at)).map(([row, column]) => ({ row, column })),
  };
}

function nearest(positions: readonly number[], to: number): number {
  let best = positions[0]!;
  for (const position of positions) if (Math.abs(position - to) < Math.abs(best - to)) best = position;
  return best;
}

/** A formula over cells of its own line is a total of the line, not one of it. */
function isAlong(sheet: SheetGrid, formula: FormulaClass, axis: Axis, row: number, column: number): boolean {
  return formula.uses.some(({ node }) => {
    if (node.sheet !== null || node.area.shape === "cell") return false;
    const area = sheet.resolve(node.area, row, column);
    return area !== null && (axis === "row" ? area.top === row && area.bottom === row : area.left === column && area.right === column);
  });
}

/** Whether a neighbour in the other direction calculates the same. */
function isShared(review: Review, sheet: SheetGrid, axis: Axis, across: number, along: number): boolean {
  const own = review.canonicalAt(sheet, ...cellOf(axis, across, along));
  for (const direction of [-1, 1]) for (let step = 1; step <= REACH; step += 1) {
    const other = review.canonicalAt(sheet, ...cellOf(axis, across + direction * step, along));
    if (other === own) return true;
    if (other !== 0) break;
  }
  return false;
}

/** A formula that only fetches one cell. */
const isLink = (formula: FormulaClass): boolean => formula.uses.length === 1 && formula.shape === "A";

function likenessOf(usual: FormulaClass, odd: FormulaClass): Likeness | null {
  if (usual.shape === odd.shape) return "shape";
  const [usualTerms, oddTerms] = [usual, odd].map((formula) => new Set(termsOf(formula.node).map(({ sign, text }) => `${sign}${text}`))) as [Set<string>, Set<string>];
  let common = 0;
  for (const term of oddTerms) if (usualTerms.has(term)) common += 1;
  if (common === 0) return null;
  return common === oddTerms.size || common === usualTerms.size ? "part" : "overlap";
}

/** How sure it is that the odd ones are wrong; null where another reading is as good. */
function scoreOf(likeness: Likeness, axis: Axis, usual: readonly number[], odd: readonly number[], isLinked: boolean, isSameFormat: boolean): number | null {
  const [first, last] = [usual[0]!, usual[usual.length - 1]!];
  const isBetween = odd.every((at) => at > first && at < last);
  const isAround = odd[0]! < first && odd[odd.length - 1]! > last;
  const isMixed = !isBetween && odd.some((at) => at > first && at < last);
  const isAtEdge = !isBetween && !isAround && !isMixed;
  if (isAtEdge && (odd.length >= 3 || usual.length < 3 * odd.length && likeness === "shape" && odd.length > 1)) return null;
  if (likeness === "shape" && isLinked && !(isBetween && odd.length === 1 && usual.length >= 4 && usual.includes(odd[0]! - 1) && usual.includes(odd[0]! + 1))) return null;
  if (likeness === "shape" && axis === "column" && isAtEdge) return null;
  if (axis === "column" && isAtEdge && (!isSameFormat || usual.length < 2 * odd.length)) return null;
  const base = { part: 0.75, overlap: 0.65, shape: 0.7 }[likeness];
  const ratio = usual.length / odd.length;
  return base + (axis === "row" ? 0.05 : 0) + (isBetween ? 0.1 : isAtEdge ? -0.1 : 0) + (ratio >= 3 ? 0.05 : ratio < 2 ? -0.1 : 0) - (isSameFormat ? 0 : 0.15) - (isLinked ? 0.1 : 0);
}

/** Whether the usual formula would find any figure if it stood here. */
function hasInput(sheet: SheetGrid, formula: FormulaClass, row: number, column: number): boolean {
  return formula.uses.some(({ node }) => {
    if (node.sheet !== null) return true;
    const whole = sheet.resolve(node.area, row, column);
    const area = whole && sheet.usedPart(whole);
    if (!area) return false;
    for (let r = area.top; r <= Math.min(area.bottom, area.top + 200); r += 1) for (let c = area.left; c <= Math.min(area.right, area.left + 50); c += 1) {
      if (sheet.kind(r, c) === Kind.Number || sheet.isFormula(r, c)) return true;
    }
    return false;
  });
}

/** Whether the usual formula would meet a text here, such as a dash: then leaving it out may be meant. */
function isTextOmitted(sheet: SheetGrid, formula: FormulaClass, row: number, column: number): boolean {
  return formula.uses.some(({ node }) => {
    const area = node.sheet === null && node.area.shape === "cell" ? sheet.resolve(node.area, row, column) : null;
    return area !== null && sheet.kind(area.top, area.left) === Kind.Text;
  });
}
