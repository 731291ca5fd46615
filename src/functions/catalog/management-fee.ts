import { amountOfCells } from "../../domain/payroll/index";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { cellByCell, spread } from "../spread";

const PARAMETERS = [
  required("headcount", headcountReader), required("feePerHeadMonth", nonNegativeReader), optional("months", monthsReader, 12),
] as const;
const fee = (headcount: number, feePerHeadMonth: number, months: number): number => amountOfCells(feePerHeadMonth, headcount, months, "whole");

/** Management fee of so many people for so many whole months. */
export const MANAGEMENT_FEE: FunctionDefinition = {
  id: "MANAGEMENTFEE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, fee, { bulk: cellByCell(fee) }),
};
