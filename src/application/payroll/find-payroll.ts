import { costOfPayroll, compareStated } from "../../domain/payroll/index";
import type { ParameterRow } from "../../domain/parameters/index";
import { readParametersSheet, readPayrollSheet, type CellProblem, type SheetPurpose, type SheetSnapshot, type WorkbookSnapshot } from "../../sheets/index";
import type { SheetOutline, StoreKey, WorkbookPort } from "../port/workbook-port";
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
  /** Cells of that sheet that could not be read. */
  readonly parameterProblems: readonly CellProblem[];
}

/**
 * Reads the payroll sheet and the parameters: the sheets that are ours by table or name.
 *
 * @param isEverySheet reads the others too, for a payroll that someone else laid out
 */
export async function readPayrollWorkbook(port: WorkbookPort, store: readonly StoreKey[], isEverySheet = false): Promise<PayrollWorkbook> {
  return payrollIn(await port.readWorkbook({ store, ...(isEverySheet ? {} : { sheets: isPayrollOrParameters }) }));
}

/** Payroll and parameters of a workbook that has been read. */
export function payrollIn(read: Pick<PayrollWorkbook, "workbook" | "stored">): PayrollWorkbook {
  const reading = parametersIn(read.workbook);
  return { ...read, found: findPayroll(read.workbook, reading?.rows), parameters: reading?.rows, parameterProblems: reading?.problems ?? [] };
}

/** The sheets that payroll use cases look at where they do not look at all. */
export const isPayrollOrParameters = (sheet: SheetOutline): boolean => isOneOf(["payroll", "parameters"], purposeOf(sheet));

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

/** The workbook's dated parameters; null where no sheet has a table of them, whatever it is called. */
export function parametersIn(workbook: WorkbookSnapshot): ReturnType<typeof readParametersSheet> | null {
  return workbook.sheets
    .filter((sheet) => purposeOf(outlineOf(sheet)) === "parameters")
    .map(readParametersSheet)
    .find(({ problems }) => !problems.some(({ code }) => code === "no-parameter-table")) ?? null;
}

/** Whether a payroll's table has rows of which nothing could be read: no line with anything to compute, no stated amount. */
export const isNothingRead = ({ payroll: { lines, stated }, problems, unreadLines }: FoundPayroll["read"]): boolean =>
  stated.length === 0 && lines.every(({ inputs }) => Object.keys(inputs).length === 0) && (unreadLines > 0 || (lines.length > 0 && problems.length > 0));

/** What the pane and the command line show of a payroll that was found. */
export function viewOf({ sheet, read }: FoundPayroll, { parameters, parameterProblems }: PayrollWorkbook): PayrollView {
  const cost = costOfPayroll(read.payroll, parameters ?? read.parameters);
  return {
    sheet: sheet.name,
    payroll: read.payroll,
    cost,
    comparisons: compareStated(read.payroll, cost),
    problems: [...read.problems, ...parameterProblems],
    unreadLines: read.unreadLines,
    isNothingRead: isNothingRead(read),
    style: read.style,
    sheetDiffers: read.sheetDiffers,
  };
}
