import type { ComponentId, ProjectReference } from "../../domain/payroll/index";
import type { PayrollColumn, RateColumn, StatedColumn } from "../../wording/index";

/** Where the payroll's cells stand on a sheet: laid out by us, or found again on a sheet that people have worked on. Rows and columns count from 0; null = there is no such column. */
export interface PayrollLayout {
  readonly columns: Readonly<Record<PayrollColumn, number | null>>;
  readonly inputs: ReadonlyMap<ComponentId, number>;
  readonly amounts: ReadonlyMap<ComponentId, number>;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rowOfLine: ReadonlyMap<string, number>;
  readonly totals: TotalsLayout | null;
  readonly stated: StatedLayout | null;
  readonly rates: RatesLayout | null;
}

/** The block of totals: a row per project, one for lines of other projects, one for all lines. */
export interface TotalsLayout {
  readonly columns: Readonly<Record<"projectNumber" | "project" | "headcount" | "total", number | null>>;
  readonly amounts: ReadonlyMap<ComponentId, number>;
  readonly projects: readonly { readonly project: ProjectReference; readonly row: number }[];
  readonly otherRow: number | null;
  readonly totalRow: number | null;
}

/** The block of stated amounts: a row each. */
export interface StatedLayout {
  readonly columns: Readonly<Record<StatedColumn, number | null>>;
  readonly headerRow: number;
  readonly rows: readonly { readonly statedId: string; readonly row: number }[];
}

/** Rows of the rates block that hold for the same months of the year. */
export interface RatesPeriod {
  /** Months of the year in which they hold. */
  readonly months: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The block of contribution rates: for each component that goes by base and rates, its periods, each a row per insurance. */
export interface RatesLayout {
  readonly columns: Readonly<Record<RateColumn, number | null>>;
  readonly periods: ReadonlyMap<ComponentId, readonly RatesPeriod[]>;
}
