import type { ReviewFinding } from "../../domain/formula-review/index";
import { SEVERITIES, type Severity } from "../../domain/findings/index";

/** How the list is arranged. */
export type Grouping = "rule" | "sheet" | "none";
export const GROUPINGS: readonly Grouping[] = ["rule", "sheet", "none"];

/** Findings that belong together, most grave and surest first. */
export interface FindingGroup {
  /** The rule's id or the sheet's name; empty where nothing is grouped. */
  readonly key: string;
  readonly findings: readonly ReviewFinding[];
}

const weight = ({ severity }: ReviewFinding): number => SEVERITIES.indexOf(severity);

/** Gravest first, then surest. */
export const ranked = <F extends ReviewFinding>(findings: readonly F[]): F[] => [...findings].sort((a, b) => weight(a) - weight(b) || b.score - a.score);

/** Arranges findings; a group comes where its first finding would. */
export function groupFindings(findings: readonly ReviewFinding[], by: Grouping): FindingGroup[] {
  const groups = new Map<string, ReviewFinding[]>();
  for (const finding of ranked(findings)) {
    const key = by === "rule" ? finding.check : by === "sheet" ? finding.place.sheet : "";
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, own]) => ({ key, findings: own }));
}

/** Tells a finding in a list. */
export const findingKey = ({ check, place }: ReviewFinding): string => `${check} ${place.sheet} ${place.cells.join(",")}`;

/** Those of the severities that are wanted. */
export const ofSeverities = (findings: readonly ReviewFinding[], wanted: ReadonlySet<Severity>): ReviewFinding[] => findings.filter(({ severity }) => wanted.has(severity));
