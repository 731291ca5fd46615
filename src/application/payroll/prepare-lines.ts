import type { PayrollLine } from "../../domain/payroll/index";
import { linesFromSelection, type CellProblem } from "../../sheets/index";
import type { Language } from "../../wording/index";
import type { WorkbookPort } from "../port/workbook-port";
import { parseSettings } from "../workbook/settings";
import type { PreparedWrite } from "../writing/prepared-write";
import { readPayrollWorkbook } from "./find-payroll";
import { emptyPayroll, preparePayroll } from "./prepare-payroll-sheet";

/** Lines made of the selected rows, ready to be added; what could not be read of them. */
export interface PreparedLines {
  /** Null where no line could be read. */
  readonly write: PreparedWrite | null;
  readonly count: number;
  readonly problems: readonly CellProblem[];
}

/**
 * Works out the payroll sheet with the lines of the selected rows added at its end; without a payroll sheet, a new one
 * for the year. Rows with something that cannot be read are left out and reported cell by cell.
 */
export async function prepareLinesFromSelection(port: WorkbookPort, year: number, language?: Language): Promise<PreparedLines> {
  const selection = await port.readSelection();
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  const payroll = read.found?.read.payroll ?? emptyPayroll(year);
  const { lines, problems } = linesFromSelection(selection);
  if (lines.length === 0) return { write: null, count: 0, problems };
  const added = withOwnIds(lines, payroll.lines);
  const write = preparePayroll({ kind: "payroll-lines-added", count: added.length }, read, { ...payroll, lines: [...payroll.lines, ...added] }, {
    formulaStyle: read.found && read.found.read.style === "functions" ? "functions" : parseSettings(read.stored.settings).formulaStyle,
    ...(language ? { sheetLanguage: language } : {}),
  });
  return { write, count: added.length, problems };
}

/** New ids where a line's is taken: an id names one line of the payroll. */
function withOwnIds(lines: readonly PayrollLine[], present: readonly PayrollLine[]): PayrollLine[] {
  const taken = new Set(present.map(({ id }) => id));
  let number = 1;
  return lines.map((line) => {
    let { id } = line;
    while (taken.has(id)) {
      id = `added-${number}`;
      number += 1;
    }
    taken.add(id);
    return { ...line, id };
  });
}
