import { ROUNDING_POLICIES, roundYuan, yuanFromCell, yuanToCell } from "../../domain/money/index";
import { amountReader } from "../arguments/number-readers";
import { choiceReader } from "../arguments/text-readers";
import { choice, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [required("amount", amountReader), choice("policy", choiceReader(ROUNDING_POLICIES), "ROUNDINGPOLICY")] as const;

/** An amount in 元 rounded by a named policy. */
export const ROUND_MONEY: FunctionDefinition = {
  id: "ROUNDMONEY",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (amount, policy) => yuanToCell(roundYuan(yuanFromCell(amount), policy))),
};
