import { STANDARD_COMPONENTS, type ComponentDefinition, type ComponentId, type PayrollLine, type ProjectReference } from "../../domain/payroll/index";
import { payrollWords, type PayrollColumn } from "../../wording/index";
import { cellName } from "../cell-address";
import type { CellProblem } from "../cell-problem";
import type { SelectionSnapshot } from "../workbook-snapshot";
import { amountColumns } from "./column-meaning";
import { headMeaning } from "./head-meaning";
import { headOf } from "./labels";
import { readLines } from "./read-lines";
import { SheetCells } from "./sheet-cells";
import { readTableColumns, type TableColumns } from "./table-columns";
import { KNOWN_COMPONENTS } from "./vocabulary";

/** Lines read from rows that a user selected. */
export interface SelectionReading {
  readonly lines: readonly PayrollLine[];
  readonly problems: readonly CellProblem[];
  /** Components that the lines use, in the order of the known ones: a payroll that lacks one of them has to add it. */
  readonly components: readonly ComponentDefinition[];
  /** Whether heads were found in the selection; otherwise the columns were told by what they hold. */
  readonly hasHeads: boolean;
}

/** Heads are looked for in so many of the first rows. */
const ROWS_WITH_HEADS = 3;
const MOST_MONTHS = 12;

/**
 * Payroll lines from selected rows of any sheet, with or without a header row.
 *
 * With heads, columns are told by them (人数, 月工资, 月数, 学历, 四险, 管理费 and their like, in both languages, units
 * respected). Without, by what they hold: texts are project, group and category, the first whole numbers are people, a
 * column within 0 to 12 is months, then follow wage, insurance and fee; the first cell is then reported as `ambiguous`,
 * so that somebody looks. A list without months means the whole year (marked as implied); a blank project is that of the
 * row above. Rows that cannot be read are reported and left out.
 *
 * @param components of the payroll that the lines are for; default: wage, insurance, management fee
 */
export function linesFromSelection(selection: SelectionSnapshot, components: readonly ComponentDefinition[] = STANDARD_COMPONENTS): SelectionReading {
  const cells = new SheetCells(selection.sheet, selection.block);
  const known = [...components, ...KNOWN_COMPONENTS.filter(({ id }) => !components.some((own) => own.id === id))];
  const rows = Array.from({ length: Math.max(0, cells.lastRow - cells.firstRow + 1) }, (_unused, index) => cells.firstRow + index);
  const headed = rows.slice(0, ROWS_WITH_HEADS).map((row) => readTableColumns(cells, row, known)).find(({ columns }) => columns.headcount !== null);
  const table = headed ? withoutAmounts(cells, withoutYearly(cells, headed, known), rows, known) : columnsByContent(cells, rows, components);
  if (table === null) {
    return { lines: [], problems: [cells.problem("no-payroll-table", cells.firstRow, cells.firstColumn, null, "")], components: [], hasHeads: false };
  }
  const reading = readLines(cells, table, rows.filter((row) => row > table.headerRow), { components: known, isCarriedDown: true, newId });
  const used = new Set(reading.lines.flatMap(({ inputs }) => Object.keys(inputs)));
  return {
    lines: reading.lines,
    problems: [...table.problems, ...unreadColumns(cells, table), ...reading.problems],
    components: known.filter(({ id }) => used.has(id)),
    hasHeads: headed !== undefined,
  };
}

/** p8-7 in project 8, n1 where the project has no number. */
function newId(_row: number, { number }: ProjectReference, taken: ReadonlySet<string>): string {
  const start = number === null ? "n" : `p${number}-`;
  let next = 1;
  while (taken.has(`${start}${next}`)) next += 1;
  return `${start}${next}`;
}

/** Columns that were passed over: heads that say nothing we know. */
const unreadColumns = (cells: SheetCells, table: TableColumns): CellProblem[] =>
  table.unknown.map((column) => cells.problem("unknown-header", table.headerRow, column, table.labels.get(column) ?? null));

const PER_MONTH = /月|month/;
const PER_YEAR = /年|year/;

/**
 * Inputs per head and month, as far as the heads say so: a column per year is not read; one that says neither
 * (工资（元）) is read as per month and reported, so that somebody looks.
 */
function withoutYearly(cells: SheetCells, table: TableColumns, components: readonly ComponentDefinition[]): TableColumns {
  const problems: CellProblem[] = [...table.problems];
  const inputs = new Map(table.inputs);
  for (const { id, calculation } of components) {
    const column = inputs.get(id);
    if (column === undefined || (calculation.kind !== "per-head-month" && calculation.kind !== "base-rates")) continue;
    const label = table.labels.get(column) ?? "";
    const { unit, whole } = headOf(label);
    const isYearly = PER_YEAR.test(whole) && !PER_MONTH.test(whole);
    if (isYearly) inputs.delete(id);
    if (isYearly || (unit !== "" && !PER_MONTH.test(whole))) problems.push(cells.problem("ambiguous", table.headerRow, column, label));
  }
  return { ...table, inputs, problems };
}

/**
 * Inputs that are rates: a column whose figures are amounts of whole lines is not read as per head and month, and one whose head
 * says that it holds amounts is reported where there is no rate beside it.
 */
function withoutAmounts(cells: SheetCells, table: TableColumns, rows: readonly number[], components: readonly ComponentDefinition[]): TableColumns {
  const isMonthly = new Map(components.map(({ id, calculation: { kind } }) => [id, kind === "per-head-month" || kind === "base-rates"]));
  const labelOf = (id: ComponentId): string => table.labels.get(table.inputs.get(id) ?? -1) ?? "";
  const found = amountColumns(cells, table, rows.filter((row) => row > table.headerRow), (id) => isMonthly.get(id) === true && headMeaning(labelOf(id)) === "unsaid");
  const unread = [...[...found].flatMap((id) => table.inputs.get(id) ?? []), ...[...table.amounts].filter(([id]) => !table.inputs.has(id)).map(([, column]) => column)];
  return {
    ...table, inputs: new Map([...table.inputs].filter(([id]) => !found.has(id))),
    problems: [...table.problems.filter(({ code, cell }) => code !== "ambiguous" || !unread.some((column) => cell === cellName(table.headerRow, column))),
      ...unread.map((column) => cells.problem("amount-for-rate", table.headerRow, column, table.labels.get(column) ?? null))],
  };
}

/** Columns told by what they hold; null where no column can be a headcount. */
function columnsByContent(cells: SheetCells, rows: readonly number[], components: readonly ComponentDefinition[]): TableColumns | null {
  const texts: number[] = [];
  const numbers: { column: number; values: number[] }[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const values = rows.map((row) => cells.value(row, column)).filter((value) => value !== null && value !== "");
    const figures = values.filter((value) => typeof value === "number");
    if (figures.length > 0 && figures.length * 2 > values.length) numbers.push({ column, values: figures });
    else if (values.some((value) => typeof value === "string")) texts.push(column);
  }
  const people = numbers.find(({ values }) => values.every((value) => Number.isInteger(value) && value >= 0));
  if (people === undefined) return null;
  const after = numbers.filter(({ column }) => column > people.column);
  const months = after.find(({ values }) => values.every((value) => value >= 0 && value <= MOST_MONTHS)) ?? null;
  const amounts = after.filter((candidate) => candidate !== months);
  const inputs = new Map(components.flatMap(({ id }, index) => {
    const column = amounts[index]?.column;
    return column === undefined ? [] : [[id, column] as const];
  }));
  const blank = Object.fromEntries(Object.keys(payrollWords("zh").columns).map((key) => [key, null])) as Record<PayrollColumn, number | null>;
  const [category = null, group = null, project = null] = texts.length === 2 ? [texts[1], null, texts[0]] : [...texts].reverse();
  return {
    headerRow: cells.firstRow - 1,
    columns: { ...blank, headcount: people.column, months: months?.column ?? null, category, group, project },
    inputs, amounts: new Map(), factors: new Map(), labels: new Map(), unknown: [], language: "zh",
    problems: [cells.problem("ambiguous", cells.firstRow, cells.firstColumn, null)],
  };
}
