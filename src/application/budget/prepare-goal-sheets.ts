import type { BudgetProject, DepartmentBudget } from "../../domain/budget/index";
import type { FormTemplate } from "../../domain/goals/index";
import { budgetBookPlans, templateOf, type GoalSheetVersion, type ProjectForm, type SheetPlan, type SigningPersons } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { parseSettings } from "../workbook/settings";
import { isBlank } from "../writing/cell-content";
import type { PreparedWrite } from "../writing/prepared-write";
import { shareInPlace, SHARE_AS_PLANNED } from "../writing/share-in-place";
import { bookIn, payrollPlaceOf, type BookInWorkbook, type PresentGoalSheet } from "./book-in-workbook";
import { liveTextsByPosition } from "./book-live-texts";
import { withTextsAsTyped } from "./texts-as-typed";
import { draftFromPayroll } from "./draft-from-payroll";
import { formerBook } from "./former-book";
import type { GoalSheetDraft } from "./goal-sheet-draft";
import { viewOfBook, type BudgetView, type ProjectView } from "./load-budget";
import { preparePlans, type BookSheet } from "./prepare-plans";
import { projectOfDraft } from "./project-of-draft";
import { readBudgetFromWorkbook } from "./read-budget";
import { snapshotOfPlan } from "./snapshot-of-plan";

/** How goal sheets are to be filled in; what is null stays as each sheet has it. */
export interface GoalSheetChoices {
  readonly template: FormTemplate | null;
  readonly version: GoalSheetVersion | null;
  /** Figures as formulas on the payroll table, or as plain text. */
  readonly isLive: boolean | null;
  /** Goal texts that were edited by hand on their sheets become formulas like the others; otherwise they stay as edited. */
  readonly withEdited?: boolean | undefined;
  readonly persons?: SigningPersons | undefined;
  readonly language?: Language | undefined;
  /** Budget year where the workbook does not say it. */
  readonly year: number;
}

/** Which goal sheets: all of them, or those of some projects (by position), each as it is or as edited. */
export type GoalSheetSelection = "all" | readonly { readonly position: number; readonly draft: GoalSheetDraft | null }[];

/** Goal sheets worked out to the last cell. */
export interface PreparedGoalSheets {
  readonly write: PreparedWrite;
  readonly count: number;
  /** Sheets that people have arranged their own way: they are not touched. */
  readonly skipped: readonly string[];
}

/**
 * Works out goal sheets: those that are there in place, missing ones anew, drafted from the payroll lines. Lists that
 * point to their cells (目录, 指标) follow. Null where the workbook has no project.
 */
export async function prepareGoalSheets(port: WorkbookPort, selection: GoalSheetSelection, choices: GoalSheetChoices): Promise<PreparedGoalSheets | null> {
  const book = bookIn(await port.readWorkbook({ store: ["journal", "settings"] }));
  const view = viewOfBook(book);
  if (!view || view.projects.length === 0) return null;
  const present = new Map(book.goalSheets.map((goalSheet) => [goalSheet.project.position, goalSheet]));
  const chosen = selection === "all" ? view.projects.map(({ project }) => ({ position: project.position, draft: null })) : selection;
  const isArranged = (position: number): boolean => present.get(position)?.former === null;
  const skipped = chosen.flatMap(({ position }) => (isArranged(position) ? [present.get(position)?.sheet.name ?? ""] : []));
  const wanted = new Map(chosen.filter(({ position }) => !isArranged(position)).map((one) => [one.position, one]));
  const edit = new Editing(book, view, choices);
  const projects = view.projects
    .filter(({ project, sheet }) => sheet !== null || wanted.has(project.position))
    .map((one) => (wanted.has(one.project.position) ? edit.projectOf(one, wanted.get(one.project.position)?.draft ?? null) : one.project));
  const plans = edit.plans({ ...view.budget, projects }, wanted, present);
  const settings = parseSettings(book.stored.settings);
  const former = formerBook(book, { style: settings.formulaStyle, language: settings.sheetLanguage, year: choices.year });
  const goalPlans = plans.filter(({ purpose, subject }) => purpose === "goal-sheet" && wanted.has(Number(subject)));
  const goalSheets = goalPlans.map((plan): BookSheet => {
    const own = present.get(Number(plan.subject));
    return { plan: own?.goalText === "edited" ? withTextsAsTyped(plan, own.sheet) : plan, target: own?.sheet ?? null, former: own?.former?.plan ?? null };
  });
  const listPlans = edit.plans({ ...view.budget, projects: asPlanned(projects, goalPlans) }, wanted, present);
  const lists = listPlans.flatMap((plan) => listSheet(plan, former, book));
  const write = preparePlans({ kind: "goal-sheets", count: wanted.size }, book, [...goalSheets, ...lists]);
  return { write: withFormsToAgree(write, edit.changedForms(wanted, present)), count: wanted.size, skipped };
}

/** The projects as they will be read once the sheets are written: lists show what the sheets say. */
function asPlanned(projects: readonly BudgetProject[], goalPlans: readonly SheetPlan[]): BudgetProject[] {
  const read = readBudgetFromWorkbook({ name: "", activeSheet: "", sheets: goalPlans.map(snapshotOfPlan) })?.budget.projects ?? [];
  if (read.length !== goalPlans.length) return [...projects];
  const planned = new Map(goalPlans.map(({ subject }, index) => [Number(subject), read[index]]));
  return projects.map((project) => ({ ...(planned.get(project.position) ?? project), position: project.position }));
}

/** A sheet that gets another form may lose what that form has no place for: the user must agree to all of it. */
function withFormsToAgree(write: PreparedWrite, sheets: ReadonlySet<string>): PreparedWrite {
  if (sheets.size === 0) return write;
  const asked = new Set(write.overwrites);
  return { ...write, overwrites: write.changes.filter((change) => asked.has(change) || (sheets.has(change.sheet) && !isBlank(change.before))) };
}

/** A list of the book, where the workbook has it as we laid it out. */
function listSheet(plan: SheetPlan, formerPlans: readonly SheetPlan[], book: BookInWorkbook): BookSheet[] {
  if (plan.purpose !== "indicators" && plan.purpose !== "catalogue") return [];
  const target = book.sheetFor(plan.purpose);
  const former = formerPlans.find(({ purpose }) => purpose === plan.purpose);
  return target && former && shareInPlace(former, target) >= SHARE_AS_PLANNED ? [{ plan, target, former }] : [];
}

/** Makes projects and plans of the user's choices. */
class Editing {
  constructor(private readonly book: BookInWorkbook, private readonly view: BudgetView, private readonly choices: GoalSheetChoices) {}

  /** The project as edited; one that only the payroll has is drafted from its lines. */
  projectOf({ project, sheet, lines }: ProjectView, draft: GoalSheetDraft | null): BudgetProject {
    if (draft === null && sheet !== null) return project;
    const { budget: { department }, payroll, parameters, library } = this.view;
    const year = this.view.year ?? this.choices.year;
    const own = draft ?? draftFromPayroll({ project, lines, payroll, parameters, library, year });
    return projectOfDraft(own, project, { template: this.choices.template ?? templateOf(project), department: department.name?.text ?? "", year, unit: department.unit });
  }

  /** Sheets that are to be brought to another form than they have. */
  changedForms(wanted: ReadonlyMap<number, unknown>, present: ReadonlyMap<number, PresentGoalSheet>): ReadonlySet<string> {
    const { template } = this.choices;
    return new Set([...present.values()].flatMap(({ project, sheet, former }) =>
      (wanted.has(project.position) && template !== null && former !== null && former.form.template.id !== template.id ? [sheet.name] : [])));
  }

  plans(budget: DepartmentBudget, wanted: ReadonlyMap<number, unknown>, present: ReadonlyMap<number, PresentGoalSheet>): SheetPlan[] {
    const { book, choices } = this;
    const settings = parseSettings(book.stored.settings);
    const isToFollow = (position: number): boolean => wanted.has(position) && choices.withEdited === true && present.get(position)?.goalText === "edited";
    const isLive = (position: number): boolean =>
      (wanted.has(position) && choices.isLive !== null ? choices.isLive : isToFollow(position) || (present.get(position)?.former?.form.isLive ?? false));
    const forms = new Map(budget.projects.map((project): [number, ProjectForm] => {
      const own = present.get(project.position);
      const form = own?.former?.form;
      const isWanted = wanted.has(project.position);
      return [project.position, {
        name: own?.sheet.name, template: (isWanted ? choices.template : null) ?? form?.template, version: (isWanted ? choices.version : null) ?? form?.version,
      }];
    }));
    const live = liveTextsByPosition(budget.projects.filter(({ position }) => isLive(position)), payrollPlaceOf(book.payroll));
    const staysAsEdited = ({ position, goal }: BudgetProject): boolean => {
      const own = present.get(position);
      return own?.goalText === "edited" && own.project.goal?.text === goal?.text && !isToFollow(position);
    };
    const edited = new Set(budget.projects.filter(staysAsEdited).map(({ position }) => position));
    const { found } = book.payroll;
    return budgetBookPlans(budget, {
      template: null, version: "publication", style: settings.formulaStyle, language: choices.language ?? settings.sheetLanguage, year: choices.year, persons: choices.persons,
      forms, takenNames: book.workbook.sheets.map(({ name }) => name),
      live: new Map([...live].map(([position, texts]) => [position, edited.has(position) ? { ...texts, goal: null } : texts])),
      ...(found ? { payroll: found.read.payroll, payrollSheet: found.sheet.name } : {}),
    });
  }
}
