import { isoDateFromSerial, isoDateFromText, type IsoDate } from "../../domain/calendar/index";
import { findParameterProblems, type ParameterProblem, type ParameterRow } from "../../domain/parameters/index";
import { exactDecimal } from "../../domain/money/index";
import { payrollWords, TABLE_NAMES, type ParameterColumn } from "../../wording/index";
import { areaOf, columnName } from "../cell-address";
import type { CellProblem } from "../cell-problem";
import { findHeads, type FoundHeads } from "../reading/find-blocks";
import { SheetCells } from "../reading/sheet-cells";
import type { PlacedParameter } from "../payroll/payroll-sheet-content";
import type { SheetSnapshot } from "../workbook-snapshot";

/** The dated parameters of a workbook, each with a reference to the cell of its value. */
export interface ParametersReading {
  readonly rows: readonly PlacedParameter[];
  readonly problems: readonly CellProblem[];
}

const DOMAIN_PROBLEMS: Readonly<Record<ParameterProblem["code"], readonly [CellProblem["code"], ParameterColumn]>> = {
  "name-missing": ["missing", "name"], "from-not-a-date": ["not-a-date", "from"], "to-not-a-date": ["not-a-date", "to"],
  "to-before-from": ["to-before-from", "to"], overlap: ["dates-overlap", "from"], negative: ["negative", "value"],
};

/**
 * Reads the parameter table, found by its heads wherever it stands. A row with a cell that does not hold what it should
 * is left out and reported; so is what the rows contradict each other in (two values of one name on one day).
 */
export function readParametersSheet(sheet: SheetSnapshot): ParametersReading {
  const cells = new SheetCells(sheet.name, sheet.used);
  const all = Array.from({ length: Math.max(0, cells.lastRow - cells.firstRow + 1) }, (_unused, index) => cells.firstRow + index);
  const heads = headsOf(sheet, cells, all);
  if (heads === null) return { rows: [], problems: [cells.problem("no-parameter-table", cells.firstRow, cells.firstColumn, null, "")] };
  const problems: CellProblem[] = [];
  const rowOf = new Map<ParameterRow, number>();
  for (const row of all.filter((candidate) => candidate > heads.row)) {
    if (REQUIRED.every((key) => cells.isBlank(row, heads.columns[key] ?? null))) continue;
    const reading = readRow(cells, heads, row);
    if (reading.parameter) rowOf.set(reading.parameter, row);
    problems.push(...reading.problems);
  }
  const rows = [...rowOf.keys()];
  const words = payrollWords(heads.language).parameterColumns;
  for (const { code, row } of findParameterProblems(rows)) {
    const [own, key] = DOMAIN_PROBLEMS[code];
    problems.push(cells.problem(own, rowOf.get(row) ?? heads.row, heads.columns[key] ?? cells.firstColumn, words[key]));
  }
  return { rows, problems };
}

const REQUIRED = ["name", "from", "value"] as const;

/** The header row of our table, else the row that looks most like it. */
function headsOf(sheet: SheetSnapshot, cells: SheetCells, all: readonly number[]): FoundHeads<ParameterColumn> | null {
  const area = areaOf(sheet.tables.find(({ name }) => name.startsWith(TABLE_NAMES.parameters))?.address ?? "");
  const among = (rows: readonly number[]) => findHeads<ParameterColumn>(cells, rows, (language) => payrollWords(language).parameterColumns, REQUIRED);
  return (area ? among([area.row]) : null) ?? among(all);
}

function readRow(cells: SheetCells, heads: FoundHeads<ParameterColumn>, row: number): { readonly parameter: PlacedParameter | null; readonly problems: readonly CellProblem[] } {
  const { columns } = heads;
  const words = payrollWords(heads.language).parameterColumns;
  const problems: CellProblem[] = [];
  const complain = (code: CellProblem["code"], key: ParameterColumn) => {
    problems.push(cells.problem(code, row, columns[key] ?? cells.firstColumn, words[key]));
    return null;
  };
  const text = (key: ParameterColumn) => cells.text(row, columns[key] ?? null).trim();
  const date = (key: "from" | "to"): IsoDate | null => {
    const value = cells.value(row, columns[key] ?? null);
    const read = typeof value === "number" ? isoDateFromSerial(value) : typeof value === "string" ? isoDateFromText(value) : null;
    return read ?? complain("not-a-date", key);
  };
  if (text("name") === "") complain("missing", "name");
  const from = text("from") === "" ? complain("missing", "from") : date("from");
  const isOpen = text("to") === "" || /^[—–-]+$/.test(text("to"));
  const to = isOpen ? null : date("to");
  const column = columns.value ?? cells.firstColumn;
  const value = cells.number(row, column, words.value);
  if (value.kind === "problem") problems.push(value.problem);
  if (value.kind === "blank") complain("missing", "value");
  if (problems.length > 0 || from === null || value.kind !== "number") return { parameter: null, problems };
  return {
    parameter: {
      name: text("name"), from, to, value: exactDecimal(value.value), unit: text("unit"), source: text("source"),
      reference: referenceTo(cells.sheet, row, column),
    },
    problems,
  };
}

/** An absolute reference to a cell of another sheet: '参数'!$D$7. */
const referenceTo = (sheet: string, row: number, column: number): string => `'${sheet.replaceAll("'", "''")}'!$${columnName(column)}$${row + 1}`;
