import type Decimal from "decimal.js";
import { isoDateFromParts } from "../calendar/index";
import { addYuan, equalYuan, multiplyYuan, rate, roundYuan, yuan, ZERO_YUAN, type Rate, type RoundingPolicyId, type Yuan } from "../money/index";
import { parameterOn, type ParameterRow } from "../parameters/index";
import { insurancePerHead, isFloorAboveCap } from "./amounts";
import type { BaseRatePart } from "./component";

/** What stands in the way of insurance by base and rates, and which parameter. */
export interface BaseRatesProblem {
  readonly kind: "problem";
  readonly code: "parameter-missing" | "parameter-overlap" | "parameter-changes" | "floor-above-cap";
  readonly parameter: string;
}

/** Rates and bounds in force in one month, one of each per insurance. */
interface MonthRates {
  readonly rates: readonly Rate[];
  readonly floors: readonly (Yuan | null)[];
  readonly caps: readonly (Yuan | null)[];
}

/** The rows in force in the twelve months of a budget year. */
export interface YearRates {
  readonly kind: "rates";
  readonly months: readonly MonthRates[];
  /** A parameter that changes within the year; null where none does. */
  readonly changing: string | null;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Looks up rates, floors and caps on the first day of each month of the budget year. */
export function ratesOfYear(parts: readonly BaseRatePart[], year: number, parameters: readonly ParameterRow[]): YearRates | BaseRatesProblem {
  const months: { rates: Rate[]; floors: (Yuan | null)[]; caps: (Yuan | null)[] }[] = MONTHS.map(() => ({ rates: [], floors: [], caps: [] }));
  let changing: string | null = null;
  for (const part of parts) {
    const rates = valuesOfYear(part.rateParameter, year, parameters);
    if (rates.kind === "problem") return rates;
    const floors = boundsOfYear(part.floorParameter, year, parameters);
    if (floors.kind === "problem") return floors;
    const caps = boundsOfYear(part.capParameter, year, parameters);
    if (caps.kind === "problem") return caps;
    changing ??= [rates, floors, caps].find(({ isChanging }) => isChanging)?.name ?? null;
    for (const [index, month] of months.entries()) {
      const floor = boundOf(floors.values[index]);
      const cap = boundOf(caps.values[index]);
      if (isFloorAboveCap(floor, cap)) return { kind: "problem", code: "floor-above-cap", parameter: part.floorParameter ?? part.name };
      month.rates.push(rate(rates.values[index] ?? "0"));
      month.floors.push(floor);
      month.caps.push(cap);
    }
  }
  return { kind: "rates", months, changing };
}

/** What the months of one line cost. */
export interface BaseRatesInput {
  /** 元 per head and month that the base is made of. */
  readonly wage: Yuan;
  readonly headcount: number;
  /** Months that count, from 0 to 12. */
  readonly months: Decimal;
  readonly rounding: RoundingPolicyId;
}

/**
 * Insurance of a line by base and rates, in 元.
 *
 * Where every month costs the same, it is that × headcount × months. Where the months differ, all twelve are added up;
 * a line of fewer months does not say which they are, and that is a problem, not a guess.
 */
export function baseRatesAmount(input: BaseRatesInput, year: YearRates): { readonly kind: "amount"; readonly amount: Yuan } | BaseRatesProblem {
  const months = (year.changing === null ? year.months.slice(0, 1) : year.months).map(({ rates, floors, caps }) =>
    (rates.length === 0 ? ZERO_YUAN : insurancePerHead(input.wage, rates, floors, caps, input.rounding)));
  const [first = ZERO_YUAN] = months;
  const isSame = months.every((amount) => equalYuan(amount, first));
  if (!isSame && !input.months.isZero() && !input.months.eq(MONTHS.length)) {
    return { kind: "problem", code: "parameter-changes", parameter: year.changing ?? "" };
  }
  const perHead = isSame || input.months.isZero() ? multiplyYuan(first, input.months) : months.reduce(addYuan, ZERO_YUAN);
  return { kind: "amount", amount: roundYuan(multiplyYuan(perHead, input.headcount), input.rounding) };
}

interface YearValues {
  readonly kind: "values";
  readonly name: string;
  readonly values: readonly Decimal[];
  readonly isChanging: boolean;
}

/** The same of a floor or cap; no values where the part has none. */
const boundsOfYear = (name: string | null, year: number, parameters: readonly ParameterRow[]): YearValues | BaseRatesProblem =>
  (name === null ? { kind: "values", name: "", values: [], isChanging: false } : valuesOfYear(name, year, parameters));

function valuesOfYear(name: string, year: number, parameters: readonly ParameterRow[]): YearValues | BaseRatesProblem {
  const values: Decimal[] = [];
  for (const month of MONTHS) {
    const firstDay = isoDateFromParts(year, month, 1);
    if (firstDay === null) throw new RangeError(`Not a budget year: ${year}`);
    const lookup = parameterOn(parameters, name, firstDay);
    if (lookup.kind !== "found") return { kind: "problem", code: lookup.kind === "none" ? "parameter-missing" : "parameter-overlap", parameter: name };
    values.push(lookup.row.value);
  }
  return { kind: "values", name, values, isChanging: values.some((value) => !value.eq(values[0] ?? value)) };
}

const boundOf = (value: Decimal | undefined): Yuan | null => (value === undefined ? null : yuan(value));
