import type Decimal from "decimal.js";
import type { Figure } from "../figures/index";
import type { Explanation, Place, Severity } from "../findings/index";
import { exactDecimal } from "../money/index";
import { differenceOf, expectedOf, figureStep, figureValue, unitFactor, type CorrectedFigure } from "./claim";
import { explainClaim, figuresOfClaim } from "./explain";
import { explainByRounding, isRoundedInPrint } from "./explain-stated";
import type { Formation, NamedValue } from "./formation";

/** A rule that ties figures of a budget together, applied to one stated figure. */
export interface Identity {
  /** Id of the check that it belongs to. */
  readonly check: string;
  readonly figure: Figure;
  /** What the stated figure is called in the document. */
  readonly label: string;
  /** Where the difference shows. */
  readonly place: Place;
  /** Set where the formation is a list that may lack an entry: a line that is not there explains the rest. */
  readonly isListOpen?: boolean;
  /** Set where one figure is a copy of another: then nothing is rounding. */
  readonly isExact?: boolean;
  readonly formation: Formation;
  /** What a difference is counted in. */
  readonly unit: string;
  readonly elsewhere: readonly NamedValue[];
  readonly related: readonly Place[];
  /** Severity of a difference that is no rounding. */
  readonly severity: Severity;
  /** Severity where no slip explains the difference; absent: the same. For figures that may differ in what they cover. */
  readonly severityUnexplained?: Severity;
  /** Words that the check adds for its message. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * `equal`: the same, or rounded half-up to the printed digits. `within`: a sum of printed figures of one unit that is off by
 * no more than their rounding. `rounded`: carried up or cut to the printed digits, as
 * totals in 万元 often are. `different`: neither.
 */
export type Verdict = "equal" | "within" | "rounded" | "different";

/** An identity with what came of it. */
export interface Reconciliation {
  readonly identity: Identity;
  readonly expected: Decimal;
  readonly difference: Decimal;
  readonly verdict: Verdict;
  readonly explanation: Explanation | null;
}

/**
 * What a stated figure may be off by without anything being wrong.
 *
 * Printed figures are rounded, so a sum of n of them may be off by half a last digit × (n + 1). Figures of one unit are
 * taken to be as fine as the finest of them (`1355.7` beside `67.68` is 1355.70: the zero is left out in print). People
 * are exact, and so are amounts that are all in whole 元.
 */
export function toleranceOf(identity: Pick<Identity, "figure" | "formation">): Decimal {
  const printed = [identity.figure, ...printedParts(identity.formation)];
  const [first, second] = printed;
  if (first && second && printed.length === 2 && unitOf(first) === unitOf(second)) return coarserHalf(first, second);
  const isExact = identity.formation.every((term) => term.figure) && printed.every((figure) => isCounted(figure) || (figure.kind === "money" && figure.unit === "元" && figure.printed.decimals === 0));
  const finest = finestSteps(printed);
  const ofPrinted = isExact ? exactDecimal(0) : printed.reduce<Decimal>((sum, figure) => sum.plus(isCounted(figure) ? 0 : finest.get(unitOf(figure))?.div(2) ?? 0), exactDecimal(0));
  return identity.formation.flatMap((term) => term.factors.map((factor) => factorTolerance(factor.figure, factor.value, term.amount)))
    .reduce<Decimal>((sum, tolerance) => sum.plus(tolerance), ofPrinted);
}

/** Printed figures that are not 0: a printed 0 is nothing, and nothing is not rounded. */
const printedParts = (formation: Formation): Figure[] => formation.flatMap((term) => (term.figure && !term.amount.isZero() ? [term.figure] : []));

function isSumOfOneUnit({ figure, formation }: Pick<Identity, "figure" | "formation">): boolean {
  const parts = printedParts(formation);
  return parts.length > 1 && parts.every((part) => unitOf(part) === unitOf(figure));
}

/** People, pieces and months as such, not in 万. */
const isCounted = (figure: Figure): boolean => figure.kind !== "money" && figure.kind !== "percent" && figureStep(figure).eq(1);

/** One figure printed in two places: the same, but for fewer decimals in one of them. */
function coarserHalf(first: Figure, second: Figure): Decimal {
  const [a, b] = [figureStep(first), figureStep(second)];
  return a.eq(b) ? exactDecimal(0) : exactDecimal((a.gt(b) ? a : b).div(2));
}

const unitOf = (figure: Figure): string => `${figure.kind} ${unitFactor(figure).toFixed()}`;

/** The finest step of each unit. */
function finestSteps(figures: readonly Figure[]): ReadonlyMap<string, Decimal> {
  const steps = new Map<string, Decimal>();
  for (const figure of figures) {
    const [unit, step] = [unitOf(figure), figureStep(figure)];
    if (steps.get(unit)?.lte(step) !== true) steps.set(unit, step);
  }
  return steps;
}

/** What the rounding of one factor in 万人 does to the product; wages and headcounts are exact. */
function factorTolerance(figure: Figure | null, value: Decimal, amount: Decimal): Decimal {
  if (figure === null || figure.kind === "money" || figure.printed.decimals === 0 || value.isZero()) return exactDecimal(0);
  return exactDecimal(amount.div(value).times(figureStep(figure)).div(2));
}

/** Checks the identities; differences are explained with what the other identities say of the figures. */
export function reconcile(identities: readonly Identity[]): Reconciliation[] {
  const judged = identities.map((identity) => {
    const difference = differenceOf(identity);
    return { identity, difference, isEqual: difference.isZero() || (identity.isExact !== true && difference.abs().lte(toleranceOf(identity))) };
  });
  const confidence = confidenceBy(judged);
  const explained = judged.map(({ identity, isEqual }) => (isEqual ? null : explainClaim({ ...identity, confidence })));
  const corrections = correctionsOf(judged.map(({ identity }, index) => ({ identity, explanation: explained[index] ?? null })));
  const lacking = listsLackingAnEntry(judged.map(({ identity, difference, isEqual }, index) => ({ identity, difference, isEqual, explanation: explained[index] ?? null })));
  const corrected = (figure: Figure): CorrectedFigure | null => corrections.get(figure) ?? null;
  return judged.map(({ identity, difference, isEqual }, index): Reconciliation => {
    const expected = expectedOf(identity);
    if (isEqual) return { identity, expected, difference, verdict: isSumOfOneUnit(identity) && !difference.isZero() ? "within" : "equal", explanation: null };
    const isOfCorrected = identity.formation.some((term) => term.figure && corrections.has(term.figure));
    const isEntryMissing = lacking.has(identity);
    const explanation = isOfCorrected || isEntryMissing ? explainClaim({ ...identity, confidence, corrected, isEntryMissing }) : explained[index] ?? null;
    const isRounded = identity.isExact !== true && explanation?.kind === "rounding" && isRoundedInPrint(identity);
    return { identity, expected, difference, verdict: !isRounded ? "different" : explanation.detail === "half-up" ? "equal" : "rounded", explanation };
  });
}

interface Explained {
  readonly identity: Identity;
  readonly difference: Decimal;
  readonly isEqual: boolean;
  readonly explanation: Explanation | null;
}

/**
 * Lists of people that lack an entry: heading, insurance and fee each count the same people more than the lines, or the
 * project's total is more than its lines too, while every line is confirmed by its own amount.
 */
function listsLackingAnEntry(explained: readonly Explained[]): ReadonlySet<Identity> {
  const isShort = ({ identity, difference, isEqual }: Explained): boolean => !isEqual && identity.isListOpen === true && difference.gt(0);
  const short = explained.filter(isShort);
  if (short.length < 2) return new Set();
  const confirmed = new Set(explained.flatMap(({ identity, isEqual }) => (isEqual ? figuresOfClaim(identity) : [])));
  const lists = short.filter(({ identity }) => identity.figure.kind === "people" && identity.formation.every(({ figure }) => figure && confirmed.has(figure)));
  const isOfOneProject = (a: Identity, b: Identity): boolean => a !== b && a.place.project !== null && a.place.project === b.place.project;
  const isSaidElsewhere = ({ identity, difference }: Explained): boolean => short.some((other) => isOfOneProject(identity, other.identity)
    && (other.identity.figure.kind === "people" ? other.difference.eq(difference) : other.explanation?.kind === "omitted" && other.explanation.parts[0]?.label === ""));
  return new Set(lists.filter(isSaidElsewhere).map(({ identity }) => identity));
}

/** Figures that their own identity shows to be written wrongly, with what they should be. */
function correctionsOf(explained: readonly { readonly identity: Identity; readonly explanation: Explanation | null }[]): ReadonlyMap<Figure, CorrectedFigure> {
  const corrections = new Map<Figure, CorrectedFigure>();
  for (const { identity, explanation } of explained) {
    const [slip] = explanation?.parts ?? [];
    const isOfStated = slip !== undefined && explanation?.remainder === "0" && explanation.parts.length === 1 && (slip.kind === "digits" || slip.kind === "unit" || slip.kind === "magnitude");
    const isOfProducts = identity.formation.every((term) => term.factors.length > 0);
    if (isOfStated && slip.label === "" && isOfProducts) corrections.set(identity.figure, { value: expectedOf(identity), kind: slip.kind, detail: explanation.detail });
  }
  return corrections;
}

/** How much each identity that holds speaks for a figure, and each further one that fails against it. */
const CONFIRMED = 3;
const MOST_CONFIRMED = 6;
const CONTRADICTED = 2;
const MOST_CONTRADICTED = 4;

/** A total that is carried up or cut in print neither confirms its parts nor speaks against them. */
const isOnlyRounded = (identity: Identity): boolean => identity.isExact !== true && isRoundedInPrint(identity) && explainByRounding({ ...identity, confidence: () => 0 }).length > 0;

function confidenceBy(judged: readonly { readonly identity: Identity; readonly isEqual: boolean }[]): (figure: Figure) => number {
  const passes = new Map<Figure, number>();
  const fails = new Map<Figure, number>();
  const count = (counts: Map<Figure, number>, figure: Figure): void => void counts.set(figure, (counts.get(figure) ?? 0) + 1);
  for (const { identity, isEqual } of judged) {
    if (!isEqual && isOnlyRounded(identity)) continue;
    for (const figure of new Set(figuresOfClaim(identity))) count(isEqual ? passes : fails, figure);
  }
  return (figure) => Math.min(MOST_CONFIRMED, CONFIRMED * (passes.get(figure) ?? 0))
    - Math.min(MOST_CONTRADICTED, CONTRADICTED * Math.max(0, (fails.get(figure) ?? 0) - 1));
}

/** The stated value, in the base unit. */
export const statedValue = (identity: Identity): Decimal => figureValue(identity.figure);
