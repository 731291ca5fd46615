import { decimalFromCell, yuanToCell } from "../../domain/money/index";
import { insuranceAmount } from "../../domain/payroll/index";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [
  required("perHeadMonth", nonNegativeReader), required("headcount", headcountReader), optional("months", monthsReader, 12),
] as const;

/** Flat insurance of so many people for so many whole months. */
export const INSURANCE: FunctionDefinition = {
  id: "INSURANCE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (perHead, headcount, months) =>
    yuanToCell(insuranceAmount(decimalFromCell(perHead), headcount, decimalFromCell(months)))),
};
