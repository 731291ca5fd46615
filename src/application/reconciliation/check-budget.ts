import type { DisclosureReading } from "../../disclosure/index";
import type { DepartmentBudget } from "../../domain/budget/index";
import { CHECKS, runChecks, type CheckGroup, type Coverage } from "../../domain/checks/index";
import { projectKeyAt, projectPlace, type Finding, type Severity } from "../../domain/findings/index";
import { bridgeProjects, type ProjectBridge } from "../../domain/reconciliation/index";
import type { Unread } from "../../wording/index";
import { withStates, type Acceptance, type CheckedFinding } from "./acceptance";
import { coverageWithout } from "./count-ticks";
import { namesIn, projectNames, type ProjectName } from "./finding-names";
import { fingerprintOf } from "./fingerprint";
import { PAYROLL_CHECKS } from "./payroll-checks";
import { DEFAULT_RECONCILIATION, isTolerated, type ReconciliationSettings } from "./reconciliation-settings";

/** How many findings there are. Accepted ones are counted apart: they are in none of the three severities. */
export interface FindingSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly accepted: number;
}

export interface BudgetCheckOptions {
  /** Budget year where the budget prints none. */
  readonly year?: number;
  readonly settings?: ReconciliationSettings;
  /** What people have accepted: of 「核对记录」, or of a former version. */
  readonly acceptances?: readonly Acceptance[];
  /** Findings from beside the budget: of the payroll sheet. */
  readonly further?: readonly Finding[];
  /** Projects that only the payroll sheet has. */
  readonly furtherProjects?: readonly ProjectName[];
  /** What the reading left open. */
  readonly unread?: readonly Unread[];
}

/** What checking a budget gives, ready to be shown. */
export interface BudgetCheck {
  readonly budget: DepartmentBudget;
  /** In reading order: the department, then project by project. */
  readonly findings: readonly CheckedFinding[];
  readonly summary: FindingSummary;
  readonly coverage: Coverage;
  /** Department figure against projects; null where the budget states no project expenditure. */
  readonly bridge: ProjectBridge | null;
  readonly settings: ReconciliationSettings;
  /** What could not be read or computed: it was not checked, and silence about it means nothing. */
  readonly unread: readonly Unread[];
  /** Projects in order, for grouping findings by `projectKeyAt(finding.place)`. */
  readonly projects: readonly ProjectName[];
}

/**
 * Checks a budget, from a document or from a workbook.
 *
 * @example checkBudget(outcome.reading.budget, { year: 2026 }).summary // { errors: 35, warnings: 67, … }
 */
export function checkBudget(budget: DepartmentBudget, options: BudgetCheckOptions = {}): BudgetCheck {
  const { settings = DEFAULT_RECONCILIATION, acceptances = [], further = [], furtherProjects = [], unread = [] } = options;
  const outcome = runChecks(CHECKS, budget, options.year === undefined ? {} : { year: options.year });
  const all = [...outcome.findings, ...further];
  const isPassed = (finding: Finding): boolean => isTolerated(finding, isAboutAmounts(finding.check), settings);
  const [passed, kept] = [all.filter(isPassed), all.filter((finding) => !isPassed(finding))];
  const projects = [...projectNames(budget), ...furtherProjects];
  const names = namesIn(budget, projects);
  const ordered = byProject(kept, projects);
  const findings = withStates(ordered.map((finding) => ({ finding, fingerprint: fingerprintOf(finding, names) })), acceptances);
  return {
    budget, findings, summary: summaryOf(findings), coverage: coverageWithout(outcome.coverage, passed, kept), bridge: bridgeProjects(budget), settings, unread,
    projects,
  };
}

/** Checks a document that was read; what was not understood of it comes along. */
export const checkDocument = ({ budget, notUnderstood }: Pick<DisclosureReading, "budget" | "notUnderstood">, options: Omit<BudgetCheckOptions, "unread"> = {}): BudgetCheck =>
  checkBudget(budget, { ...options, unread: notUnderstood.map(({ place, text }): Unread => ({ kind: "words", place, text })) });

/** Counts findings by severity. */
export function summaryOf(findings: readonly CheckedFinding[]): FindingSummary {
  const count = (severity: Severity): number => findings.filter(({ finding, state }) => state.kind !== "accepted" && finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), notes: count("note"), accepted: findings.filter(({ state }) => state.kind === "accepted").length };
}

const GROUPS = new Map([...CHECKS, ...PAYROLL_CHECKS].map(({ id, group }) => [id, group]));

/** The group that a finding's check belongs to; null for a check of somebody else's. */
export const groupOfCheck = (check: string): CheckGroup | null => GROUPS.get(check) ?? null;

const AMOUNT_GROUPS: readonly (CheckGroup | null)[] = ["arithmetic", "department", "reconciliation"];
const isAboutAmounts = (check: string): boolean => AMOUNT_GROUPS.includes(groupOfCheck(check));

/** Findings of the payroll sheet stand with those of their project. Stable: the order of the checks stays. */
function byProject(findings: readonly Finding[], projects: readonly ProjectName[]): Finding[] {
  const positions = new Map(projects.map((name, index) => [projectKeyAt(projectPlace(name)), index + 1]));
  const rank = ({ place }: Finding): number => (place.project === null ? 0 : positions.get(projectKeyAt(place)) ?? projects.length + place.project);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
