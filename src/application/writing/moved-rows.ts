import { withMovedRows } from "../../domain/formula-review/index";
import type { CellContent, SheetPlan, SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import type { SheetOperation } from "../port/workbook-port";
import { changedCells } from "./changed-cells";
import { cellAt, contentOf } from "./cell-content";

/** Columns that say what a row of our sheets is: ids, numbers, names, groups, categories. */
const TELLING = 5;

/** Where a row of a sheet, counted from 0, is after the sheet has been laid out anew. */
export type RowMove = (row: number) => number;

/**
 * How rows move from one plan of a sheet to the next: rows that say the same, and say it once, are the same row; those
 * between them keep their distance to the one above. Null where none moves.
 */
export function rowMoveBetween(former: SheetPlan, plan: SheetPlan): RowMove | null {
  const next = rowsBySaying(plan);
  const anchors: { readonly from: number; readonly to: number }[] = [];
  for (const [saying, from] of rowsBySaying(former)) {
    const to = next.get(saying);
    if (to !== undefined && to > (anchors.at(-1)?.to ?? -1)) anchors.push({ from, to });
  }
  if (anchors.every(({ from, to }) => from === to)) return null;
  return (row) => {
    let [low, high] = [0, anchors.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[middle]!.from <= row) low = middle + 1;
      else high = middle;
    }
    const anchor = anchors[low - 1];
    return anchor ? row + anchor.to - anchor.from : row;
  };
}

/** Rows by what they say, in their order; what several rows say is left out. */
function rowsBySaying({ cells }: SheetPlan): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  cells.forEach((contents, row) => {
    const said = contents.slice(0, TELLING).map((content) => (content?.kind === "text" ? content.text : content?.kind === "number" ? content.number : null));
    if (!said.some((one) => typeof one === "string" && one !== "")) return;
    const saying = JSON.stringify(said);
    if (found.has(saying)) repeated.add(saying);
    found.set(saying, row);
  });
  for (const saying of repeated) found.delete(saying);
  return found;
}

/** The formula of a cell that stands on the sheet whose rows move, adapted. */
export const adaptedContent = (content: CellContent, own: string, move: RowMove): CellContent =>
  (content.kind === "formula" ? { ...content, formula: withMovedRows(content.formula, (sheet) => sheet === null || isSameSheet(sheet, own), move) } : content);

/** Steps that make the formulas of all other sheets refer to the same cells of the sheet as before. */
export function adaptedReferences(moved: SheetSnapshot, move: RowMove, workbook: WorkbookSnapshot, leftOut: ReadonlySet<string>): SheetOperation[] {
  const written = moved.name.replaceAll("'", "''");
  return workbook.sheets.filter(({ name }) => name !== moved.name && !leftOut.has(name)).flatMap((sheet) => {
    const { used } = sheet;
    const adapted = used.formulas.flatMap((formulas, r) => formulas.flatMap((formula, c) => {
      if (!formula?.includes(written)) return [];
      const text = withMovedRows(formula, (name) => name !== null && isSameSheet(name, moved.name), move);
      const [row, column] = [used.row + r, used.column + c];
      const content = contentOf(cellAt(sheet, row, column));
      return text === formula || content.kind !== "formula" ? [] : [{ row, column, content: { ...content, formula: text } }];
    }));
    return changedCells(sheet, adapted);
  });
}

const isSameSheet = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
