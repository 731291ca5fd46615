import { restyledCells, unreadSheets, type PlacedCell, type SheetSnapshot, type WorkbookSnapshot } from "../../sheets/index";
import type { FunctionId, UnreadSheet } from "../../wording/index";
import { payrollIn, type PayrollWorkbook } from "../payroll/find-payroll";
import { cellAddress, type CellBox } from "../port/index";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { blocksOf } from "../writing/cell-blocks";
import { cellAt } from "../writing/cell-content";
import { changedCells } from "../writing/changed-cells";
import { inverseOf } from "../writing/invert-operations";
import { ownershipIn } from "../writing/prepare-sheet";
import { prepareWrite } from "../writing/prepare-write";
import type { PreparedWrite, RemainingFormula } from "../writing/prepared-write";
import { convertCell, type ConvertedCell, type HandoverStyle, type NotConverted } from "./convert-cells";
import { outsideOperations, outsideItem, readOutside, type OutsideItem } from "./outside-formulas";
import { ownCellsIn, type OwnCell } from "./own-cells";

/** What is to become of each sheet; `other` of those that are not named. */
export interface HandoverChoice {
  readonly sheets: ReadonlyMap<string, HandoverStyle>;
  readonly other: HandoverStyle;
}

/** A cell of the list of what changes. */
export interface HandoverItem {
  readonly sheet: string;
  readonly cell: string;
  readonly functions: readonly FunctionId[];
  readonly formula: string;
  readonly outcome: "native" | "value" | NotConverted;
}

export interface PreparedHandover {
  readonly write: PreparedWrite;
  /** All cells that were to be converted, in sheet order. */
  readonly items: readonly HandoverItem[];
  /** Names, rules and table columns that were to be converted. Those of names that can be are part of `write`. */
  readonly outside: readonly OutsideItem[];
  /** Sheets to be converted that were not read, since they are too large: functions in them stay. */
  readonly unread: readonly UnreadSheet[];
}

/**
 * Works out a workbook for people without the add-in: our functions, wherever they stand in formulas, as native formulas
 * or values. A function that has no equal native formula becomes a value in either case. Cells that show no result stay,
 * and the list says so, as do names and rules without a native formula: cells that use such a name become values.
 * Nothing else of the workbook changes.
 */
export async function prepareHandover(port: WorkbookPort, choice: HandoverChoice): Promise<PreparedHandover> {
  const read = payrollIn(await port.readWorkbook({ store: ["journal", "settings"] }));
  const { workbook, stored } = read;
  const { own, behind, unread: unreadRules } = await readOutside(port, workbook);
  const { cells, spills } = await ownCellsIn(port, workbook, behind);
  const styleOf = ({ name }: Pick<SheetSnapshot, "name">): HandoverStyle => choice.sheets.get(name) ?? choice.other;
  const isAnyHandedOver = workbook.sheets.some((sheet) => styleOf(sheet) !== "keep");
  const outside = own.filter(({ at: { sheet } }) => (sheet === null ? isAnyHandedOver : styleOf({ name: sheet }) !== "keep")).map((one) => outsideItem(one, one.native));
  const made = { native: payrollCells(read, "native"), values: payrollCells(read, "values") };
  const converted = cells.flatMap((own): ConvertedCell[] => {
    const style = styleOf(own.sheet);
    return style === "keep" ? [] : [convertCell(own, style, spills.get(own), own.sheet === read.found?.sheet ? made[style].get(placeOf(own))?.content : undefined)];
  });
  // The payroll sheet's totals are written for the functions beside them: they go with these.
  const besides = read.found && styleOf(read.found.sheet) === "native" ? { sheet: read.found.sheet, cells: [...made.native.values()] } : null;
  const placed = workbook.sheets.map((sheet) => ({ sheet, cells: [...(besides?.sheet === sheet ? besides.cells : []), ...converted.filter(({ own }) => own.sheet === sheet).flatMap((one) => one.cells)] }));
  // Spilled cells seem to hold their values already, but lose them with the formula: they are all written.
  const areas = converted.filter(({ cells: all }) => all.length > 1);
  const isWhole = new Set(areas.flatMap(({ cells: all }) => all));
  const operations = [
    ...placed.flatMap((one) => changedCells(one.sheet, one.cells.filter((cell) => !isWhole.has(cell)))),
    ...areas.flatMap(({ own, cells: all }) => blocksOf(all.map(({ row, column, content }) => ({ row, column, item: content })))
      .map((block): SheetOperation => ({ kind: "write-cells", sheet: own.sheet.name, row: block.row, column: block.column, cells: block.rows }))),
    ...outsideOperations(outside),
  ];
  const touched = new Set(placed.flatMap((one) => one.cells.map((cell) => placeKey(one.sheet.name, cell))));
  const owned = ownershipIn(read);
  const write = prepareWrite({
    subject: { kind: "handover", native: count(converted, "native"), values: count(converted, "value") },
    operations, workbook, stored,
    // What a formula shows stays as it is seen, and our functions are asked for by name: nothing of the user's goes.
    isOwned: (sheet, row, column, cell) => touched.has(placeKey(sheet, { row, column })) || owned(sheet, row, column, cell),
    inverse: inverseOf(operations, { workbook: withoutSpilled(workbook, spills), stored }),
  });
  const remains = [...outside.filter(({ after }) => after === null).map(remaining), ...unreadRules.filter((sheet) => styleOf({ name: sheet }) !== "keep").map((place): RemainingFormula => ({ kind: "rules", place, equal: null }))];
  return { write: remains.length === 0 ? write : { ...write, remains }, items: converted.map(itemOf), outside, unread: unreadSheets(workbook).filter(({ sheet }) => styleOf({ name: sheet }) !== "keep") };
}

const remaining = ({ kind, sheet, place, equal }: OutsideItem): RemainingFormula =>
  ({ kind, place: sheet === null || kind === "table-column" ? place : `${sheet}!${place}`, equal: equal ?? null });

type Place = { readonly row: number; readonly column: number };
const placeOf = ({ row, column }: Place): string => `${row}:${column}`;
const placeKey = (sheet: string, place: Place): string => `${sheet}\n${placeOf(place)}`;

const count = (converted: readonly ConvertedCell[], outcome: ConvertedCell["outcome"]): number => converted.filter((one) => one.outcome === outcome).length;

const itemOf = ({ own, outcome }: ConvertedCell): HandoverItem =>
  ({ sheet: own.sheet.name, cell: cellAddress(own.row, own.column), functions: own.functions, formula: own.cell.formula, outcome });

/** Formulas that the payroll sheet makes for the functions, in its own other style: native, or its own figures. */
function payrollCells({ found, parameters }: PayrollWorkbook, style: "native" | "values"): ReadonlyMap<string, PlacedCell> {
  if (!found) return new Map();
  const functions = new Map(restyledCells(found.read, "functions", parameters).map((cell) => [placeOf(cell), cell.content]));
  return new Map(restyledCells(found.read, style, parameters).flatMap((cell) => {
    const made = functions.get(placeOf(cell));
    const isMade = made?.kind === "formula" && cellAt(found.sheet, cell.row, cell.column).formula === made.formula;
    return isMade ? [[placeOf(cell), cell] as const] : [];
  }));
}

/** The workbook as it must be put back: cells that a spilled result fills are blank, or it could not spill again. */
function withoutSpilled(workbook: WorkbookSnapshot, spills: ReadonlyMap<OwnCell, CellBox>): WorkbookSnapshot {
  if (spills.size === 0) return workbook;
  return { ...workbook, sheets: workbook.sheets.map((sheet) => {
    const own = [...spills].filter(([anchor]) => anchor.sheet === sheet);
    if (own.length === 0) return sheet;
    const isFilled = (row: number, column: number): boolean => own.some(([anchor, box]) => (anchor.row !== row || anchor.column !== column)
      && row >= box.row && row < box.row + box.rowCount && column >= box.column && column < box.column + box.columnCount);
    const { used } = sheet;
    const emptied = <T>(rows: readonly (readonly (T | null)[])[]): (T | null)[][] => rows.map((cells, r) => cells.map((one, c) => (isFilled(used.row + r, used.column + c) ? null : one)));
    return { ...sheet, used: { ...used, values: emptied(used.values), formulas: emptied(used.formulas) } };
  }) };
}
