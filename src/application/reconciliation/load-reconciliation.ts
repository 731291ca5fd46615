import type { DepartmentBudget } from "../../domain/budget/index";
import { projectPlace } from "../../domain/findings/index";
import { costOfPayroll, compareStated, projectKey, type Payroll } from "../../domain/payroll/index";
import { readRecordSheet, unreadSheets, type WorkbookSnapshot } from "../../sheets/index";
import type { Unread } from "../../wording/index";
import { payrollOfBook } from "../budget/book-in-workbook";
import { readBudgetFromWorkbook, type BudgetBookReading } from "../budget/read-budget";
import { findPayroll, isNothingRead, type FoundPayroll, type PayrollWorkbook } from "../payroll/find-payroll";
import type { ReadingHooks, StoreKey, WorkbookPort } from "../port/workbook-port";
import { outlineOf, purposeOf } from "../workbook/our-sheets";
import { parseSettings } from "../workbook/settings";
import type { Acceptance } from "./acceptance";
import { checkBudget, type BudgetCheck } from "./check-budget";
import type { ProjectName } from "./finding-names";
import { goalSheetFindings } from "./goal-sheet-findings";
import { payrollCoverage, statedFindings, type ProjectPlaces } from "./payroll-findings";
import { DEFAULT_RECONCILIATION } from "./reconciliation-settings";

/** The open workbook, checked. */
export interface ReconciliationView extends BudgetCheck {
  /** What was checked: a budget's goal sheets (with its payroll where there is one), or a payroll sheet alone. */
  readonly basis: "budget" | "payroll";
  /** What the reading left open; null for a payroll alone. */
  readonly reading: Pick<BudgetBookReading, "notUnderstood" | "cellProblems" | "changedFigures" | "numbers"> | null;
  /** All rows of 「核对记录」, those of findings that are gone included, oldest first. */
  readonly acceptances: readonly Acceptance[];
  /** Whether the payroll, which is all that there is, holds rows of which none could be read. */
  readonly isNothingRead: boolean;
  /** The workbook as read: `recheck` reads only what has changed since. */
  readonly source: WorkbookRead;
}

/** A workbook that has been read. */
export interface WorkbookRead {
  readonly workbook: WorkbookSnapshot;
  readonly stored: Readonly<Partial<Record<StoreKey, string | null>>>;
}

export interface ReconciliationOptions extends ReadingHooks {
  /** Budget year where neither book nor payroll says it. */
  readonly year?: number;
  /** Looks for a payroll on every sheet, whatever it is called: right for a file. */
  readonly isEverySheet?: boolean;
  /** Accepted elsewhere: in a former version. What the workbook's own record says comes first. */
  readonly acceptances?: readonly Acceptance[];
}

/**
 * Checks the open workbook: the budget of its goal sheets and 「部门预算」, its payroll sheet, or both against each other.
 * Null where it holds neither.
 */
export async function loadReconciliation(port: WorkbookPort, options: ReconciliationOptions = {}): Promise<ReconciliationView | null> {
  const { signal, onProgress } = options;
  return reconciliationOf(await port.readWorkbook({ store: ["settings"], signal, onProgress }), options);
}

/** Checks a workbook that has been read. */
export function reconciliationOf(read: WorkbookRead, options: ReconciliationOptions = {}): ReconciliationView | null {
  const reading = readBudgetFromWorkbook(read.workbook);
  const ofBook = payrollOfBook(read, reading?.budget.projects ?? []);
  const found = ofBook.found ?? (options.isEverySheet && !reading ? findPayroll(read.workbook, ofBook.parameters) : null);
  if (!reading && !found) return null;
  const acceptances = acceptancesIn(read.workbook);
  const settings = parseSettings(read.stored.settings).reconciliation ?? DEFAULT_RECONCILIATION;
  const budget = reading?.budget ?? EMPTY_BUDGET;
  const year = found?.read.payroll.year ?? options.year;
  const payroll = found ? payrollCheck(found, ofBook, budget) : null;
  const check = checkBudget(budget, {
    settings, acceptances: [...acceptances, ...(options.acceptances ?? [])],
    unread: [
      ...unreadSheets(read.workbook).map((unread): Unread => ({ kind: "sheet", unread })),
      ...(reading?.notUnderstood ?? []).map(({ place, text }): Unread => ({ kind: "words", place, text })),
      ...[...(reading?.cellProblems ?? []), ...(found?.read.problems ?? []), ...ofBook.parameterProblems].map((problem): Unread => ({ kind: "cell", problem })),
      ...(payroll?.unread ?? []),
    ],
    ...(year === undefined ? {} : { year }), ...(payroll ? { further: payroll.findings, furtherProjects: payroll.projects } : {}),
  });
  return {
    ...check, isNothingRead: !reading && found !== null && isNothingRead(found.read),
    basis: reading ? "budget" : "payroll", reading, acceptances, source: read,
    coverage: reading || !payroll ? check.coverage : payroll.coverage,
  };
}

const EMPTY_BUDGET: DepartmentBudget = {
  department: { name: null, year: null, title: null, unit: "万元", organisations: [], figures: [], changes: [], claims: [], overallGoal: null, subGoals: [], measures: [], assets: null, paragraphs: [] },
  projects: [],
};

/** What the payroll sheet says by itself, and against the goal sheets. */
function payrollCheck({ read: { payroll, parameters: own } }: FoundPayroll, { parameters: dated }: PayrollWorkbook, budget: DepartmentBudget) {
  const parameters = dated ?? own;
  const cost = costOfPayroll(payroll, parameters);
  const comparisons = compareStated(payroll, cost, parameters);
  const titles = new Set(budget.projects.map(({ title }) => title));
  // What a goal sheet states is compared there: the payroll sheet of a book repeats its amounts.
  const ofPayrollAlone = comparisons.filter(({ stated }) => !titles.has(stated.covers.project.name));
  const names = projectsOfPayrollAlone(payroll, budget);
  const at: ProjectPlaces = (project) => {
    const own = names.get(projectKey(project));
    return own ? { ...projectPlace(own), project: project.number } : { project: project.number };
  };
  return {
    findings: [...statedFindings(ofPayrollAlone, cost, payroll.components, at), ...budget.projects.flatMap((project) => goalSheetFindings(project, payroll))],
    projects: [...names.values()],
    coverage: payrollCoverage(comparisons, at),
    unread: cost.problems.map((problem): Unread => ({ kind: "line", problem, components: payroll.components })),
  };
}

/** Projects that only the payroll has; where a number comes twice, each is told by its place. */
function projectsOfPayrollAlone({ lines }: Payroll, budget: DepartmentBudget): ReadonlyMap<string, ProjectName> {
  const titles = new Set(budget.projects.map(({ title }) => title));
  const others = [...new Map(lines.map(({ project }) => [projectKey(project), project]))].filter(([, { name }]) => !titles.has(name));
  const labelled = others.map(([key, { number, name }], index) => ({ key, number: number ?? budget.projects.length + index + 1, position: budget.projects.length + index + 1, title: name }));
  const all = [...budget.projects.map(({ number, position }) => number ?? position), ...labelled.map(({ number }) => number)];
  return new Map(labelled.map(({ key, number, position, title }) => [key, { number, ...(all.filter((label) => label === number).length > 1 ? { position } : {}), title, sheet: null }]));
}

/** What 「核对记录」 of a workbook says. */
export function acceptancesIn(workbook: WorkbookSnapshot): Acceptance[] {
  const sheet = workbook.sheets.find((one) => purposeOf(outlineOf(one)) === "finding-record");
  return (sheet ? readRecordSheet(sheet)?.rows ?? [] : []).map(({ place, figures, ...row }) => ({ ...row, fingerprint: { place, figures } }));
}
