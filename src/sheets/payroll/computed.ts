import { costOfLine, costOfPayroll, compareStated, createCostContext, type ComponentId, type Payroll, type PayrollCost, type StatedComparison } from "../../domain/payroll/index";
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
  const comparisons = new Map(compareStated(payroll, cost, parameters).map((comparison) => [comparison.stated.id, comparison]));
  const totals = new Map<string, Yuan>();
  const amounts = new Map<string, Map<ComponentId, Yuan>>();
  for (const { lines } of cost.projects) {
    for (const { line, parts, total } of lines) {
      totals.set(line.id, total);
      amounts.set(line.id, new Map(parts.map(({ component, amount }) => [component, amount])));
    }
  }
  if (payroll.components.some(({ payer }) => payer !== "employer")) addOthersParts(payroll, parameters, amounts);
  return {
    cost,
    comparisons,
    amountOf: (lineId, component) => amounts.get(lineId)?.get(component) ?? null,
    totalOf: (lineId) => totals.get(lineId) ?? null,
  };
}

/** Parts that employees or the agency bear are shown too, though they do not enter the cost. */
function addOthersParts(payroll: Payroll, parameters: readonly ParameterRow[], amounts: Map<string, Map<ComponentId, Yuan>>): void {
  const components = payroll.components.map((component) => ({ ...component, payer: "employer" as const }));
  const context = createCostContext({ year: payroll.year, components }, parameters);
  for (const line of payroll.lines) {
    const outcome = costOfLine(line, context);
    const known = amounts.get(line.id);
    if (outcome.kind === "cost" && known) for (const { component, amount } of outcome.cost.parts) known.set(component, amount);
  }
}
