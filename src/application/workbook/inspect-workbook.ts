import type { SheetPurpose } from "../../sheets/index";
import { parseJournal, publicEntry } from "../journal/journal-document";
import type { WorkbookPort } from "../port/workbook-port";
import type { JournalEntry } from "../writing/prepared-write";
import { outlineOf, purposeOf } from "./our-sheets";
import { parseSettings, type WorkbookSettings } from "./settings";

/** A sheet of the open workbook. */
export interface SheetOverview {
  readonly name: string;
  /** Null: not one of ours. */
  readonly purpose: SheetPurpose | null;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
}

/** What is in the open workbook. */
export interface WorkbookOverview {
  readonly name: string;
  readonly sheets: readonly SheetOverview[];
  /** Newest first. */
  readonly journal: readonly JournalEntry[];
  /** The journal was written by a newer version of the add-in: nothing can be written or taken back here. */
  readonly isJournalNewer: boolean;
  readonly settings: WorkbookSettings;
}

/** Says what is in the workbook, without reading its cells. */
export async function inspectWorkbook(port: WorkbookPort): Promise<WorkbookOverview> {
  const { workbook, stored } = await port.readWorkbook({ withoutCells: true, store: ["journal", "settings"] });
  const journal = parseJournal(stored.journal);
  return {
    name: workbook.name,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name, purpose: purposeOf(outlineOf(sheet)), isProtected: sheet.isProtected, isVisible: sheet.visibility === "visible",
    })),
    journal: journal === "newer" ? [] : journal.entries.map(publicEntry).reverse(),
    isJournalNewer: journal === "newer",
    settings: parseSettings(stored.settings),
  };
}

/** The choices that the workbook keeps. */
export const readSettings = async (port: WorkbookPort): Promise<WorkbookSettings> =>
  parseSettings((await port.readWorkbook({ sheets: [], store: ["settings"] })).stored.settings);

/** The writes that the workbook remembers, newest first. */
export async function listJournal(port: WorkbookPort): Promise<readonly JournalEntry[]> {
  const { stored } = await port.readWorkbook({ sheets: [], store: ["journal"] });
  const journal = parseJournal(stored.journal);
  return journal === "newer" ? [] : journal.entries.map(publicEntry).reverse();
}
