import type { ComponentId, Payroll, ProjectReference } from "../../domain/payroll/index";
import type { PayrollColumn, RateColumn, StatedColumn } from "../../wording/index";
import type { ComponentHeads } from "./columns";
import { distinctProjects } from "./criteria";
import type { PayrollLayout, RatesPeriod } from "./layout";
import type { OptionalColumn, SheetExtras, TableRow } from "./payroll-sheet-content";
import type { RatePeriod } from "./year-rates";

/** Where everything of a new payroll sheet goes. Rows and columns count from 0. */
export interface SheetFrame {
  readonly layout: PayrollLayout;
  /** The last column of the blocks above the table. */
  readonly lastColumn: number;
  /** The last column of the table, which people may have made wider than the blocks. */
  readonly lastTableColumn: number;
  readonly titleRow: number;
  readonly yearRow: number;
  readonly totalsHeader: number;
  readonly componentsHeader: number;
  /** Null where no component goes by base and rates. */
  readonly ratesHeader: number | null;
}

/** What a frame is made for. */
export interface FrameContent {
  readonly payroll: Payroll;
  readonly rows: readonly TableRow[];
  readonly extras: SheetExtras;
  readonly heads: readonly ComponentHeads[];
  readonly rates: ReadonlyMap<ComponentId, readonly RatePeriod[]>;
}

const STATED_COLUMNS: Readonly<Record<Exclude<StatedColumn, "source">, number>> = {
  id: 0, projectNumber: 1, project: 2, lines: 3, component: 4, unit: 5, decimals: 6, stated: 7, computed: 8, difference: 9, headcount: 10, remark: 11,
};
/** Columns of the components block: next to each other, where the table below has columns of a like width. */
export const COMPONENT_COLUMNS = { id: 0, payer: 1, label: 2, monthsRule: 3, rounding: 4, unit: 5, economicCode: 6, calculation: 7, otherLabel: 8 } as const;
const RATE_COLUMNS: Readonly<Record<RateColumn, number>> = {
  component: 2, name: 3, months: 4, rateParameter: 7, rate: 8, floorParameter: 9, floor: 10, capParameter: 11, cap: 12,
};
const LAST_OF_BLOCKS = 12;
/** Rows that stand ready for stated amounts where there is none yet. */
const FEWEST_STATED_ROWS = 3;

/** The first column that a component takes. */
const FIRST_COMPONENT_COLUMN = 7;

/** Lays the sheet out: blocks above, the table at the bottom, where it can grow. */
export function frameOf(content: FrameContent): SheetFrame {
  const { rows, extras, heads, rates, payroll } = content;
  const columns = tableColumns(content);
  const lastColumn = Math.max(columns.columns.note ?? 0, LAST_OF_BLOCKS);
  const projects = distinctProjects(rows.map((row) => (row.kind === "line" ? row.line.project : row.unread.project))
    .filter(({ number, name }, index) => rows[index]?.kind === "line" || number !== null || name !== ""));

  const totalsHeader = 4;
  const otherRow = totalsHeader + 1 + projects.length;
  const totalRow = otherRow + 1;
  const statedHeader = totalRow + 3;
  const statedCount = Math.max(payroll.stated.length + extras.unreadStated.length, FEWEST_STATED_ROWS);
  const componentsHeader = statedHeader + statedCount + 3;
  const afterComponents = componentsHeader + heads.length;
  const ratesHeader = rates.size > 0 ? afterComponents + 3 : null;
  const placedRates = placeRates(rates, (ratesHeader ?? 0) + 1);
  const headerRow = (ratesHeader === null ? afterComponents : placedRates.lastRow) + 3;
  const firstRow = headerRow + 1;

  return {
    lastColumn, lastTableColumn: Math.max(...Object.values(columns.columns).map((column) => column ?? 0)), titleRow: 0, yearRow: 1, totalsHeader, componentsHeader, ratesHeader,
    layout: {
      ...columns, headerRow, firstRow, lastRow: firstRow + Math.max(rows.length, 1) - 1,
      rowOfLine: new Map(rows.flatMap((row, index) => (row.kind === "line" ? [[row.line.id, firstRow + index] as const] : []))),
      totals: {
        columns: { projectNumber: columns.columns.projectNumber, project: columns.columns.project, headcount: columns.columns.headcount, total: columns.columns.total },
        amounts: columns.amounts, otherRow, totalRow,
        projects: projects.map((project: ProjectReference, index) => ({ project, row: totalsHeader + 1 + index })),
      },
      stated: { columns: { ...STATED_COLUMNS, source: lastColumn }, headerRow: statedHeader, rows: statedRows(payroll, extras, statedHeader + 1) },
      rates: ratesHeader === null ? null : { columns: RATE_COLUMNS, periods: placedRates.periods },
    },
  };
}

/** Optional columns stand before the notes, or where people put them to the right of these: a column that is there stays, also empty. */
function tableColumns({ payroll, heads, extras }: FrameContent): Pick<PayrollLayout, "columns" | "inputs" | "amounts"> {
  const inputs = new Map(heads.map(({ component }, index) => [component.id, FIRST_COMPONENT_COLUMN + index * 2]));
  const amounts = new Map(heads.map(({ component }, index) => [component.id, FIRST_COMPONENT_COLUMN + index * 2 + 1]));
  let next = FIRST_COMPONENT_COLUMN + heads.length * 2;
  const take = (isNeeded: boolean) => (isNeeded ? next++ : null);
  const isRight = (key: OptionalColumn): boolean => (extras.fromNote.get(key) ?? 0) > 0;
  const takeOptional = (key: OptionalColumn) => take(!isRight(key) && (extras.fromNote.has(key) || payroll.lines.some((line) => line[key] !== undefined)));
  const columns: Record<PayrollColumn, number | null> = {
    id: 0, projectNumber: 1, project: 2, group: 3, category: 4, headcount: 5, months: 6,
    total: take(true),
    wholeMonths: takeOptional("wholeMonths"),
    continues: takeOptional("continues"),
    note: take(true),
  };
  for (const [key, offset] of extras.fromNote) if (offset > 0) columns[key] = (columns.note ?? 0) + offset;
  return { columns, inputs, amounts };
}

/** Unread rows keep their number among the rows of the block. */
function statedRows(payroll: Payroll, extras: SheetExtras, firstRow: number): { statedId: string; row: number }[] {
  const taken = new Set(extras.unreadStated.map(({ index }) => firstRow + index));
  let row = firstRow;
  return payroll.stated.map(({ id }) => {
    while (taken.has(row)) row += 1;
    row += 1;
    return { statedId: id, row: row - 1 };
  });
}

function placeRates(rates: ReadonlyMap<ComponentId, readonly RatePeriod[]>, firstRow: number) {
  let row = firstRow;
  const periods = new Map<ComponentId, RatesPeriod[]>();
  for (const [component, ofComponent] of rates) {
    periods.set(component, ofComponent.map(({ firstMonth, lastMonth, rows }) => {
      const period = { months: lastMonth - firstMonth + 1, firstRow: row, lastRow: row + rows.length - 1 };
      row += rows.length;
      return period;
    }));
  }
  return { periods, lastRow: row - 1 };
}
