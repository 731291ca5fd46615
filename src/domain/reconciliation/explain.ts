import type Decimal from "decimal.js";
import type { Explanation } from "../findings/index";
import type { Figure } from "../figures/index";
import { exactDecimal } from "../money/index";
import type { Candidate } from "./candidate";
import { differenceOf, type Claim } from "./claim";
import { explainByCorrectedParts, explainByPartAndRounding, explainByUnitAndRounding } from "./explain-corrected";
import { explainByFactor, explainByOffsetting } from "./explain-factor";
import { explainByPeople } from "./explain-people";
import { explainByMissingEntry, explainByPart, explainByPrintedPart, explainBySubset } from "./explain-parts";
import { explainByDigits, explainByForeign, explainByMagnitude, explainByRounding } from "./explain-stated";

/** A claim without anything known of its surroundings. */
export const NO_SURROUNDINGS: Pick<Claim, "elsewhere" | "confidence"> = { elsewhere: [], confidence: () => 0 };

/** Ways to explain, each on its own; a further kind of slip is a further entry. */
const EXPLAINERS: readonly ((claim: Claim) => Candidate[])[] = [
  explainByRounding, explainByMagnitude, explainByDigits, explainByForeign, explainByFactor, explainByPeople, explainByPart, explainByPrintedPart, explainByMissingEntry, explainByOffsetting,
  explainByCorrectedParts, explainByPartAndRounding, explainByUnitAndRounding,
];

/** Candidates of this cost or less are simple enough not to look for subsets of parts. */
const SIMPLE_ENOUGH = 16;

/**
 * The simplest explanations of a stated figure that differs from what it should be, simplest first; empty where no
 * small set of slips makes it true. Parts and remainder of each add up to the difference.
 */
export function rankedExplanations(claim: Claim): Explanation[] {
  const difference = differenceOf(claim);
  if (difference.isZero()) return [];
  const simple = EXPLAINERS.flatMap((explainer) => explainer(claim));
  const candidates = simple.some(({ cost }) => cost <= SIMPLE_ENOUGH) ? simple : [...simple, ...explainBySubset(claim)];
  return candidates
    .map((candidate, index) => ({ candidate, index }))
    .sort((a, b) => a.candidate.cost - b.candidate.cost || a.index - b.index)
    .map(({ candidate }) => explanationOf(candidate, candidates, difference));
}

/** The simplest explanation, or null. */
export const explainClaim = (claim: Claim): Explanation | null => rankedExplanations(claim)[0] ?? null;

function explanationOf(candidate: Candidate, all: readonly Candidate[], difference: Decimal): Explanation {
  const explained = candidate.slips.reduce<Decimal>((sum, { effect }) => sum.plus(effect), exactDecimal(0));
  const equally = all.filter((other) => other !== candidate && other.cost === candidate.cost).length;
  return {
    kind: candidate.kind, from: candidate.from, to: candidate.to, detail: candidate.detail,
    parts: candidate.slips.map(({ kind, label, from, to, effect }) => ({ kind, label, from, to, effect: effect.toFixed() })),
    remainder: difference.minus(explained).toFixed(), alternatives: equally + (candidate.others ?? 0),
  };
}

/** The figures that a claim is made of. */
export const figuresOfClaim = (claim: Pick<Claim, "figure" | "formation">): Figure[] => [
  claim.figure, ...claim.formation.flatMap((term) => [...(term.figure ? [term.figure] : []), ...term.factors.flatMap(({ figure }) => figure ?? [])]),
];
