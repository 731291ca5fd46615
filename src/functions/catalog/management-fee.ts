import { decimalFromCell, yuanToCell } from "../../domain/money/index";
import { managementFeeAmount } from "../../domain/payroll/index";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [
  required("headcount", headcountReader), required("feePerHeadMonth", nonNegativeReader), optional("months", monthsReader, 12),
] as const;

/** Management fee of so many people for so many whole months. */
export const MANAGEMENT_FEE: FunctionDefinition = {
  id: "MANAGEMENTFEE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (headcount, fee, months) =>
    yuanToCell(managementFeeAmount(decimalFromCell(fee), headcount, decimalFromCell(months)))),
};
