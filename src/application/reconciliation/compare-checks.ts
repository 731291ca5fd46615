import { projectKeyAt, projectPlace } from "../../domain/findings/index";
import type { CheckedFinding } from "./acceptance";
import type { BudgetCheck } from "./check-budget";

/** A finding in both versions whose figures differ. */
export interface ChangedFinding {
  readonly before: CheckedFinding;
  readonly after: CheckedFinding;
}

/** What became of the findings of a former version. Each finding of either version is in exactly one list. */
export interface CheckComparison {
  /** Of the former version, gone. */
  readonly mended: readonly CheckedFinding[];
  /** Of both, with the same figures: as the new version has them. */
  readonly open: readonly CheckedFinding[];
  readonly changed: readonly ChangedFinding[];
  /** Of the new version only. */
  readonly added: readonly CheckedFinding[];
}

/**
 * Compares the checks of two versions, each of a document or of a workbook. Findings are told again by check, project,
 * indicator and words, whatever was put in before them; where the words have changed too, by check and row, if that
 * leaves no doubt.
 *
 * Reasons carry over when the new version is checked with the former one's acceptances.
 */
export function compareChecks(former: Pick<BudgetCheck, "findings" | "projects">, next: Pick<BudgetCheck, "findings" | "projects">): CheckComparison {
  const before = new Set(former.findings);
  const after = new Set(next.findings);
  const open: CheckedFinding[] = [];
  const changed: ChangedFinding[] = [];
  const pair = (keyOf: (one: CheckedFinding, projects: BudgetCheck["projects"]) => string, take: (a: CheckedFinding, b: CheckedFinding) => void, isUniqueOnly: boolean): void => {
    const ofBefore = grouped(before, (one) => keyOf(one, former.projects));
    const ofAfter = grouped(after, (one) => keyOf(one, next.projects));
    for (const [key, own] of ofAfter) {
      const others = ofBefore.get(key) ?? [];
      if (isUniqueOnly && (own.length !== 1 || others.length !== 1)) continue;
      own.slice(0, others.length).forEach((b, index) => {
        const a = others[index] as CheckedFinding;
        before.delete(a);
        after.delete(b);
        take(a, b);
      });
    }
  };
  pair(({ fingerprint }) => `${fingerprint.place} ${fingerprint.figures}`, (_, b) => open.push(b), false);
  pair(({ fingerprint }) => fingerprint.place, (a, b) => changed.push({ before: a, after: b }), false);
  pair(({ finding: { check, place, parameters } }, projects) => [check, projects.find((name) => projectKeyAt(projectPlace(name)) === projectKeyAt(place))?.title.replace(/\d+/g, "#") ?? "", place.indicator, parameters.label].join("|"), (a, b) => changed.push({ before: a, after: b }), true);
  const inOrder = <T>(list: readonly T[], of: (entry: T) => CheckedFinding): T[] => [...list].sort((a, b) => next.findings.indexOf(of(a)) - next.findings.indexOf(of(b)));
  return {
    mended: former.findings.filter((one) => before.has(one)), open: inOrder(open, (one) => one), changed: inOrder(changed, ({ after: own }) => own),
    added: next.findings.filter((one) => after.has(one)),
  };
}

function grouped(findings: ReadonlySet<CheckedFinding>, keyOf: (one: CheckedFinding) => string): Map<string, CheckedFinding[]> {
  const groups = new Map<string, CheckedFinding[]>();
  for (const one of findings) {
    const own = groups.get(keyOf(one));
    if (own) own.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
