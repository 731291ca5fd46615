import type { CellContent, WorkbookSnapshot } from "../../sheets/index";
import { cellAddress } from "../port/index";
import type { SheetOperation, StoreKey } from "../port/workbook-port";
import { hashOfCell } from "../journal/content-hash";
import { cellAt, holds, isBlank, type ReadCell } from "./cell-content";
import { clearBeneathMerges } from "./clear-beneath-merges";
import { parseSettings } from "../workbook/settings";
import { obstaclesTo } from "./find-obstacles";
import { inverseOf } from "./invert-operations";
import type { CellChange, PreparedWrite, WriteSubject } from "./prepared-write";
import { referencesTo } from "./sheet-references";

/** Tells whether a cell is ours to overwrite without asking. */
export type Ownership = (sheet: string, row: number, column: number, cell: ReadCell) => boolean;

/** Ownership by what was recorded: the cell still holds exactly what we wrote. */
export const ownedBy = (written: { hashAt(sheet: string, row: number, column: number): string | null }): Ownership =>
  (sheet, row, column, cell) => written.hashAt(sheet, row, column) === hashOfCell(cell);

export interface WriteRequest {
  readonly subject: WriteSubject;
  readonly operations: readonly SheetOperation[];
  readonly workbook: WorkbookSnapshot;
  readonly stored: Readonly<Partial<Record<StoreKey, string | null>>>;
  readonly isOwned: Ownership;
  /** Taken for the way back where the caller knows better than the snapshot (formats of a sheet that is made again). */
  readonly inverse?: readonly SheetOperation[];
  readonly undoes?: string;
}

/** Works a write out to the last cell: what changes, what of the user's is hit, what is in the way, the way back. */
export function prepareWrite(request: WriteRequest): PreparedWrite {
  const { subject, workbook, stored, isOwned } = request;
  const operations = clearBeneathMerges(request.operations, workbook);
  const changes = changesOf(operations, workbook, isOwned);
  return {
    subject,
    operations,
    inverse: request.inverse ?? inverseOf(operations, { workbook, stored }),
    sheetsAdded: operations.flatMap((operation) => (operation.kind === "add-sheet" ? [operation.sheet] : [])),
    sheetsDeleted: operations.flatMap((operation) => (operation.kind === "delete-sheet" ? [operation.sheet] : [])),
    changes,
    overwrites: changes.filter((change) => !change.isOwned && !isBlank(change.before)),
    obstacles: obstaclesTo(operations, workbook),
    isNoted: parseSettings(stored.settings).keepsAuditTrail,
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
  };
}

function changesOf(operations: readonly SheetOperation[], workbook: WorkbookSnapshot, isOwned: Ownership): CellChange[] {
  const changes: CellChange[] = [];
  const note = (sheet: string, row: number, column: number, before: ReadCell, after: CellContent): void => {
    if (holds(before, after)) return;
    changes.push({ sheet, cell: cellAddress(row, column), before, after, isOwned: !isBlank(before) && isOwned(sheet, row, column, before) });
  };
  const leaving = new Set(operations.flatMap((operation) => (operation.kind === "delete-sheet" ? [operation.sheet] : [])));
  for (const operation of operations) {
    const sheet = "sheet" in operation ? workbook.sheets.find(({ name }) => name === operation.sheet) : undefined;
    if (operation.kind === "write-cells") {
      operation.cells.forEach((cells, r) => cells.forEach((content, c) => {
        if (content !== null) note(operation.sheet, operation.row + r, operation.column + c, cellAt(sheet, operation.row + r, operation.column + c), content);
      }));
    } else if (operation.kind === "delete-sheet" && sheet) {
      sheet.used.values.forEach((cells, r) => cells.forEach((_, c) => {
        const [row, column] = [sheet.used.row + r, sheet.used.column + c];
        note(sheet.name, row, column, cellAt(sheet, row, column), { kind: "blank" });
      }));
      for (const { sheet: other, row, column, broken } of referencesTo(sheet, workbook, leaving)) {
        note(other, row, column, cellAt(workbook.sheets.find(({ name }) => name === other), row, column), { kind: "formula", formula: broken, cached: null });
      }
    }
  }
  return changes;
}
