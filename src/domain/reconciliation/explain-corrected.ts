import type Decimal from "decimal.js";
import { exactDecimal, roundDecimal, ROUNDING_MODES } from "../money/index";
import { SIMPLICITY, type Candidate, type CandidateSlip } from "./candidate";
import { differenceOf, expectedOf, figureStep, figureValue, moneyUnitOf, printsAs, unitFactor, type Claim } from "./claim";
import { isRoundedInPrint } from "./explain-stated";
import type { FormationTerm } from "./formation";

/** Parts that identities of their own show to be wrong: with what they should be, the stated figure comes out. */
export function explainByCorrectedParts(claim: Claim): Candidate[] {
  const corrections = claim.formation.flatMap((term) => {
    const corrected = term.figure && term.factors.length === 0 ? claim.corrected?.(term.figure) ?? null : null;
    return corrected && !corrected.value.eq(term.amount) ? [{ term, corrected }] : [];
  });
  if (corrections.length === 0) return [];
  const slips = corrections.map(({ term, corrected: { kind, value } }): CandidateSlip => {
    const isUnit = kind === "unit" && term.figure?.kind === "money";
    const gain = exactDecimal(value.minus(term.amount));
    return {
      kind, label: term.label, effect: term.sign === 1 ? gain : exactDecimal(gain.negated()), from: isUnit ? term.figure?.printed.unit ?? "" : term.amount.toFixed(),
      to: isUnit && term.figure ? moneyUnitOf(exactDecimal(unitFactor(term.figure).times(value).div(term.amount))) ?? value.toFixed() : value.toFixed(),
    };
  });
  const rest = roundingRest(claim, slips);
  const [first] = corrections;
  if (rest === null || !first || slips.length > 1) return [];
  return [candidate(slips, rest, SIMPLICITY.correctedPart, first.corrected.detail)];
}

/** One printed part is in another unit, and what is left is only the rounding of the stated figure: 48288万元 for 48288元 in 51万元. */
export function explainByPartAndRounding(claim: Claim): Candidate[] {
  if (!isRoundedInPrint(claim)) return [];
  return claim.formation.flatMap((term) => ofUnit(claim, term));
}

function ofUnit(claim: Claim, term: FormationTerm): Candidate[] {
  const { figure } = term;
  if (figure?.kind !== "money" || term.factors.length > 0 || term.amount.isZero()) return [];
  return [4, -4].flatMap((power) => {
    const ratio = exactDecimal(10).pow(power);
    const unit = moneyUnitOf(exactDecimal(unitFactor(figure).times(ratio)));
    if (unit === null) return [];
    const gain = exactDecimal(term.amount.times(ratio).minus(term.amount));
    const slip: CandidateSlip = { kind: "unit", label: term.label, from: figure.unit, to: unit, effect: term.sign === 1 ? gain : exactDecimal(gain.negated()) };
    const rest = roundingRest(claim, [slip]);
    return rest === null || rest.isZero() ? [] : [candidate([slip], rest, SIMPLICITY.partUnit + claim.confidence(figure), "")];
  });
}

/** The stated figure is in another unit, and carried up or cut besides: 51元 for 51万元, where the parts come to 504,207.12元. */
export function explainByUnitAndRounding(claim: Claim): Candidate[] {
  const { figure } = claim;
  if (figure.kind !== "money" || figureValue(figure).isZero()) return [];
  return [4, -4].flatMap((power) => {
    const ratio = exactDecimal(10).pow(power);
    const unit = moneyUnitOf(exactDecimal(unitFactor(figure).times(ratio)));
    const [meant, step] = [figureValue(figure).times(ratio), figureStep(figure).times(ratio)];
    const expected = expectedOf(claim);
    // Where nothing is rounded besides, it is a matter of the unit alone.
    if (unit === null || expected.lt(step) || meant.eq(expected) || !ROUNDING_MODES.some(({ id }) => roundDecimal(expected.div(step), 0, id).times(step).eq(meant))) return [];
    const slip: CandidateSlip = { kind: "unit", label: "", from: unit, to: figure.unit, effect: exactDecimal(figureValue(figure).minus(meant)) };
    return [candidate([slip], exactDecimal(meant.minus(expected)), SIMPLICITY.unit + claim.confidence(figure), "")];
  });
}

/** What stays of the difference after the slips where that is nothing or rounding; null where it is more. */
function roundingRest(claim: Claim, slips: readonly CandidateSlip[]): Decimal | null {
  const rest = slips.reduce<Decimal>((left, { effect }) => left.minus(effect), differenceOf(claim));
  const expected = exactDecimal(figureValue(claim.figure).minus(rest));
  if (rest.isZero() || printsAs(claim.figure, expected)) return exactDecimal(rest);
  const step = figureStep(claim.figure);
  const isRounded = isRoundedInPrint(claim) && ROUNDING_MODES.some(({ id }) => roundDecimal(expected.div(step), 0, id).times(step).eq(figureValue(claim.figure)));
  return isRounded ? exactDecimal(rest) : null;
}

function candidate(slips: readonly CandidateSlip[], rest: Decimal, cost: number, detail: Candidate["detail"]): Candidate {
  const [first] = slips;
  const rounding: CandidateSlip[] = rest.isZero() ? [] : [{ kind: "rounding", label: "", from: null, to: null, effect: rest }];
  return {
    kind: first?.kind ?? "rounding", from: first?.from ?? null, to: first?.to ?? null, detail, slips: [...slips, ...rounding], cost: cost + (rest.isZero() ? 0 : SIMPLICITY.roundedBesides),
  };
}
