import type Decimal from "decimal.js";
import { isIsoDate, type IsoDate } from "../calendar/index";

/** A dated value: a rate, a floor, a cap, a flat amount, a fee. The user edits these rows in the workbook. */
export interface ParameterRow {
  /** As the user knows it, e.g. 养老保险单位费率. */
  readonly name: string;
  /** First day in force. */
  readonly from: IsoDate;
  /** Last day in force; null = until further notice. */
  readonly to: IsoDate | null;
  readonly value: Decimal;
  /** 比例 (a fraction: 16% is 0.16), 元/人·月, 元/月, … */
  readonly unit: string;
  /** Document that says so. */
  readonly source: string;
}

/** What was found for a name and a day. */
export type ParameterLookup<Row extends DatedRow = ParameterRow> =
  | { readonly kind: "found"; readonly row: Row }
  | { readonly kind: "none" }
  | { readonly kind: "overlap"; readonly rows: readonly Row[] };

/** What a row needs to be looked up by day. */
export type DatedRow = Pick<ParameterRow, "name" | "from" | "to">;

/**
 * The row that is in force under a name on a day, first and last day included.
 *
 * Several rows that say so are an overlap: none of them is preferred. Names are compared without the blanks around them.
 *
 * @throws RangeError for a day that is no date.
 * @example parameterOn(STARTING_PARAMETERS, "管理费", "2020-06-30") // found, 40 元/人·月
 */
export function parameterOn<Row extends DatedRow>(rows: readonly Row[], name: string, date: IsoDate): ParameterLookup<Row> {
  if (!isIsoDate(date)) throw new RangeError(`Not a date: "${date}"`);
  const wanted = name.trim();
  const inForce = rows.filter((row) => row.name.trim() === wanted && row.from <= date && (row.to === null || date <= row.to));
  const [row] = inForce;
  if (row === undefined) return { kind: "none" };
  return inForce.length === 1 ? { kind: "found", row } : { kind: "overlap", rows: inForce };
}
