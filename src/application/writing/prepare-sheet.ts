import type { SheetPlan, SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { ownedCells, parseJournal } from "../journal/journal-document";
import { renamedSheets } from "../journal/renamed-sheets";
import type { WrittenCells } from "../journal/written-cells";
import { addressOf, boxOf } from "../port/index";
import type { StoreKey, SheetOperation } from "../port/workbook-port";
import { numberedSheet } from "../workbook/our-sheets";
import { settingsOperations, type WorkbookSettings } from "../workbook/settings";
import { adaptedReferences, rowMoveBetween } from "./moved-rows";
import { freeName, operationsForNewSheet, operationsForSheet, renamedPlan } from "./plan-operations";
import { ownedBy, prepareWrite, type Ownership } from "./prepare-write";
import type { PreparedWrite, WriteSubject } from "./prepared-write";

/** The workbook that a write is prepared for, as read. */
export interface WriteBasis {
  readonly workbook: WorkbookSnapshot;
  readonly stored: Readonly<Partial<Record<StoreKey, string | null>>>;
}

/** A sheet to be written: anew (`target` null), or over the sheet that holds it, which followed `former` so far. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly target: SheetSnapshot | null;
  readonly former: SheetPlan | null;
  /** Writes all formats of the plan over those of the sheet, also where the layout stays. */
  readonly isFormatAnew?: boolean;
}

/** Works out the writing of sheets: names that are free, only what differs, settings kept along. */
export function prepareSheets(
  subject: WriteSubject,
  basis: WriteBasis,
  sheets: readonly PlannedSheet[],
  settings: Partial<WorkbookSettings> = {},
  isGenerated?: Ownership,
): PreparedWrite {
  const takenSheets = new Set(basis.workbook.sheets.map(({ name }) => name));
  const takenTables = new Set(basis.workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const rewritten = new Set(sheets.flatMap(({ target }) => (target ? [target.name] : [])));
  const steps = sheets.flatMap(({ plan, target, former, isFormatAnew }) => {
    if (target) {
      const move = former === null ? null : rowMoveBetween(former, plan);
      const adapted = move === null ? [] : adaptedReferences(target, move, basis.workbook, rewritten);
      return [...operationsForSheet(ownTables(plan, target, former), target, former, move, isFormatAnew), ...adapted];
    }
    const own = renamedPlan(plan, freeName(plan.name, takenSheets, numberedSheet), takenTables);
    takenSheets.add(own.name);
    for (const table of own.tables) takenTables.add(table.name);
    return operationsForNewSheet(own);
  });
  return prepareOperations(subject, basis, onlyFirstShown(steps), settings, isGenerated);
}

/** Works out a write that is already a list of steps. */
export function prepareOperations(
  subject: WriteSubject,
  { workbook, stored }: WriteBasis,
  steps: readonly SheetOperation[],
  settings: Partial<WorkbookSettings> = {},
  isGenerated: Ownership = () => false,
): PreparedWrite {
  const operations = steps.length === 0 ? [] : [...settingsOperations(stored.settings, settings), ...steps];
  const owned = ownershipIn({ workbook, stored });
  return prepareWrite({ subject, operations, workbook, stored, isOwned: (sheet, row, column, cell) => owned(sheet, row, column, cell) || isGenerated(sheet, row, column, cell) });
}

/** Ownership as the journal records it. */
export function ownershipIn(basis: WriteBasis): Ownership {
  const written = writtenIn(basis);
  return written ? ownedBy(written) : () => false;
}

/** What the add-in wrote, as the journal records it, sheets that were renamed followed; null where a later version keeps the journal. */
export function writtenIn({ workbook, stored }: WriteBasis): WrittenCells | null {
  const journal = parseJournal(stored.journal);
  if (journal === "newer") return null;
  const written = ownedCells(journal);
  for (const [from, to] of renamedSheets(written, workbook)) written.rename(from, to);
  return written;
}

/** Tables keep the names that they have in the sheet, and the columns that people have added at their right. */
function ownTables(plan: SheetPlan, target: SheetSnapshot, former: SheetPlan | null): SheetPlan {
  const tables = plan.tables.map((table, index) => {
    const present = target.tables.find(({ name }) => name === table.name || name.startsWith(`${table.name}_`));
    return present ? { ...table, name: present.name, address: withTheirColumns(table.address, present.address, former?.tables[index]?.address) } : table;
  });
  return { ...plan, name: target.name, tables };
}

/** A table must not become narrower than it is because of columns that are not ours: references to these would break. */
function withTheirColumns(planned: string, present: string, former: string | undefined): string {
  if (former === undefined) return planned;
  const [next, now, ours] = [boxOf(planned), boxOf(present), boxOf(former)];
  const isSameTable = now.row === ours.row && now.column === ours.column && next.column === ours.column;
  return isSameTable && next.columnCount >= ours.columnCount ? addressOf({ ...next, columnCount: Math.max(next.columnCount, now.columnCount) }) : planned;
}

/** Of several sheets the first is shown at the end. */
function onlyFirstShown(steps: readonly SheetOperation[]): SheetOperation[] {
  const first = steps.find(({ kind }) => kind === "activate");
  return first ? [...steps.filter(({ kind }) => kind !== "activate"), first] : [...steps];
}

