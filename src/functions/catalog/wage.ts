import { amountOfCells } from "../../domain/payroll/index";
import { headcountReader, monthsReader, nonNegativeReader } from "../arguments/number-readers";
import { optional, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { cellByCell, spread } from "../spread";

const PARAMETERS = [
  required("monthlyWage", nonNegativeReader), optional("headcount", headcountReader, 1), optional("months", monthsReader, 12),
] as const;
const wage = (monthlyWage: number, headcount: number, months: number): number => amountOfCells(monthlyWage, headcount, months, "worked");

/** Wages of so many people for so many months. */
export const WAGE: FunctionDefinition = {
  id: "WAGE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, wage, { bulk: cellByCell(wage) }),
};
