import { compareStated, costOfPayroll, type ComponentId, type Payroll, type PayrollCost, type StatedComparison } from "../../domain/payroll/index";
import type { ParameterRow } from "../../domain/parameters/index";
import type { Yuan } from "../../domain/money/index";

/** What the domain computes for a payroll, looked up by line. */
export interface Computed {
  readonly cost: PayrollCost;
  readonly comparisons: ReadonlyMap<string, StatedComparison>;
  /** A line's amount of a component, whoever pays it; null where the line has no input for it or cannot be computed. */
  amountOf(lineId: string, component: ComponentId): Yuan | null;
  /** What the line costs the employer; null where it cannot be computed. */
  totalOf(lineId: string): Yuan | null;
}

/** Computes a payroll once for all cells of its sheet. */
export function compute(payroll: Payroll, parameters: readonly ParameterRow[]): Computed {
  const cost = costOfPayroll(payroll, parameters);
  const others = new Set(payroll.components.flatMap(({ id, payer }) => (payer === "employer" ? [] : [id])));
  const borneByAll = others.size === 0 ? null : withOthersParts(payroll, parameters);
  const amounts = new Map<string, ReadonlyMap<ComponentId, Yuan>>();
  for (const { lines } of (borneByAll ?? { cost }).cost.projects) {
    for (const { line, parts } of lines) amounts.set(line.id, new Map(parts.map(({ component, amount }) => [component, amount])));
  }
  const totals = new Map(cost.projects.flatMap(({ lines }) => lines.map(({ line, total }) => [line.id, total] as const)));
  const comparisons = new Map(compareStated(payroll, cost, parameters).map((comparison) => [comparison.stated.id, comparison]));
  for (const comparison of borneByAll?.comparisons ?? []) {
    if (others.has(comparison.stated.covers.component)) comparisons.set(comparison.stated.id, comparison);
  }
  return {
    cost,
    comparisons,
    amountOf: (lineId, component) => amounts.get(lineId)?.get(component) ?? null,
    totalOf: (lineId) => totals.get(lineId) ?? null,
  };
}

/** The same with the parts that employees or the agency bear: they stand on the sheet too, though they are no cost. */
function withOthersParts(payroll: Payroll, parameters: readonly ParameterRow[]): { readonly cost: PayrollCost; readonly comparisons: readonly StatedComparison[] } {
  const asCost: Payroll = { ...payroll, components: payroll.components.map((component) => ({ ...component, payer: "employer" as const })) };
  const cost = costOfPayroll(asCost, parameters);
  return { cost, comparisons: compareStated(asCost, cost, parameters) };
}
