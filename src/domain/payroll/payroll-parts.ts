import type Decimal from "decimal.js";
import type { RoundingPolicyId, Yuan } from "../money/index";
import { perHeadMonthAmount, wholeMonthsOf } from "./amounts";

/** 元: wage = monthly wage × headcount × months worked, fractions of a month counting as such. */
export const wageAmount = (monthlyWage: Decimal, headcount: number, months: Decimal, rounding?: RoundingPolicyId): Yuan =>
  perHeadMonthAmount(monthlyWage, headcount, months, rounding);

/** 元: flat insurance per head and month × headcount × months, a month begun counting whole. */
export const insuranceAmount = (perHeadMonth: Decimal, headcount: number, months: Decimal, rounding?: RoundingPolicyId): Yuan =>
  perHeadMonthAmount(perHeadMonth, headcount, wholeMonthsOf(months), rounding);

/** 元: management fee per head and month × headcount × months, a month begun counting whole. */
export const managementFeeAmount = (perHeadMonth: Decimal, headcount: number, months: Decimal, rounding?: RoundingPolicyId): Yuan =>
  perHeadMonthAmount(perHeadMonth, headcount, wholeMonthsOf(months), rounding);
