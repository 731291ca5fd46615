import { amountOfCells } from "../../domain/payroll/index";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { cellByCell, spread } from "../spread";

const PARAMETERS = [
  required("perHeadMonth", nonNegativeReader), required("headcount", headcountReader), optional("months", monthsReader, 12),
] as const;
const insurance = (perHeadMonth: number, headcount: number, months: number): number => amountOfCells(perHeadMonth, headcount, months, "whole");

/** Flat insurance of so many people for so many whole months. */
export const INSURANCE: FunctionDefinition = {
  id: "INSURANCE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, insurance, { bulk: cellByCell(insurance) }),
};
