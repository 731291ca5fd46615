import type { BudgetProject, StatedTotal } from "../../domain/budget/index";
import { asQuantity, chineseNumber, type Figure, type MoneyUnit, type QuantityFigure, type Words } from "../../domain/figures/index";
import type { NumberLedger, ReadText } from "../number-ledger";
import { formLabel } from "../outline/form-labels";
import { projectHeading } from "../outline/headings";
import type { ProjectDraft } from "../outline/outline";
import type { Row } from "../block";
import { SourceText } from "../source-text";
import { NO_AMOUNTS, readAmounts } from "./amount-reader";
import { NO_COSTS, readCostStatement } from "./cost-statement-reader";
import { readForm } from "./form-reader";
import { indicatorHead, type IndicatorHead } from "./indicator-columns";
import { readIndicators } from "./indicator-reader";
import { NO_SPLITS, readPeopleSplits } from "./people-splits";

/** Reads one goal sheet. */
export function readProject(draft: ProjectDraft, position: number, documentUnit: MoneyUnit, ledger: NumberLedger): BudgetProject {
  const parts = draft.heading ? projectHeading(draft.heading, chineseNumber) : null;
  const number = parts?.number ?? null;
  const where = { project: number ?? position, indicator: null };
  const heading = draft.heading ? ledger.read(draft.heading, where) : null;
  const { formRows, head, rows } = splitAtHead(draft.rows);
  const form = readForm(formRows, where, documentUnit, ledger);
  const table = head ? readIndicators(rows, head.columns, where.project, ledger) : { indicators: [], notes: [] };
  const loose = form.goal ? [] : looseGoal(draft.notes);
  const goal = form.goal ?? (loose.length > 0 ? ledger.read(SourceText.join(loose), where) : null);
  const splits = goal ? readPeopleSplits(goal) : NO_SPLITS;
  const costs = goal ? readCostStatement(goal, where, where.project, heading?.compact ?? "", splits.aside) : { costs: NO_COSTS, used: new Set<Figure>() };
  const ofGoal = goal ? readAmounts(goal, where, new Set([...costs.used, ...splits.aside]), documentUnit, ledger) : NO_AMOUNTS;
  const ofPurpose = form.purpose ? readAmounts(form.purpose, where, readPeopleSplits(form.purpose).aside, documentUnit, ledger) : NO_AMOUNTS;
  const isGoalSilent = goal === null || (ofGoal.total === null && goal.figures.every(({ figure }) => figure.kind !== "money"));
  const amounts = isGoalSilent ? ofPurpose : ofGoal;
  const purposeTotals = isGoalSilent ? [] : [ofPurpose.total, ...ofPurpose.furtherTotals].filter((total) => total !== null);
  const totals = [...form.totals, ...(amounts.total ? [amounts.total] : []), ...amounts.furtherTotals, ...purposeTotals];
  const total = mainTotal(form.totals, amounts.total);
  const headingTitle = heading && parts ? heading.compact.slice(parts.start, parts.end) : "";
  const title = heading && parts ? ledger.wordsOf(heading, where, parts.start, parts.end).text.trim() : "";
  return {
    position, number, heading: heading?.words ?? null, title: (isPlainTitle(headingTitle) ? form.name?.text : title) || form.name?.text || title,
    headingHeadcount: heading ? headcountOf(heading, ledger) : null,
    code: form.code, name: form.name, purpose: form.purpose?.words ?? null, plan: form.plan, goal: goal?.words ?? null, overallGoal: form.overallGoal?.words ?? null,
    fields: form.fields, funding: form.funding,
    notes: [...draft.notes.filter((note) => !loose.includes(note)).map((note) => ledger.read(note, where).words), ...table.notes],
    total, furtherTotals: totals.filter((other) => other !== total),
    parts: amounts.parts, unitPrices: amounts.unitPrices, equations: amounts.equations, costs: costs.costs, splits: splits.splits,
    otherAmounts: [...amounts.otherAmounts, ...(isGoalSilent ? [] : unclaimedOf(ofPurpose))],
    indicators: table.indicators, place: placeOf(heading, goal, form.name, where.project),
  };
}

/** `项目支出绩效目标表`: a title that names no project. */
const isPlainTitle = (title: string): boolean => /^(?:\d{4}年度?)?(?:部门|县级|市级|省级|财政)?(?:预算)?(?:项目)?(?:支出|资金)?$/.test(title);

/** The form's annual amount, or what the text states, or the form's amount for all years. */
const mainTotal = (ofForm: readonly StatedTotal[], ofText: StatedTotal | null): StatedTotal | null =>
  ofForm.find(({ scope }) => scope === "year") ?? ofText ?? ofForm[0] ?? null;

const unclaimedOf = (amounts: typeof NO_AMOUNTS): BudgetProject["otherAmounts"] =>
  [...amounts.otherAmounts, ...amounts.parts.map(({ amount }) => amount), ...amounts.unitPrices.map(({ price }) => price)];

/** The rows above the indicator head, the head, and the rows below it. */
function splitAtHead(rows: readonly Row[]): { formRows: readonly Row[]; head: IndicatorHead | null; rows: readonly Row[] } {
  for (const [at, row] of rows.entries()) {
    const isCandidate = row.cells.some((cell) => formLabel(cell) === "indicator-header") || row.cells.filter((cell) => /^(?:[优良中差]|指标名称|指标值)$/.test(cell.label)).length >= 2;
    const head = isCandidate ? indicatorHead(rows.slice(at, at + 12)) : null;
    if (head) return { formRows: rows.slice(0, at), head, rows: rows.slice(at + head.rows) };
  }
  return { formRows: rows, head: null, rows: [] };
}

/** A sheet without a table may print its goal as a paragraph (`绩效目标：1、…`), and go on with its items below (`2、…`). */
function looseGoal(notes: readonly SourceText[]): readonly SourceText[] {
  const first = notes.findIndex((note) => /^(?:绩效|年度|年度绩效|项目绩效|总体)目标[:：]./.test(note.label));
  if (first < 0) return [];
  let end = first + 1;
  while (end < notes.length && /^(?:[(（]?\d{1,2}[)）]?[、.．]?(?!\d)|[一二三四五六七八九十]是)/.test(notes[end]?.label ?? "")) end += 1;
  return notes.slice(first, end);
}

/** The people that a heading names: 408名, or a bare number before people (`40民政劳务派遣人员`). */
function headcountOf(heading: ReadText, ledger: NumberLedger): QuantityFigure | null {
  for (const { figure } of heading.figures) if (figure.kind === "people") return figure;
  const bare = heading.figures.find(({ figure }) => figure.kind === "plain" && figure.printed.decimals === 0)?.figure;
  return bare && bare.kind === "plain" && /人员|教师|职工|员工|工人|队员|学生|村医/.test(heading.compact) ? ledger.replace(bare, asQuantity(bare, "people")) : null;
}

function placeOf(heading: ReadText | null, goal: ReadText | null, name: Words | null, project: number): BudgetProject["place"] {
  return heading?.words.place ?? name?.place ?? goal?.words.place ?? { project, indicator: null, line: null, sheet: null, cell: null, text: "" };
}
