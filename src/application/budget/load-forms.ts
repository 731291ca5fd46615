import type { BudgetProject } from "../../domain/budget/index";
import { areaOf, findFormFields, formSignature, templateOf, unitOfForm, type FormContext, type FormMapping, type SheetSnapshot } from "../../sheets/index";
import type { WorkbookPort } from "../port/workbook-port";
import { cellAt } from "../writing/cell-content";
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
  /** As found by the labels; null where they are not enough, e.g. in a form that is filled in. */
  readonly found: FormMapping | null;
  readonly isKept: boolean;
  readonly unit: FormContext["unit"];
  /** What stands where the project's name goes; "" in a blank form. */
  readonly filledName: string;
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
  const byLabels = findFormFields(sheet);
  const found = kept.get(signature) ?? byLabels;
  // A single label beside an empty cell is no form yet.
  if (!found || (found.slots.length === 0 && found.fields.length < 3)) return null;
  return { sheet, signature, mapping: found, found: byLabels, isKept: kept.has(signature), unit: unitOfForm(sheet), filledName: nameIn(sheet, found) };
}

function nameIn(sheet: SheetSnapshot, mapping: FormMapping): string {
  const place = mapping.fields.find(({ field }) => field === "name");
  const area = place ? areaOf(place.cell) : null;
  const value = area ? cellAt(sheet, area.row, area.column).value : null;
  return typeof value !== "string" ? "" : place?.evidence.side === "inside" ? value.replace(/^[^:：]*[:：]/, "").trim() : value.trim();
}

/** The project as it goes into a form: one that only the payroll has is drafted from its lines. */
export function projectForForm({ project, sheet, lines }: ProjectView, view: BudgetView): BudgetProject {
  if (sheet !== null || lines.length === 0) return project;
  const { budget: { department }, payroll, parameters, library, year } = view;
  const draft = draftFromPayroll({ project, lines, payroll, parameters, library, year });
  return projectOfDraft(draft, project, { template: templateOf(project), department: department.name?.text ?? "", year, unit: department.unit });
}
