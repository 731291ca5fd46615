import type { FormulaClass } from "../model/formula-class";
import { Kind } from "../model/sheet-grid";
import { cellOf } from "../regions/lines";
import { termsOf } from "../grammar/index";
import { oddHit, standingOf } from "../regions/odd-hit";
import { hasFigures, type OddFormulas } from "../regions/odd-formulas";
import type { FormulaRule } from "./formula-rule";

/**
 * A formula unlike the others in its row or column, though of the same kind: a wrong row or column, a summand left out, a range
 * of another length, a `$` too much. A formula that its neighbours in the other direction share is a total or a column of its
 * own, and fits.
 */
export const unlikeNeighbours: FormulaRule<"unlike-neighbours"> = {
  id: "unlike-neighbours", subject: "formula", severity: "warning", isDefault: true,
  find: (review) => review.oddFormulas.flatMap((found) => {
    const score = found.likeness === "constant" || found.likeness === "adjusted" ? null : scoreOf(found);
    const hit = score === null ? null : oddHit(review, found, score);
    return hit ? [hit] : [];
  }),
};

const BASE = { shorter: 0.75, longer: 0.7, overlap: 0.65, shape: 0.7 } as const;

/** How sure it is that the odd ones are wrong; null where another reading is as good. */
function scoreOf(found: OddFormulas): number | null {
  const { likeness, axis, usual, odd, isLink, isSameFormat } = found;
  if (likeness === "constant" || likeness === "adjusted") return null;
  const standing = standingOf(found);
  const ratio = usual.length / odd.length;
  if (standing === "end" && (odd.length >= 3 || (likeness === "shape" && odd.length > 1 && ratio < 3))) return null;
  if (likeness === "shape" && isKindOfItsOwn(found, ratio)) return null;
  if (likeness === "shape" && isOtherwiseAimed(found)) return null;
  if (likeness === "shape" && isLink && !isSingleLinkAmong(found)) return null;
  if (standing === "end" && (!isSameFormat || (axis === "column" && (likeness === "shape" || ratio < 2)))) return null;
  if (likeness === "longer" && isOnlyHere(found)) return null;
  if (likeness === "longer" && isBareLink(found.usualFormula)) return null;
  if (isClosingFigure(found) || (standing === "end" && axis === "row" && isProof(found))) return null;
  return BASE[likeness] + (axis === "row" ? 0.05 : 0) + (standing === "between" ? 0.1 : standing === "end" ? -0.1 : 0) + (ratio >= 3 ? 0.05 : ratio < 2 ? -0.1 : 0)
    - (isSameFormat ? 0 : 0.15) - (isLink ? 0.1 : 0) - (likeness === "shorter" && isTextLeftOut(found) ? 0.1 : 0);
}

/**
 * Lines in which the usual formula is not the rule: several kinds of like formulas with no majority, or two kinds of rows that take
 * turns. Formulas of the same shape then differ because their rows do.
 */
const isKindOfItsOwn = (found: OddFormulas, ratio: number): boolean =>
  2 * found.usual.length < found.sameShapeCount || (found.odd.length >= 3 && ratio < 2 && standingOf(found) !== "around");

/** Whether two or more references differ, each in its own way: a slip moves one of them, or all alike. */
function isOtherwiseAimed({ usualFormula, oddFormula }: OddFormulas): boolean {
  const moves = usualFormula.uses.flatMap(({ node }, index) => {
    const other = oddFormula.uses[index]?.node;
    if (!other) return [];
    const [rows, columns] = [other.area.top.at - node.area.top.at, other.area.left.at - node.area.left.at];
    const isSame = JSON.stringify(node) === JSON.stringify(other);
    return isSame ? [] : [`${rows} ${columns}`];
  });
  return new Set(moves).size >= 2;
}

/** Whether the odd one takes the last figure where the usual ones add them all: the year's figure of a stock is that of its last quarter. */
function isClosingFigure({ usualFormula, oddFormula }: OddFormulas): boolean {
  const [range, ...others] = usualFormula.uses;
  const [fetched] = oddFormula.uses;
  if (!range || others.length > 0 || !fetched || oddFormula.shape !== "A" || range.node.area.shape !== "range") return false;
  const { bottom, right } = range.node.area;
  const { top, left } = fetched.node.area;
  return JSON.stringify([bottom, right]) === JSON.stringify([top, left]);
}

/** Whether the odd one stands beside the last total and adds up that total's own column: a proof beside the table. */
function isProof({ sheet, odd, oddFormula, oddCell: [row, column] }: OddFormulas): boolean {
  const [use, ...others] = oddFormula.uses;
  if (odd.length > 1 || !use || others.length > 0 || use.node.area.shape !== "range" || use.node.sheet !== null) return false;
  const area = sheet.resolve(use.node.area, row, column);
  return area !== null && area.left === area.right && area.left !== column && area.bottom < row && sheet.isFormula(row, area.left);
}

/** Among figures that are only fetched, one may well be put together of several. */
const isBareLink = (formula: FormulaClass): boolean => formula.uses.length === 1 && formula.shape === "A";

/** Of formulas that only fetch a cell, one is odd only right between many others. */
const isSingleLinkAmong = ({ usual, odd }: OddFormulas): boolean =>
  odd.length === 1 && usual.length >= 4 && usual.includes(odd[0]! - 1) && usual.includes(odd[0]! + 1);

/** Whether the added summand finds a figure here and none where the usual formulas stand: then it was added for it. */
function isOnlyHere({ sheet, axis, across, usual, usualFormula, oddFormula }: OddFormulas): boolean {
  const known = new Set(termsOf(usualFormula.node).map(({ text }) => text));
  if (termsOf(oddFormula.node).every(({ text }) => known.has(text))) return false;
  const own = new Set(usualFormula.uses.map(({ node }) => JSON.stringify(node)));
  const added = oddFormula.uses.filter(({ node }) => !own.has(JSON.stringify(node)) && node.sheet === null);
  return added.length > 0 && usual.every((at) => added.every(({ node }) => {
    const [row, column] = cellOf(axis, across, at);
    const area = sheet.resolve(node.area, row, column);
    return area === null || node.area.shape !== "cell" || (sheet.kind(area.top, area.left) !== Kind.Number && !sheet.isFormula(area.top, area.left));
  }));
}

/** Whether the usual formula would meet a text here, such as a dash: then leaving it out may be meant. */
function isTextLeftOut({ sheet, usualFormula, oddCell }: OddFormulas): boolean {
  if (!hasFigures(sheet, usualFormula, ...oddCell)) return false;
  return usualFormula.uses.some(({ node }) => {
    const area = node.sheet === null && node.area.shape === "cell" ? sheet.resolve(node.area, ...oddCell) : null;
    return area !== null && sheet.kind(area.top, area.left) === Kind.Text;
  });
}
