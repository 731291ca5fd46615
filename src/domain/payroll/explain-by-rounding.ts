import { exactDecimal, roundDecimal, toWanYuan, wanYuanDecimal, yuanDecimal, type RoundingMode, type Yuan } from "../money/index";
import type { PayrollExplanation, StatedRounding } from "./cost";
import type { StatedAmount } from "./payroll-line";

const WHOLE_WAN: Readonly<Record<RoundingMode, StatedRounding>> = { "half-up": "half-up-wan", ceiling: "ceiling-wan", floor: "floor-wan" };
const PRINTED_DIGITS: Readonly<Record<RoundingMode, StatedRounding>> = {
  "half-up": "printed-digits", ceiling: "printed-digits-ceiling", floor: "printed-digits-floor",
};

/**
 * The rounding to the printed unit and digits that turns the computed amount into the stated one, or null.
 *
 * Half-up is preferred where it and another one lead to the same figure.
 *
 * @example 504,207.12 元 computed, 51 万元 stated → ceiling-wan
 */
export function explainByRounding(stated: StatedAmount, computed: Yuan): PayrollExplanation | null {
  const { unit, decimals } = stated.printed;
  const inUnit = (amount: Yuan) => (unit === "万元" ? wanYuanDecimal(toWanYuan(amount)) : yuanDecimal(amount));
  const value = inUnit(computed);
  const printed = exactDecimal(inUnit(stated.amount));
  const names = unit === "万元" && decimals === 0 ? WHOLE_WAN : PRINTED_DIGITS;
  const mode = (["half-up", "ceiling", "floor"] as const).find((candidate) => roundDecimal(value, decimals, candidate).eq(printed));
  return mode === undefined ? null : { kind: "rounding", policy: names[mode] };
}
