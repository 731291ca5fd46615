import type { SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import type { FunctionId } from "../../wording/index";
import { boxOf, type CellBox } from "../port/index";
import type { WorkbookPort } from "../port/workbook-port";
import { cellAt, type ReadCell } from "../writing/cell-content";
import { nativeFormula } from "./native-formula";
import { mayCallOurs, ownCalls, type OwnCall } from "./own-calls";
import { functionsOfNames, type FunctionsByName } from "./outside-formulas";
import { fillsOneCell } from "./scalar-node";
import type { ValueAt } from "./text-node";

/** A cell whose formula calls our functions, itself or through a defined name. */
export interface OwnCell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly cell: ReadCell & { readonly formula: string };
  readonly calls: readonly OwnCall[];
  readonly functions: readonly FunctionId[];
  /** The same formula without our functions; null where it has no equal. */
  readonly native: string | null;
}

/** What the cells of a workbook show, seen from one of its sheets. */
const valuesSeenFrom = (own: SheetSnapshot, { sheets }: WorkbookSnapshot): ValueAt => (name, row, column) => {
  const sheet = name === null ? own : sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return sheet && !sheet.unread ? cellAt(sheet, row, column).value : undefined;
};

/** The cells of a sheet whose formulas call our functions, row by row. */
function ownCellsOf(sheet: SheetSnapshot, workbook: WorkbookSnapshot, behind: FunctionsByName): OwnCell[] {
  const valueAt = valuesSeenFrom(sheet, workbook);
  const { used } = sheet;
  return used.formulas.flatMap((formulas, r) => formulas.flatMap((formula, c): OwnCell[] => {
    if (formula === null || (behind.size === 0 && !mayCallOurs(formula))) return [];
    const [row, column] = [used.row + r, used.column + c];
    const calls = ownCalls(formula, row, column);
    const throughNames = functionsOfNames(formula, behind);
    if (calls.length + throughNames.length === 0) return [];
    return [{
      sheet, row, column, calls, cell: { ...cellAt(sheet, row, column), formula }, functions: [...new Set([...calls.map(({ id }) => id), ...throughNames])],
      native: throughNames.length > 0 ? null : nativeFormula(formula, row, column, valueAt),
    }];
  }));
}

/**
 * The cells of a workbook that call our functions, without those that only show a part of another cell's spilled result.
 *
 * @param behind names that bring our functions into the cells that use them
 */
export async function ownCellsIn(port: WorkbookPort, workbook: WorkbookSnapshot, behind: FunctionsByName): Promise<{ readonly cells: readonly OwnCell[]; readonly spills: ReadonlyMap<OwnCell, CellBox> }> {
  const cells = workbook.sheets.flatMap((sheet) => ownCellsOf(sheet, workbook, behind));
  const asked = cells.filter(({ cell, row, column }) => !fillsOneCell(cell.formula, row, column));
  const areas = asked.length === 0 ? [] : await port.readSpills(asked.map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column })));
  const spills = new Map(asked.flatMap((cell, index) => {
    const area = areas[index] ?? null;
    return area === null ? [] : [[cell, boxOf(area)] as const];
  }));
  const isPart = ({ sheet, row, column }: OwnCell): boolean => [...spills].some(([anchor, box]) => anchor.sheet === sheet && (anchor.row !== row || anchor.column !== column)
    && row >= box.row && row < box.row + box.rowCount && column >= box.column && column < box.column + box.columnCount);
  return { cells: cells.filter((cell) => !isPart(cell)), spills };
}
