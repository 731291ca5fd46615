import { decimalToCell } from "../../domain/money/index";
import { DAY_COUNT_POLICIES, monthsEmployed } from "../../domain/payroll/index";
import { dateReader, openDateReader } from "../arguments/date-readers";
import { wholeNumberReader } from "../arguments/number-readers";
import { choiceReader } from "../arguments/text-readers";
import { choice, required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";
import { employmentFailure, FIRST_YEAR, LAST_YEAR } from "./employment-failure";

const PARAMETERS = [
  required("start", dateReader), required("end", openDateReader), required("year", wholeNumberReader(FIRST_YEAR, LAST_YEAR)),
  choice("policy", choiceReader(DAY_COUNT_POLICIES), "DAYCOUNTPOLICY", "calendar-days"),
] as const;

/** Months employed within a budget year. */
export const MONTHS_EMPLOYED: FunctionDefinition = {
  id: "MONTHSEMPLOYED",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (start, end, year, policy) => {
    const outcome = monthsEmployed(start, end, year, policy);
    return outcome.kind === "problem" ? employmentFailure(outcome, start, end, year) : decimalToCell(outcome.months);
  }),
};
