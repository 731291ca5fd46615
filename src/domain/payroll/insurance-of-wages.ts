import { decimalFromCell, rateFromCell, roundingPolicy, yuanFromCell, yuanToCell, type RoundingPolicyId } from "../money/index";
import { insurancePerHead, isFloorAboveCap } from "./amounts";
import { isExactFen, NOT_SCALED, scaled } from "./scaled-product";

/** What insurance of many wages is computed with; cell numbers, one of each per rate. */
export interface InsuranceTerms {
  /** Fractions: 16% is 0.16. */
  readonly rates: readonly number[];
  /** 元 per month; null = none. */
  readonly floors: readonly (number | null)[];
  readonly caps: readonly (number | null)[];
  readonly rounding?: RoundingPolicyId | undefined;
}

const RATE_SCALE = 1_000_000;
const UNITS_PER_YUAN = 100 * RATE_SCALE;

interface ScaledRate {
  readonly rate: number;
  readonly floor: number;
  readonly cap: number;
}

/**
 * A function from a wage (cell number, 元) to insurance per head and month (cell number, 元): each rate on its own base,
 * each rounded, then summed; NaN for a wage that is negative or no number. For bulk work: `insurancePerHead` says the
 * same, one value at a time.
 *
 * @throws RangeError for terms that contradict themselves: other lengths, a negative rate, a floor above its cap.
 * @example insuranceOfWages({ rates: [0.007], floors: [null], caps: [null] })(4775) // 33.43
 */
export function insuranceOfWages(terms: InsuranceTerms): (wage: number) => number {
  const { rates, rounding = "half-up-fen" } = terms;
  if (terms.floors.length !== rates.length || terms.caps.length !== rates.length) throw new RangeError("One floor and one cap per rate");
  const floors = terms.floors.map((floor) => (floor === null ? null : yuanFromCell(floor)));
  const caps = terms.caps.map((cap) => (cap === null ? null : yuanFromCell(cap)));
  if (floors.some((floor, index) => isFloorAboveCap(floor, caps[index] ?? null))) throw new RangeError("A floor lies above its cap");
  if (rates.some((rate) => decimalFromCell(rate).lt(0))) throw new RangeError("A rate below 0");
  const exactRates = rates.map(rateFromCell);
  const exact = (wage: number) => yuanToCell(insurancePerHead(yuanFromCell(wage), exactRates, floors, caps, rounding));
  const scaledRates = scaleTerms(terms);
  const round = fenRounding(rounding);
  return (wage) => {
    if (!(wage >= 0 && wage < Number.POSITIVE_INFINITY)) return Number.NaN;
    const fen = scaledRates === null ? NOT_SCALED : fenOfRates(wage, scaledRates, round);
    return fen === NOT_SCALED ? exact(wage) : fen / 100;
  };
}

function fenOfRates(wage: number, rates: readonly ScaledRate[], round: (units: number) => number): number {
  const cents = scaled(wage, 100);
  if (cents === NOT_SCALED) return NOT_SCALED;
  let sum = 0;
  for (const { rate, floor, cap } of rates) {
    const units = (cents < floor ? floor : cents > cap ? cap : cents) * rate;
    if (!isExactFen(units)) return NOT_SCALED;
    sum += round(units);
  }
  return isExactFen(sum) ? sum : NOT_SCALED;
}

function scaleTerms({ rates, floors, caps }: InsuranceTerms): readonly ScaledRate[] | null {
  const scaledRates = rates.map((rate, index) => {
    const floor = floors[index] ?? null;
    const cap = caps[index] ?? null;
    return {
      rate: scaled(rate, RATE_SCALE),
      floor: floor === null || floor <= 0 ? 0 : scaled(floor, 100),
      cap: cap === null ? Number.POSITIVE_INFINITY : scaled(cap, 100),
    };
  });
  return scaledRates.every(({ rate, floor, cap }) => rate !== NOT_SCALED && floor !== NOT_SCALED && cap !== NOT_SCALED) ? scaledRates : null;
}

/** Units of 1/UNITS_PER_YUAN 元, rounded by the policy, in 分. */
function fenRounding(id: RoundingPolicyId): (units: number) => number {
  let scale = UNITS_PER_YUAN;
  const steps = roundingPolicy(id).steps.map(({ mode, decimals }) => {
    const divisor = scale / 10 ** decimals;
    scale = 10 ** decimals;
    return { mode, divisor };
  });
  const factor = 100 / scale;
  return (units) => {
    let value = units;
    for (const { mode, divisor } of steps) {
      value = mode === "half-up" ? Math.floor((value + divisor / 2) / divisor)
        : mode === "ceiling" ? Math.ceil(value / divisor) : Math.floor(value / divisor);
    }
    return value * factor;
  };
}
