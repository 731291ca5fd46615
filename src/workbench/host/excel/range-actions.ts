import type { GridBox, GridContent } from "../../grid/grid";
import { contains, intersection, isCutBy, mapBox, overlaps, parseBox, translateFormula, isInSheet } from "../cells/index";
import { mergedCells, rangeOutOfBounds } from "../host-error";
import type { KeptSheet } from "../kept-parts";
import { withoutBox } from "./kept-areas";
import { lockCells } from "./range-format";
import { tableTextHeaders } from "./table-headers";
import type { ResolvedRange } from "./range-base";
import { validationsWithout } from "./validation-rule";
import { readContents } from "./range-values";
import type { WorkbookModel } from "./workbook-model";

const BLANK: GridContent = { formula: null, value: null };
export const CLEAR_KINDS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
export const COPY_KINDS = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** @throws HostError InvalidOperation where a merged area is only partly in the box */
export function assertNoCutMerges(model: WorkbookModel, sheetId: string, box: GridBox): void {
  if (model.sheet(sheetId).merges().some((merge) => isCutBy(merge, box))) throw mergedCells();
}

export function clearRange(model: WorkbookModel, sheetId: string, box: GridBox, kind: (typeof CLEAR_KINDS)[number]): void {
  const clearsContents = kind === "All" || kind === "Contents" || kind === "ResetContents";
  const clearsFormats = kind === "All" || kind === "Formats";
  const sheet = model.sheet(sheetId);
  if (clearsContents) {
    model.assertContentsWritable(sheetId, box);
    assertNoCutMerges(model, sheetId, box);
  }
  if (clearsFormats) {
    model.assertAllowed(sheetId, "allowFormatCells");
    const kept = model.keptSheet(sheetId);
    lockCells(kept, box, true);
    kept.conditionalFormats = withoutBox(kept.conditionalFormats, box);
    if (kind === "All") kept.validations = validationsWithout(kept.validations, box);
    for (const merge of sheet.merges()) if (overlaps(merge, box) && contains(box, merge)) sheet.unmerge(merge);
  }
  if (!clearsContents && !clearsFormats) return;
  sheet.clear(box, clearsContents ? (clearsFormats ? "all" : "contents") : "formats");
  if (clearsContents) nameBlankHeaders(model, sheetId, box);
}

/** Column names of a table do not stay blank. */
function nameBlankHeaders(model: WorkbookModel, sheetId: string, box: GridBox): void {
  const sheet = model.sheet(sheetId);
  for (const table of model.keptSheet(sheetId).tables) {
    const whole = parseBox(table.address);
    const touched = whole && table.showHeaders ? intersection({ ...whole, rowCount: 1 }, box) : null;
    if (touched) sheet.write(touched, tableTextHeaders(model, sheetId, touched, mapBox(touched, () => BLANK)));
  }
}

/** Merges the box, or each of its rows. Only the first cell's content stays. */
export function mergeRange(model: WorkbookModel, sheetId: string, box: GridBox, across: boolean): void {
  model.assertAllowed(sheetId, null);
  assertNoCutMerges(model, sheetId, box);
  const kept: KeptSheet = model.keptSheet(sheetId);
  if (kept.tables.some(({ address }) => { const table = parseBox(address); return table !== null && overlaps(table, box); })) throw mergedCells();
  const sheet = model.sheet(sheetId);
  for (const merge of sheet.merges()) if (contains(box, merge)) sheet.unmerge(merge);
  for (const part of across ? rowsOf(box) : [box]) {
    if (part.rowCount * part.columnCount < 2) continue;
    sheet.merge(part);
    const first = sheet.read({ ...part, rowCount: 1, columnCount: 1 })[0]?.[0];
    const rest = mapBox(part, (row, column) => (row === part.row && column === part.column ? undefined : BLANK));
    const inner = sheet.read(part);
    const isClean = inner.every((cells, i) => cells.every((cell, j) => (i === 0 && j === 0) || (cell.formula === null && cell.value === null)));
    if (first && !isClean) sheet.write(part, rest);
  }
}

const rowsOf = (box: GridBox): GridBox[] => Array.from({ length: box.rowCount }, (_, i) => ({ ...box, row: box.row + i, rowCount: 1 }));

export function unmergeRange(model: WorkbookModel, sheetId: string, box: GridBox): void {
  model.assertAllowed(sheetId, null);
  const sheet = model.sheet(sheetId);
  for (const merge of sheet.merges()) if (overlaps(merge, box)) sheet.unmerge(merge);
}

export interface CopyOptions {
  readonly kind: (typeof COPY_KINDS)[number];
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies a range here; a target larger than the source by whole multiples is filled. Relative references move along. */
export function copyRange(model: WorkbookModel, source: ResolvedRange, sheetId: string, target: GridBox, options: CopyOptions): void {
  const from = model.sheet(source.sheetId);
  const size = options.transpose ? { rowCount: source.box.columnCount, columnCount: source.box.rowCount } : source.box;
  const fills = target.rowCount % size.rowCount === 0 && target.columnCount % size.columnCount === 0;
  const box: GridBox = fills ? target : { ...target, rowCount: size.rowCount, columnCount: size.columnCount };
  if (!isInSheet(box)) throw rangeOutOfBounds();
  const place = (row: number, column: number): readonly [number, number] => {
    const [i, j] = [(row - box.row) % size.rowCount, (column - box.column) % size.columnCount];
    return options.transpose ? [j, i] : [i, j];
  };
  const to = model.sheet(sheetId);
  if (options.kind !== "Formats") {
    model.assertContentsWritable(sheetId, box);
    assertNoCutMerges(model, sheetId, box);
    const contents = readContents(from, source.box);
    const copied = mapBox(box, (row, column): GridContent | undefined => {
      const [i, j] = place(row, column);
      const content = contents[i]?.[j] ?? BLANK;
      if (options.skipBlanks && content.formula === null && content.value === null) return undefined;
      if (content.formula === null || options.kind === "Values") return { formula: null, value: content.value };
      return { formula: translateFormula(content.formula, row - (source.box.row + i), column - (source.box.column + j)), value: null };
    });
    to.write(box, tableTextHeaders(model, sheetId, box, copied));
  }
  if (options.kind === "All" || options.kind === "Formats") {
    model.assertAllowed(sheetId, "allowFormatCells");
    const styles = from.readStyles(source.box);
    to.clear(box, "formats");
    mapBox(box, (row, column) => {
      const [i, j] = place(row, column);
      const style = styles[i]?.[j];
      if (style) to.setStyle({ row, column, rowCount: 1, columnCount: 1 }, style);
    });
  }
}

