import type { FunctionProblem } from "../../wording/index";

/**
 * A cell that cannot be computed: data, never thrown by the calculation. The bundle's entry turns it into the host's
 * own error: `value` becomes #VALUE!, `not-available` #N/A, both with the problem in words.
 */
export class CellFailure {
  constructor(readonly problem: FunctionProblem, readonly code: "value" | "not-available" = "value") {}
}
