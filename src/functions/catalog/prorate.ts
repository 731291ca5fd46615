import { yuanFromCell, yuanToCell } from "../../domain/money/index";
import { DAY_COUNT_POLICIES, proratedWage } from "../../domain/payroll/index";
import { dateReader, openDateReader } from "../arguments/date-readers";
import { nonNegativeReader, wholeNumberReader } from "../arguments/number-readers";
import { choiceReader } from "../arguments/text-readers";
import { choice, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";
import { employmentFailure, FIRST_YEAR, LAST_YEAR } from "./employment-failure";

const PARAMETERS = [
  required("monthlyWage", nonNegativeReader),
  required("start", dateReader), required("end", openDateReader), required("year", wholeNumberReader(FIRST_YEAR, LAST_YEAR)),
  choice("policy", choiceReader(DAY_COUNT_POLICIES), "DAYCOUNTPOLICY", "calendar-days"),
] as const;

/** The wage for the time employed within a budget year. */
export const PRORATE: FunctionDefinition = {
  id: "PRORATE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (wage, start, end, year, policy) => {
    const outcome = proratedWage(yuanFromCell(wage), start, end, year, policy);
    return outcome.kind === "problem" ? employmentFailure(outcome, start, end, year) : yuanToCell(outcome.amount);
  }),
};
