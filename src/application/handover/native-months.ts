import { datePartsOf, isoDateFromText } from "../../domain/calendar/index";
import type { DayCountPolicyId } from "../../domain/payroll/index";
import { anyOf, guarded, guardedArguments, FIRST_DATE, NATIVE_YEARS, NO_DATE, typed, type Given, type NativeArgument } from "./native-guard";

type Argument = NativeArgument | null | undefined;

/** The time that MONTHSEMPLOYED and PRORATE are asked for. */
interface Employment {
  readonly start: Argument;
  readonly end: Argument;
  readonly year: Argument;
}

/** Decimals of a number of months, as the function gives it. */
const MONTHS_DECIMALS = 12;
/** Noise of binary division is cleared at this decimal of 元 before an amount is rounded to 分. */
const AMOUNT_NOISE_DECIMALS = 8;

/**
 * Months employed within a year as native functions. A date that is a text now has none: how a text becomes a date
 * differs from program to program.
 *
 * @param policy null: an unknown one
 */
export function monthsFormula(employment: Employment, policy: DayCountPolicyId | null, neverBlank: boolean): string | null {
  const period = policy === null ? null : periodOf(employment, policy);
  return period && whole(period, [], `ROUND(${period.months},${MONTHS_DECIMALS})`, neverBlank);
}

/** The wage for the time employed within a year as native functions; as `monthsFormula`. */
export function proratedFormula(wage: Argument, employment: Employment, policy: DayCountPolicyId | null, neverBlank: boolean): string | null {
  const period = policy === null ? null : periodOf(employment, policy);
  if (!period || !wage) return null;
  return whole(period, [[wage, "amount"]], `ROUND(ROUND(${wage.text}*(${period.months}),${AMOUNT_NOISE_DECIMALS}),2)`, neverBlank);
}

interface Period {
  readonly given: readonly Given[];
  /** When the function refuses dates that are each of them possible. */
  readonly refusals: readonly string[];
  /** Whether nothing of the time lies in the year. */
  readonly isOutside: string;
  /** Months as an expression that is not rounded; it holds only where some of the time lies in the year. */
  readonly months: string;
}

function whole({ given, refusals, isOutside }: Period, before: readonly Given[], amount: string, neverBlank: boolean): string | null {
  const list = guardedArguments([...before, ...given]);
  return list && guarded(list, `IF(${isOutside},0,${amount})`, { refusals, neverBlank });
}

function periodOf(employment: Employment, policy: DayCountPolicyId): Period | null {
  const [start, end, year] = [dateArgument(employment.start), employment.end ? dateArgument(employment.end) : undefined, employment.year];
  if (!start || end === null || !year || [start, end].some(isEarly) || year.number === 1900 || year.number === 9999) return null;
  const day = wholeDay(start);
  const isOpenEnd = end === undefined || end.number === 0;
  const isEnded = isOpenEnd ? "" : end.number === null ? `N(${end.text})<>0` : null;
  const onlyIfEnded = (condition: string): string[] => (isEnded === "" ? [] : [isEnded === null ? condition : `AND(${isEnded},${condition})`]);
  const lastDay = isOpenEnd ? "" : end.number === null ? `INT(N(${end.text}))` : wholeDay(end);
  const newYear = `DATE(${year.text},1,1)`;
  const yearEnd = `DATE(${year.text},12,31)`;
  const first = `MAX(${day},${newYear})`;
  const last = isOpenEnd ? yearEnd : end.number === null ? `MIN(IF(N(${end.text})=0,${NO_DATE},INT(${end.text})),${yearEnd})` : `MIN(${lastDay},${yearEnd})`;
  const open = [start, ...(isOpenEnd ? [] : [end])].filter(({ number }) => number === null).map(({ text }) => text);
  return {
    given: [[start, "date"], [isOpenEnd ? undefined : end, "open-date"], [year, "year"]],
    refusals: [
      ...(open.length === 0 ? [] : [open.length === 1 && start.number === null ? `${open[0]!}>=${NO_DATE}` : `MAX(${open.join(",")})>=${NO_DATE}`]),
      ...onlyIfEnded(`${lastDay}<${day}`),
    ],
    isOutside: anyOf([`${day}>${yearEnd}`, ...onlyIfEnded(`${lastDay}<${newYear}`)]),
    months: MONTHS[policy](first, last, (date, after) => `DATE(${year.text},MONTH(${date})${after === 0 ? "" : "+1"},${after === 0 ? 1 : 0})`),
  };
}

/** The first (0) or last (1) day of a date's month within the year. */
type MonthDay = (date: string, which: 0 | 1) => string;

/** The months from the first to the last day, both of one year, by each policy: see `DAY_COUNT_POLICIES`. */
const MONTHS: Readonly<Record<DayCountPolicyId, (first: string, last: string, dayOf: MonthDay) => string>> = {
  "calendar-days": (first, last, dayOf) => `MONTH(${last})-MONTH(${first})+DAY(${last})/DAY(${dayOf(last, 1)})-(DAY(${first})-1)/DAY(${dayOf(first, 1)})`,
  "fixed-30-days": (first, last) => `MONTH(${last})-MONTH(${first})+(IF(DAY(${last}+1)=1,30,DAY(${last}))-DAY(${first})+1)/30`,
  "whole-months": (first, last) => `MONTH(${last})-MONTH(${first})+1`,
  "paid-days-21.75": (first, last, dayOf) => {
    const inFirst = paidShare(first, `MIN(${last},${dayOf(first, 1)})`, first, dayOf);
    const between = `MONTH(${last})-MONTH(${first})-1`;
    return `${inFirst}+IF(MONTH(${last})=MONTH(${first}),0,${between}+${paidShare(dayOf(last, 0), last, last, dayOf)})`;
  },
};

/** The share of one month by its paid days: 1 where none is missed, and never more. */
function paidShare(from: string, to: string, month: string, dayOf: MonthDay): string {
  const worked = `NETWORKDAYS(${from},${to})`;
  return `IF(OR(${worked}>21,${worked}=NETWORKDAYS(${dayOf(month, 0)},${dayOf(month, 1)})),1,${worked}/21.75)`;
}

/** A date as typed, in a cell or calculated; null where it is a text that no program reads alike. */
function dateArgument(argument: Argument): NativeArgument | null {
  if (!argument) return null;
  if (argument.word === null) return argument.mayBeText ? null : argument;
  const parts = datePartsOf(isoDateFromText(argument.word.normalize("NFKC")) ?? "");
  return parts === null || parts.year < NATIVE_YEARS.first ? null : typed(serialOf(parts), `DATE(${parts.year},${parts.month},${parts.day})`);
}

const DAY_MS = 86_400_000;
/** Excel's number of a day behind February 1900. */
const serialOf = ({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): number => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MS;

/** A number typed in that the function takes as a date, and other programs as another one. */
const isEarly = (date: NativeArgument | undefined): boolean => date !== undefined && date.number !== null && date.number >= 1 && date.number < FIRST_DATE;

const wholeDay = ({ text, number }: NativeArgument): string => (number !== null && Number.isInteger(number) ? text : `INT(${text})`);
