import type { BudgetProject, DepartmentBudget } from "../../domain/budget/index";
import { INDICATOR_LIBRARY, type LibraryIndicator } from "../../domain/goals/index";
import { STARTING_PARAMETERS, type ParameterRow } from "../../domain/parameters/index";
import type { Payroll, PayrollLine, ProjectReference } from "../../domain/payroll/index";
import type { WorkbookPort } from "../port/workbook-port";
import { bookIn, type BookInWorkbook, type WrittenForm } from "./book-in-workbook";
import type { GoalTextState } from "./goal-text-state";
import { blankProject } from "./project-of-draft";
import { missingParts, payrollDifferences, isLineOf, type MissingPart, type PayrollDifference } from "./project-state";
import type { BudgetBookReading } from "./read-budget";
import { readLibrary } from "./read-library";

/** A project of the open workbook with its goal sheet's state. */
export interface ProjectView {
  readonly project: BudgetProject;
  /** The goal sheet's name; null where the project has none yet. */
  readonly sheet: string | null;
  /** The form of the sheet; null without a sheet, or where people have arranged it their own way. */
  readonly form: WrittenForm | null;
  /** How the goal text stands on the sheet; null without a sheet. */
  readonly goalText: GoalTextState | null;
  readonly missing: readonly MissingPart[];
  readonly differences: readonly PayrollDifference[];
  /** The project's lines on the payroll sheet. */
  readonly lines: readonly PayrollLine[];
}

/** The budget of the open workbook as the pane shows it. */
export interface BudgetView {
  readonly budget: DepartmentBudget;
  readonly reading: BudgetBookReading | null;
  /** Projects with a goal sheet, then those that only the payroll sheet has. */
  readonly projects: readonly ProjectView[];
  readonly library: readonly LibraryIndicator[];
  /** The workbook's payroll and the parameters that it is computed with. */
  readonly payroll: Payroll | null;
  readonly parameters: readonly ParameterRow[];
  /** Budget year of the book, else of its payroll; null where neither says it. */
  readonly year: number | null;
}

/** The budget of the workbook with every project's state; null where there is neither a goal sheet, nor a department's sheet, nor a payroll. */
export async function loadBudget(port: WorkbookPort): Promise<BudgetView | null> {
  return viewOfBook(bookIn(await port.readWorkbook({ store: ["journal"] })));
}

/** The view of a workbook that has been read. */
export function viewOfBook(book: BookInWorkbook): BudgetView | null {
  const { reading, payroll: { found, parameters } } = book;
  if (!reading && !found) return null;
  const payroll = found?.read.payroll ?? null;
  const rates = parameters ?? found?.read.parameters ?? STARTING_PARAMETERS;
  const present = new Map(book.goalSheets.map((goalSheet) => [goalSheet.project.position, goalSheet]));
  const withSheet = (reading?.budget.projects ?? []).map((project): ProjectView => ({
    project, sheet: present.get(project.position)?.sheet.name ?? null, form: present.get(project.position)?.former?.form ?? null,
    goalText: present.get(project.position)?.goalText ?? null, missing: missingParts(project),
    differences: payrollDifferences(project, payroll, rates),
    lines: payroll?.lines.filter(isLineOf(project)) ?? [],
  }));
  const projects = [...withSheet, ...payrollProjects(withSheet, payroll?.lines ?? [])];
  return {
    budget: reading?.budget ?? emptyBudget(), reading, projects, library: readLibrary(book) ?? INDICATOR_LIBRARY, payroll, parameters: rates,
    year: reading?.budget.department.year?.value.toNumber() ?? payroll?.year ?? null,
  };
}

/** Projects of the payroll sheet that have no goal sheet yet. */
function payrollProjects(known: readonly ProjectView[], lines: readonly PayrollLine[]): ProjectView[] {
  const left = lines.filter((line) => !known.some(({ project }) => isLineOf(project)(line)));
  const references = [...new Map(left.map(({ project }) => [`${project.number ?? ""}|${project.name}`, project])).values()];
  return references.map((reference: ProjectReference, index): ProjectView => {
    const project = blankProject(known.length + index + 1, reference.number, reference.name);
    return { project, sheet: null, form: null, goalText: null, missing: [{ part: "sheet" }], differences: [], lines: left.filter((line) => line.project.number === reference.number && line.project.name === reference.name) };
  });
}

const emptyBudget = (): DepartmentBudget => ({
  department: { name: null, year: null, title: null, unit: "万元", organisations: [], figures: [], changes: [], claims: [], overallGoal: null, subGoals: [], measures: [], assets: null, paragraphs: [] },
  projects: [],
});
