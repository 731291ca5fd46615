import type Decimal from "decimal.js";
import { daysInMonth, isoDateFromParts } from "../../domain/calendar/index";
import { exactDecimal } from "../../domain/money/index";
import type { ParameterRow } from "../../domain/parameters/index";
import type { BaseRatePart } from "../../domain/payroll/index";
import { payrollWords, type RateColumn } from "../../wording/index";
import { cellName } from "../cell-address";
import type { CellProblem } from "../cell-problem";
import type { FoundHeads } from "./find-blocks";
import { comparable, factorOf, headOf } from "./labels";
import type { SheetCells } from "./sheet-cells";

/** What the block of rates says: parts by the component's label, values by dates, and where each row stands. */
export interface RatesReading {
  readonly parts: ReadonlyMap<string, readonly BaseRatePart[]>;
  /** The values of the block as dated rows of the budget year. */
  readonly parameters: readonly ParameterRow[];
  /** By the component's label: the rows of each period. */
  readonly periods: ReadonlyMap<string, readonly { readonly months: number; readonly rows: readonly number[] }[]>;
  readonly problems: readonly CellProblem[];
}

interface RateRowReading {
  readonly row: number;
  readonly component: string;
  readonly part: BaseRatePart;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** Reads the block 缴费参数. Months that are not written mean the whole year. */
export function readRates(cells: SheetCells, heads: FoundHeads<RateColumn>, rows: readonly number[], year: number): RatesReading {
  const { columns } = heads;
  const problems: CellProblem[] = [];
  const text = (row: number, key: RateColumn) => cells.text(row, columns[key] ?? null).trim();
  const found = rows.filter((row) => text(row, "component") !== "" && text(row, "rateParameter") !== "").map((row): RateRowReading => {
    const [first = 1, last = 12] = [...text(row, "months").matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter((month) => month >= 1 && month <= 12);
    return {
      row, component: comparable(text(row, "component")), firstMonth: Math.min(first, last), lastMonth: Math.max(first, last),
      part: {
        name: text(row, "name"), rateParameter: text(row, "rateParameter"),
        floorParameter: text(row, "floorParameter") || null, capParameter: text(row, "capParameter") || null,
      },
    };
  });
  const parameters = new Map<string, ParameterRow>();
  for (const reading of found) {
    for (const parameter of valuesOf(reading, cells, heads, year, problems)) parameters.set(JSON.stringify([parameter.name, parameter.from, parameter.value.toFixed()]), parameter);
  }
  return { parts: partsOf(found), parameters: [...parameters.values()], periods: periodsOf(found), problems };
}

function valuesOf({ row, part, firstMonth, lastMonth }: RateRowReading, cells: SheetCells, heads: FoundHeads<RateColumn>, year: number, problems: CellProblem[]): ParameterRow[] {
  const words = payrollWords(heads.language).rateColumns;
  const from = isoDateFromParts(year, firstMonth, 1);
  const to = isoDateFromParts(year, lastMonth, daysInMonth(year, lastMonth));
  const named: [string | null, RateColumn, string][] = [
    [part.rateParameter, "rate", "比例"], [part.floorParameter, "floor", "元/月"], [part.capParameter, "cap", "元/月"],
  ];
  return named.flatMap(([name, key, unit]): ParameterRow[] => {
    const column = heads.columns[key];
    if (name === null || column === undefined || from === null || to === null) return [];
    const value = cells.number(row, column, words[key]);
    if (value.kind === "problem") problems.push(value.problem);
    if (value.kind !== "number") return [];
    if (value.value.lt(0)) problems.push(cells.problem("negative", row, column, words[key]));
    const factor = factorOf(headOf(cells.text(heads.row, column)).unit);
    return [{ name, from, to, unit, value: scaled(value.value, factor), source: `${cells.sheet}!${cellName(row, column)}` }];
  });
}

const scaled = (value: Decimal, factor: string): Decimal => exactDecimal(value.times(factor));

/** A component's parts, each once, in the order in which they first stand. */
function partsOf(found: readonly RateRowReading[]): Map<string, BaseRatePart[]> {
  const parts = new Map<string, BaseRatePart[]>();
  for (const { component, part, firstMonth } of found) {
    const first = found.find((other) => other.component === component)?.firstMonth;
    if (firstMonth === first) parts.set(component, [...(parts.get(component) ?? []), part]);
  }
  return parts;
}

function periodsOf(found: readonly RateRowReading[]): Map<string, { months: number; rows: number[] }[]> {
  const periods = new Map<string, Map<string, { months: number; rows: number[] }>>();
  for (const { component, row, firstMonth, lastMonth } of found) {
    const ofComponent = periods.get(component) ?? new Map<string, { months: number; rows: number[] }>();
    periods.set(component, ofComponent);
    const key = `${firstMonth}-${lastMonth}`;
    const period = ofComponent.get(key) ?? { months: lastMonth - firstMonth + 1, rows: [] };
    period.rows.push(row);
    ofComponent.set(key, period);
  }
  return new Map([...periods].map(([component, ofComponent]) => [component, [...ofComponent.values()]]));
}
