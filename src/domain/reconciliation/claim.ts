import type Decimal from "decimal.js";
import type { ExplanationDetail, ExplanationKind } from "../findings/index";
import type { Figure } from "../figures/index";
import { moneyFactor, printedStep, type MoneyUnit } from "../figures/index";
import { exactDecimal, yuanDecimal } from "../money/index";
import { formationValue, type Formation, type NamedValue } from "./formation";

/** What a figure should be, and the slip that made it another. */
export interface CorrectedFigure {
  readonly value: Decimal;
  readonly kind: ExplanationKind;
  readonly detail: ExplanationDetail;
}

/** A stated figure beside how it should come about. */
export interface Claim {
  readonly figure: Figure;
  readonly formation: Formation;
  /** Figures elsewhere that may have been taken instead: other lines' and other projects' amounts. */
  readonly elsewhere: readonly NamedValue[];
  /**
   * What other identities say of a figure: above 0 where it is confirmed by them (so less likely the culprit),
   * below 0 where they contradict it too.
   */
  readonly confidence: (figure: Figure) => number;
  /** What a printed part should be by an identity of its own that does not hold; null where nothing speaks against it. */
  readonly corrected?: (figure: Figure) => CorrectedFigure | null;
  /** Whether the formation is a list that may lack an entry. */
  readonly isListOpen?: boolean;
  /** Whether other figures too say that the list lacks an entry, while all that it holds is confirmed. */
  readonly isEntryMissing?: boolean;
}

/** A figure's value in its base unit: 元, people, percent. */
export const figureValue = (figure: Figure): Decimal => (figure.kind === "money" ? yuanDecimal(figure.amount) : figure.value);

/** What one of the last printed digit is worth, in the base unit. */
export function figureStep(figure: Figure): Decimal {
  if (figure.kind === "money") return yuanDecimal(printedStep(figure));
  const digits = exactDecimal(figure.printed.digits);
  const ratio = digits.isZero() || figure.value.isZero() ? exactDecimal(1) : exactDecimal(figure.value.abs().div(digits));
  return exactDecimal(ratio.times(exactDecimal("0.1").pow(figure.printed.decimals)));
}

/** How many of the base unit one of the printed unit is. */
export function unitFactor(figure: Figure): Decimal {
  return figure.kind === "money" ? moneyFactor(figure.unit) : exactDecimal(figureStep(figure).times(exactDecimal(10).pow(figure.printed.decimals)));
}

/** The money unit that has so many 元, if there is one in common use. */
export function moneyUnitOf(factor: Decimal): MoneyUnit | null {
  return (["元", "百元", "千元", "万元", "亿元"] as const).find((unit) => moneyFactor(unit).eq(factor)) ?? null;
}

/** What should be stated. */
export const expectedOf = (claim: Pick<Claim, "formation">): Decimal => formationValue(claim.formation);

/** stated − expected. */
export const differenceOf = (claim: Pick<Claim, "figure" | "formation">): Decimal => figureValue(claim.figure).minus(expectedOf(claim));

/** Whether a value prints as the stated figure, half a last digit either way. */
export const printsAs = (figure: Figure, value: Decimal): boolean =>
  figureValue(figure).minus(value).abs().times(2).lte(figureStep(figure));
