import type Decimal from "decimal.js";
import { roundDecimal } from "./rounding";
import { wanYuanDecimal, type WanYuan } from "./wan-yuan";
import { yuanDecimal, type Yuan } from "./yuan";

/** How an amount is printed. */
export interface PrintOptions {
  /** Decimals, half-up; default 2. */
  readonly decimals?: number | undefined;
  /** Commas between thousands; default yes. */
  readonly grouping?: boolean | undefined;
}

/**
 * An amount in 元 as people read it, without the unit.
 *
 * @example printYuan(yuan("4386816")) // "4,386,816.00"
 * @example printYuan(yuan("4386816"), { decimals: 0, grouping: false }) // "4386816"
 */
export const printYuan = (amount: Yuan, options: PrintOptions = {}): string => print(yuanDecimal(amount), options);

/**
 * An amount in 万元 as people read it, without the unit.
 *
 * @example printWanYuan(wanYuan("13994.58")) // "13,994.58"
 */
export const printWanYuan = (amount: WanYuan, options: PrintOptions = {}): string => print(wanYuanDecimal(amount), options);

function print(value: Decimal, { decimals = 2, grouping = true }: PrintOptions): string {
  const text = roundDecimal(value, decimals, "half-up").toFixed(decimals);
  if (!grouping) return text;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
