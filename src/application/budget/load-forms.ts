import type { BudgetProject } from "../../domain/budget/index";
import { findFormFields, formSignature, templateOf, unitOfForm, type FormContext, type FormMapping, type SheetSnapshot } from "../../sheets/index";
import type { WorkbookPort } from "../port/workbook-port";
import { outlineOf, purposeOf } from "../workbook/our-sheets";
import { keptForms } from "../workbook/kept-forms";
import { bookIn } from "./book-in-workbook";
import { draftFromPayroll } from "./draft-from-payroll";
import { viewOfBook, type BudgetView, type ProjectView } from "./load-budget";
import { projectOfDraft } from "./project-of-draft";

/** A sheet of the workbook that a bureau has sent to be filled in. */
export interface FormSheet {
  readonly sheet: SheetSnapshot;
  readonly signature: string;
  /** As the user corrected it once, else as found by the labels. */
  readonly mapping: FormMapping;
  readonly isKept: boolean;
  readonly unit: FormContext["unit"];
}

/** The forms of the workbook and the projects that they can be filled in from. */
export interface FormsView {
  readonly view: BudgetView | null;
  readonly forms: readonly FormSheet[];
}

/** Looks for bureaus' forms among the sheets that are neither ours nor a project's goal sheet. */
export async function loadForms(port: WorkbookPort): Promise<FormsView> {
  const read = await port.readWorkbook({ store: ["settings"] });
  const book = bookIn(read);
  // A goal sheet in a form that is not ours stays eligible: it may be the bureau's, filled in before.
  const ours = new Set(book.goalSheets.filter(({ former }) => former !== null).map(({ sheet }) => sheet.name));
  const kept = keptForms(read.stored.settings);
  const forms = read.workbook.sheets
    .filter((sheet) => sheet.visibility === "visible" && !ours.has(sheet.name) && purposeOf(outlineOf(sheet)) === null)
    .flatMap((sheet) => formIn(sheet, kept) ?? []);
  return { view: viewOfBook(book), forms };
}

/** The form in a sheet; null where there is none, neither by its labels nor remembered. */
export function formIn(sheet: SheetSnapshot, kept: ReadonlyMap<string, FormMapping>): FormSheet | null {
  const signature = formSignature(sheet);
  const found = kept.get(signature) ?? findFormFields(sheet);
  // A single label beside an empty cell is no form yet.
  if (!found || (found.slots.length === 0 && found.fields.length < 3)) return null;
  return { sheet, signature, mapping: found, isKept: kept.has(signature), unit: unitOfForm(sheet) };
}

/** The project as it goes into a form: one that only the payroll has is drafted from its lines. */
export function projectForForm({ project, sheet, lines }: ProjectView, view: BudgetView, thisYear: number): BudgetProject {
  if (sheet !== null || lines.length === 0) return project;
  const { budget: { department }, payroll, parameters, library } = view;
  const year = view.year ?? thisYear;
  const draft = draftFromPayroll({ project, lines, payroll, parameters, library, year });
  return projectOfDraft(draft, project, { template: templateOf(project), department: department.name?.text ?? "", year, unit: department.unit });
}
