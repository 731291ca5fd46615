import { costOfPayroll, compareStated } from "../../domain/payroll/index";
import { STARTING_PARAMETERS, type ParameterRow } from "../../domain/parameters/index";
import { readParametersSheet, readPayrollSheet, type SheetPurpose, type SheetSnapshot, type WorkbookSnapshot } from "../../sheets/index";
import type { StoreKey, WorkbookPort } from "../port/workbook-port";
import { outlineOf, purposeOf } from "../workbook/our-sheets";
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
 * Reads the payroll sheet and the parameters: the sheets that are ours by table or name.
 *
 * @param isEverySheet reads the others too, for a payroll that someone else laid out
 */
export async function readPayrollWorkbook(port: WorkbookPort, store: readonly StoreKey[], isEverySheet = false): Promise<PayrollWorkbook> {
  const read = await port.readWorkbook({ store, ...(isEverySheet ? {} : { sheets: (sheet) => isOneOf(["payroll", "parameters"], purposeOf(sheet)) }) });
  return { ...read, found: findPayroll(read.workbook), parameters: parametersOf(read.workbook) };
}

const isOneOf = (wanted: readonly SheetPurpose[], purpose: SheetPurpose | null): boolean => purpose !== null && wanted.includes(purpose);

/** The payroll of a workbook: of the sheet in front where that has one, else of the first sheet that can be read as one. */
export function findPayroll(workbook: WorkbookSnapshot): FoundPayroll | null {
  const inFront = (sheet: SheetSnapshot): number => (sheet.name === workbook.activeSheet ? 0 : 1);
  const byPurpose = (sheet: SheetSnapshot): number => (purposeOf(outlineOf(sheet)) === "payroll" ? 0 : 1);
  const sheets = workbook.sheets
    .filter((sheet) => [null, "payroll"].includes(purposeOf(outlineOf(sheet))) && sheet.used.values.length > 0)
    .sort((a, b) => byPurpose(a) - byPurpose(b) || inFront(a) - inFront(b));
  for (const sheet of sheets) {
    const read = readPayrollSheet(sheet);
    if (!read.problems.some(({ code }) => code === "no-payroll-table")) return { sheet, read };
  }
  return null;
}

/** The user's parameters where the workbook has a sheet of them, else the starting set. */
export function parametersOf(workbook: WorkbookSnapshot): readonly ParameterRow[] {
  const sheet = workbook.sheets.find((one) => purposeOf(outlineOf(one)) === "parameters");
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
