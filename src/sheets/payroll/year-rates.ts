import type Decimal from "decimal.js";
import { isoDateFromParts } from "../../domain/calendar/index";
import { parameterOn } from "../../domain/parameters/index";
import type { BaseRatePart } from "../../domain/payroll/index";
import type { PlacedParameter } from "./payroll-sheet-content";

/** A parameter's value in some months: none where there is none in force, or several. */
export interface RateValue {
  readonly value: Decimal | null;
  /** Where the value stands in the parameters sheet, e.g. `'参数'!$D$7`; null = nowhere. */
  readonly reference: string | null;
}

/** One insurance in the months of a period; floor and cap are null where the insurance has none. */
export interface RateRow {
  readonly part: BaseRatePart;
  readonly rate: RateValue;
  readonly floor: RateValue | null;
  readonly cap: RateValue | null;
}

/** Months of the budget year, first and last from 1 to 12, in which all rates and bounds stay the same. */
export interface RatePeriod {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly rows: readonly RateRow[];
}

/** The periods of a budget year for a component by base and rates, looked up on the first day of each month. */
export function ratePeriods(parts: readonly BaseRatePart[], year: number, parameters: readonly PlacedParameter[]): RatePeriod[] {
  const periods: RatePeriod[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const rows = parts.map((part): RateRow => ({
      part,
      rate: valueIn(part.rateParameter, year, month, parameters),
      floor: part.floorParameter === null ? null : valueIn(part.floorParameter, year, month, parameters),
      cap: part.capParameter === null ? null : valueIn(part.capParameter, year, month, parameters),
    }));
    const last = periods[periods.length - 1];
    if (last && last.rows.every((row, index) => isSameRow(row, rows[index]))) periods[periods.length - 1] = { ...last, lastMonth: month };
    else periods.push({ firstMonth: month, lastMonth: month, rows });
  }
  return parts.length === 0 ? [] : periods;
}

function valueIn(name: string, year: number, month: number, parameters: readonly PlacedParameter[]): RateValue {
  const firstDay = isoDateFromParts(year, month, 1);
  const lookup = firstDay === null ? null : parameterOn(parameters, name, firstDay);
  return lookup?.kind === "found" ? { value: lookup.row.value, reference: lookup.row.reference ?? null } : { value: null, reference: null };
}

const isSameRow = (a: RateRow, b: RateRow | undefined): boolean =>
  b !== undefined && isSameValue(a.rate, b.rate) && isSameValue(a.floor, b.floor) && isSameValue(a.cap, b.cap);

const isSameValue = (a: RateValue | null, b: RateValue | null): boolean =>
  (a?.value && b?.value ? a.value.eq(b.value) : (a?.value ?? null) === (b?.value ?? null));
