import type { Payroll } from "../../domain/payroll/index";
import { STANDARD_COMPONENTS } from "../../domain/payroll/index";
import { payrollSheetPlan, type SheetPlan } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { parseSettings, type WorkbookSettings } from "../workbook/settings";
import { prepareSheets } from "../writing/prepare-sheet";
import type { FormulaStyle, PreparedWrite, WriteSubject } from "../writing/prepared-write";
import { readPayrollWorkbook, type PayrollWorkbook } from "./find-payroll";

/** A payroll of a budget year without lines, with the usual components: wage, insurance, management fee. */
export const emptyPayroll = (year: number): Payroll => ({ year, components: STANDARD_COMPONENTS, lines: [], stated: [] });

/**
 * Works out the payroll sheet for a payroll: over the payroll sheet that the workbook has, or anew. A sheet of the
 * user's that has the name is left alone; ours then gets a number. So does an empty payroll beside one that has lines.
 *
 * @param language of the sheet's words where it is new; a sheet that is there keeps its language
 */
export async function preparePayrollSheet(port: WorkbookPort, payroll: Payroll, style: FormulaStyle, language?: Language): Promise<PreparedWrite> {
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  const wouldEmpty = payroll.lines.length === 0 && (read.found?.read.payroll.lines.length ?? 0) > 0;
  return preparePayroll({ kind: "payroll-sheet" }, wouldEmpty ? { ...read, found: null } : read, payroll, { formulaStyle: style, ...(language ? { sheetLanguage: language } : {}) });
}

/** Works out the sheet of a payroll in a workbook that has been read. */
export function preparePayroll(subject: WriteSubject, read: PayrollWorkbook, payroll: Payroll, wanted: Partial<WorkbookSettings>): PreparedWrite {
  const settings = read.found ? { ...wanted, sheetLanguage: parseSettings(read.stored.settings).sheetLanguage } : wanted;
  const chosen = { ...parseSettings(read.stored.settings), ...settings };
  const plan = payrollSheetPlan(payroll, { style: chosen.formulaStyle, language: chosen.sheetLanguage, parameters: read.parameters });
  return prepareSheets(subject, read, [{ plan, target: read.found?.sheet ?? null, former: formerPlan(read) }], chosen);
}

/** The plan that the payroll sheet follows as it stands. */
export function formerPlan({ found, parameters, stored }: PayrollWorkbook): SheetPlan | null {
  if (!found) return null;
  const { formulaStyle, sheetLanguage } = parseSettings(stored.settings);
  const style = found.read.style === "mixed" ? formulaStyle : found.read.style;
  return payrollSheetPlan(found.read.payroll, { style, language: sheetLanguage, parameters });
}
