import type { BudgetProject } from "../../domain/budget/index";
import { FORM_TEMPLATES, type FormTemplate } from "../../domain/goals/index";
import { liveTexts, placedGoalSheet, templateOf, type GoalSheetPlaces, type GoalSheetVersion, type LiveTexts, type PayrollPlace, type SheetPlan, type SheetPurpose, type SheetSnapshot, type WorkbookSnapshot } from "../../sheets/index";
import { payrollIn, type PayrollWorkbook } from "../payroll/find-payroll";
import type { StoreKey } from "../port/workbook-port";
import { outlineOf, purposeOf } from "../workbook/our-sheets";
import { writtenIn } from "../writing/prepare-sheet";
import { SHARE_AS_PLANNED, shareInPlace } from "../writing/share-in-place";
import { goalTextState, type GoalTextState } from "./goal-text-state";
import { readBudgetFromWorkbook, type BudgetBookReading } from "./read-budget";

/** The form that a goal sheet was written in. */
export interface WrittenForm {
  readonly template: FormTemplate;
  readonly version: GoalSheetVersion;
  readonly isLive: boolean;
}

/** A goal sheet of the workbook with the project that it holds. */
export interface PresentGoalSheet {
  readonly project: BudgetProject;
  readonly sheet: SheetSnapshot;
  /** The plan that it follows, and its form; null where people have arranged the sheet their own way. */
  readonly former: { readonly plan: SheetPlan; readonly form: WrittenForm; readonly goalCells: GoalSheetPlaces["goal"] } | null;
  readonly goalText: GoalTextState;
}

/** A workbook that has been read, seen as a budget's book. */
export interface BookInWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly stored: Readonly<Partial<Record<StoreKey, string | null>>>;
  /** Null where there is neither 「部门预算」 nor a goal sheet. */
  readonly reading: BudgetBookReading | null;
  readonly payroll: PayrollWorkbook;
  readonly goalSheets: readonly PresentGoalSheet[];
  readonly sheetFor: (purpose: SheetPurpose) => SheetSnapshot | null;
}

const VERSIONS: readonly GoalSheetVersion[] = ["publication", "submission"];

/** Looks at a workbook as a budget's book: what it holds, and which plan each goal sheet follows. */
export function bookIn(read: Pick<BookInWorkbook, "workbook" | "stored">): BookInWorkbook {
  const { workbook } = read;
  const reading = readBudgetFromWorkbook(workbook);
  const payroll = payrollOfBook(read, reading?.budget.projects ?? []);
  const place = payrollPlaceOf(payroll);
  const written = writtenIn(read);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const goalSheets = (reading?.budget.projects ?? []).flatMap((project): PresentGoalSheet[] => {
    const sheet = sheets.get(sheetNameOf(project) ?? "");
    if (!sheet || !reading) return [];
    const former = formerOf(project, sheet, reading, place);
    return [{ project, sheet, former, goalText: goalTextState(project, sheet, former?.goalCells ?? null, written) }];
  });
  return { ...read, reading, payroll, goalSheets, sheetFor: (purpose) => workbook.sheets.find((sheet) => isOurs(sheet, [purpose])) ?? null };
}

/** The payroll sheet that has most of the book's projects; goal sheets and lists hold no payroll and are not asked. */
export function payrollOfBook(read: Pick<BookInWorkbook, "workbook" | "stored">, projects: readonly BudgetProject[]): PayrollWorkbook {
  const { workbook } = read;
  const parameters = workbook.sheets.filter((sheet) => isOurs(sheet, ["parameters"]));
  const candidates = workbook.sheets.filter((sheet) => isOurs(sheet, ["payroll"])).map((sheet) => payrollIn({ ...read, workbook: { ...workbook, sheets: [sheet, ...parameters] } }));
  const titles = new Set(projects.map(({ title }) => title));
  const common = ({ found }: PayrollWorkbook): number => new Set(found?.read.payroll.lines.flatMap(({ project }) => (titles.has(project.name) ? [project.name] : []))).size;
  const [first = payrollIn({ ...read, workbook: { ...workbook, sheets: parameters } })] = candidates;
  return candidates.reduce((best, candidate) => (common(candidate) > common(best) ? candidate : best), first);
}

const isOurs = (sheet: SheetSnapshot, purposes: readonly SheetPurpose[]): boolean => {
  const purpose = purposeOf(outlineOf(sheet));
  return purpose !== null && purposes.includes(purpose);
};

/** The payroll sheet as live texts refer to it; null without one. */
export const payrollPlaceOf = ({ found, parameters }: PayrollWorkbook): PayrollPlace | null =>
  (found?.read.layout ? { sheet: found.sheet.name, payroll: found.read.payroll, layout: found.read.layout, parameters: parameters ?? found.read.parameters } : null);

/** The sheet that a project was read from. */
export const sheetNameOf = (project: BudgetProject): string | null =>
  project.place.sheet ?? project.heading?.place.sheet ?? project.goal?.place.sheet ?? project.indicators[0]?.place.sheet ?? null;

/** Tries the forms that there are: the one that fits best is the one that the sheet was written in. */
function formerOf(project: BudgetProject, sheet: SheetSnapshot, { budget }: BudgetBookReading, place: PayrollPlace | null): PresentGoalSheet["former"] {
  const hasFormulas = sheet.used.formulas.some((row) => row.some((formula) => formula !== null));
  const live: LiveTexts | undefined = hasFormulas && place ? liveTexts(project, place) ?? undefined : undefined;
  let best: (NonNullable<PresentGoalSheet["former"]> & { readonly share: number }) | null = null;
  const natural = templateOf(project);
  for (const template of [natural, ...FORM_TEMPLATES.filter((one) => one !== natural)]) {
    for (const version of VERSIONS) {
      const { plan, places } = placedGoalSheet(project, {
        template, version, name: sheet.name, department: budget.department.name?.text ?? "", year: budget.department.year?.value.toNumber() ?? null,
        unit: budget.department.unit, live,
      });
      const share = shareInPlace(plan, sheet);
      if (share > (best?.share ?? 0)) best = { plan, form: { template, version, isLive: live !== undefined }, goalCells: places.goal, share };
      // Everything in its place: the forms differ in their heads, no other can fit as well.
      if (share === 1) return best;
    }
  }
  return best && best.share >= SHARE_AS_PLANNED ? best : null;
}
