import { payrollOfBudget, type BudgetProject, type DepartmentBudget } from "../../domain/budget/index";
import { FORM_TEMPLATES, INDICATOR_LIBRARY, type FormTemplate, type LibraryIndicator } from "../../domain/goals/index";
import { STARTING_PARAMETERS, type ParameterRow } from "../../domain/parameters/index";
import type { Payroll } from "../../domain/payroll/index";
import { BOOK_SHEET_NAMES, SHEET_NAMES, type Language } from "../../wording/index";
import { goalSheetName, placedGoalSheet } from "../goal-sheet/goal-sheet-plan";
import type { GoalSheetVersion, LiveTexts, SigningPersons } from "../goal-sheet/goal-sheet-options";
import { hasGrades } from "../goal-sheet/form-content";
import { parametersSheetPlan } from "../parameters/parameters-sheet-plan";
import type { SheetStyle } from "../payroll/amount-formula";
import { payrollSheetPlan } from "../payroll/payroll-sheet-plan";
import type { SheetPlan } from "../sheet-plan";
import { departmentSheetPlan } from "./department-sheet";
import { cataloguePlan, indicatorsPlan, libraryPlan, projectsPlan, type BookProject } from "./list-sheets";
import { payrollTotals } from "./payroll-totals";

/** How a budget's workbook is to be written. */
export interface BudgetBookOptions {
  readonly language: Language;
  /** The form of the goal sheets; null takes for each project the one that the document uses. */
  readonly template: FormTemplate | null;
  readonly version: GoalSheetVersion;
  /** How 「人员费用」 computes. */
  readonly style: SheetStyle;
  /** Budget year where the document prints none. */
  readonly year: number;
  readonly parameters?: readonly ParameterRow[] | undefined;
  readonly library?: readonly LibraryIndicator[] | undefined;
  readonly persons?: SigningPersons | undefined;
  /** Live texts by the project's position; without them everything is written as the document says it. */
  readonly live?: ReadonlyMap<number, LiveTexts> | undefined;
  /** Names of sheets that are taken by others. */
  readonly takenNames?: readonly string[] | undefined;
  /** By the project's position: a form, a version, the sheet's name other than the rest has. */
  readonly forms?: ReadonlyMap<number, ProjectForm> | undefined;
  /** Name of the payroll sheet where it is not the usual one. */
  readonly payrollSheet?: string | undefined;
  /** The payroll that the workbook has; without it the one that the document states. */
  readonly payroll?: Payroll | undefined;
}

/** How one project's goal sheet differs from the rest. */
export interface ProjectForm {
  readonly template?: FormTemplate | undefined;
  readonly version?: GoalSheetVersion | undefined;
  readonly name?: string | undefined;
}

/** The form that the document states the project in: grades or targets; grades where it has no indicators. */
export function templateOf(project: BudgetProject): FormTemplate {
  const isGraded = project.indicators.length === 0 || project.indicators.some(({ bounds }) => bounds !== null);
  return FORM_TEMPLATES.find((template) => hasGrades(template) === isGraded) ?? FORM_TEMPLATES[0];
}

/**
 * The whole workbook of a budget: 目录, 部门预算, 项目, 人员费用, 指标, a goal sheet per project, 参数, 指标库.
 * Texts are the document's, word for word; sums, differences and listings are formulas with their present values.
 */
export function budgetBookPlans(budget: DepartmentBudget, options: BudgetBookOptions): SheetPlan[] {
  const { language } = options;
  const names = new Set<string>([...Object.values(BOOK_SHEET_NAMES), ...Object.values(SHEET_NAMES), ...(options.takenNames ?? [])]);
  const projects = budget.projects.map((project): BookProject => {
    const own = options.forms?.get(project.position);
    const template = own?.template ?? options.template ?? templateOf(project);
    const name = own?.name ?? goalSheetName(project, names);
    names.add(name);
    const sheet = placedGoalSheet(project, {
      template, name, version: own?.version ?? options.version, department: budget.department.name?.text ?? "", year: budget.department.year?.value.toNumber() ?? null,
      unit: budget.department.unit, persons: options.persons, live: options.live?.get(project.position),
    });
    return { project, sheet, template };
  });
  const parameters = options.parameters ?? STARTING_PARAMETERS;
  const payroll = options.payroll ?? payrollOfBudget(budget, options.year);
  const standardPlan = payroll.lines.length === 0 ? null : payrollSheetPlan(payroll, { style: options.style, language, parameters });
  const payrollPlan = standardPlan && options.payrollSheet !== undefined ? { ...standardPlan, name: options.payrollSheet } : standardPlan;
  return [
    cataloguePlan(projects, language),
    departmentSheetPlan(budget.department, language),
    projectsPlan(budget, projects, payrollPlan ? payrollTotals(payroll, payrollPlan, parameters, language) : null, language),
    ...(payrollPlan ? [payrollPlan] : []),
    indicatorsPlan(projects, language),
    ...projects.map(({ sheet }) => sheet.plan),
    parametersSheetPlan(parameters, language),
    libraryPlan(options.library ?? INDICATOR_LIBRARY, language),
  ];
}

