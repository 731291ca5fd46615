import { costOfPayroll, compareStated } from "../../domain/payroll/index";
import { STARTING_PARAMETERS, type ParameterRow } from "../../domain/parameters/index";
import { readParametersSheet, readPayrollSheet, type SheetSnapshot, type WorkbookSnapshot } from "../../sheets/index";
import { SHEET_NAMES } from "../../wording/index";
import type { StoreKey, WorkbookPort } from "../port/workbook-port";
import { likelyNames, purposeOf } from "../workbook/our-sheets";
import type { PayrollView } from "./payroll-view";

/** A payroll found in a workbook: its sheet as read, and what the sheet says. */
export interface FoundPayroll {
  readonly sheet: SheetSnapshot;
  readonly read: ReturnType<typeof readPayrollSheet>;
}

/** The part of a workbook that payroll use cases look at. */
export interface PayrollWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly stored: Readonly<Partial<Record<StoreKey, string | null>>>;
  readonly found: FoundPayroll | null;
  readonly parameters: readonly ParameterRow[];
}

/**
 * Reads the payroll sheet and the parameters. The sheets are looked for under their names first; only where the payroll
 * is not there (renamed, or another workbook's) the whole workbook is read.
 */
export async function readPayrollWorkbook(port: WorkbookPort, store: readonly StoreKey[] = ["journal", "settings"]): Promise<PayrollWorkbook> {
  const names = [...likelyNames(SHEET_NAMES.payroll), ...likelyNames(SHEET_NAMES.parameters)];
  const likely = await port.readWorkbook({ sheets: names, store });
  const found = findPayroll(likely.workbook);
  if (found) return { ...likely, found, parameters: parametersOf(likely.workbook) };
  const whole = await port.readWorkbook({ store });
  return { ...whole, found: findPayroll(whole.workbook), parameters: parametersOf(whole.workbook) };
}

/** The payroll of a workbook: of the sheet in front where that has one, else of the first sheet that can be read as one. */
export function findPayroll(workbook: WorkbookSnapshot): FoundPayroll | null {
  const inFront = (sheet: SheetSnapshot): number => (sheet.name === workbook.activeSheet ? 0 : 1);
  const byPurpose = (sheet: SheetSnapshot): number => (purposeOf(sheet) === "payroll" ? 0 : 1);
  const sheets = workbook.sheets
    .filter((sheet) => [null, "payroll"].includes(purposeOf(sheet)) && sheet.used.values.length > 0)
    .sort((a, b) => byPurpose(a) - byPurpose(b) || inFront(a) - inFront(b));
  for (const sheet of sheets) {
    const read = readPayrollSheet(sheet);
    if (!read.problems.some(({ code }) => code === "no-payroll-table")) return { sheet, read };
  }
  return null;
}

/** The user's parameters where the workbook has a sheet of them, else the starting set. */
export function parametersOf(workbook: WorkbookSnapshot): readonly ParameterRow[] {
  const sheet = workbook.sheets.find((one) => purposeOf(one) === "parameters");
  return sheet ? readParametersSheet(sheet).rows : STARTING_PARAMETERS;
}

/** What the pane and the command line show of a payroll that was found. */
export function viewOf({ sheet, read }: FoundPayroll, parameters: readonly ParameterRow[]): PayrollView {
  const cost = costOfPayroll(read.payroll, parameters);
  return {
    sheet: sheet.name,
    payroll: read.payroll,
    cost,
    comparisons: compareStated(read.payroll, cost),
    problems: read.problems,
    style: read.style,
    sheetDiffers: read.sheetDiffers,
  };
}
