import type { ComponentId, Payroll, ProjectReference } from "../../domain/payroll/index";
import type { ParameterRow } from "../../domain/parameters/index";
import type { Language, PayrollColumn, StatedColumn } from "../../wording/index";
import type { CellContent } from "../sheet-plan";
import type { SheetStyle } from "./amount-formula";

/** A parameter row and, where it stands in a sheet, a reference to its value, e.g. `'参数'!$D$7`. */
export interface PlacedParameter extends ParameterRow {
  readonly reference?: string | undefined;
}

/** A row of the payroll table that could not be read as a line: it is written again as it stood. */
export interface UnreadLine {
  /** Its number among the table's rows, from 0. */
  readonly index: number;
  readonly id: string;
  readonly project: ProjectReference;
  readonly cells: ReadonlyMap<PayrollColumn, CellContent>;
  readonly inputs: ReadonlyMap<ComponentId, CellContent>;
}

/** A row of the stated amounts that could not be read: it is written again as it stood. */
export interface UnreadStated {
  readonly index: number;
  readonly cells: ReadonlyMap<StatedColumn, CellContent>;
}

/** Columns of the table that are there only where somebody needs them. */
export type OptionalColumn = "wholeMonths" | "continues";

/** What a sheet holds beyond the payroll: kept when the sheet is written again. */
export interface SheetExtras {
  /** Optional columns that the sheet has, by how many columns right of the notes (negative: left of them) they stand. */
  readonly fromNote: ReadonlyMap<OptionalColumn, number>;
  /** What people wrote into the note of a line, by the line's id. */
  readonly notes: ReadonlyMap<string, string>;
  readonly unreadLines: readonly UnreadLine[];
  readonly unreadStated: readonly UnreadStated[];
}

export const NO_EXTRAS: SheetExtras = { fromNote: new Map(), notes: new Map(), unreadLines: [], unreadStated: [] };

/** How the payroll sheet is to be written. */
export interface PayrollSheetOptions {
  readonly style: SheetStyle;
  readonly language: Language;
  /** Dated rows for components by base and rates. */
  readonly parameters?: readonly PlacedParameter[] | undefined;
  readonly extras?: SheetExtras | undefined;
  /** Name of the sheet; default 人员费用. */
  readonly name?: string | undefined;
}

/** Lines and unread rows in the order of the sheet. */
export type TableRow = { readonly kind: "line"; readonly line: Payroll["lines"][number] } | { readonly kind: "unread"; readonly unread: UnreadLine };

/** A row of the table with the row of the sheet in which it stands, counted from 0. */
export interface PlacedRow {
  readonly row: number;
  readonly tableRow: TableRow;
}

/** The one row of a table without lines: formulas only, ready to be filled in. */
const EMPTY_ROW: UnreadLine = { index: 0, id: "", project: { number: null, name: "" }, cells: new Map(), inputs: new Map() };

/** The table's rows: the payroll's lines, and between them the rows that could not be read, where they stood. */
export function tableRows(payroll: Payroll, extras: SheetExtras): TableRow[] {
  const rows = payroll.lines.map((line): TableRow => ({ kind: "line", line }));
  if (rows.length === 0 && extras.unreadLines.length === 0) rows.push({ kind: "unread", unread: EMPTY_ROW });
  for (const unread of [...extras.unreadLines].sort((a, b) => a.index - b.index)) rows.splice(unread.index, 0, { kind: "unread", unread });
  return rows;
}
