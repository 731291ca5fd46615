import type Decimal from "decimal.js";
import type { MoneyFigure, MoneyUnit } from "../figures/index";
import { exactDecimal } from "../money/index";
import { SIMPLICITY, type Candidate } from "./candidate";
import { differenceOf, figureStep, moneyUnitOf, unitFactor, type Claim } from "./claim";
import { digitSlip } from "./digit-slip";
import { FEW_PEOPLE, headcountCost } from "./explain-people";
import type { FactorKind, FormationFactor, FormationTerm } from "./formation";

/** Lines that may run for the same months because the text says it once for all; a payroll's lines each have their own. */
const MOST_SHARING = 4;
/** Months of a budget year. */
const MOST_MONTHS = 12;

/** One factor of one line is another: headcount, months, wage, rate. A number that several lines share is another in all of them. */
export const explainByFactor = (claim: Claim): Candidate[] => [...factorsOf(claim)].flatMap(([factor, terms]) => factorCandidate(claim, terms, factor));

/** The factors of a claim, each with the terms that it stands in; the year's months, which no number says, are one for all lines. */
function factorsOf({ formation }: Claim): ReadonlyMap<FormationFactor, readonly FormationTerm[]> {
  const found = new Map<FormationFactor, FormationTerm[]>();
  const shared = new Map<unknown, FormationFactor>();
  for (const term of formation) {
    for (const factor of term.factors) {
      const number = factor.figure ?? (factor.kind === "months" && formation.length <= MOST_SHARING ? factor.value.toFixed() : factor);
      const first = shared.get(number) ?? factor;
      shared.set(number, first);
      const terms = found.get(first);
      if (terms) terms.push(term);
      else found.set(first, [term]);
    }
  }
  return found;
}

function factorCandidate(claim: Claim, terms: readonly FormationTerm[], factor: FormationFactor): Candidate[] {
  const [term] = terms;
  const others = factor.value.isZero() ? null : terms.reduce<Decimal>((sum, { amount, sign }) => sum.plus(amount.div(factor.value).times(sign)), exactDecimal(0));
  if (!term || others === null || others.isZero()) return [];
  const difference = differenceOf(claim);
  const value = slippedValue(claim, factor, exactDecimal(others.abs()), exactDecimal(others.times(factor.value).plus(difference).times(others.isNegative() ? -1 : 1)));
  if (value === null || value.eq(factor.value)) return [];
  const gain = value.minus(factor.value).times(others);
  const isExact = gain.eq(difference);
  const slip = { kind: KINDS[factor.kind], label: term.label, from: factor.value.toFixed(), to: value.toFixed(), effect: gain };
  const confidence = factor.figure ? claim.confidence(factor.figure) : 2;
  const unit = factor.figure?.kind === "money" && isExact ? otherUnit(factor.figure, factor.value, value) : null;
  if (unit !== null && factor.figure?.kind === "money") {
    return [{ kind: "unit", from: factor.figure.unit, to: unit, detail: "", slips: [{ ...slip, kind: "unit", label: factor.figure.printed.digits + factor.figure.printed.unit, from: factor.figure.unit, to: unit }], cost: SIMPLICITY.unit + confidence }];
  }
  const cost = costOf(factor, value);
  if (cost === null) return [];
  return [{ kind: slip.kind, from: slip.from, to: slip.to, detail: "", slips: [slip], cost: cost + confidence + (isExact ? 0 : SIMPLICITY.inexact) }];
}

/** The unit in which the factor's digits are the value wanted: 2688万元 for 2688元. */
function otherUnit(figure: MoneyFigure, value: Decimal, wanted: Decimal): MoneyUnit | null {
  const ratio = wanted.div(value);
  return ratio.eq(10_000) || ratio.times(10_000).eq(1) ? moneyUnitOf(exactDecimal(unitFactor(figure).times(ratio))) : null;
}

const KINDS: Readonly<Record<FactorKind, "headcount" | "months" | "wage" | "rate">> = {
  headcount: "headcount", count: "headcount", months: "months", wage: "wage", rate: "rate",
};

/** The factor's value that makes the term's amount come true (within the printed precision), in the steps that it has. */
function slippedValue(claim: Claim, factor: FormationFactor, others: Decimal, wanted: Decimal): Decimal | null {
  const decimals = factor.kind === "wage" || factor.kind === "rate" ? 2 : 0;
  const value = exactDecimal(wanted.div(others).toDecimalPlaces(decimals));
  const residual = value.times(others).minus(wanted).abs();
  if (residual.times(2).gt(figureStep(claim.figure)) || value.lte(0)) return null;
  // A coarsely printed amount lets many values through: then only an exact one says something.
  if (!residual.isZero() && figureStep(claim.figure).gte(others.abs())) return null;
  return factor.kind === "months" && value.gt(MOST_MONTHS) ? null : value;
}

/** How simple it is to take `value` for the factor; null where nothing speaks for it. */
function costOf(factor: FormationFactor, value: Decimal): number | null {
  const isFitting = factor.fits.some((fit) => fit.value.eq(value) && !fit.value.eq(factor.value));
  const digits = factor.figure ? digitSlip(factor.value.toFixed(), value.toFixed()) : null;
  const isMagnitude = factor.figure !== null && (value.eq(factor.value.times(10)) || factor.value.eq(value.times(10)));
  const known = Math.min(isFitting ? SIMPLICITY.fittingFactor : Infinity, digits || isMagnitude ? SIMPLICITY.factorDigits : Infinity);
  if (factor.kind === "wage" || factor.kind === "rate") return known === Infinity ? null : known;
  if (factor.kind === "months") return Math.min(known, SIMPLICITY.months);
  return Math.min(known, headcountCost(factor.value, value));
}

/** More lines than this are not compared pair by pair. */
const MOST_LINES = 60;

/** Two slips in one group that offset each other but for the difference: so many people counted on the wrong line. */
export function explainByOffsetting(claim: Claim): Candidate[] {
  const difference = differenceOf(claim);
  const lines = claim.formation.flatMap((term) => {
    const headcount = term.factors.find(({ kind }) => kind === "headcount");
    return headcount && !headcount.value.isZero() && term.sign === 1 ? [{ term, headcount, perHead: exactDecimal(term.amount.div(headcount.value)) }] : [];
  });
  const found: Candidate[] = [];
  if (lines.length > MOST_LINES) return found;
  for (const gaining of lines) {
    for (const losing of lines) {
      const gap = gaining.perHead.minus(losing.perHead);
      if (gaining === losing || gap.isZero()) continue;
      const people = difference.div(gap);
      if (!people.isInteger() || people.lte(0) || people.gte(losing.headcount.value) || people.gt(FEW_PEOPLE)) continue;
      const slip = (line: typeof gaining, change: Decimal) => ({
        kind: "headcount" as const, label: line.term.label, from: line.headcount.value.toFixed(), to: line.headcount.value.plus(change).toFixed(),
        effect: change.times(line.perHead),
      });
      found.push({
        kind: "offsetting", from: null, to: null, detail: "", cost: SIMPLICITY.offsetting + people.toNumber(),
        slips: [slip(gaining, people), slip(losing, people.negated())],
      });
    }
  }
  return found;
}

