import { GRADE_LABELS, GRADES, gradeOfActual, type Grade } from "../../domain/goals/index";
import { CellFailure } from "../arguments/cell-failure";
import { printedReader } from "../arguments/text-readers";
import { required } from "../definition";
import type { CellResult, FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [
  required("actual", printedReader), required("excellent", printedReader), required("good", printedReader), required("fair", printedReader), required("poor", printedReader),
] as const;

/** The grade of an actual value by the bounds as a goal sheet prints them. */
export const GRADE: FunctionDefinition = {
  id: "GRADE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (actual, excellent, good, fair, poor) => grade(actual, { excellent, good, fair, poor })),
};

function grade(actual: number | string, bounds: Readonly<Record<Grade, number | string>>): CellResult {
  const outcome = gradeOfActual(actual, bounds);
  switch (outcome.kind) {
    case "graded": return GRADE_LABELS[outcome.grade];
    case "contradiction": return new CellFailure({ code: "bounds-contradict", actual: String(actual), grades: outcome.grades });
    case "ungraded": return new CellFailure({ code: "no-grade", actual: String(actual) });
    case "unreadable-bound": return new CellFailure({ code: "not-a-bound", argument: outcome.grade, text: String(bounds[outcome.grade]) });
    case "units-differ": return new CellFailure({ code: "bound-units-differ", bounds: GRADES.map((one) => String(bounds[one])) });
    case "percentage-slip": return new CellFailure({ code: "percentage-slip", argument: "actual", value: Number(actual) });
    case "unreadable-actual": return new CellFailure({ code: "not-gradable", argument: "actual", text: String(actual) });
  }
}
