import type { ParameterRow } from "../../domain/parameters/index";
import { STANDARD_COMPONENTS, UNDATED_YEAR, type ComponentDefinition, type ComponentId, type Payroll } from "../../domain/payroll/index";
import { payrollWords, SHEET_NAMES, TABLE_NAMES, type Language, type RateColumn, type StatedColumn } from "../../wording/index";
import { areaOf } from "../cell-address";
import type { CellProblem } from "../cell-problem";
import { compute } from "../payroll/computed";
import { distinctProjects } from "../payroll/criteria";
import { formulaCells } from "../payroll/formula-cells";
import { componentHeads } from "../payroll/columns";
import type { PayrollLayout, RatesLayout, StatedLayout } from "../payroll/layout";
import { NO_EXTRAS, type OptionalColumn, type PlacedRow, type SheetExtras } from "../payroll/payroll-sheet-content";
import type { SheetStyle } from "../payroll/amount-formula";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook-snapshot";
import { findHeads, findSectionTitles, findTable, type FoundHeads } from "./find-blocks";
import { settleColumns } from "./column-meaning";
import { comparable } from "./labels";
import { readComponents } from "./read-components";
import { readLines, type LinesReading } from "./read-lines";
import { readRates, type RatesReading } from "./read-rates";
import { readStated, type StatedReading } from "./read-stated";
import { findTotalsHeader, readTotals } from "./read-totals";
import { differingCells } from "./sheet-differs";
import { SheetCells } from "./sheet-cells";
import { readTableColumns } from "./table-columns";
import { readYear } from "./read-year";
import { componentMatcher, KNOWN_COMPONENTS } from "./vocabulary";

/** The payroll as a sheet has it. */
export interface PayrollReading {
  readonly payroll: Payroll;
  /** Row of each line and of each stated amount, counted from 0. */
  readonly lineRows: ReadonlyMap<string, number>;
  readonly statedRows: ReadonlyMap<string, number>;
  /** How amounts are computed: `mixed` where cells differ, `values` where they are plain numbers. */
  readonly style: SheetStyle | "mixed";
  readonly problems: readonly CellProblem[];
  /** Rows of the table that hold something and could not be read as lines. */
  readonly unreadLines: number;
  /** Cells whose value is not what the domain computes. */
  readonly sheetDiffers: readonly CellProblem[];
  readonly language: Language;
  /** What the sheet holds beyond the payroll; to be handed to `payrollSheetPlan` when the sheet is written again. */
  readonly extras: SheetExtras;
  /** Rates, floors and caps as the sheet's own block has them. */
  readonly parameters: readonly ParameterRow[];
  /** Where everything stands; null where there is no payroll table. */
  readonly layout: PayrollLayout | null;
  /** The rows of the table, read or not, with the row of the sheet in which each stands. */
  readonly rows: readonly PlacedRow[];
}

/** The sheet that holds the payroll: by the name of its table, by its own name, else by its heads; null = none. */
export function findPayrollSheet(workbook: WorkbookSnapshot): SheetSnapshot | null {
  return workbook.sheets.find(({ tables }) => tables.some(({ name }) => name.startsWith(TABLE_NAMES.payroll)))
    ?? workbook.sheets.find(({ name }) => name === SHEET_NAMES.payroll)
    ?? workbook.sheets.find((sheet) => findTable(sheet, new SheetCells(sheet.name, sheet.used)) !== null)
    ?? null;
}

/**
 * Reads a payroll from a sheet, wherever its table and blocks stand: they are found by their heads, so that inserted
 * rows, moved or added columns and another name of the sheet do no harm. Cells that do not hold what they should become
 * problems with their place; the rest is read.
 *
 * @param parameters dated rows of the workbook for components by base and rates; without them those of the sheet's own block
 */
export function readPayrollSheet(sheet: SheetSnapshot, parameters?: readonly ParameterRow[]): PayrollReading {
  const cells = new SheetCells(sheet.name, sheet.used);
  const table = findTable(sheet, cells);
  if (table === null) return nothingFound(cells);
  const all = Array.from({ length: Math.max(0, cells.lastRow - cells.firstRow + 1) }, (_unused, index) => cells.firstRow + index);
  const tableRows = all.filter((row) => row > table.headerRow && row <= lastTableRow(cells, table.headerRow, table.tableEnd));
  const outside = all.filter((row) => row < table.headerRow || (table.tableEnd !== null && row > Math.max(table.tableEnd, tableRows[tableRows.length - 1] ?? 0)));

  const year = readYear(cells, outside);
  const heads = {
    components: findHeads(cells, outside, (language) => payrollWords(language).componentColumns, ["label", "calculation"]),
    rates: findHeads(cells, outside, (language) => payrollWords(language).rateColumns, ["component", "rateParameter", "rate"]),
    stated: findHeads(cells, outside, (language) => payrollWords(language).statedColumns, ["stated", "component"]),
  };
  const starts = [...findSectionTitles(cells, outside), table.headerRow, ...Object.values(heads).flatMap((found) => (found ? [found.row] : []))];
  const below = (found: { readonly row: number } | null, more: readonly number[] = []) => {
    if (found === null) return [];
    const end = Math.min(...[...starts, ...more].filter((row) => row > found.row), cells.lastRow + 1);
    return outside.filter((row) => row > found.row && row < end);
  };
  const rates = heads.rates ? readRates(cells, heads.rates, below(heads.rates), year.year ?? UNDATED_YEAR) : NO_RATES;
  const defined = heads.components ? readComponents(cells, heads.components, below(heads.components), rates.parts) : { components: [], problems: [] };
  const named = defined.components.length > 0 ? defined.components : componentsByHeads(cells, table.headerRow);
  const heading = readTableColumns(cells, table.headerRow, named);
  // Our own sheets say in a block of their own what each column is.
  const { components, table: columns, problems: unsaid } = defined.components.length > 0 ? { components: named, table: heading, problems: [] } : settleColumns(cells, heading, tableRows, named);
  const lines = readLines(cells, columns, tableRows, { components, isCarriedDown: false, newId: rowId });
  const stated = heads.stated ? readStated(cells, heads.stated, below(heads.stated), components, lines) : NO_STATED;
  const payroll: Payroll = { year: year.year, components, lines: lines.lines, stated: stated.stated };

  const totalsHeader = findTotalsHeader(cells, outside, components);
  const projects = distinctProjects([...lines.lines, ...lines.unread].map(({ project }) => project));
  const layout: PayrollLayout = {
    headerRow: table.headerRow, columns: columns.columns, inputs: columns.inputs, amounts: columns.amounts,
    firstRow: table.headerRow + 1, lastRow: tableRows[tableRows.length - 1] ?? table.headerRow + 1,
    rowOfLine: lines.rowOfLine,
    totals: totalsHeader === null ? null : readTotals(cells, totalsHeader, below({ row: totalsHeader }), components, projects),
    stated: heads.stated === null ? null : statedLayout(heads.stated, stated),
    rates: heads.rates === null ? null : ratesLayout(heads.rates, rates, components, columns.language),
  };
  const rows = rowsOf(lines);
  const extras: SheetExtras = { fromNote: optionalColumns(columns.columns), notes: lines.notes, unreadLines: lines.unread, unreadStated: stated.unread };
  const computed = compute(payroll, parameters ?? rates.parameters);
  const expected = formulaCells({ payroll, layout, rows, extras, computed, style: "native", language: columns.language });
  const factorsOfTotals = totalsHeader === null ? null : readTableColumns(cells, totalsHeader, components).factors;
  const totalsRows = new Set(layout.totals ? [...layout.totals.projects.map(({ row }) => row), layout.totals.otherRow, layout.totals.totalRow] : []);
  const isLine = (row: number) => row >= layout.firstRow && row <= layout.lastRow;
  return {
    payroll, layout, rows, extras,
    lineRows: lines.rowOfLine, statedRows: stated.rowOfStated,
    style: styleOf(cells, layout, lines),
    language: columns.language,
    parameters: rates.parameters,
    problems: [...year.problems, ...defined.problems, ...rates.problems, ...columns.problems, ...unsaid, ...lines.problems, ...stated.problems],
    unreadLines: lines.unread.filter(({ row }) => lines.problems.some(({ cell }) => areaOf(cell)?.row === row)).length,
    sheetDiffers: withoutConsequences(differingCells(cells, expected, {
      factorOf: (row, column) => (isLine(row) ? columns.factors.get(column) : totalsRows.has(row) ? factorsOfTotals?.get(column) : undefined) ?? "1",
      isConsequence: (row) => lines.problems.length > 0 && !isLine(row),
      labelOf: (row, column) => (isLine(row) ? columns.labels.get(column) : undefined) ?? null,
    }), cells, isLine),
  };
}

/** Where lines lack formulas, what is added up from them differs for that reason alone: one list of what is to be done is enough. */
function withoutConsequences(differing: readonly CellProblem[], cells: SheetCells, isLine: (row: number) => boolean): readonly CellProblem[] {
  const placed = differing.map((problem) => ({ problem, area: areaOf(problem.cell) }));
  const isOfLine = (area: ReturnType<typeof areaOf>): boolean => area !== null && isLine(area.row);
  if (!placed.some(({ problem, area }) => problem.code === "formula-missing" && isOfLine(area))) return differing;
  return placed.filter(({ problem, area }) => problem.code !== "total-differs" || area === null || isLine(area.row) || cells.formula(area.row, area.column) === null).map(({ problem }) => problem);
}

/** Optional columns by their distance from the notes; none where there is no column of notes to go by. */
const optionalColumns = ({ wholeMonths, continues, note }: PayrollLayout["columns"]): ReadonlyMap<OptionalColumn, number> =>
  new Map((Object.entries({ wholeMonths, continues }) as [OptionalColumn, number | null][]).flatMap(([key, column]) => (column === null || note === null ? [] : [[key, column - note] as const])));

const NO_RATES: RatesReading = { parts: new Map(), parameters: [], periods: new Map(), problems: [] };
const NO_STATED: StatedReading = { stated: [], rowOfStated: new Map(), unread: [], problems: [] };

function nothingFound(cells: SheetCells): PayrollReading {
  return {
    payroll: { year: readYear(cells, []).year, components: STANDARD_COMPONENTS, lines: [], stated: [] },
    lineRows: new Map(), statedRows: new Map(), style: "native", language: "zh",
    problems: [cells.problem("no-payroll-table", cells.firstRow, cells.firstColumn, null, "")],
    unreadLines: 0, sheetDiffers: [], extras: NO_EXTRAS, parameters: [], layout: null, rows: [],
  };
}

/** An id for a line that has none, by the row where it stands. */
function rowId(row: number, _project: unknown, taken: ReadonlySet<string>): string {
  let id = `r${row + 1}`;
  for (let copy = 2; taken.has(id); copy += 1) id = `r${row + 1}-${copy}`;
  return id;
}

/** Rows of an Excel table, and those that touch it below: hosts without tables let people write on there. */
function lastTableRow(cells: SheetCells, headerRow: number, tableEnd: number | null): number {
  if (tableEnd === null) return cells.lastRow;
  let row = Math.max(tableEnd, headerRow);
  const hasContent = (next: number) => {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) if (!cells.isBlank(next, column)) return true;
    return false;
  };
  while (row < cells.lastRow && hasContent(row + 1)) row += 1;
  return row;
}

/** Known components that the heads of a table name: for lists that do not say what their cost is made of. */
function componentsByHeads(cells: SheetCells, headerRow: number): readonly ComponentDefinition[] {
  const match = componentMatcher(KNOWN_COMPONENTS);
  const found = new Set<ComponentId>();
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const component = match(cells.text(headerRow, column))?.component;
    if (component) found.add(component.id);
  }
  return found.size === 0 ? STANDARD_COMPONENTS : KNOWN_COMPONENTS.filter(({ id }) => found.has(id));
}

/** Lines and unread rows in the order of the sheet. */
function rowsOf({ lines, rowOfLine, unread }: LinesReading): PlacedRow[] {
  return [
    ...lines.map((line): PlacedRow => ({ row: rowOfLine.get(line.id) ?? 0, tableRow: { kind: "line", line } })),
    ...unread.map((row): PlacedRow => ({ row: row.row, tableRow: { kind: "unread", unread: row } })),
  ].sort((a, b) => a.row - b.row);
}

function statedLayout(heads: FoundHeads<StatedColumn>, stated: StatedReading): StatedLayout {
  return { columns: withNulls(heads.columns, Object.keys(payrollWords("zh").statedColumns) as StatedColumn[]), headerRow: heads.row, rows: [...stated.rowOfStated].map(([statedId, row]) => ({ statedId, row })) };
}

function ratesLayout(heads: FoundHeads<RateColumn>, rates: RatesReading, components: readonly ComponentDefinition[], language: Language): RatesLayout {
  const periods = new Map(componentHeads(components, language).flatMap(({ component, label }) => {
    const found = rates.periods.get(comparable(label));
    return found === undefined ? [] : [[component.id, found.map(({ months, rows }) => ({ months, firstRow: Math.min(...rows), lastRow: Math.max(...rows) }))] as const];
  }));
  return { columns: withNulls(heads.columns, Object.keys(payrollWords("zh").rateColumns) as RateColumn[]), periods };
}

const withNulls = <Key extends string>(columns: Readonly<Partial<Record<Key, number>>>, keys: readonly Key[]): Record<Key, number | null> =>
  Object.fromEntries(keys.map((key) => [key, columns[key] ?? null])) as Record<Key, number | null>;

/** Our functions, also as other hosts store them where the add-in is missing. */
const OWN_FUNCTION = /PAYROLL[._]/i;

function styleOf(cells: SheetCells, layout: PayrollLayout, lines: LinesReading): SheetStyle | "mixed" {
  const styles = new Set<SheetStyle>();
  for (const row of lines.rowOfLine.values()) {
    for (const column of layout.amounts.values()) {
      const formula = cells.formula(row, column);
      if (formula !== null) styles.add(OWN_FUNCTION.test(formula) ? "functions" : "native");
      else if (!cells.isBlank(row, column)) styles.add("values");
    }
  }
  const [only = "native", more] = styles;
  return more === undefined ? only : "mixed";
}
