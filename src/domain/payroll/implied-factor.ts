import { exactDecimal, yuanDecimal, type Yuan } from "../money/index";
import type Decimal from "decimal.js";
import type { Factor } from "./payroll-line";

/**
 * The factor that follows from a stated amount and the other factors, or null where it does not come out exactly with
 * so many decimals, or where a known factor is 0.
 *
 * @example impliedFactor(yuan("48288"), [12, 1]) // { value: 4024, isImplied: true }
 */
export function impliedFactor(amount: Yuan, knownFactors: readonly (Decimal | number)[], decimals = 2): Factor<Decimal> | null {
  const divisor = knownFactors.reduce<Decimal>((product, factor) => product.times(exactDecimal(factor)), exactDecimal(1));
  if (divisor.isZero()) return null;
  const scaled = yuanDecimal(amount).times(exactDecimal(10).pow(decimals));
  const units = scaled.dividedToIntegerBy(divisor);
  if (!units.times(divisor).eq(scaled)) return null;
  return { value: exactDecimal(units.times(exactDecimal("0.1").pow(decimals))), isImplied: true };
}
