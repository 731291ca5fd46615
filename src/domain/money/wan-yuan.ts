import type Decimal from "decimal.js";
import { exactDecimal } from "./exact-decimal";
import { roundDecimal } from "./rounding";
import type { RoundingMode } from "./rounding-policy";
import { yuan, yuanDecimal, type Yuan } from "./yuan";

declare const wanYuanBrand: unique symbol;

/** An exact amount in 万元 (10,000 元). Opaque, and no `Yuan`: adding the two does not compile. */
export interface WanYuan {
  readonly [wanYuanBrand]: "万元";
}

/**
 * An amount in 万元 from a decimal or a plain decimal text.
 *
 * @throws RangeError for a text that is no plain decimal.
 * @example wanYuan("13994.58")
 */
export const wanYuan = (value: Decimal | string): WanYuan => exactDecimal(value) as unknown as WanYuan;

/** The amount's value in 万元. */
export const wanYuanDecimal = (amount: WanYuan): Decimal => amount as unknown as Decimal;

/** Plain decimal text, in 万元. */
export const wanYuanText = (amount: WanYuan): string => wanYuanDecimal(amount).toFixed();

/** How an amount is brought to 万元; without either it stays exact. */
export interface WanYuanRounding {
  /** Default half-up, where digits are given. */
  readonly policy?: RoundingMode | undefined;
  /** Decimals of 万元; default 2, where a policy is given. */
  readonly digits?: number | undefined;
}

/**
 * 元 → 万元, exact without options, otherwise rounded once.
 *
 * @throws RangeError for digits that are not a whole number from 0 to 100.
 * @example toWanYuan(yuan("504207.12"), { policy: "ceiling", digits: 0 }) // 51
 */
export function toWanYuan(amount: Yuan, rounding: WanYuanRounding = {}): WanYuan {
  const exact = yuanDecimal(amount).times(exactDecimal("0.0001"));
  if (rounding.policy === undefined && rounding.digits === undefined) return wanYuan(exact);
  return wanYuan(roundDecimal(exact, rounding.digits ?? 2, rounding.policy ?? "half-up"));
}

/** 万元 → 元, exact. */
export const toYuan = (amount: WanYuan): Yuan => yuan(wanYuanDecimal(amount).times(10_000));
