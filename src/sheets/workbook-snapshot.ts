import type { UnreadSheet } from "../wording/index";

/** An error value such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** A cell's value as read; a blank cell is null. Dates are Excel serial numbers. */
export type CellValue = string | number | boolean | CellError | null;

/** A block of cells, row-major; `row` and `column` of its first cell count from 0. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula with its `=`, or null where the cell holds a constant or nothing. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

export interface TableSnapshot {
  readonly name: string;
  /** With header, e.g. `A20:P45`. */
  readonly address: string;
  /** E.g. `TableStyleLight9`; left out where it is not known. */
  readonly style?: string;
}

export interface SheetSnapshot {
  /** Stable while the workbook is open; survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  /** Areas that stay editable where the sheet is protected; missing or null: not known. */
  readonly unlocked?: readonly string[] | null | undefined;
  /** The used range; no rows where the sheet is empty. */
  readonly used: CellBlock;
  /** Merged areas, where the host can tell (null: it cannot). */
  readonly merges: readonly string[] | null;
  readonly tables: readonly TableSnapshot[];
  /** Hidden rows and columns within the used range, counted from 0; missing where the host does not tell. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Says that the cells were not read, since they are too many: `used` is empty then although the sheet is not. */
  readonly unread?: Omit<UnreadSheet, "sheet">;
}

/** A defined name and what it stands for, with `=`; `sheet` is null for a name of the whole workbook. */
export interface NameSnapshot {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
}

/** What was read of a workbook, as plain data. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly activeSheet: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets can be neither added nor removed; missing where the host does not tell. */
  readonly isStructureProtected?: boolean;
  /** Defined names; missing where the host does not tell. */
  readonly names?: readonly NameSnapshot[];
}

/** What the user has selected. */
export interface SelectionSnapshot {
  readonly sheet: string;
  /** Without the sheet's name, e.g. `B3:D9`. */
  readonly address: string;
  readonly block: CellBlock;
}

/** The sheets of a workbook that are there but were not read. */
export const unreadSheets = ({ sheets }: Pick<WorkbookSnapshot, "sheets">): UnreadSheet[] =>
  sheets.flatMap(({ name, unread }) => (unread ? [{ sheet: name, ...unread }] : []));
