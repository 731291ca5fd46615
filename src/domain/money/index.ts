export { capitalAmount, type CapitalOptions } from "./capital-amount";
export { decimalFromCell, decimalToCell } from "./cell-number";
export { exactDecimal } from "./exact-decimal";
export { printWanYuan, printYuan, type PrintOptions } from "./print";
export { rate, rateDecimal, rateFromCell, rateText, type Rate } from "./rate";
export { roundDecimal, roundYuan, shareOfYuan } from "./rounding";
export {
  isRoundingMode, isRoundingPolicyId, ROUNDING_MODES, ROUNDING_POLICIES, roundingPolicy,
  type RoundingMode, type RoundingPolicy, type RoundingPolicyId, type RoundingStep,
} from "./rounding-policy";
export { toWanYuan, toYuan, wanYuan, wanYuanDecimal, wanYuanText, type WanYuan, type WanYuanRounding } from "./wan-yuan";
export {
  addYuan, compareYuan, equalYuan, isNegativeYuan, isZeroYuan, multiplyYuan, negateYuan, subtractYuan, sumYuan,
  yuan, yuanDecimal, yuanFromCell, yuanText, yuanToCell, ZERO_YUAN, type Yuan,
} from "./yuan";
