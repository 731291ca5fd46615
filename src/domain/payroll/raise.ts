import type Decimal from "decimal.js";
import { dayBefore, isIsoDate, isoDateFromParts, type IsoDate } from "../calendar/index";
import { exactDecimal } from "../money/index";
import { wholeMonthsOf } from "./amounts";
import type { ComponentDefinition } from "./component";
import type { DayCountPolicyId } from "./day-count";
import { monthsEmployed, type EmploymentProblem } from "./employment";
import type { Factor, Payroll, PayrollLine } from "./payroll-line";

/** A new wage from a day on. */
export interface Raise {
  /** First day of the new wage. */
  readonly effectiveDate: IsoDate;
  /** 元 per month. */
  readonly newWage: Decimal;
  readonly year: number;
  readonly components: readonly ComponentDefinition[];
  /** Default: the whole year. */
  readonly start?: IsoDate | undefined;
  readonly end?: IsoDate | null | undefined;
  /** How a month is divided when the day is not its first; default by calendar days. */
  readonly policy?: DayCountPolicyId | undefined;
}

/** Why a raise cannot split a line. */
export type RaiseProblem = EmploymentProblem | {
  readonly kind: "problem";
  /** The line's months are not those of the period; or the day or the wage is none. */
  readonly code: "months-contradict-period" | "not-a-date" | "wage-negative";
  readonly argument: "months" | "effectiveDate" | "newWage";
};

/** The line before and after the raise, or the one line that it is. */
export type RaiseOutcome = { readonly kind: "lines"; readonly lines: readonly PayrollLine[] } | RaiseProblem;

/**
 * Splits a line at the day from which a new wage is paid.
 *
 * Months and whole months of the two parts add up to those of the line. The contribution base (the input of a
 * component by base and rates) stays: it holds for its contribution year. What is paid once (per head or as a lump sum)
 * stays on the first part. The second part continues the people of the first: they are not counted twice.
 */
export function splitByRaise(line: PayrollLine, raise: Raise): RaiseOutcome {
  const { effectiveDate, newWage, year, policy = "calendar-days" } = raise;
  if (!isIsoDate(effectiveDate)) return { kind: "problem", code: "not-a-date", argument: "effectiveDate" };
  if (newWage.lt(0)) return { kind: "problem", code: "wage-negative", argument: "newWage" };
  const yearStart = isoDateFromParts(year, 1, 1);
  if (yearStart === null) return { kind: "problem", code: "not-a-year", argument: "year" };
  const begin = raise.start ?? yearStart;
  if (!isIsoDate(begin)) return { kind: "problem", code: "not-a-date", argument: "start" };
  const start = begin > yearStart ? begin : yearStart;
  const period = monthsEmployed(start, raise.end ?? null, year, policy);
  if (period.kind === "problem") return period;
  if (!period.months.eq(line.months.value)) return { kind: "problem", code: "months-contradict-period", argument: "months" };
  if (effectiveDate <= start) return { kind: "lines", lines: [{ ...line, inputs: { ...line.inputs, wage: stated(newWage) } }] };
  const lastDayBefore = dayBefore(effectiveDate);
  const before = monthsEmployed(start, raise.end && raise.end < lastDayBefore ? raise.end : lastDayBefore, year, policy);
  if (before.kind === "problem") return before;
  const monthsAfter = exactDecimal(line.months.value.minus(before.months));
  const wholeTotal = exactDecimal(line.wholeMonths?.value ?? wholeMonthsOf(line.months.value));
  const wholeBefore = exactDecimal(before.wholeMonths).lt(wholeTotal) ? exactDecimal(before.wholeMonths) : wholeTotal;
  if (monthsAfter.isZero() && wholeBefore.eq(wholeTotal)) return { kind: "lines", lines: [line] };
  return {
    kind: "lines",
    lines: [
      { ...line, months: implied(before.months), wholeMonths: implied(wholeBefore) },
      {
        ...line,
        id: `${line.id}@${effectiveDate}`,
        months: implied(monthsAfter),
        wholeMonths: implied(exactDecimal(wholeTotal.minus(wholeBefore))),
        inputs: { ...monthlyInputs(line, raise.components), wage: stated(newWage) },
        continues: line.id,
      },
    ],
  };
}

/**
 * A payroll in which one line is split by a raise; stated amounts that cover the line cover both parts.
 *
 * @throws RangeError where the payroll has no such line.
 */
export function applyRaise(payroll: Payroll, lineId: string, raise: Omit<Raise, "year" | "components">): { readonly kind: "payroll"; readonly payroll: Payroll } | RaiseProblem {
  const line = payroll.lines.find(({ id }) => id === lineId);
  if (!line) throw new RangeError(`No line ${lineId}`);
  if (payroll.year === null) return { kind: "problem", code: "not-a-year", argument: "year" };
  const outcome = splitByRaise(line, { ...raise, year: payroll.year, components: payroll.components });
  if (outcome.kind === "problem") return outcome;
  const ids = outcome.lines.map(({ id }) => id);
  return {
    kind: "payroll",
    payroll: {
      ...payroll,
      lines: payroll.lines.flatMap((other) => (other === line ? outcome.lines : [other])),
      stated: payroll.stated.map((stated) => ({
        ...stated,
        covers: { ...stated.covers, lines: stated.covers.lines?.flatMap((id) => (id === lineId ? ids : [id])) ?? null },
      })),
    },
  };
}

/** The inputs that go on month by month. */
function monthlyInputs(line: PayrollLine, components: readonly ComponentDefinition[]): PayrollLine["inputs"] {
  const once = new Set(components.filter(({ calculation }) => calculation.kind === "per-head" || calculation.kind === "lump-sum").map(({ id }) => id));
  return Object.fromEntries(Object.entries(line.inputs).filter(([id]) => !once.has(id)));
}

const implied = (value: Decimal): Factor<Decimal> => ({ value, isImplied: true });

const stated = (value: Decimal): Factor<Decimal> => ({ value: exactDecimal(value), isImplied: false });
