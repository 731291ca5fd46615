import type { EmploymentProblem } from "../../domain/payroll/index";
import { CellFailure } from "../arguments/cell-failure";

/** Years that Excel's dates cover. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 9999;

/** What stands in the way of counting months, as a cell's failure. */
export function employmentFailure(problem: EmploymentProblem, start: string, end: string | null, year: number): CellFailure {
  switch (problem.code) {
    case "end-before-start":
      return new CellFailure({ code: "end-before-start", start, end: end ?? "" });
    case "not-a-date":
      return new CellFailure({ code: "not-a-date", argument: problem.argument, text: problem.argument === "end" ? (end ?? "") : start });
    case "not-a-year":
      return new CellFailure({ code: "out-of-range", argument: "year", value: year, from: FIRST_YEAR, to: LAST_YEAR });
  }
}
