import { decimalToCell, ROUNDING_MODES, toWanYuan, wanYuanDecimal, yuanFromCell } from "../../domain/money/index";
import { amountReader, wholeNumberReader } from "../arguments/number-readers";
import { choiceReader } from "../arguments/text-readers";
import { choice, optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

/** 元 has two decimals, so 万元 never has more than six. */
const MOST_DIGITS = 6;
const PARAMETERS = [
  required("amount", amountReader),
  choice("rounding", choiceReader(ROUNDING_MODES), "ROUNDINGMODE", "half-up"),
  optional("digits", wholeNumberReader(0, MOST_DIGITS), 2),
] as const;

/** 元 → 万元, rounded once. */
export const TO_WAN_YUAN: FunctionDefinition = {
  id: "TOWANYUAN",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (amount, policy, digits) =>
    decimalToCell(wanYuanDecimal(toWanYuan(yuanFromCell(amount), { policy, digits })))),
};
