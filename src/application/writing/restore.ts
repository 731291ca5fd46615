import type { SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { journalText, parseJournal, type JournalDocument, type StoredEntry } from "../journal/journal-document";
import { WorkbookPortError, type SheetOperation, type WorkbookPort } from "../port/workbook-port";
import type { PreparedWrite } from "./prepared-write";
import { stopped, WriteFailure } from "./write-failure";

/** Which of the inverse steps still have something to do in the workbook as it is. */
export function stillNeeded(inverse: readonly SheetOperation[], workbook: WorkbookSnapshot): SheetOperation[] {
  const tables = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map(sheet.tables.map(({ name, address }) => [name, address]))]));
  return inverse.flatMap((step): SheetOperation[] => {
    if (!("sheet" in step)) return [step];
    if (step.kind === "add-sheet") {
      if (tables.has(step.sheet)) return [];
      tables.set(step.sheet, new Map());
      return [step];
    }
    const present = tables.get(step.sheet);
    if (!present) return [];
    if (step.kind === "delete-sheet") return tables.delete(step.sheet) ? [step] : [];
    if (step.kind === "remove-table") {
      const name = tableAt(step, present);
      return name !== null && present.delete(name) ? [{ ...step, name }] : [];
    }
    if (step.kind === "add-table") return present.has(step.table.name) ? [] : [step];
    return [step];
  });
}

/**
 * The name of the table that is to be removed: a write that stops between adding a table and naming it leaves it under the
 * host's own name, at the address where it was to be.
 */
function tableAt({ name, address }: Extract<SheetOperation, { kind: "remove-table" }>, present: ReadonlyMap<string, string>): string | null {
  if (present.has(name)) return name;
  return address === undefined ? null : [...present].find(([, at]) => at === address)?.[0] ?? null;
}

/**
 * Takes back what a failed write had done, and says in which state the workbook is. The journal is put back as it was,
 * but for what another pane has entered meanwhile; where taking back fails as well, it keeps the entry as begun.
 */
export async function restore(
  port: WorkbookPort,
  prepared: PreparedWrite,
  failure: { readonly error: unknown; readonly entry: StoredEntry; readonly journalBefore: string | null },
): Promise<WriteFailure> {
  const { error, entry, journalBefore } = failure;
  const claimed = error instanceof WorkbookPortError ? error.applied : Infinity;
  const kept = claimed === 0 ? await keptJournal(port, entry, journalBefore) : "with-entry";
  if (kept === "as-before") return stopped(error, "untouched");
  if (kept === "another's") return anothers("untouched", error);
  const applied = claimed === 0 ? Infinity : claimed;
  // The journal was the first operation. The one that stopped may have added its sheet all the same.
  const begun = prepared.operations.slice(0, applied);
  const neverAdded = prepared.sheetsAdded.filter((sheet) => !begun.some((operation) => operation.kind === "add-sheet" && operation.sheet === sheet));
  const inverse = prepared.inverse.filter((step) => !("sheet" in step) || !neverAdded.includes(step.sheet));
  const stoppedAt = prepared.operations[applied - 1];
  let isAnothers = false;
  try {
    const sheets = [...new Set(inverse.flatMap((step) => ("sheet" in step ? [step.sheet] : [])))];
    const { workbook, stored } = await port.readWorkbook({ sheets, store: ["journal"] });
    const replaces = stored.journal ?? null;
    const text = withoutEntry(replaces, entry, journalBefore);
    isAnothers = text !== journalBefore;
    await port.apply([...stillNeeded(inverse, withoutForeign(stoppedAt, workbook)), { kind: "store", key: "journal", text, replaces }]);
  } catch {
    return stopped(error, "partly-written", entry.id);
  }
  return isAnothers ? anothers("restored", error) : stopped(error, "restored");
}

/**
 * The workbook without the sheet that the step which stopped was to add, where somebody else has put a sheet of that name
 * there: it holds something, ours would be empty still.
 */
function withoutForeign(step: SheetOperation | undefined, workbook: WorkbookSnapshot): WorkbookSnapshot {
  if (step?.kind !== "add-sheet") return workbook;
  const isForeign = ({ name, used, unread, tables }: SheetSnapshot): boolean => name === step.sheet && (used.values.length > 0 || unread !== undefined || tables.length > 0);
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isForeign(sheet)) };
}

const anothers = (state: WriteFailure["state"], error: unknown): WriteFailure =>
  new WriteFailure("changed-since", state, "Another pane has written into this workbook since it was read.", {}, error);

/**
 * What the journal says although the host claims that nothing was done: an answer that is too large, or that got lost on
 * the way, is refused after the work. The journal is the first operation: without the entry nothing was done.
 */
async function keptJournal(port: WorkbookPort, entry: StoredEntry, journalBefore: string | null): Promise<"as-before" | "with-entry" | "another's"> {
  try {
    const { stored } = await port.readWorkbook({ store: ["journal"], withoutCells: true });
    const text = stored.journal ?? null;
    if (text === journalBefore) return "as-before";
    return holdsEntry(parseJournal(text), entry) ? "with-entry" : "another's";
  } catch {
    return "as-before";
  }
}

/** The journal without the entry: as it was before, unless another pane has entered something meanwhile. */
function withoutEntry(text: string | null, entry: StoredEntry, journalBefore: string | null): string | null {
  const journal = parseJournal(text);
  const before = parseJournal(journalBefore);
  if (journal === "newer" || before === "newer" || !holdsEntry(journal, entry)) return text;
  const others = journal.entries.filter((one) => !isSame(one, entry));
  const known = new Set(before.entries.map(({ id }) => id));
  if (others.every(({ id }) => known.has(id))) return journalBefore;
  const undone = before.entries.find(({ id }) => id === entry.undoes);
  return journalText({ ...journal, entries: others.map((one) => (undone !== undefined && one.id === undone.id ? undone : one)) });
}

const holdsEntry = (journal: JournalDocument | "newer", entry: StoredEntry): boolean => journal !== "newer" && journal.entries.some((one) => isSame(one, entry));

/** Two panes may give the same number; what takes a write back tells whose it is. */
const isSame = (one: StoredEntry, other: StoredEntry): boolean => one.id === other.id && JSON.stringify(one.inverse) === JSON.stringify(other.inverse);
