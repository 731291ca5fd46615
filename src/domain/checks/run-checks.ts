import type { DepartmentBudget } from "../budget/index";
import type { Figure } from "../figures/index";
import { finding, projectKeyAt, SEVERITIES, type Finding, type Place } from "../findings/index";
import { yuan, yuanDecimal } from "../money/index";
import { figuresOfClaim, figureStep, reconcile, statedValue, type Reconciliation } from "../reconciliation/index";
import type { Check } from "./check";
import { CoverageLedger, type Coverage } from "./coverage";
import { checkSubject, type CheckOptions } from "./subject";

/** What the checks say of a budget. */
export interface CheckOutcome {
  /** By project in the document's order, the department first; within by row, then by severity. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

/**
 * Runs checks over a budget. Pure: the same budget gives the same findings.
 *
 * All identities are compared before any difference is explained, because what holds elsewhere tells which of the
 * figures of a difference is the wrong one.
 *
 * @example runChecks(CHECKS, budget)
 * @example runChecks([...CHECKS, ourOwnCheck], budget)
 */
export function runChecks(checks: readonly Check[], budget: DepartmentBudget, options: CheckOptions = {}): CheckOutcome {
  const subject = checkSubject(budget, options);
  const ledger = new CoverageLedger();
  const findings: Finding[] = [];
  for (const reconciliation of reconcile(checks.flatMap(({ identities }) => [...(identities?.(subject) ?? [])]))) {
    const { identity, verdict } = reconciliation;
    if (verdict === "different") ledger.contradict(culprits(reconciliation), identity.check);
    else ledger.verify(figuresOfClaim(identity), identity.check);
    if (verdict !== "equal") findings.push(findingOf(reconciliation));
  }
  for (const { id, run } of checks) {
    for (const report of run?.(subject) ?? []) {
      if (report.kind === "verified") ledger.verify(report.figures, id);
      else {
        ledger.contradict(report.contradicts, id);
        findings.push(report.finding);
      }
    }
  }
  return { findings: inOrder(findings, budget, checks), coverage: ledger.coverage(budget) };
}

/** From this step of print on (1,000 元), a total that is carried up or cut asks for a reviewer's eye. */
const COARSE_STEP = yuan("1000");

/** A finding names so many other places; a payroll of thousands of lines is not listed in each. */
const MOST_RELATED = 40;

function findingOf({ identity, expected, difference, verdict, explanation }: Reconciliation): Finding {
  const isCoarse = figureStep(identity.figure).gte(yuanDecimal(COARSE_STEP));
  return finding({
    check: identity.check, severity: verdict === "different" ? severityOf(identity, explanation) : verdict === "rounded" && isCoarse ? "warning" : "note", place: identity.place, related: identity.related.slice(0, MOST_RELATED),
    stated: statedValue(identity).toFixed(), expected: expected.toFixed(), difference: difference.toFixed(), unit: identity.unit, explanation,
    parameters: { label: identity.label, verdict, ...identity.parameters },
  });
}

const severityOf = ({ severity, severityUnexplained }: Reconciliation["identity"], explanation: Reconciliation["explanation"]): Finding["severity"] =>
  (explanation === null || isMissingEntry(explanation) ? severityUnexplained ?? severity : severity);

/** That an entry is missing says how much, and names no slip. */
const isMissingEntry = ({ kind, parts }: NonNullable<Reconciliation["explanation"]>): boolean => kind === "omitted" && parts.length === 1 && parts[0]?.label === "";

/** The stated figure, or the factor or part that the explanation names. */
function culprits({ identity, explanation }: Reconciliation): Figure[] {
  const { from, kind } = explanation ?? {};
  if (explanation && explanation.parts.length === 1 && from !== null && kind !== "digits") {
    for (const term of identity.formation) {
      const factor = term.factors.find(({ figure, value }) => figure !== null && value.toFixed() === from && figure.kind !== "percent");
      if (factor?.figure && (kind === "headcount" || kind === "wage" || kind === "rate" || kind === "months")) return [factor.figure, identity.figure];
    }
  }
  return [identity.figure];
}

function inOrder(findings: readonly Finding[], budget: DepartmentBudget, checks: readonly Check[]): Finding[] {
  const positions = positionsIn(budget);
  const order = new Map(checks.map(({ id }, index) => [id, index]));
  const rank = ({ place, severity, check }: Finding): readonly number[] => [
    place.project === null ? 0 : positions.get(projectKeyAt(place)) ?? Number.MAX_SAFE_INTEGER, place.indicator ?? 0, SEVERITIES.indexOf(severity), lineOf(place), order.get(check) ?? 0,
  ];
  return findings.map((entry) => ({ entry, rank: rank(entry) })).sort((a, b) => compare(a.rank, b.rank)).map(({ entry }) => entry);
}

/** Places of projects in the document, by what their places say of them. */
const positionsIn = ({ projects }: DepartmentBudget): ReadonlyMap<string, number> =>
  new Map([...projects].reverse().flatMap(({ number, position }) => [projectKeyAt({ project: number ?? position }), projectKeyAt({ project: number ?? position, position })].map((key) => [key, position] as const)));

const lineOf = ({ line }: Place): number => line ?? 0;

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
