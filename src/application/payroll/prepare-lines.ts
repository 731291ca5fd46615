import { isSameProject, type PayrollLine } from "../../domain/payroll/index";
import { appendedLines, linesFromSelection, type CellProblem, type SheetSnapshot } from "../../sheets/index";
import type { Language } from "../../wording/index";
import { addressOf, boxOf } from "../port/index";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { parseSettings } from "../workbook/settings";
import { changedCells } from "../writing/changed-cells";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import { readPayrollWorkbook, type FoundPayroll, type PayrollWorkbook } from "./find-payroll";
import { generatedCells } from "./generated-cells";
import { emptyPayroll, isAsPlanned, preparePayroll } from "./prepare-payroll-sheet";

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
 *
 * Lines of projects that the sheet has are put below its table as it stands. A new project needs a row among the totals:
 * then the sheet is laid out anew, unless people have arranged it themselves; there the row for other projects counts it.
 * A component that the payroll lacks needs columns: then it is laid out anew, as a new sheet where people arranged theirs.
 */
export async function prepareLinesFromSelection(port: WorkbookPort, year: number, language?: Language): Promise<PreparedLines> {
  const selection = await port.readSelection();
  const read = await readPayrollWorkbook(port, ["journal", "settings"]);
  const present = read.found?.read.payroll ?? emptyPayroll(year);
  const selected = linesFromSelection(selection, present.components);
  const { problems } = selected;
  if (selected.lines.length === 0) return { write: null, count: 0, problems };
  const lines = withOwnIds(selected.lines, read.found);
  const subject = { kind: "payroll-lines-added", count: lines.length } as const;
  const newComponents = selected.components.filter(({ id }) => !present.components.some((component) => component.id === id));
  const isKnown = ({ project }: PayrollLine): boolean => present.lines.some((line) => isSameProject(line.project, project));
  const write = read.found && newComponents.length === 0 && (lines.every(isKnown) || !isAsPlanned(read))
    ? prepareOperations(subject, read, appendingSteps(read, read.found, lines), {}, generatedCells(read.found, read.parameters))
    : await preparePayroll(port, subject, read, { ...present, components: [...present.components, ...newComponents], lines: [...present.lines, ...lines] }, language ? { sheetLanguage: language } : {});
  return { write: { ...write, source: { kind: "selection", sheet: selection.sheet, address: selection.address } }, count: lines.length, problems };
}

function appendingSteps(read: PayrollWorkbook, { sheet, read: reading }: FoundPayroll, lines: readonly PayrollLine[]): SheetOperation[] {
  const style = reading.style === "mixed" ? parseSettings(read.stored.settings).formulaStyle : reading.style;
  const appended = appendedLines(reading, lines, style, read.parameters);
  if (!appended || !reading.layout) return [];
  const table = tableAround(sheet, reading.layout.headerRow);
  const box = table ? boxOf(table.address) : null;
  const columns = box ?? { column: sheet.used.column, columnCount: sheet.used.values[0]?.length ?? 1 };
  const from = addressOf({ row: reading.layout.lastRow, column: columns.column, rowCount: 1, columnCount: columns.columnCount });
  const address = addressOf({ row: appended.firstRow, column: columns.column, rowCount: lines.length, columnCount: columns.columnCount });
  return [
    ...(table ? [{ kind: "remove-table", sheet: sheet.name, name: table.name, address: table.address } as const] : []),
    { kind: "copy-formats", sheet: sheet.name, from, address },
    ...changedCells(sheet, appended.cells),
    ...(table && box ? [{ kind: "add-table", sheet: sheet.name, table: { name: table.name, address: addressOf({ ...box, rowCount: appended.lastRow - box.row + 1 }), style: table.style ?? TABLE_STYLE } } as const] : []),
    { kind: "activate", sheet: sheet.name },
  ];
}

/** For a table that must be made anew, where it is not known how it looked. */
const TABLE_STYLE = "TableStyleLight1";

const tableAround = (sheet: SheetSnapshot, headerRow: number) => sheet.tables.find(({ address }) => boxOf(address).row === headerRow);

/** New ids where a line's is taken: an id names one line of the payroll, also one that could not be read. */
function withOwnIds(lines: readonly PayrollLine[], found: FoundPayroll | null): PayrollLine[] {
  const taken = new Set([...(found?.read.payroll.lines ?? []), ...(found?.read.extras.unreadLines ?? [])].map(({ id }) => id));
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
