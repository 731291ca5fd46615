import type { ComponentDefinition } from "../../domain/payroll/index";
import { cellName, columnRange } from "../cell-address";
import { formulaText } from "../cell-content";
import type { PayrollLayout, RatesPeriod } from "./layout";
import { roundedFormula } from "./rounding-formula";

/** How amounts are computed on the sheet: functions that every Excel has, our own, or not at all. */
export type SheetStyle = "native" | "functions" | "values";

/** Excel takes formulas of up to 8,192 characters. */
const LONGEST_FORMULA = 8_000;

interface Row {
  readonly layout: PayrollLayout;
  readonly row: number;
  readonly components: readonly ComponentDefinition[];
  readonly style: Exclude<SheetStyle, "values">;
  /** The line has no input for the component: the cell is blank and the amount 0. */
  readonly isAbsent: boolean;
}

/**
 * The scalar formula of one amount cell, without `=`; null where none can be written (a component that refers to one
 * that is not there, or to itself).
 *
 * Factors stand in the order headcount × months × amount: the first product is mostly a whole number and exact, so that
 * the whole is off by no more than the last bit, which ROUND takes away.
 *
 * @example native: ROUND(F46*G46*H46,2); functions: PAYROLL.WAGE(H46,F46,G46)
 */
export function amountFormula(component: ComponentDefinition, row: Row): string | null {
  const inputColumn = row.layout.inputs.get(component.id);
  if (inputColumn === undefined) return null;
  const input = cellName(row.row, inputColumn);
  const formula = calculation(component, input, row);
  if (formula === null || formula.length > LONGEST_FORMULA) return null;
  const needsInput = row.style === "functions" ? row.isAbsent : component.calculation.kind === "base-rates";
  return needsInput ? `IF(ISNUMBER(${input}),${formula},0)` : formula;
}

function calculation(component: ComponentDefinition, input: string, row: Row): string | null {
  const headcount = reference(row, row.layout.columns.headcount);
  if (headcount === null) return null;
  const months = monthsReference(component, row);
  const { calculation: kind } = component;
  switch (kind.kind) {
    case "per-head-month":
      return perHeadMonth(component, input, headcount, months, row);
    case "per-head":
      return row.style === "functions" && component.rounding === "half-up-fen"
        ? `PAYROLL.WAGE(${input},${headcount},1)`
        : rounded(`${headcount}*${input}`, component, row);
    case "lump-sum":
      return rounded(input, component, row);
    case "percent-of-component": {
      const column = isSound(component, row.components) ? row.layout.amounts.get(kind.of) : undefined;
      return column === undefined ? null : rounded(`${input}*${cellName(row.row, column)}`, component, row);
    }
    case "base-rates":
      return baseRates(component, input, headcount, months, row);
  }
}

const reference = (row: Row, column: number | null): string | null => (column === null ? null : cellName(row.row, column));

function monthsReference(component: ComponentDefinition, row: Row): string {
  const months = reference(row, row.layout.columns.months) ?? "12";
  if (component.monthsRule === "worked") return months;
  const whole = reference(row, row.layout.columns.wholeMonths);
  return whole === null ? `ROUNDUP(${months},0)` : `IF(ISNUMBER(${whole}),${whole},ROUNDUP(${months},0))`;
}

const rounded = (expression: string, component: ComponentDefinition, row: Row): string =>
  row.style === "functions" ? `PAYROLL.ROUNDMONEY(${expression},${formulaText(component.rounding)})` : roundedFormula(expression, component.rounding);

/** amount per head and month × headcount × months; our functions for it round half-up to 分. */
function perHeadMonth(component: ComponentDefinition, input: string, headcount: string, months: string, row: Row): string {
  if (row.style === "native" || component.rounding !== "half-up-fen") return rounded(`${headcount}*${months}*${input}`, component, row);
  if (component.monthsRule === "worked") return `PAYROLL.WAGE(${input},${headcount},${months})`;
  return component.id === "managementFee"
    ? `PAYROLL.MANAGEMENTFEE(${headcount},${input},${months})`
    : `PAYROLL.INSURANCE(${input},${headcount},${months})`;
}

/** Whether the chain of components that a share refers to ends at one that is not a share. */
function isSound(component: ComponentDefinition, components: readonly ComponentDefinition[]): boolean {
  const seen = new Set<string>();
  let current: ComponentDefinition | undefined = component;
  while (current !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    const { calculation: how }: ComponentDefinition = current;
    if (how.kind !== "percent-of-component") return true;
    current = components.find(({ id }) => id === how.of);
  }
  return false;
}

/**
 * Contribution base × rates per head and month × headcount × months. Where rates change within the year, the months of
 * each period are added up; a line of fewer than 12 months then needs the same amount in every period, else #N/A.
 */
function baseRates(component: ComponentDefinition, input: string, headcount: string, months: string, row: Row): string | null {
  const periods = row.layout.rates?.periods.get(component.id) ?? [];
  const perHead = periods.map((period) => perHeadInPeriod(component, input, period, row));
  const [first] = perHead;
  if (first === undefined || row.layout.rates === null) return null;
  if (perHead.length === 1) return perHeadMonth(component, first, headcount, months, row);
  const year = perHead.map((formula, index) => `${periods[index]?.months ?? 0}*${formula}`).join("+");
  const areSame = perHead.slice(1).map((formula) => `${first}=${formula}`).join(",");
  return `IF(OR(${months}=12,${months}=0,AND(${areSame})),${rounded(`${headcount}*${months}*(${year})/12`, component, row)},NA())`;
}

function perHeadInPeriod(component: ComponentDefinition, wage: string, period: RatesPeriod, row: Row): string {
  const columns = row.layout.rates?.columns;
  const range = (column: number | null | undefined) => columnRange(column ?? 0, period.firstRow, period.lastRow);
  const [rate, floor, cap] = [range(columns?.rate), range(columns?.floor), range(columns?.cap)];
  if (row.style === "functions") return `PAYROLL.INSURANCEPERHEAD(${wage},${rate},${floor},${cap},${formulaText(component.rounding)})`;
  const base = `(${wage}<${floor})*${floor}+(${wage}>=${floor})*((${cap}="")+(${wage}<=${cap})>0)*${wage}+(${cap}<>"")*(${wage}>${cap})*${cap}`;
  return `SUMPRODUCT(${roundedFormula(`(${base})*${rate}`, component.rounding)})`;
}
