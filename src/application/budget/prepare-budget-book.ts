import { payrollOfBudget, type BudgetProject, type DepartmentBudget } from "../../domain/budget/index";
import type { FormTemplate } from "../../domain/goals/index";
import { STARTING_PARAMETERS, type ParameterRow } from "../../domain/parameters/index";
import type { Payroll } from "../../domain/payroll/index";
import { budgetBookPlans, type BudgetBookOptions, type GoalSheetVersion, type ProjectForm, type SheetPlan, type SheetPurpose, type SigningPersons } from "../../sheets/index";
import { SHEET_NAMES, type Language } from "../../wording/index";
import { isAsPlanned } from "../payroll/prepare-payroll-sheet";
import type { WorkbookPort } from "../port/workbook-port";
import { numberedSheet } from "../workbook/our-sheets";
import { freeName } from "../writing/plan-operations";
import type { FormulaStyle, PreparedWrite } from "../writing/prepared-write";
import { bookIn, type BookInWorkbook, type PresentGoalSheet } from "./book-in-workbook";
import { formerBook } from "./former-book";
import { liveTextsByPosition, placeInPlan } from "./book-live-texts";
import { preparePlans, type BookSheet } from "./prepare-plans";

/** How a budget is to be written as a workbook. */
export interface BudgetBookChoices {
  /** The form of the goal sheets; null takes for each project the one that the document uses. */
  readonly template: FormTemplate | null;
  readonly version: GoalSheetVersion;
  readonly style: FormulaStyle;
  readonly language: Language;
  /** Figures of the goal texts as formulas on the payroll table; otherwise everything word for word. */
  readonly isLive: boolean;
  /** Budget year where the document prints none. */
  readonly year: number;
  readonly persons?: SigningPersons | undefined;
}

/**
 * Works out a budget's whole workbook: 目录, 部门预算, 项目, 人员费用, 指标, a goal sheet per project, 参数, 指标库. A book
 * that is there already is brought to the new state in place; parameters and library stay as the user has them, and so
 * do sheets of the user's that happen to have the names.
 */
export async function prepareBudgetBook(port: WorkbookPort, budget: DepartmentBudget, choices: BudgetBookChoices): Promise<PreparedWrite> {
  const book = bookIn(await port.readWorkbook({ store: ["journal", "settings"] }));
  const parameters = book.payroll.parameters ?? STARTING_PARAMETERS;
  const payroll = payrollOfBudget(budget, choices.year);
  const replaced = isPayrollOf(payroll, book) ? book.payroll.found : null;
  const matched = matchingSheets(budget.projects, book);
  const options: BudgetBookOptions = {
    template: choices.template, version: choices.version, style: choices.style, language: choices.language, year: choices.year, persons: choices.persons, parameters,
    forms: new Map([...matched].map(([position, { sheet }]): [number, ProjectForm] => [position, { name: sheet.name }])),
    takenNames: book.workbook.sheets.map(({ name }) => name),
    payrollSheet: replaced?.sheet.name ?? freeName(SHEET_NAMES.payroll, new Set(book.workbook.sheets.map(({ name }) => name)), numberedSheet),
  };
  const plans = withLiveTexts(budget, options, choices.isLive, parameters);
  const formerPlans = formerBook(book, choices);
  const sheets = plans.flatMap((plan): BookSheet[] => {
    if (plan.purpose === "goal-sheet") {
      const present = matched.get(Number(plan.subject));
      return [{ plan, target: present?.sheet ?? null, former: present?.former?.plan ?? null }];
    }
    const target = plan.purpose === "payroll" ? replaced?.sheet ?? null : book.sheetFor(plan.purpose);
    if (target && KEPT.includes(plan.purpose)) return [];
    const former = formerPlans.find(({ purpose }) => purpose === plan.purpose) ?? null;
    // A sheet of ours that cannot be told from the user's own work stays; the new one gets a number.
    return target && former ? [{ plan: { ...plan, name: target.name }, target, former }] : [{ plan, target: null, former: null }];
  });
  return preparePlans({ kind: "budget-book", projects: budget.projects.length }, book, sheets, { formulaStyle: choices.style, sheetLanguage: choices.language });
}

/** Sheets with what the user has entered: never written again. */
const KEPT: readonly SheetPurpose[] = ["parameters", "indicator-library"];

/** The book's plans, with live texts where they are wanted: they need to know where the payroll's cells will stand. */
function withLiveTexts(budget: DepartmentBudget, options: BudgetBookOptions, isLive: boolean, parameters: readonly ParameterRow[]): SheetPlan[] {
  const plans = budgetBookPlans(budget, options);
  if (!isLive) return plans;
  const place = placeInPlan(plans.find(({ purpose }) => purpose === "payroll"), parameters);
  const live = liveTextsByPosition(budget.projects, place);
  return live.size === 0 ? plans : budgetBookPlans(budget, { ...options, live });
}

/** The workbook's payroll sheet is replaced where it is laid out by us and has the same department's projects. */
function isPayrollOf(payroll: Payroll, { payroll: present }: BookInWorkbook): boolean {
  if (!present.found || !isAsPlanned(present)) return false;
  const names = new Set(payroll.lines.map(({ project }) => project.name));
  const own = new Set(present.found.read.payroll.lines.map(({ project }) => project.name));
  const common = [...own].filter((name) => names.has(name)).length;
  return common * 2 >= own.size;
}

/** Goal sheets of the workbook by the position of the project that they hold. One that people have arranged their own way stays theirs. */
function matchingSheets(projects: readonly BudgetProject[], { goalSheets }: BookInWorkbook): ReadonlyMap<number, PresentGoalSheet> {
  const free = new Set(goalSheets.filter(({ former }) => former !== null));
  const matched = new Map<number, PresentGoalSheet>();
  const take = (project: BudgetProject, isSame: (present: BudgetProject) => boolean): void => {
    if (matched.has(project.position)) return;
    const present = [...free].find((one) => isSame(one.project));
    if (!present) return;
    free.delete(present);
    matched.set(project.position, present);
  };
  for (const project of projects) take(project, ({ title, number }) => title === project.title && number === project.number);
  for (const project of projects) take(project, ({ title }) => title !== "" && title === project.title);
  return matched;
}
