import type { RelativeArea } from "../grammar/index";
import type { CanonicalIds } from "../model/canonical-ids";
import type { FormulaClass } from "../model/formula-class";
import { Kind, type SheetGrid } from "../model/sheet-grid";
import { isDateFormat, looksLikeYear } from "./labels";
import { cellOf, forEachLine, type Axis, type Line } from "./lines";
import { combinesFigures, isWorkedOut } from "./worked-out";

/** So many blank cells may lie within a run. */
const GAP = 1;
/** A range larger than this is not searched for figures. */
const LARGEST = 400;

/** A typed number is compared with like formulas that stand no further away along the line. */
const REACH = 4;
/** So many comparisons are made in one workbook: the review stays linear in its cells. */
const MOST_COMPARISONS = 200_000;

/** What a formula would give in a cell; null where that cannot be told. */
export type Evaluation = (formula: FormulaClass, sheet: SheetGrid, row: number, column: number) => number | null;

/** A typed number and how sure it is that a formula belongs there. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** Typed numbers within a run of like formulas. */
export interface TypedInRun {
  readonly sheet: SheetGrid;
  readonly axis: Axis;
  readonly across: number;
  readonly cells: readonly TypedCell[];
  /** Where the formulas of the run stand, in order, and the first of them. */
  readonly usual: readonly number[];
  readonly usualCell: readonly [row: number, column: number];
  readonly formula: FormulaClass;
  /** The typed number is what the formula's own inputs are worked out from. */
  readonly isMutual: boolean;
}

/**
 * Typed numbers within runs of like formulas, line by line: where the formula would find figures to work on, and where rows of
 * typed numbers and rows of formulas are not simply two kinds of rows.
 */
export function findTypedInRuns(sheets: readonly SheetGrid[], canonical: CanonicalIds, evaluate: Evaluation): TypedInRun[] {
  const found: TypedInRun[] = [];
  let left = MOST_COMPARISONS;
  const limited: Evaluation = (...cell) => ((left -= 1) < 0 ? null : evaluate(...cell));
  for (const sheet of sheets) for (const axis of ["row", "column"] as const) {
    forEachLine(sheet, axis, "figures", GAP, (line) => {
      if (line.along.length >= 3) findInLine(canonical, sheet, line, limited, found);
    });
  }
  return found;
}

function findInLine(canonical: CanonicalIds, sheet: SheetGrid, line: Line, evaluate: Evaluation, found: TypedInRun[]): void {
  const { axis, across, along } = line;
  const groups = new Map<number, number[]>();
  const typed: number[] = [];
  let formulaCount = 0;
  for (const at of along) {
    const [row, column] = cellOf(axis, across, at);
    const formula = sheet.classAt(row, column);
    if (formula === null || !formula.hasReferences) {
      if (formula === null && isAmount(sheet, row, column)) typed.push(at);
      continue;
    }
    formulaCount += 1;
    const id = canonical.of(formula);
    const group = groups.get(id);
    if (group) group.push(at);
    else groups.set(id, [at]);
  }
  if (typed.length === 0 || groups.size === 0) return;
  findWorkedOut(sheet, line, [...groups.values()], typed, evaluate, found);
  let usual: number[] = [];
  for (const group of groups.values()) if (group.length > usual.length) usual = group;
  if (usual.length < 2 || usual.length < 0.7 * formulaCount) return;
  const [usualRow, usualColumn] = cellOf(axis, across, usual[0]!);
  const formula = sheet.classAt(usualRow, usualColumn);
  if (!formula) return;
  const members = new Set(usual);
  const order = new Map(along.map((at, index) => [at, index]));
  const isUsual = (index: number): boolean => index >= 0 && index < along.length && members.has(along[index]!);
  const overwritten: TypedCell[] = [];
  const mutual: TypedCell[] = [];
  for (const at of typed) {
    const [row, column] = cellOf(axis, across, at);
    const inputs = inputsOf(sheet, formula, row, column);
    if (inputs === "circular") {
      mutual.push({ row, column, score: 0.5 });
      continue;
    }
    if (inputs === "none" || usual.length < typed.length) continue;
    const index = order.get(at)!;
    const adjacent = (isUsual(index - 1) ? 1 : 0) + (isUsual(index + 1) ? 1 : 0);
    const isBetween = at > usual[0]! && at < usual[usual.length - 1]!;
    const ratio = usual.length / typed.length;
    if (!isBetween && (usual.length < 3 || ratio < 3 || adjacent === 0)) continue;
    if (inputs === "some" && !isBetween) continue;
    if (isBetween && adjacent === 0 && ratio < 3) continue;
    const score = 0.6 + (isBetween ? 0.1 : -0.05) + (adjacent === 2 ? 0.1 : 0) + (ratio >= 3 ? 0.05 : 0) - (axis === "row" ? 0.05 : 0) - (inputs === "some" ? 0.1 : 0);
    overwritten.push({ row, column, score });
  }
  const run = { sheet, axis, across, usual, usualCell: [usualRow, usualColumn], formula } as const;
  if (overwritten.length > 0) found.push({ ...run, cells: overwritten, isMutual: false });
  if (mutual.length > 0 && alternates(along, members)) found.push({ ...run, cells: mutual, isMutual: true });
}

/** Typed numbers that are what like formulas near them give: their formulas were lost, however many they are. */
function findWorkedOut(sheet: SheetGrid, { axis, across }: Line, groups: readonly (readonly number[])[], typed: readonly number[], evaluate: Evaluation, found: TypedInRun[]): void {
  for (const usual of groups) {
    if (usual.length < 2) continue;
    const [usualRow, usualColumn] = cellOf(axis, across, usual[0]!);
    const formula = sheet.classAt(usualRow, usualColumn);
    if (!formula || !combinesFigures(formula)) continue;
    const cells: TypedCell[] = [];
    let next = 0;
    for (const at of typed) {
      while (next < usual.length && usual[next]! < at) next += 1;
      if (!(at - (usual[next - 1] ?? -Infinity) <= REACH || (usual[next] ?? Infinity) - at <= REACH)) continue;
      const [row, column] = cellOf(axis, across, at);
      if (!isWorkedOut(sheet.number(row, column), evaluate(formula, sheet, row, column)) || inputsOf(sheet, formula, row, column) === "circular" || countFigures(sheet, formula, row, column) < 2) continue;
      cells.push({ row, column, score: 0.85 });
    }
    if (cells.length > 0) found.push({ sheet, axis, across, usual, usualCell: [usualRow, usualColumn], formula, cells, isMutual: false });
  }
}

/** How many figures other than 0 a formula would find in a cell; counting ends at two. */
function countFigures(sheet: SheetGrid, formula: FormulaClass, row: number, column: number): number {
  let count = 0;
  for (const { node } of formula.uses) {
    if (node.sheet !== null) count += 1;
    const whole = node.sheet === null ? sheet.resolve(node.area, row, column) : null;
    const area = whole && sheet.usedPart(whole);
    for (let r = area?.top ?? 0; area && r <= area.bottom && count < 2; r += 1) for (let c = area.left; c <= area.right && count < 2; c += 1) {
      if (sheet.kind(r, c) === Kind.Number && sheet.number(r, c) !== 0) count += 1;
    }
  }
  return count;
}

/** Years and dates head or sort a table; they are no results. */
function isAmount(sheet: SheetGrid, row: number, column: number): boolean {
  return sheet.kind(row, column) === Kind.Number && !looksLikeYear(sheet.number(row, column)) && !isDateFormat(sheet.format(row, column));
}

/** Whether typed numbers and formulas take turns, more than once: nobody can see which are results. */
function alternates(along: readonly number[], formulas: ReadonlySet<number>): boolean {
  let changes = 0;
  for (let index = 1; index < along.length; index += 1) if (formulas.has(along[index]!) !== formulas.has(along[index - 1]!)) changes += 1;
  return changes >= 3;
}

/** What the usual formula would find if it stood in a cell: figures for all, for some or none of its references, or the cell itself. */
function inputsOf(sheet: SheetGrid, formula: FormulaClass, row: number, column: number): "all" | "some" | "none" | "circular" {
  let found = 0;
  let wanted = 0;
  for (const { node } of formula.uses) {
    wanted += 1;
    if (node.sheet !== null) {
      found += 1;
      continue;
    }
    const figures = figuresIn(sheet, node.area, row, column);
    if (figures === "circular") return "circular";
    if (figures === "some") found += 1;
  }
  return found === 0 ? "none" : found === wanted ? "all" : "some";
}

function figuresIn(sheet: SheetGrid, relative: RelativeArea, row: number, column: number): "some" | "none" | "circular" {
  const whole = sheet.resolve(relative, row, column);
  const area = whole && sheet.usedPart(whole);
  if (!area) return "none";
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST) return "some";
  let figures: "some" | "none" = "none";
  for (let r = area.top; r <= area.bottom; r += 1) for (let c = area.left; c <= area.right; c += 1) {
    if (r === row && c === column) return "circular";
    if (sheet.kind(r, c) === Kind.Number) figures = "some";
    for (const { node } of sheet.classAt(r, c)?.uses ?? []) {
      const used = node.sheet === null ? sheet.resolve(node.area, r, c) : null;
      if (used && used.top <= row && row <= used.bottom && used.left <= column && column <= used.right) return "circular";
    }
  }
  return figures;
}
