import type { SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { addressOf, boxOf, type CellBox } from "../port/index";
import type { SheetOperation, StoreKey } from "../port/workbook-port";
import { cellAt, contentOf } from "./cell-content";
import { referencesTo } from "./sheet-references";

/** The workbook as it is before a write. */
export interface FormerState {
  readonly workbook: WorkbookSnapshot;
  readonly stored: Readonly<Partial<Record<StoreKey, string | null>>>;
}

/**
 * The operations that bring back the former state, whatever share of the given ones was done: each puts back what
 * stood there, in reverse order. Sheets that the write adds are deleted as a whole. Looks and sizes of cells that stay
 * are read when the write begins (`changedLooks`); their steps follow these.
 */
export function inverseOf(operations: readonly SheetOperation[], former: FormerState): SheetOperation[] {
  const added = new Set(operations.flatMap((operation) => (operation.kind === "add-sheet" ? [operation.sheet] : [])));
  const leaving = new Set(operations.flatMap((operation) => (operation.kind === "delete-sheet" ? [operation.sheet] : [])));
  const references = former.workbook.sheets.filter(({ name }) => leaving.has(name)).flatMap((sheet) => formulasAgain(sheet, former.workbook, leaving));
  const steps = operations
    .flatMap((operation) => ("sheet" in operation && added.has(operation.sheet) && operation.kind !== "add-sheet" && operation.kind !== "activate"
      ? []
      : [inverseSteps(operation, former)]))
    .reverse()
    .flat();
  if (references.length === 0) return steps;
  return [...steps.filter(({ kind }) => kind !== "activate"), ...references, ...steps.filter(({ kind }) => kind === "activate")];
}

/** The formulas of other sheets that break when a sheet goes away, to be written once it is there again. */
const formulasAgain = (sheet: SheetSnapshot, workbook: WorkbookSnapshot, leaving: ReadonlySet<string>): SheetOperation[] =>
  referencesTo(sheet, workbook, leaving).map(({ sheet: other, row, column, formula }) =>
    ({ kind: "write-cells", sheet: other, row, column, cells: [[{ kind: "formula", formula, cached: null }]] }));

function inverseSteps(operation: SheetOperation, { workbook, stored }: FormerState): SheetOperation[] {
  const sheet = "sheet" in operation ? workbook.sheets.find(({ name }) => name === operation.sheet) : undefined;
  switch (operation.kind) {
    case "add-sheet": return [{ kind: "delete-sheet", sheet: operation.sheet }];
    case "delete-sheet": return sheet ? sheetAgain(sheet) : [];
    case "write-cells": return [{ ...operation, cells: operation.cells.map((row, r) => row.map((content, c) => (content === null ? null : contentOf(cellAt(sheet, operation.row + r, operation.column + c))))) }];
    case "number-formats": return sheet ? formerNumberFormats(sheet, { row: operation.row, column: operation.column, rowCount: operation.formats.length, columnCount: operation.formats[0]?.length ?? 0 }) : [];
    case "format": return sheet && operation.style.numberFormat !== undefined ? formerNumberFormats(sheet, boxOf(operation.address)) : [];
    case "merge": return sheet?.merges?.includes(operation.address) ? [] : [{ kind: "unmerge", sheet: operation.sheet, address: operation.address }];
    case "unmerge": return [{ kind: "merge", sheet: operation.sheet, address: operation.address }];
    case "add-table": return [{ kind: "remove-table", sheet: operation.sheet, name: operation.table.name, address: operation.table.address }];
    case "remove-table": {
      const table = sheet?.tables.find(({ name }) => name === operation.name);
      return table ? [{ kind: "add-table", sheet: operation.sheet, table: { ...table, style: table.style ?? PLAIN_TABLE_STYLE } }] : [];
    }
    case "activate": return workbook.activeSheet ? [{ kind: "activate", sheet: workbook.activeSheet }] : [];
    case "define-name": return [{ ...operation, formula: operation.replaces, replaces: operation.formula }];
    case "validation": return [{ ...operation, validation: operation.replaces, replaces: operation.validation }];
    case "store": return [{ kind: "store", key: operation.key, text: stored[operation.key] ?? null }];
    case "copy-formats": return [{ kind: "clear-formats", sheet: operation.sheet, address: operation.address }, ...(sheet ? formerNumberFormats(sheet, boxOf(operation.address)).filter(isNotGeneral) : [])];
    case "looks": case "clear-formats": case "column-width": case "row-height": case "freeze": case "print": return [];
  }
}

/** Style of a table that is made again, where it is not known which one it had. */
const PLAIN_TABLE_STYLE = "TableStyleLight1";

const isNotGeneral = (step: SheetOperation): boolean => !(step.kind === "format" && step.style.numberFormat === "General");

/** A sheet anew from what was read of it: contents, number formats, merges, tables. */
function sheetAgain(sheet: SheetSnapshot): SheetOperation[] {
  const { used, name } = sheet;
  const steps: SheetOperation[] = [{ kind: "add-sheet", sheet: name }];
  if (used.values.length > 0) {
    const box = { row: used.row, column: used.column, rowCount: used.values.length, columnCount: used.values[0]?.length ?? 0 };
    const cells = used.values.map((row, r) => row.map((_, c) => {
      const content = contentOf(cellAt(sheet, used.row + r, used.column + c));
      return content.kind === "blank" ? null : content;
    }));
    steps.push(...formerNumberFormats(sheet, box), { kind: "write-cells", sheet: name, row: used.row, column: used.column, cells });
  }
  for (const address of sheet.merges ?? []) steps.push({ kind: "merge", sheet: name, address });
  for (const table of sheet.tables) steps.push({ kind: "add-table", sheet: name, table: { ...table, style: table.style ?? PLAIN_TABLE_STYLE } });
  return steps;
}

/** Puts number formats back: column by column where a column has one, cell by cell otherwise. */
function formerNumberFormats(sheet: SheetSnapshot, box: CellBox): SheetOperation[] {
  const { used } = sheet;
  const formatAt = (row: number, column: number): string => used.numberFormats[row - used.row]?.[column - used.column] ?? "General";
  return Array.from({ length: box.columnCount }, (_, c): SheetOperation => {
    const column = box.column + c;
    const formats = Array.from({ length: box.rowCount }, (_, r) => formatAt(box.row + r, column));
    const first = formats[0] ?? "General";
    return formats.every((format) => format === first)
      ? { kind: "format", sheet: sheet.name, address: addressOf({ ...box, column, columnCount: 1 }), style: { numberFormat: first } }
      : { kind: "number-formats", sheet: sheet.name, row: box.row, column, formats: formats.map((format) => [format]) };
  });
}
