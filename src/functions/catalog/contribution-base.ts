import { yuanFromCell, yuanToCell } from "../../domain/money/index";
import { contributionBase, isFloorAboveCap } from "../../domain/payroll/index";
import { CellFailure } from "../arguments/cell-failure";
import { limitReader, nonNegativeReader } from "../arguments/number-readers";
import { required } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const PARAMETERS = [required("wage", nonNegativeReader), required("floor", limitReader), required("cap", limitReader)] as const;

/** The wage held between floor and cap. */
export const CONTRIBUTION_BASE: FunctionDefinition = {
  id: "CONTRIBUTIONBASE",
  parameters: PARAMETERS,
  calculate: (args) => spread(PARAMETERS, args, (wage, floor, cap) => {
    const lowest = floor === null ? null : yuanFromCell(floor);
    const highest = cap === null ? null : yuanFromCell(cap);
    if (isFloorAboveCap(lowest, highest)) return new CellFailure({ code: "floor-above-cap", floor: floor ?? 0, cap: cap ?? 0 });
    return yuanToCell(contributionBase(yuanFromCell(wage), lowest, highest));
  }, { isLoneZeroBlank: true }),
};
