import type Decimal from "decimal.js";
import type { ExplanationDetail, ExplanationKind } from "../findings/index";

/** A slip with its effect as a number. */
export interface CandidateSlip {
  readonly kind: ExplanationKind;
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly effect: Decimal;
}

/** A possible explanation, before the simplest one is chosen. */
export interface Candidate {
  readonly kind: ExplanationKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly detail: ExplanationDetail;
  readonly slips: readonly CandidateSlip[];
  /** How much it asks one to believe; see `SIMPLICITY`. */
  readonly cost: number;
  /** Equally simple explanations of the same sort that it stands for (other subsets of the same size). */
  readonly others?: number;
}

/**
 * How simple the kinds of slips are; less is simpler. What other identities say of a figure is added (`Claim.confidence`).
 * A slip that ends at a value found elsewhere, or that is a slip of one digit, is simpler than one that does not.
 */
export const SIMPLICITY = {
  rounding: 0, roundedList: 18,
  unit: 10, magnitude: 10, transposed: 10, digitsOfStated: 12,
  onePerson: 10, fittingFactor: 10, factorDigits: 11, fewPeople: 12, months: 12, manyPeople: 16,
  omitted: 12, doubled: 12, foreign: 11, roundForeign: 3,
  partUnit: 11, partMagnitude: 13, partTransposed: 11, partDigits: 13,
  correctedPart: 7, roundedBesides: 2,
  offsetting: 20, missingEntry: 17, missingEntrySaidTwice: 9, subsetBase: 14, subsetPerPart: 2, onlyThese: 18,
  /** Where the slip explains the amount only to within its printed precision. */
  inexact: 1,
} as const;

/** A candidate of one slip. */
export const oneSlip = (
  slip: CandidateSlip, cost: number, detail: ExplanationDetail = "",
): Candidate => ({ kind: slip.kind, from: slip.from, to: slip.to, detail, slips: [slip], cost });
