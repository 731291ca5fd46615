import type { BudgetProject } from "../../domain/budget/index";
import { fillForm, findFormFields, type FormContext, type FormMapping, type NotFilled, type SheetSnapshot } from "../../sheets/index";
import type { WorkbookPort } from "../port/workbook-port";
import { changedCells } from "../writing/changed-cells";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";

/** A bureau's blank form worked out to the last cell. */
export interface PreparedForm {
  readonly write: PreparedWrite;
  readonly mapping: FormMapping;
  readonly notFilled: readonly NotFilled[];
}

/** The mapping of a form's sheet; null where there is no such sheet, or no form is recognised in it. */
export async function findForm(port: WorkbookPort, sheet: string): Promise<{ readonly sheet: SheetSnapshot; readonly mapping: FormMapping } | null> {
  const { workbook } = await port.readWorkbook({ sheets: [sheet] });
  const [found] = workbook.sheets;
  const mapping = found ? findFormFields(found) : null;
  return found && mapping && (mapping.fields.length > 0 || mapping.slots.length > 0) ? { sheet: found, mapping } : null;
}

/**
 * Works out a bureau's own form filled in from a project: contents of empty, unlocked field cells only; layout, formats
 * and validation stay. Null where the sheet is no form.
 *
 * @param mapping as corrected by the user; without it fields are found by their labels
 */
export async function prepareBlankForm(port: WorkbookPort, sheetName: string, project: BudgetProject, context: FormContext, mapping?: FormMapping): Promise<PreparedForm | null> {
  const { workbook, stored } = await port.readWorkbook({ sheets: [sheetName], store: ["journal", "settings"] });
  const [sheet] = workbook.sheets;
  if (!sheet) return null;
  const own = mapping ?? findFormFields(sheet);
  if (!own || (own.fields.length === 0 && own.slots.length === 0)) return null;
  const { cells, notFilled } = fillForm(sheet, own, project, context);
  const write = prepareOperations({ kind: "blank-form", project: project.title }, { workbook, stored }, changedCells(sheet, cells));
  return { write, mapping: own, notFilled };
}
