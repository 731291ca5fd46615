import type Decimal from "decimal.js";
import { exactDecimal } from "../money/index";
import { oneSlip, SIMPLICITY, type Candidate, type CandidateSlip } from "./candidate";
import { differenceOf, figureValue, moneyUnitOf, printsAs, unitFactor, type Claim } from "./claim";
import { digitSlip } from "./digit-slip";
import type { Formation, FormationTerm } from "./formation";
import { MOST_PARTS, SubsetSearch, type SubsetsFound } from "./subset-search";

const signed = ({ sign, amount }: FormationTerm): Decimal => (sign === 1 ? amount : exactDecimal(amount.negated()));

/** One part was left out, or counted twice, or another line's figure was counted with the rest. */
export function explainByPart(claim: Claim): Candidate[] {
  const { formation } = claim;
  const difference = differenceOf(claim);
  const candidates: Candidate[] = [];
  for (const term of formation.length > 1 ? formation : []) {
    const amount = signed(term);
    const confidence = term.figure ? Math.max(0, claim.confidence(term.figure)) : 0;
    if (amount.isZero() || !(isSameDifference(claim, amount) || isSameDifference(claim, exactDecimal(amount.negated())))) continue;
    for (const { kind, effect, from, to } of partReadings(term, formation)) {
      if (!isSameDifference(claim, effect)) continue;
      const cost = SIMPLICITY[kind] + Math.min(confidence, 1) + (effect.eq(difference) ? 0 : SIMPLICITY.inexact);
      candidates.push(oneSlip({ kind, label: term.label, from: from.toFixed(), to: to.toFixed(), effect }, cost));
    }
  }
  const added = claim.elsewhere.find(({ value, figure }) => figure !== claim.figure && !value.isZero() && value.eq(difference) && !formation.some(({ amount }) => amount.eq(value)));
  if (added && formation.length > 1) {
    candidates.push(oneSlip({ kind: "foreign", label: added.label, from: "0", to: added.value.toFixed(), effect: difference }, SIMPLICITY.foreign + 1));
  }
  return candidates;
}

interface PartReading {
  readonly kind: "omitted" | "doubled";
  readonly effect: Decimal;
  readonly from: Decimal;
  readonly to: Decimal;
}

/** What may have happened to one part; one that the list has twice was counted once in the total: the list is wrong. */
function partReadings(term: FormationTerm, formation: Formation): PartReading[] {
  const [amount, once, twice] = [signed(term), term.amount, exactDecimal(term.amount.times(2))];
  const less: PartReading = isListedTwice(term, formation)
    ? { kind: "doubled", effect: exactDecimal(amount.negated()), from: twice, to: once }
    : { kind: "omitted", effect: exactDecimal(amount.negated()), from: once, to: exactDecimal(0) };
  return [less, { kind: "doubled", effect: amount, from: once, to: twice }];
}

/** A label without the number before it: 3、联络员补助. */
const plainLabel = (label: string): string => label.replace(/^[0-9]{1,3}、/, "");

const isListedTwice = (term: FormationTerm, formation: Formation): boolean => term.label !== ""
  && formation.some((other) => other !== term && other.amount.eq(term.amount) && plainLabel(other.label) === plainLabel(term.label));

/** Whether the stated figure comes out, as printed, when the parts change by `effect`. */
const isSameDifference = (claim: Claim, effect: Decimal): boolean =>
  effect.eq(differenceOf(claim)) || printsAs(claim.figure, exactDecimal(figureValue(claim.figure).minus(differenceOf(claim)).plus(effect)));

/** One printed part has a wrong digit, or is in another unit, or lost or won zeros; the stated figure was made of the right one. */
export const explainByPrintedPart = (claim: Claim): Candidate[] => claim.formation.flatMap((term) => printedPartCandidate(claim, term));

function printedPartCandidate(claim: Claim, term: FormationTerm): Candidate[] {
  const { figure } = term;
  if (figure === null || figure.kind === "people" || term.factors.length > 0) return [];
  const difference = differenceOf(claim);
  const factor = unitFactor(figure);
  const wanted = exactDecimal(term.amount.plus(term.sign === 1 ? difference : difference.negated()));
  if (wanted.isZero() || wanted.isNegative() !== term.amount.isNegative() || wanted.eq(term.amount)) return [];
  const slip = (kind: CandidateSlip["kind"], from: string, to: string): CandidateSlip => ({ kind, label: term.label, from, to, effect: difference });
  const confidence = claim.confidence(figure);
  for (const power of [4, -4, 1, -1, 2, -2, 3, -3]) {
    const ratio = exactDecimal(10).pow(power);
    if (!wanted.eq(term.amount.times(ratio))) continue;
    const unit = figure.kind === "money" && Math.abs(power) === 4 ? moneyUnitOf(exactDecimal(factor.times(ratio))) : null;
    return unit !== null && figure.kind === "money"
      ? [oneSlip(slip("unit", figure.unit, unit), SIMPLICITY.partUnit + confidence)]
      : [oneSlip(slip("magnitude", term.amount.toFixed(), wanted.toFixed()), SIMPLICITY.partMagnitude + confidence)];
  }
  const digits = digitSlip(wanted.div(factor).abs().toFixed(), term.amount.div(factor).abs().toFixed());
  if (digits === null) return [];
  const cost = (digits === "transposed" ? SIMPLICITY.partTransposed : SIMPLICITY.partDigits) + confidence;
  return [oneSlip(slip("digits", term.amount.toFixed(), wanted.toFixed()), cost, digits)];
}

/** The list lacks an entry that the stated figure holds: what is missing is known, not whose it is. */
export function explainByMissingEntry(claim: Claim): Candidate[] {
  const difference = differenceOf(claim);
  if (claim.isListOpen !== true || difference.lte(0)) return [];
  return [oneSlip({ kind: "omitted", label: "", from: "0", to: difference.toFixed(), effect: difference }, claim.isEntryMissing === true ? SIMPLICITY.missingEntrySaidTwice : SIMPLICITY.missingEntry)];
}

/** Several parts left out or counted twice, or only some of them counted. */
export function explainBySubset(claim: Claim): Candidate[] {
  const { formation } = claim;
  if (formation.length < 3 || formation.length > MOST_PARTS) return [];
  const difference = differenceOf(claim);
  const scale = exactDecimal(10).pow(Math.max(difference.decimalPlaces(), ...formation.map(({ amount }) => amount.decimalPlaces())));
  const values = formation.map((term) => signed(term).times(scale).toNumber());
  const target = difference.times(scale).toNumber();
  const reach = values.reduce((sum, value) => sum + Math.abs(value), Math.abs(target));
  if (!Number.isSafeInteger(target) || reach > Number.MAX_SAFE_INTEGER) return [];
  const search = new SubsetSearch(values);
  const total = values.reduce((sum, value) => sum + value, 0);
  const isMore = target > 0;
  const found = search.find(isMore ? target : -target);
  const kept = isMore ? null : search.find(total + target, found ? Math.min(8, found.subset.length - 1) : 8);
  return [
    ...(found && found.subset.length > 1 ? [subsetCandidate(formation, found, isMore ? "counted-twice" : "left-out")] : []),
    ...(kept ? [subsetCandidate(formation, kept, "only-these")] : []),
  ];
}

function subsetCandidate(formation: readonly FormationTerm[], found: SubsetsFound, detail: "left-out" | "counted-twice" | "only-these"): Candidate {
  const chosen = new Set(found.subset);
  const concerned = formation.filter((_, index) => chosen.has(index) !== (detail === "only-these"));
  const isTwice = detail === "counted-twice";
  const slips = concerned.map((term): CandidateSlip => ({
    kind: isTwice ? "doubled" : "omitted", label: term.label, from: term.amount.toFixed(), to: isTwice ? term.amount.times(2).toFixed() : "0",
    effect: isTwice ? signed(term) : exactDecimal(signed(term).negated()),
  }));
  const base = detail === "only-these" ? SIMPLICITY.onlyThese : SIMPLICITY.subsetBase;
  return { kind: "subset", from: null, to: null, detail, slips, cost: base + SIMPLICITY.subsetPerPart * found.subset.length, others: found.others };
}
