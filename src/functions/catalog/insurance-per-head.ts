import { ROUNDING_POLICIES, yuanFromCell } from "../../domain/money/index";
import type { RoundingPolicyId, Yuan } from "../../domain/money/index";
import { insuranceOfWages, isFloorAboveCap } from "../../domain/payroll/index";
import { CellFailure } from "../arguments/cell-failure";
import { readList } from "../arguments/list";
import { limitReader, nonNegativeReader, rateReader } from "../arguments/number-readers";
import { choiceReader } from "../arguments/text-readers";
import { choice, required, whole } from "../definition";
import type { FunctionDefinition } from "../definition";
import { spread } from "../spread";

const SPREAD_PARAMETERS = [
  required("wage", nonNegativeReader),
  choice("rounding", choiceReader(ROUNDING_POLICIES), "ROUNDINGPOLICY", "half-up-fen"),
] as const;
const [WAGE, ROUNDING] = SPREAD_PARAMETERS;

/** Insurance per head and month: each rate on its own base, each rounded, then summed. */
export const INSURANCE_PER_HEAD: FunctionDefinition = {
  id: "INSURANCEPERHEAD",
  parameters: [WAGE, whole("rates"), whole("floors", { isOptional: true }), whole("caps", { isOptional: true }), ROUNDING],
  calculate: ([wage, rawRates, rawFloors, rawCaps, rounding]) => {
    const rates = readList(rawRates, "rates", rateReader);
    if (rates instanceof CellFailure) return rates;
    const floors = readLimits(rawFloors, "floors", rates.length);
    if (floors instanceof CellFailure) return floors;
    const caps = readLimits(rawCaps, "caps", rates.length);
    if (caps instanceof CellFailure) return caps;
    const contradiction = findFloorAboveCap(floors, caps);
    if (contradiction !== null) return contradiction;
    const byPolicy = new Map<RoundingPolicyId, (wage: number) => number>();
    return spread(SPREAD_PARAMETERS, [wage, rounding], (amount, policy) => {
      const insuranceOf = byPolicy.get(policy) ?? insuranceOfWages({ rates, floors, caps, rounding: policy });
      byPolicy.set(policy, insuranceOf);
      return insuranceOf(amount);
    }, { isLoneZeroBlank: true });
  },
};

const toYuan = (limit: number | null): Yuan | null => (limit === null ? null : yuanFromCell(limit));

/** One limit per rate: a single one serves all. */
function readLimits(raw: unknown, argument: "floors" | "caps", count: number): (number | null)[] | CellFailure {
  const limits = readList(raw, argument, limitReader);
  if (limits instanceof CellFailure) return limits;
  if (limits.length === 1) return Array<number | null>(count).fill(limits[0] ?? null);
  return limits.length === count ? limits : new CellFailure({ code: "counts-differ", argument, count: limits.length, of: "rates", expected: count });
}

function findFloorAboveCap(floors: readonly (number | null)[], caps: readonly (number | null)[]): CellFailure | null {
  const index = floors.findIndex((floor, place) => isFloorAboveCap(toYuan(floor), toYuan(caps[place] ?? null)));
  return index < 0 ? null : new CellFailure({ code: "floor-above-cap", floor: floors[index] ?? 0, cap: caps[index] ?? 0 });
}
