import { STANDARD_COMPONENTS, type Payroll } from "../../domain/payroll/index";
import { NO_EXTRAS, payrollSheetPlan, type SheetPlan } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { parseSettings, type WorkbookSettings } from "../workbook/settings";
import { rowMoveBetween } from "../writing/moved-rows";
import { prepareSheets } from "../writing/prepare-sheet";
import type { FormulaStyle, PreparedWrite, WriteSubject } from "../writing/prepared-write";
import { SHARE_AS_PLANNED, shareInPlace } from "../writing/share-in-place";
import { readPayrollWorkbook, type PayrollWorkbook } from "./find-payroll";
import { generatedCells } from "./generated-cells";

/** A payroll of a budget year without lines, with the usual components: wage, insurance, management fee. */
export const emptyPayroll = (year: number): Payroll => ({ year, components: STANDARD_COMPONENTS, lines: [], stated: [] });

/**
 * Works out the payroll sheet for a payroll: over the payroll sheet that the workbook has, or anew. A sheet of the
 * user's that has the name is left alone, and so is a payroll sheet that people have arranged their own way; ours then
 * gets a number. So does an empty payroll beside one that has lines.
 *
 * @param language of the sheet's words where it is new; a sheet that is there keeps its language
 */
export async function preparePayrollSheet(port: WorkbookPort, payroll: Payroll, style: FormulaStyle, language?: Language): Promise<PreparedWrite> {
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  const wouldEmpty = payroll.lines.length === 0 && (read.found?.read.payroll.lines.length ?? 0) > 0;
  return preparePayroll(port, { kind: "payroll-sheet" }, wouldEmpty ? { ...read, found: null } : read, payroll, { formulaStyle: style, ...(language ? { sheetLanguage: language } : {}) });
}

/**
 * Works out the payroll sheet written again from what it holds: formulas, totals and formats, also of rows and columns
 * that people have added. Null without a payroll.
 */
export async function prepareRebuiltPayroll(port: WorkbookPort): Promise<PreparedWrite | null> {
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  if (!read.found) return null;
  const { payroll, style } = read.found.read;
  return preparePayroll(port, { kind: "payroll-sheet" }, read, payroll, { formulaStyle: style === "functions" ? "functions" : "native" }, true);
}

/**
 * Works out the sheet of a payroll in a workbook of which payroll and parameters have been read. Where its rows move, all
 * other sheets are read too: their formulas go on referring to the same cells.
 */
export async function preparePayroll(port: WorkbookPort, subject: WriteSubject, read: PayrollWorkbook, payroll: Payroll, wanted: Partial<WorkbookSettings>, isFormatAnew = false): Promise<PreparedWrite> {
  const target = isAsPlanned(read) ? read.found : null;
  const chosen = { ...parseSettings(read.stored.settings), ...wanted, ...(target ? { sheetLanguage: target.read.language } : {}) };
  const plan = payrollSheetPlan(payroll, {
    style: chosen.formulaStyle, language: chosen.sheetLanguage, parameters: read.parameters ?? read.found?.read.parameters ?? [], extras: target?.read.extras ?? NO_EXTRAS,
  });
  const isGenerated = target ? generatedCells(target, read.parameters) : undefined;
  const former = target ? formerPlan(read) : null;
  const workbook = former && rowMoveBetween(former, plan) ? (await port.readWorkbook()).workbook : read.workbook;
  return prepareSheets(subject, { ...read, workbook }, [{ plan, target: target?.sheet ?? null, former, isFormatAnew }], chosen, isGenerated);
}

/** The plan that the payroll sheet follows if nobody has rearranged it. */
function formerPlan({ found, parameters, stored }: PayrollWorkbook): SheetPlan | null {
  if (!found) return null;
  const { read } = found;
  const style = read.style === "mixed" ? parseSettings(stored.settings).formulaStyle : read.style;
  return payrollSheetPlan(read.payroll, { style, language: read.language, parameters: parameters ?? read.parameters, extras: read.extras });
}

/** Whether the payroll sheet still follows our layout, so that it can be laid out anew in place. */
export function isAsPlanned(read: PayrollWorkbook): boolean {
  const plan = formerPlan(read);
  if (!plan || !read.found) return false;
  return shareInPlace(plan, read.found.sheet) >= SHARE_AS_PLANNED;
}
