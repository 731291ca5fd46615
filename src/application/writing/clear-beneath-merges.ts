import type { CellContent, SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { boxOf } from "../port/index";
import type { SheetOperation } from "../port/workbook-port";
import { cellAt, isBlank } from "./cell-content";

type WriteStep = Extract<SheetOperation, { kind: "write-cells" }>;

/**
 * A merge keeps what stands in its first cell and drops the rest without a word. Here each such cell is emptied by a
 * step of its own right before the merge, so that the preview shows it, the user is asked, and the way back has it.
 */
export function clearBeneathMerges(operations: readonly SheetOperation[], workbook: WorkbookSnapshot): readonly SheetOperation[] {
  const added = new Set(operations.flatMap((operation) => (operation.kind === "add-sheet" ? [operation.sheet] : [])));
  const written = new Map<string, WriteStep[]>();
  let isChanged = false;
  const steps = operations.flatMap((operation): readonly SheetOperation[] => {
    if (operation.kind === "write-cells") written.set(operation.sheet, [...(written.get(operation.sheet) ?? []), operation]);
    if (operation.kind !== "merge" || added.has(operation.sheet)) return [operation];
    const sheet = workbook.sheets.find(({ name }) => name === operation.sheet);
    const clearing = sheet ? clearingOf(operation.address, sheet, written.get(operation.sheet) ?? []) : null;
    if (!clearing) return [operation];
    isChanged = true;
    return [clearing, operation];
  });
  return isChanged ? steps : operations;
}

/** Empties what stands behind the first cell of an area and was not written before; null where nothing does. */
function clearingOf(address: string, sheet: SheetSnapshot, before: readonly WriteStep[]): WriteStep | null {
  const { row, column, rowCount, columnCount } = boxOf(address);
  const isWritten = (r: number, c: number): boolean => before.some((step) => (step.cells[r - step.row]?.[c - step.column] ?? null) !== null);
  const cells = Array.from({ length: rowCount }, (_, r) => Array.from({ length: columnCount }, (__, c): CellContent | null =>
    ((r === 0 && c === 0) || isBlank(cellAt(sheet, row + r, column + c)) || isWritten(row + r, column + c) ? null : { kind: "blank" })));
  return cells.some((line) => line.some((cell) => cell !== null)) ? { kind: "write-cells", sheet: sheet.name, row, column, cells } : null;
}
