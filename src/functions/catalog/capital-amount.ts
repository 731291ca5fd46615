import { capitalAmount, yuanFromCell } from "../../domain/money/index";
import { amountReader } from "../arguments/number-readers";
import { required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [required("amount", amountReader)] as const;

/** An amount in Chinese capital numerals, as cheques and vouchers want it. */
export const CAPITAL_AMOUNT: FunctionDefinition = {
  id: "CAPITALAMOUNT",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (amount) => capitalAmount(yuanFromCell(amount))),
};
