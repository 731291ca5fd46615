import { roundingPolicy, type RoundingPolicyId } from "../../domain/money/index";

/**
 * Binary noise is cleared at this decimal before ROUNDUP or ROUNDDOWN look at a value: 110.00000000000001 must not be
 * carried. So carrying and cutting see 7 decimals, and amounts stay exact up to 100,000,000 元 in a cell.
 * ROUND needs no such step: Excel, LibreOffice and WPS round the 15 digits that they show, half away from zero.
 */
const NOISE_DECIMALS = 7;

const FUNCTIONS = { "half-up": "ROUND", ceiling: "ROUNDUP", floor: "ROUNDDOWN" } as const;

/**
 * An expression rounded by a policy, in functions of Excel 2003.
 *
 * @example roundedFormula("F5*G5*H5", "half-up-fen") // ROUND(F5*G5*H5,2)
 * @example roundedFormula("F5*G5*H5", "fen-carried-raw") // ROUNDUP(ROUND(F5*G5*H5,7),1)
 */
export function roundedFormula(expression: string, policy: RoundingPolicyId): string {
  return roundingPolicy(policy).steps.reduce((formula, { mode, decimals }, index) => {
    const cleared = mode === "half-up" || index > 0 ? formula : `ROUND(${formula},${NOISE_DECIMALS})`;
    return `${FUNCTIONS[mode]}(${cleared},${decimals})`;
  }, expression);
}
