import { roundYuan, yuanToCell, type Yuan } from "../../domain/money/index";
import type { Payroll, PayrollLine, StatedAmount, StatedComparison } from "../../domain/payroll/index";
import type { Language } from "../../wording/index";
import { cellName } from "../cell-address";
import { formulaCell, formulaText } from "../cell-content";
import type { CellContent } from "../sheet-plan";
import type { Computed } from "./computed";
import { coverageOf, type Coverage } from "./coverage";
import { ProjectCriteria, sumOfLines, textCondition, type Condition } from "./criteria";
import type { PayrollLayout, StatedLayout } from "./layout";
import type { PlacedCell } from "./line-formulas";
import type { LinesByProject } from "./lines-by-project";
import type { UnreadLine } from "./payroll-sheet-content";
import { isCountedInPeople, remarkFormula, remarkText } from "./remark-formula";
import { countedOnce, projectCells } from "./totals-formulas";

/** Excel takes formulas of up to 8,192 characters. */
const LONGEST_FORMULA = 8_000;

/** What the cells beside a stated amount are made from. */
export interface StatedContext {
  readonly payroll: Payroll;
  readonly layout: PayrollLayout;
  readonly lines: LinesByProject;
  readonly unread: readonly UnreadLine[];
  readonly computed: Computed;
  readonly language: Language;
}

/** Computed amount, difference, headcount and remark beside every stated amount. */
export function statedFormulas(block: StatedLayout, context: StatedContext): PlacedCell[] {
  const rowOf = new Map(block.rows.map(({ statedId, row }) => [statedId, row]));
  const criteria = new ProjectCriteria([...context.payroll.lines, ...context.unread].map(({ project }) => project));
  const alikes = alikeBesidesCase([...context.payroll.lines, ...context.unread.map(({ id }) => ({ id, group: null }))]);
  return context.payroll.stated.flatMap((stated) => {
    const row = rowOf.get(stated.id);
    return row === undefined ? [] : cellsOf(stated, row, block, context, criteria, alikes);
  });
}

function cellsOf(stated: StatedAmount, row: number, block: StatedLayout, context: StatedContext, criteria: ProjectCriteria, alikes: ReadonlySet<string>): PlacedCell[] {
  const { columns } = block;
  const { computed, language, lines, layout } = context;
  const comparison = computed.comparisons.get(stated.id);
  if (!comparison) return [];
  const coverage = coverageOf(stated, lines, context.unread);
  const covered = lines.coveredBy(stated);
  const people = covered.reduce((sum, line) => sum + (line.continues === undefined ? line.headcount.value : 0), 0);
  const cells: PlacedCell[] = [];
  const put = (column: number | null, content: CellContent) => {
    if (column !== null) cells.push({ row, column, content });
  };
  const at = (column: number | null) => (column === null ? null : cellName(row, column));
  const summed = (column: number | null | undefined, once: readonly Condition[]) =>
    (column === null || column === undefined ? null : coveredSum(column, { stated, row, block, coverage, covered, once, criteria, alikes, layout }));
  const column = stated.covers.component === "total" ? layout.columns.total : layout.amounts.get(stated.covers.component);
  const isKnown = covered.length > 0 && (stated.covers.lines === null || covered.length >= new Set(stated.covers.lines).size || coverage.kind === "project");
  const sum = isKnown ? summed(column, []) : null;
  put(columns.computed, withValue(sum === null ? "NA()" : `ROUND(${sum},2)`, comparison.computed));
  const heads = summed(layout.columns.headcount, countedOnce(layout));
  if (heads !== null && columns.headcount !== null) put(columns.headcount, formulaCell(heads, people));
  const [statedCell, computedCell, differenceCell] = [at(columns.stated), at(columns.computed), at(columns.difference)];
  if (statedCell && computedCell) put(columns.difference, withValue(`ROUND(${statedCell}-${computedCell},2)`, comparison.difference));
  const [unit, decimals, headcount] = [at(columns.unit), at(columns.decimals), at(columns.headcount)];
  if (statedCell && computedCell && differenceCell && unit && decimals && headcount) {
    const hasPeople = comparison.computed !== null && isCountedInPeople(stated, covered, context.payroll, computed);
    const formula = remarkFormula({ unit, decimals, stated: statedCell, computed: computedCell, difference: differenceCell, headcount }, hasPeople, language);
    put(columns.remark, formulaCell(formula, remarkText(comparison, people, hasPeople, language)));
  }
  return cells;
}

const withValue = (formula: string, value: StatedComparison["computed"]): CellContent =>
  (value === null ? { kind: "formula", formula: `=${formula}`, cached: null } : formulaCell(formula, yuanToCell(cellAmount(value))));

/** Amounts are whole 分; a stated amount may have more digits, and the sheet shows its difference to the 分. */
const cellAmount = (value: Yuan): Yuan => roundYuan(value, "half-up-fen");

interface CoveredSum {
  readonly stated: StatedAmount;
  readonly row: number;
  readonly block: StatedLayout;
  readonly coverage: Coverage;
  readonly covered: readonly PayrollLine[];
  readonly once: readonly Condition[];
  readonly criteria: ProjectCriteria;
  /** Ids and groups that SUMIFS would take for one another, in lower case. */
  readonly alikes: ReadonlySet<string>;
  readonly layout: PayrollLayout;
}

/**
 * The sum of a table column over the covered lines: by project, by group, or by the lines' ids, so that it stays right
 * when the table is sorted or rows are inserted. Where ids are no longer on the sheet, by the rows themselves.
 */
function coveredSum(column: number, sum: CoveredSum): string {
  const { coverage, layout, block, row, once } = sum;
  const here = (at: number | null) => (at === null ? null : `$${cellName(row, at)}`);
  const words = here(block.columns.lines);
  if (coverage.kind !== "lines") {
    const project = sum.criteria.conditions(sum.stated.covers.project, projectCells(layout), row, { number: block.columns.projectNumber, name: block.columns.project });
    if (coverage.kind === "project") return sumOfLines(column, layout, [...project, ...once]);
    if (layout.columns.group !== null && words !== null) return sumOfLines(column, layout, [...project, exactIfAlike(textCondition(layout.columns.group, layout, words, coverage.group), coverage.group, sum.alikes), ...once]);
  }
  const idColumn = layout.columns.id;
  // Where none of the lines can be read yet, their ids still say which they are.
  const ids = sum.covered.length === 0 && coverage.kind === "lines" ? coverage.ids : sum.covered.map(({ id }) => id);
  if (ids.length === 0) return "0";
  if (idColumn === null || ids.some((id) => id.length > 200)) return sumOfRows(column, sum);
  const isSingle = ids.length === 1 && words !== null;
  const formula = ids
    .map((id) => sumOfLines(column, layout, [exactIfAlike({ ...textCondition(idColumn, layout, isSingle ? words : formulaText(id), id), isPlain: isPlainId(id) }, id, sum.alikes), ...once]))
    .join("+");
  return formula.length <= LONGEST_FORMULA ? formula : sumOfRows(column, sum);
}

/** SUMIFS takes upper and lower case for the same; where that would join two ids or two groups it is not used. */
const exactIfAlike = (condition: Condition, text: string, alikes: ReadonlySet<string>): Condition =>
  (alikes.has(text.toLowerCase()) ? { ...condition, isPlain: false } : condition);

/** Ids, and groups, that differ from another only by case; in lower case. */
function alikeBesidesCase(lines: readonly { readonly id: string; readonly group: string | null }[]): ReadonlySet<string> {
  return new Set([...repeated(lines.map(({ id }) => id)), ...repeated(lines.flatMap(({ group }) => group ?? []))]);
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(texts)].map((text) => text.toLowerCase()).filter((text) => seen.size === seen.add(text).size);
}

/** Ids as ours, such as `p8-2`: neither numbers nor dates to SUMIFS. */
const isPlainId = (id: string): boolean => /^[A-Za-z]{1,2}\d{1,6}(-\d{1,6})*$/.test(id);

function sumOfRows(column: number, { covered, layout, once }: CoveredSum): string {
  const rows = covered.filter((line) => once.length === 0 || line.continues === undefined).flatMap((line) => layout.rowOfLine.get(line.id) ?? []);
  const formula = rows.length === 0 ? "0" : runsOf(rows).map(([from, to]) => `SUM(${cellName(from, column)}${from === to ? "" : `:${cellName(to, column)}`})`).join("+");
  return formula.length <= LONGEST_FORMULA ? formula : "NA()";
}

/** Adjacent rows joined to runs, in order. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] + 1 === row) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
