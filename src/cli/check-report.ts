import type { BudgetCheck, CheckedFinding } from "../application/index";
import type { CoverageCount, ProjectCoverage } from "../domain/checks/index";
import type { Finding, Place } from "../domain/findings/index";
import { findingText, unreadPlace, unreadText, type Language, type Unread } from "../wording/index";

/** A finding as the command line prints it; its words are `message`. */
export type PrintedFinding = Omit<Finding, "parameters"> & {
  readonly message: string;
  /** Only where somebody has accepted it in the workbook: such a finding is in no count. */
  readonly accepted?: { readonly reason: string; readonly by: string; readonly at: string };
};

/** What could not be read, as the command line prints it. */
export interface PrintedUnread {
  readonly place: Place;
  readonly text: string;
  readonly code?: string;
  readonly message?: string;
}

/** A file's check as `--json` prints it. */
export interface CheckReport {
  readonly file: string;
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly coverage: CoverageCount & { readonly projects: readonly ProjectCoverage[] };
  readonly findings: readonly PrintedFinding[];
  /** Of a cell or a line of the payroll, `message` says why, and `code` which kind of problem it is. */
  readonly notUnderstood: readonly PrintedUnread[];
}

export function checkReport(file: string, { summary, coverage, findings, unread }: BudgetCheck, language: Language): CheckReport {
  const count = ({ verified, contradicted, unverifiable, total }: CoverageCount): CoverageCount => ({ verified, contradicted, unverifiable, total });
  return {
    file,
    summary: { errors: summary.errors, warnings: summary.warnings, notes: summary.notes },
    coverage: { ...count(coverage), projects: coverage.projects.map((own) => ({ project: own.project, ...(own.position === undefined ? {} : { position: own.position }), ...count(own) })) },
    findings: findings.map((one) => printedFinding(one, language)),
    notUnderstood: unread.map((one) => printedUnread(one, language)),
  };
}

export function printedUnread(unread: Unread, language: Language): PrintedUnread {
  if (unread.kind === "words") return { place: unread.place, text: unread.text };
  const place = unreadPlace(unread);
  return { place, text: place.text, code: unread.kind === "sheet" ? "sheet-too-large" : unread.problem.code, message: unreadText(unread, language) };
}

export function printedFinding({ finding, state }: CheckedFinding, language: Language): PrintedFinding {
  const { check, severity, place, related, stated, expected, difference, unit, explanation } = finding;
  return {
    check, severity, place, related, stated, expected, difference, unit, explanation, message: findingText(finding, language),
    ...(state.kind === "accepted" ? { accepted: { reason: state.acceptance.reason, by: state.acceptance.by, at: state.acceptance.at } } : {}),
  };
}
