import type { BudgetCheck, CheckedFinding } from "../../application/index";
import { projectAt, projectKeyAt, projectPlace, SEVERITIES, type ProjectPlace, type Severity } from "../../domain/findings/index";
import { checkTitle, findingText, type Language } from "../../wording/index";

/** What findings are shown together by. */
export type Grouping = "project" | "check";

/** What the user looks for. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly words: string;
}

/** Findings under one heading. */
export interface FindingGroup {
  /** `project:7`, `check:wage-line`: stable between readings. */
  readonly key: string;
  /** The project, or the department, as places name it; null where findings are grouped by check. */
  readonly project: ProjectPlace | null;
  /** Id of the check; null where they are grouped by project. */
  readonly check: string | null;
  readonly findings: readonly CheckedFinding[];
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");

/** What a finding can be found by, in the language of the pane. */
export const searchText = ({ finding }: CheckedFinding, projects: BudgetCheck["projects"], language: Language): string => {
  const project = projects.find((one) => projectKeyAt(projectPlace(one)) === projectKeyAt(finding.place));
  const { sheet, cell, text } = finding.place;
  return plain([checkTitle(finding.check, language), findingText(finding, language), text, project?.title, sheet, cell].filter(Boolean).join(" "));
};

/** The findings that fit; all words must be there. */
export const filtered = (findings: readonly CheckedFinding[], { severities, words }: FindingFilter, projects: BudgetCheck["projects"], language: Language): CheckedFinding[] => {
  const wanted = plain(words).split(" ").filter(Boolean);
  return findings.filter((one) => {
    if (!severities.has(one.finding.severity)) return false;
    if (wanted.length === 0) return true;
    const text = searchText(one, projects, language);
    return wanted.every((word) => text.includes(word));
  });
};

const rank = ({ finding }: CheckedFinding): number => SEVERITIES.indexOf(finding.severity);

/**
 * The findings in groups: projects in reading order, checks by their gravest finding and then by how many there are;
 * within a group the gravest first.
 */
export const grouped = (findings: readonly CheckedFinding[], grouping: Grouping): FindingGroup[] => {
  const groups = new Map<string, CheckedFinding[]>();
  for (const one of findings) {
    const key = grouping === "project" ? `project:${projectKeyAt(one.finding.place)}` : `check:${one.finding.check}`;
    const own = groups.get(key);
    if (own) own.push(one);
    else groups.set(key, [one]);
  }
  const listed = [...groups].map(([key, own]): FindingGroup => ({
    key, project: grouping === "project" && own[0] ? projectAt(own[0].finding.place) : null, check: grouping === "check" ? own[0]?.finding.check ?? null : null,
    findings: [...own].sort((a, b) => rank(a) - rank(b)),
  }));
  if (grouping === "project") return listed;
  const gravest = (group: FindingGroup): number => Math.min(...group.findings.map(rank));
  return listed.sort((a, b) => gravest(a) - gravest(b) || b.findings.length - a.findings.length);
};

/** How many findings of each severity. */
export const countBySeverity = (findings: readonly CheckedFinding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  return counts;
};

/** The severities shown at first: the gravest that there is. */
export const firstSeverities = (findings: readonly CheckedFinding[]): ReadonlySet<Severity> => {
  const counts = countBySeverity(findings);
  const gravest = SEVERITIES.find((severity) => counts[severity] > 0);
  return new Set(gravest === undefined ? SEVERITIES : [gravest]);
};
