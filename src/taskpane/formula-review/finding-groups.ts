import type { CheckedReviewFinding } from "../../application/index";
import type { ReviewFinding } from "../../domain/formula-review/index";
import { SEVERITIES, type Severity } from "../../domain/findings/index";

/** How the list is arranged. */
export type Grouping = "rule" | "sheet" | "none";
export const GROUPINGS: readonly Grouping[] = ["rule", "sheet", "none"];

/** Findings that belong together, most grave and surest first. */
export interface FindingGroup {
  /** The rule's id or the sheet's name; empty where nothing is grouped. */
  readonly key: string;
  readonly findings: readonly CheckedReviewFinding[];
}

const weight = ({ severity }: ReviewFinding): number => SEVERITIES.indexOf(severity);

/** Gravest first, then surest. */
export const ranked = (findings: readonly CheckedReviewFinding[]): CheckedReviewFinding[] =>
  [...findings].sort(({ finding: a }, { finding: b }) => weight(a) - weight(b) || b.score - a.score);

/** Arranges findings; a group comes where its first finding would. */
export function groupFindings(findings: readonly CheckedReviewFinding[], by: Grouping): FindingGroup[] {
  const groups = new Map<string, CheckedReviewFinding[]>();
  for (const one of ranked(findings)) {
    const key = by === "rule" ? one.finding.check : by === "sheet" ? one.finding.place.sheet : "";
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].map(([key, own]) => ({ key, findings: own }));
}

/** Nobody has accepted it as it is now. */
export const isOpen = ({ state }: CheckedReviewFinding): boolean => state.kind !== "accepted";

/** How many there are of a severity. */
export const countOf = (findings: readonly CheckedReviewFinding[], severity: Severity): number => findings.filter(({ finding }) => finding.severity === severity).length;
