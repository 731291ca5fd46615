import { boxOf } from "../../src/application/port/index";
import { emptyKeptSheet, type KeptParts } from "../../src/workbench/host/index";
import type { Grid, GridBox, GridContent, GridSheet, GridStyle } from "../../src/workbench/grid/grid";
import { MemorySheet } from "../support/memory-grid";

/** Part of our journal in a workbook: it grows with every write and is compared on its own. */
const JOURNAL = "urn:budget-payroll-assistant:journal";
const DEFAULT_STYLE = JSON.stringify({ numberFormat: "General" });

/**
 * All of a workbook as its host has it, past the port: every sheet's contents, looks, merges, sizes, frozen panes, and
 * what the file keeps (tables, print set-up, protection, names, stored parts). Styles that are Excel's usual ones count
 * as none. Sheets named in `without` are left out, and their kept parts.
 */
export function wholeWorkbook(grid: Grid, kept: KeptParts, without: readonly string[] = []) {
  const sheets = grid.sheets().filter(({ name }) => !without.includes(name));
  return {
    active: grid.sheets().find(({ id }) => id === grid.activeSheetId)?.name,
    sheets: sheets.map((sheet) => ({ name: sheet.name, ...cellsOf(sheet), kept: keptOf(kept, sheet.id) })),
    names: [...kept.workbook.names].sort((a, b) => a.name.localeCompare(b.name)),
    stored: kept.workbook.customXml.map(({ xml }) => xml).filter((xml) => !xml.includes(JOURNAL)).sort(),
  };
}

function cellsOf(sheet: GridSheet) {
  const cells = filledOf(sheet).flatMap(({ row, column, content, style: given }) => {
    const style = usual(given);
    return content.formula === null && content.value === null && style === DEFAULT_STYLE ? [] : [`${row}:${column} ${JSON.stringify(content)} ${style}`];
  });
  return {
    cells,
    merges: sheet.merges().map((merge) => JSON.stringify(merge)).sort(),
    widths: Array.from({ length: BOX.columnCount }, (_, column) => sheet.columnWidth(column)),
    heights: Array.from({ length: BOX.rowCount }, (_, row) => sheet.rowHeight(row)),
  };
}

/** What is looked at in a grid that cannot tell which cells were given looks. */
const BOX: GridBox = { row: 0, column: 0, rowCount: 90, columnCount: 30 };

function filledOf(sheet: GridSheet): { readonly row: number; readonly column: number; readonly content: GridContent; readonly style: GridStyle }[] {
  if (sheet instanceof MemorySheet) return sheet.filled();
  const styles = sheet.readStyles(BOX);
  return sheet.read(BOX).flatMap((row, r) => row.map((content, c) => ({ row: r, column: c, content, style: styles[r]?.[c] ?? {} })));
}

const USUAL: Readonly<Record<string, unknown>> = {
  fontName: "等线", fontSize: 11, fontColor: "#000000", fill: null, bold: false, italic: false, underline: false, wrap: false, horizontal: "general", vertical: "middle",
};

/** A grid in memory gives the same object as long as a cell's looks are the same. */
const known = new WeakMap<object, string>();

/** A style without what every cell has anyway, in a fixed order. */
function usual(style: object): string {
  const found = known.get(style) ?? usualOf(style);
  known.set(style, found);
  return found;
}

function usualOf(style: object): string {
  const entries = Object.entries(style as Record<string, unknown>).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined || value === null || USUAL[name] === value) return [];
    if (name !== "borders") return [[name, value]];
    const lines = Object.entries(value as Record<string, unknown>).filter(([, line]) => line !== null && line !== undefined).sort();
    return lines.length === 0 ? [] : [[name, Object.fromEntries(lines)]];
  });
  return JSON.stringify(Object.fromEntries([["numberFormat", "General"], ...entries].sort(([a], [b]) => (a === "numberFormat" ? -1 : b === "numberFormat" ? 1 : String(a).localeCompare(String(b))))));
}

function keptOf(kept: KeptParts, id: string) {
  const { tables, print, protection, unlocked, conditionalFormats, validations, freeze, visibility, tabColor } = kept.sheets[id] ?? emptyKeptSheet();
  return {
    tables: tables.map(({ id: _id, columns, ...table }) => ({ ...table, columns: columns.map(({ name }) => name) })),
    print, protection, unlocked: cellsIn(unlocked), conditionalFormats, validations, freeze, visibility, tabColor,
  };
}

/** The cells of addresses, each once: the same cells may be kept as other rectangles. */
function cellsIn(addresses: readonly string[]): string[] {
  const cells = addresses.flatMap((address) => {
    const { row, column, rowCount, columnCount } = boxOf(address);
    return Array.from({ length: rowCount * columnCount }, (_, at) => `${row + Math.floor(at / columnCount)}:${column + (at % columnCount)}`);
  });
  return [...new Set(cells)].sort();
}
