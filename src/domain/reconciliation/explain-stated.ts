import type Decimal from "decimal.js";
import type { Figure } from "../figures/index";
import { exactDecimal, roundDecimal, ROUNDING_MODES } from "../money/index";
import { oneSlip, SIMPLICITY, type Candidate } from "./candidate";
import { differenceOf, expectedOf, figureStep, figureValue, moneyUnitOf, printsAs, unitFactor, type Claim } from "./claim";
import { digitSlip } from "./digit-slip";

/** Only rounded to the printed digits: half-up, up or down. */
export function explainByRounding(claim: Claim): Candidate[] {
  const step = figureStep(claim.figure);
  const expected = expectedOf(claim);
  const mode = ROUNDING_MODES.find(({ id }) => roundDecimal(expected.div(step), 0, id).times(step).eq(figureValue(claim.figure)));
  if (!mode) return [];
  const slip = { kind: "rounding" as const, label: "", from: expected.toFixed(), to: figureValue(claim.figure).toFixed(), effect: differenceOf(claim) };
  return [oneSlip(slip, isRoundedInPrint(claim) ? SIMPLICITY.rounding : SIMPLICITY.roundedList, mode.id)];
}

/**
 * Whether rounding is what print does anyhow: 元 shown in 万元. A list in 万元 with decimals and a total in 万元 without
 * (`8万元、1万元、0.25万元…共10万元`) leaves out zeros, it does not round; nor does one of which most is so.
 */
export function isRoundedInPrint({ figure, formation }: Pick<Claim, "figure" | "formation">): boolean {
  const ofItsUnit = formation.filter((term) => term.figure && term.figure.kind === figure.kind && unitFactor(term.figure).eq(unitFactor(figure)));
  const isFiner = ofItsUnit.some((term) => (term.figure?.printed.decimals ?? 0) > figure.printed.decimals);
  return ofItsUnit.length < formation.length && !(isFiner && ofItsUnit.length * 2 > formation.length);
}

/** The stated amount is in another unit, or lost or won zeros: ×10,000, ×10, ×100, ×1,000. */
export function explainByMagnitude(claim: Claim): Candidate[] {
  const { figure } = claim;
  const expected = expectedOf(claim);
  const stated = figureValue(figure);
  if (stated.isZero() || expected.isZero() || claim.figure.kind === "people") return [];
  return [4, -4, 1, -1, 2, -2, 3, -3].flatMap((power) => {
    const ratio = exactDecimal(10).pow(power);
    if (!printsAsScaled(figure, expected, ratio)) return [];
    const from = figure.kind === "money" ? moneyUnitOf(exactDecimal(unitFactor(figure).div(ratio))) : null;
    const isUnit = Math.abs(power) === 4 && from !== null && figure.kind === "money";
    const slip = isUnit
      ? { kind: "unit" as const, label: "", from, to: figure.unit, effect: differenceOf(claim) }
      : { kind: "magnitude" as const, label: "", from: expected.toFixed(), to: stated.toFixed(), effect: differenceOf(claim) };
    return [oneSlip(slip, SIMPLICITY.magnitude + claim.confidence(figure))];
  });
}

/** Whether expected × ratio prints as stated; a coarsely printed figure must have two digits to say anything. */
function printsAsScaled(figure: Figure, expected: Decimal, ratio: Decimal): boolean {
  const scaled = exactDecimal(expected.times(ratio));
  return scaled.eq(figureValue(figure)) || (figure.printed.digits.replace(".", "").replace(/^0+/, "").length >= 2 && printsAs(figure, scaled));
}

/** Digits of the stated amount transposed, dropped, added or wrong. */
export function explainByDigits(claim: Claim): Candidate[] {
  if (claim.figure.kind === "people") return [];
  const factor = unitFactor(claim.figure);
  const expected = expectedOf(claim).div(factor);
  const stated = figureValue(claim.figure).div(factor);
  if (expected.isNegative() !== stated.isNegative() || (isRoundNumber(exactDecimal(expected)) && isRoundNumber(exactDecimal(stated)))) return [];
  const slip = printedLike(claim.figure, expected).map((wanted) => digitSlip(wanted, stated.abs().toFixed())).find((found) => found !== null) ?? null;
  if (slip === null) return [];
  const cost = (slip === "transposed" ? SIMPLICITY.transposed : SIMPLICITY.digitsOfStated) + claim.confidence(claim.figure);
  return [oneSlip({ kind: "digits", label: "", from: expectedOf(claim).toFixed(), to: figureValue(claim.figure).toFixed(), effect: differenceOf(claim) }, cost, slip)];
}

/** So many digits must be printed for one of them to say something where the rest was rounded away. */
const TELLING_DIGITS = 3;

/** The expected value as it may be printed beside the stated one, without its sign: rounded half-up, or carried up; none where too little of it would be left. */
function printedLike(figure: Figure, expected: Decimal): string[] {
  const digits = exactDecimal(expected.abs());
  if (digits.decimalPlaces() <= figure.printed.decimals + 2) return [digits.toFixed()];
  if (figure.printed.digits.replace(".", "").length < TELLING_DIGITS) return [];
  return (["ceiling", "half-up"] as const).map((mode) => roundDecimal(digits, figure.printed.decimals, mode).toFixed());
}

/** The stated amount is that of another line or project. */
export function explainByForeign(claim: Claim): Candidate[] {
  const stated = figureValue(claim.figure);
  const found = claim.elsewhere.find(({ value, figure }) => figure !== claim.figure && value.eq(stated));
  if (!found || stated.isZero()) return [];
  const slip = { kind: "foreign" as const, label: found.label, from: expectedOf(claim).toFixed(), to: stated.toFixed(), effect: differenceOf(claim) };
  return [oneSlip(slip, SIMPLICITY.foreign + (isRoundNumber(stated) ? SIMPLICITY.roundForeign : 0) + claim.confidence(claim.figure))];
}

/** 10万元, 5万元: found in many places, so that another place's says little; any two of them differ by one digit. */
const isRoundNumber = (value: Decimal): boolean => value.abs().toFixed().replace(".", "").replace(/^0+|0+$/g, "").length < 2;
