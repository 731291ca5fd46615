import { partsOf, termsOf, type FormulaNode } from "../grammar/index";
import type { CanonicalIds } from "../model/canonical-ids";
import type { FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { isPercentFormat } from "./labels";
import { cellOf, forEachLine, type Axis, type Line } from "./lines";

/** So many cells without a formula may lie between two cells of a line. */
const GAP = 2;
/** How far to look above and below for cells that share an unusual formula. */
const REACH = 3;
/** So many cells of a range are searched for a figure. */
const SEARCHED = { rows: 200, columns: 50 };

/**
 * How an odd formula differs from the usual one: a summand left out (`shorter`) or added (`longer`), some summands others
 * (`overlap`), the same calculation of other cells (`shape`), with other numbers written into it (`constant`), or with an amount
 * added by hand (`adjusted`).
 */
export type Likeness = "shorter" | "longer" | "overlap" | "shape" | "constant" | "adjusted";

/** Formulas that are unlike the others in their row or column though of the same kind, and that no neighbour shares. */
export interface OddFormulas {
  readonly sheet: SheetGrid;
  readonly axis: Axis;
  /** Number of their row or column. */
  readonly across: number;
  readonly likeness: Likeness;
  /** Where the usual and the odd ones stand along the line, in order. */
  readonly usual: readonly number[];
  readonly odd: readonly number[];
  /** The usual cell that is nearest to the first odd one. */
  readonly usualCell: readonly [row: number, column: number];
  readonly oddCell: readonly [row: number, column: number];
  readonly usualFormula: FormulaClass;
  readonly oddFormula: FormulaClass;
  readonly isSameFormat: boolean;
  /** How many formulas of the line are of the usual one's shape, the usual ones counted too. */
  readonly sameShapeCount: number;
  /** Whether one of the two only fetches a cell. */
  readonly isLink: boolean;
}

/** All odd formulas of a workbook, line by line. */
export function findOddFormulas(sheets: readonly SheetGrid[], canonical: CanonicalIds): OddFormulas[] {
  const found: OddFormulas[] = [];
  for (const sheet of sheets) for (const axis of ["row", "column"] as const) {
    forEachLine(sheet, axis, "formulas", GAP, (line) => {
      if (line.along.length >= 3) findInLine(canonical, sheet, line, found);
    });
  }
  return found;
}

function findInLine(canonical: CanonicalIds, sheet: SheetGrid, { axis, across, along }: Line, found: OddFormulas[]): void {
  const groups = new Map<number, number[]>();
  for (const at of along) {
    const id = canonical.at(sheet, ...cellOf(axis, across, at));
    const group = groups.get(id);
    if (group) group.push(at);
    else groups.set(id, [at]);
  }
  if (groups.size < 2) return;
  let usual: number[] = [];
  for (const group of groups.values()) if (group.length > usual.length) usual = group;
  if (usual.length < 2) return;
  const shape = sheet.classAt(...cellOf(axis, across, usual[0]!))?.shape;
  const sameShapeCount = along.filter((at) => sheet.classAt(...cellOf(axis, across, at))?.shape === shape).length;
  for (const odd of groups.values()) {
    if (odd === usual || odd.length >= usual.length) continue;
    const formulas = compare(canonical, sheet, axis, across, usual, odd);
    if (formulas) found.push({ ...formulas, sameShapeCount });
  }
}

function compare(canonical: CanonicalIds, sheet: SheetGrid, axis: Axis, across: number, usual: readonly number[], odd: readonly number[]): Omit<OddFormulas, "sameShapeCount"> | null {
  const usualCell = cellOf(axis, across, nearest(usual, odd[0]!));
  const oddCell = cellOf(axis, across, odd[0]!);
  const [usualFormula, oddFormula] = [sheet.classAt(...usualCell), sheet.classAt(...oddCell)];
  if (!usualFormula || !oddFormula || !oddFormula.hasReferences || !usualFormula.hasReferences || isAlong(sheet, oddFormula, axis, ...oddCell)) return null;
  const likeness = likenessOf(usualFormula, oddFormula);
  if (likeness === null) return null;
  const [usualFormat, oddFormat] = [sheet.format(...usualCell), sheet.format(...oddCell)];
  if (isPercentFormat(oddFormat) !== isPercentFormat(usualFormat)) return null;
  if (odd.some((at) => isShared(canonical, sheet, axis, across, at)) || !hasFigures(sheet, usualFormula, ...oddCell)) return null;
  return {
    sheet, axis, across, likeness, usual, odd, usualCell, oddCell, usualFormula, oddFormula,
    isSameFormat: usualFormat === oddFormat, isLink: isLink(usualFormula) || isLink(oddFormula),
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
function isShared(canonical: CanonicalIds, sheet: SheetGrid, axis: Axis, across: number, along: number): boolean {
  const own = canonical.at(sheet, ...cellOf(axis, across, along));
  for (const direction of [-1, 1]) for (let step = 1; step <= REACH; step += 1) {
    const other = canonical.at(sheet, ...cellOf(axis, across + direction * step, along));
    if (other === own) return true;
    if (other !== 0) break;
  }
  return false;
}

const isLink = (formula: FormulaClass): boolean => formula.uses.length === 1 && formula.shape === "A";

function likenessOf(usual: FormulaClass, odd: FormulaClass): Likeness | null {
  if (usual.shape === odd.shape) return withoutNumbers(usual.node) === withoutNumbers(odd.node) ? "constant" : "shape";
  const [usualTerms, oddTerms] = [usual, odd].map((formula) => new Set(termsOf(formula.node).map(({ sign, text }) => (sign === 1 ? "+" : "-") + text))) as [Set<string>, Set<string>];
  const common = [...oddTerms].filter((term) => usualTerms.has(term)).length;
  if (common === 0) return null;
  if (common === oddTerms.size) return isNumbers([...usualTerms].filter((term) => !oddTerms.has(term))) ? null : "shorter";
  if (common === usualTerms.size) return isNumbers([...oddTerms].filter((term) => !usualTerms.has(term))) ? "adjusted" : "longer";
  return "overlap";
}

const isNumbers = (terms: readonly string[]): boolean => terms.every((term) => /^[+-]\d/.test(term));

/** The formula as text with its numbers left out. */
function withoutNumbers(node: FormulaNode): string {
  if (node.kind === "number") return "0";
  const { kind, ...rest } = node;
  const parts = partsOf(node);
  if (parts.length === 0) return kind + JSON.stringify(rest);
  return `${kind}${"operator" in node ? node.operator : ""}${"name" in node ? node.name : ""}(${parts.map(withoutNumbers).join(",")})`;
}

/** Whether a formula would find any figure if it stood in a cell. */
export function hasFigures(sheet: SheetGrid, formula: FormulaClass, row: number, column: number): boolean {
  return formula.uses.some(({ node }) => {
    if (node.sheet !== null) return true;
    const whole = sheet.resolve(node.area, row, column);
    const area = whole && sheet.usedPart(whole);
    if (!area) return false;
    for (let r = area.top; r <= Math.min(area.bottom, area.top + SEARCHED.rows); r += 1) for (let c = area.left; c <= Math.min(area.right, area.left + SEARCHED.columns); c += 1) {
      if (sheet.kind(r, c) === Kind.Number || sheet.isFormula(r, c)) return true;
    }
    return false;
  });
}
