import { costOfPayroll, compareStated } from "../../domain/payroll/index";
import type { ParameterRow } from "../../domain/parameters/index";
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
  /** Dated rows of the workbook's own sheet of parameters; undefined where there is none. */
  readonly parameters: readonly ParameterRow[] | undefined;
}

/**
 * Reads the payroll sheet and the parameters: the sheets that are ours by table or name.
 *
 * @param isEverySheet reads the others too, for a payroll that someone else laid out
 */
export async function readPayrollWorkbook(port: WorkbookPort, store: readonly StoreKey[], isEverySheet = false): Promise<PayrollWorkbook> {
  const read = await port.readWorkbook({ store, ...(isEverySheet ? {} : { sheets: (sheet) => isOneOf(["payroll", "parameters"], purposeOf(sheet)) }) });
  const parameters = parametersOf(read.workbook);
  return { ...read, found: findPayroll(read.workbook, parameters), parameters };
}

const isOneOf = (wanted: readonly SheetPurpose[], purpose: SheetPurpose | null): boolean => purpose !== null && wanted.includes(purpose);

/** The payroll of a workbook: of the sheet in front where that has one, else of the first sheet that can be read as one. */
export function findPayroll(workbook: WorkbookSnapshot, parameters: readonly ParameterRow[] | undefined): FoundPayroll | null {
  const inFront = (sheet: SheetSnapshot): number => (sheet.name === workbook.activeSheet ? 0 : 1);
  const byPurpose = (sheet: SheetSnapshot): number => (purposeOf(outlineOf(sheet)) === "payroll" ? 0 : 1);
  const sheets = workbook.sheets
    .filter((sheet) => [null, "payroll"].includes(purposeOf(outlineOf(sheet))) && sheet.used.values.length > 0)
    .sort((a, b) => byPurpose(a) - byPurpose(b) || inFront(a) - inFront(b));
  for (const sheet of sheets) {
    const read = readPayrollSheet(sheet, parameters);
    if (read.layout !== null) return { sheet, read };
  }
  return null;
}

/** The rows of the workbook's sheet of parameters; undefined where no sheet can be read as one. */
export function parametersOf(workbook: WorkbookSnapshot): readonly ParameterRow[] | undefined {
  const sheet = workbook.sheets.find((one) => purposeOf(outlineOf(one)) === "parameters");
  const rows = sheet ? readParametersSheet(sheet).rows : [];
  return rows.length > 0 ? rows : undefined;
}

/** What the pane and the command line show of a payroll that was found. */
export function viewOf({ sheet, read }: FoundPayroll, parameters: readonly ParameterRow[] | undefined): PayrollView {
  const cost = costOfPayroll(read.payroll, parameters ?? read.parameters);
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
