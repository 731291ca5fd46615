import type { ParameterRow } from "../parameters/index";
import { ratesOfYear, type BaseRatesProblem, type YearRates } from "./base-rates";
import type { BaseRatePart, ComponentDefinition } from "./component";
import type { Payroll } from "./payroll-line";

/**
 * Stands for the year of a payroll that does not say its year: rates of its own sheet are dated so, and no rate of a law is in
 * force then, so that nothing is computed by chance. Never shown.
 */
export const UNDATED_YEAR = 1900;

/** What lines are computed with. Made once per payroll: parameters are looked up once, not per line. */
export interface CostContext {
  readonly components: readonly ComponentDefinition[];
  /** Rates and bounds in force in the budget year. */
  ratesOf(parts: readonly BaseRatePart[]): YearRates | BaseRatesProblem;
}

/**
 * The context of a payroll's lines.
 *
 * @param parameters dated rows for components by base and rates; flat components need none
 */
export function createCostContext(payroll: Pick<Payroll, "year" | "components">, parameters: readonly ParameterRow[] = []): CostContext {
  const known = new Map<readonly BaseRatePart[], YearRates | BaseRatesProblem>();
  return {
    components: payroll.components,
    ratesOf(parts) {
      const rates = known.get(parts) ?? ratesOfYear(parts, payroll.year ?? UNDATED_YEAR, parameters);
      known.set(parts, rates);
      return rates;
    },
  };
}
