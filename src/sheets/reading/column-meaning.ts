import Decimal from "decimal.js";
import { decimalFromCell } from "../../domain/money/index";
import type { ComponentDefinition, ComponentId } from "../../domain/payroll/index";
import type { CellProblem } from "../cell-problem";
import { headMeaning } from "./head-meaning";
import { comparable, isSumWord } from "./labels";
import type { SheetCells } from "./sheet-cells";
import type { TableColumns } from "./table-columns";

/** No wage, insurance or fee per head and month comes near it; the amount of a whole line soon does. In 元. */
const MOST_PER_HEAD_AND_MONTH = 50_000;
const MONTHS = 12;

/** A row with people, and the figures of the columns in question. */
interface Line {
  readonly factor: Decimal;
  readonly total: Decimal | null;
  readonly figures: ReadonlyMap<ComponentId, Decimal>;
}

/**
 * Columns whose head leaves open what they are and whose figures are amounts of whole lines: together with the other columns
 * they make the row's total; or they grow with people and months; or they are more than anybody gets in a month, or than the
 * wage on which they are paid.
 */
export function amountColumns(cells: SheetCells, table: TableColumns, rows: readonly number[], isOpen: (component: ComponentId) => boolean): ReadonlySet<ComponentId> {
  const lines = rows.flatMap((row) => lineAt(cells, table, row) ?? []);
  const open = [...table.inputs.keys()].filter(isOpen);
  if (open.length === 0 || lines.length === 0) return new Set();
  const byTotal = open.length <= MOST_TRIED ? fittingTotals(lines, open, table) : null;
  if (byTotal) return byTotal;
  const found = new Set<ComponentId>();
  // The wage first: what is paid on it is measured by it.
  for (const component of [...open].sort((a, b) => Number(b === "wage") - Number(a === "wage"))) {
    const figures = lines.flatMap((line) => {
      const figure = line.figures.get(component);
      return figure === undefined || figure.isZero() ? [] : [{ line, figure }];
    });
    if (figures.length === 0) continue;
    const isTooMuch = figures.some(({ figure }) => figure.gt(MOST_PER_HEAD_AND_MONTH));
    const isWageKnown = table.inputs.has("wage") && (!isOpen("wage") || found.has("wage"));
    const wageOf = ({ factor, figures: all }: Line): Decimal | number => (found.has("wage") ? all.get("wage")?.div(factor) : all.get("wage")) ?? Infinity;
    const isAboveWage = component !== "wage" && isWageKnown && figures.every(({ line, figure }) => figure.gt(wageOf(line)));
    if (isTooMuch || isAboveWage || growsWithFactor(figures)) found.add(component);
  }
  return found;
}

/** Two to this power combinations are tried. */
const MOST_TRIED = 6;

function lineAt(cells: SheetCells, table: TableColumns, row: number): Line | null {
  const { columns } = table;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) if (isSumWord(cells.text(row, column))) return null;
  const people = figureAt(cells, row, columns.headcount, "1");
  const months = columns.months === null ? new Decimal(MONTHS) : figureAt(cells, row, columns.months, "1");
  if (people === null || months === null || people.lte(0) || months.lte(0)) return null;
  return {
    factor: people.times(months),
    total: figureAt(cells, row, columns.total, columns.total === null ? "1" : table.factors.get(columns.total) ?? "1"),
    figures: new Map([...table.inputs].flatMap(([id, column]) => {
      const figure = figureAt(cells, row, column, table.factors.get(column) ?? "1");
      return figure === null ? [] : [[id, figure] as const];
    })),
  };
}

function figureAt(cells: SheetCells, row: number, column: number | null, factor: string): Decimal | null {
  const value = cells.value(row, column);
  return typeof value === "number" ? decimalFromCell(value).times(factor) : null;
}

/** Which of the open columns must be amounts so that every row comes to its total; null where none or several ways do. */
function fittingTotals(lines: readonly Line[], open: readonly ComponentId[], table: TableColumns): ReadonlySet<ComponentId> | null {
  const summed = lines.filter(({ total }) => total !== null);
  if (summed.length === 0) return null;
  const fitting: ReadonlySet<ComponentId>[] = [];
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const amounts = new Set(open.filter((_id, index) => (choice >> index) % 2 === 1));
    const fits = summed.every(({ factor, total, figures }) => {
      const sum = [...figures].reduce((all, [id, figure]) => all.plus(amounts.has(id) ? figure : figure.times(factor)), new Decimal(0));
      return total !== null && sum.minus(total).abs().lte(CENT.times(table.inputs.size));
    });
    if (fits) fitting.push(amounts);
  }
  return fitting.length === 1 ? fitting[0] ?? null : null;
}

const CENT = new Decimal("0.01");

/** Whether figures are people × months × one rate over rows that differ in people × months. */
function growsWithFactor(figures: readonly { readonly line: Line; readonly figure: Decimal }[]): boolean {
  const [first] = figures;
  if (first === undefined || figures.every(({ line }) => line.factor.eq(first.line.factor))) return false;
  const rate = first.figure.div(first.line.factor);
  return figures.every(({ line, figure }) => line.factor.times(rate).minus(figure).abs().lte(CENT));
}

/** A list as its heads and figures say it is: components whose only column holds amounts are paid as lump sums. */
export interface SettledColumns {
  readonly components: readonly ComponentDefinition[];
  readonly table: TableColumns;
  readonly problems: readonly CellProblem[];
}

/**
 * Settles what the columns of somebody else's list are. A figure is never taken as per head and month where it is the amount of
 * the line: then the component is read as a lump sum, and where the head does not say so, that is reported.
 */
export function settleColumns(cells: SheetCells, table: TableColumns, rows: readonly number[], components: readonly ComponentDefinition[]): SettledColumns {
  const labelOf = (column: number): string => table.labels.get(column) ?? "";
  const monthly = new Map(components.flatMap(({ id, calculation: { kind } }) => {
    const column = table.inputs.get(id);
    return column !== undefined && (kind === "per-head-month" || kind === "base-rates") ? [[id, headMeaning(labelOf(column))] as const] : [];
  }));
  const found = amountColumns(cells, table, rows, (id) => monthly.get(id) === "unsaid");
  const isWholeYear = table.columns.months === null || rows.every((row) => cells.isBlank(row, table.columns.months) || cells.value(row, table.columns.months) === MONTHS);
  const [inputs, amounts] = [new Map(table.inputs), new Map(table.amounts)];
  const problems: CellProblem[] = [];
  const report = (code: CellProblem["code"], column: number): void => void problems.push(cells.problem(code, table.headerRow, column, labelOf(column)));
  const settled = components.map((component): ComponentDefinition => {
    const { id } = component;
    const meaning = found.has(id) ? "amount" : monthly.get(id);
    const input = inputs.get(id);
    const amount = amounts.get(id);
    if (input === undefined && amount !== undefined) {
      amounts.delete(id);
      inputs.set(id, amount);
      return { ...component, calculation: { kind: "lump-sum" }, unit: "元" };
    }
    if (input === undefined || meaning === undefined || meaning === "rate" || meaning === "unsaid") return component;
    if (meaning === "per-head" && isWholeYear) return { ...component, calculation: { kind: "per-head" }, unit: "元/人" };
    if (meaning === "per-head") {
      inputs.delete(id);
      report("amount-for-rate", input);
      return component;
    }
    if (found.has(id)) report("read-as-amount", input);
    return { ...component, calculation: { kind: "lump-sum" }, unit: "元" };
  });
  return { components: settled, table: { ...table, inputs, amounts }, problems: [...problems, ...unknownFigures(cells, table, rows)] };
}

/** Numbers that are no amounts. */
const NO_AMOUNT = /序号|编号|号码?$|身份证|电话|手机|年龄|工龄|年限|日期|时间|^no\.?$|number|phone|age$|date/;

/** Columns of numbers under heads that say nothing we know: what they cost is in no total. */
const unknownFigures = (cells: SheetCells, table: TableColumns, rows: readonly number[]): CellProblem[] =>
  table.unknown.filter((column) => !NO_AMOUNT.test(comparable(table.labels.get(column) ?? "")) && rows.some((row) => typeof cells.value(row, column) === "number"))
    .map((column) => cells.problem("unknown-header", table.headerRow, column, null, table.labels.get(column) ?? ""));
