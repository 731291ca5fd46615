import type { BudgetProject } from "../../domain/budget/index";
import { fillForm, type CellValue, type FormContext, type FormMapping, type NotFilled } from "../../sheets/index";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { cellAt, holds } from "../writing/cell-content";
import { keptForms } from "../workbook/kept-forms";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import { formIn } from "./load-forms";

/** A form's sheet and what goes into it. */
export interface FormToFill {
  readonly sheet: string;
  readonly project: BudgetProject;
  /** As corrected by the user; without it as the workbook remembers it, else found by the labels. */
  readonly mapping?: FormMapping | undefined;
  readonly context: FormContext;
}

/** What of a form was left and why. */
export interface FormNotFilled extends NotFilled {
  readonly sheet: string;
  readonly project: string;
}

/** Bureaus' forms worked out to the last cell. */
export interface PreparedForm {
  readonly write: PreparedWrite;
  /** The mapping that each form is filled in by, in the order of the request; sheets without a form are left out. */
  readonly mappings: readonly FormMapping[];
  readonly notFilled: readonly FormNotFilled[];
}

/**
 * Works out bureaus' forms filled in from projects: contents of unlocked field cells only; layout, formats and
 * validation stay. Each cell is a step of its own, so that no locked or merged neighbour is touched. Null where none of
 * the sheets holds a form.
 */
export async function prepareBlankForms(port: WorkbookPort, forms: readonly FormToFill[]): Promise<PreparedForm | null> {
  const { workbook, stored } = await port.readWorkbook({ sheets: forms.map(({ sheet }) => sheet), store: ["journal", "settings"] });
  const kept = keptForms(stored.settings);
  const filled = forms.flatMap((form) => {
    const sheet = workbook.sheets.find(({ name }) => name === form.sheet);
    const mapping = sheet && (form.mapping ?? formIn(sheet, kept)?.mapping);
    return sheet && mapping ? [{ form, sheet, mapping, filling: fillForm(sheet, mapping, form.project, form.context) }] : [];
  });
  if (filled.length === 0) return null;
  const steps = filled.flatMap(({ sheet, filling }) => filling.cells.flatMap(({ row, column, content }): SheetOperation[] =>
    (holds(cellAt(sheet, row, column), content) ? [] : [{ kind: "write-cells", sheet: sheet.name, row, column, cells: [[content]] }])));
  const subject = { kind: "blank-form", project: filled[0]?.form.project.title ?? "", sheets: filled.length } as const;
  return {
    // Behind the colon of a label nothing is lost: no yes is needed for it.
    write: prepareOperations(subject, { workbook, stored }, steps, {}, (sheet, row, column, cell) => isContinued(steps, sheet, row, column, cell.value)),
    mappings: filled.map(({ mapping }) => mapping),
    notFilled: filled.flatMap(({ form, filling }) => filling.notFilled.map((one) => ({ ...one, sheet: form.sheet, project: form.project.title }))),
  };
}

const isContinued = (steps: readonly SheetOperation[], sheet: string, row: number, column: number, value: CellValue): boolean => steps.some((step) => {
  if (step.kind !== "write-cells" || step.sheet !== sheet || step.row !== row || step.column !== column || typeof value !== "string") return false;
  const content = step.cells[0]?.[0];
  return content?.kind === "text" && content.text.startsWith(value.replace(/[\s_＿]+$/, ""));
});
