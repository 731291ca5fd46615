import type { BudgetCheck, CheckedFinding, NotUnderstood } from "../application/index";
import type { CoverageCount } from "../domain/checks/index";
import type { Finding, Place } from "../domain/findings/index";
import { findingText, type Language } from "../wording/index";

/** A finding as the command line prints it; its words are `message`. */
export type PrintedFinding = Omit<Finding, "parameters"> & {
  readonly message: string;
  /** Only where somebody has accepted it in the workbook: such a finding is in no count. */
  readonly accepted?: { readonly reason: string; readonly by: string; readonly at: string };
};

/** A file's check as `--json` prints it. */
export interface CheckReport {
  readonly file: string;
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly coverage: CoverageCount & { readonly projects: readonly (CoverageCount & { readonly project: number })[] };
  readonly findings: readonly PrintedFinding[];
  readonly notUnderstood: readonly { readonly place: Place; readonly text: string }[];
}

export function checkReport(file: string, { summary, coverage, findings }: BudgetCheck, notUnderstood: readonly NotUnderstood[], language: Language): CheckReport {
  const count = ({ verified, contradicted, unverifiable, total }: CoverageCount): CoverageCount => ({ verified, contradicted, unverifiable, total });
  return {
    file,
    summary: { errors: summary.errors, warnings: summary.warnings, notes: summary.notes },
    coverage: { ...count(coverage), projects: coverage.projects.map((own) => ({ project: own.project, ...count(own) })) },
    findings: findings.map((one) => printedFinding(one, language)),
    notUnderstood: notUnderstood.map(({ place, text }) => ({ place, text })),
  };
}

export function printedFinding({ finding, state }: CheckedFinding, language: Language): PrintedFinding {
  const { check, severity, place, related, stated, expected, difference, unit, explanation } = finding;
  return {
    check, severity, place, related, stated, expected, difference, unit, explanation, message: findingText(finding, language),
    ...(state.kind === "accepted" ? { accepted: { reason: state.acceptance.reason, by: state.acceptance.by, at: state.acceptance.at } } : {}),
  };
}
