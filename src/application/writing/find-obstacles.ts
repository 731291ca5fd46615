import type { SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { boxOf, cellAddress, intersection, type CellBox } from "../port/index";
import type { SheetOperation } from "../port/workbook-port";
import type { WriteObstacle } from "./prepared-write";

/** What a cell of Excel holds: a longer text would be refused by Excel, and damage a file. */
const LONGEST_TEXT = 32_767;

/**
 * Reasons why the operations must not start: a sheet whose cells were not read, since they are too many; a text that no cell holds; a protected sheet whose locked cells they would touch, a merged area over cells that are to be filled one by
 * one, a table that would lie over a merged area. Where the host cannot tell merged areas nothing is found here; then
 * `applyWrite` notices from what it reads back.
 */
export function obstaclesTo(operations: readonly SheetOperation[], workbook: WorkbookSnapshot): WriteObstacle[] {
  return [...tooLongTexts(operations), ...inSheets(operations, workbook)];
}

const tooLongTexts = (operations: readonly SheetOperation[]): WriteObstacle[] => operations.flatMap((operation) => (operation.kind !== "write-cells" ? [] : operation.cells.flatMap((cells, r) =>
  cells.flatMap((content, c): WriteObstacle[] => (content?.kind === "text" && content.text.length > LONGEST_TEXT
    ? [{ code: "text-too-long", sheet: operation.sheet, address: cellAddress(operation.row + r, operation.column + c) }] : [])))));

function inSheets(operations: readonly SheetOperation[], workbook: WorkbookSnapshot): WriteObstacle[] {
  return workbook.sheets.flatMap((sheet): WriteObstacle[] => {
    const steps = operations.filter((operation) => "sheet" in operation && operation.sheet === sheet.name && operation.kind !== "activate");
    if (steps.length === 0) return [];
    // What would be overwritten there, and how to bring it back, is not known.
    if (sheet.unread) return [{ code: "unread", sheet: sheet.name, address: null }];
    if (sheet.isProtected && !steps.every((step) => step.kind === "delete-sheet" || fillsUnlockedOnly(step, sheet))) return [{ code: "protected", sheet: sheet.name, address: null }];
    return mergedInTheWay(sheet, steps).map((address) => ({ code: "merged", sheet: sheet.name, address }));
  });
}

/** Whether a step does nothing but put contents into cells that the protected sheet leaves open. */
function fillsUnlockedOnly(step: SheetOperation, { unlocked }: SheetSnapshot): boolean {
  if (step.kind !== "write-cells" || !unlocked) return false;
  const areas = unlocked.map(boxOf);
  const isOpen = (row: number, column: number): boolean => areas.some((area) => intersection(area, { row, column, rowCount: 1, columnCount: 1 }) !== null);
  // A block is written as a whole: Excel refuses it even where a locked cell of it is to stay as it is.
  return step.cells.every((cells, r) => cells.every((_, c) => isOpen(step.row + r, step.column + c)));
}

function mergedInTheWay(sheet: SheetSnapshot, steps: readonly SheetOperation[]): string[] {
  const dissolved = new Set(steps.flatMap((step) => (step.kind === "unmerge" ? [step.address] : [])));
  const wanted = new Set(steps.flatMap((step) => (step.kind === "merge" ? [step.address] : [])));
  return (sheet.merges ?? []).filter((address) => {
    if (dissolved.has(address) || wanted.has(address)) return false;
    const area = boxOf(address);
    return steps.some((step) => fillsBehindFirst(step, area) || (step.kind === "add-table" && intersection(boxOf(step.table.address), area) !== null));
  });
}

/** Whether a step puts something into a cell of the area that is not its first: it would not be seen. */
function fillsBehindFirst(step: SheetOperation, area: CellBox): boolean {
  if (step.kind !== "write-cells") return false;
  const common = intersection({ row: step.row, column: step.column, rowCount: step.cells.length, columnCount: step.cells[0]?.length ?? 0 }, area);
  if (!common) return false;
  for (let row = common.row; row < common.row + common.rowCount; row += 1) {
    for (let column = common.column; column < common.column + common.columnCount; column += 1) {
      const content = step.cells[row - step.row]?.[column - step.column] ?? null;
      if (content !== null && content.kind !== "blank" && (row !== area.row || column !== area.column)) return true;
    }
  }
  return false;
}
