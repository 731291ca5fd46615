import type { WorkbookSnapshot } from "../../sheets/index";
import { parseJournal } from "../journal/journal-document";
import { WorkbookPortError, type SheetOperation, type WorkbookPort } from "../port/workbook-port";
import type { PreparedWrite } from "./prepared-write";
import { stopped, type WriteFailure } from "./write-failure";

/** Which of the inverse steps still have something to do in the workbook as it is. */
export function stillNeeded(inverse: readonly SheetOperation[], workbook: WorkbookSnapshot): SheetOperation[] {
  const tables = new Map(workbook.sheets.map((sheet) => [sheet.name, new Set(sheet.tables.map(({ name }) => name))]));
  return inverse.filter((step) => {
    if (!("sheet" in step)) return true;
    if (step.kind === "add-sheet") {
      if (tables.has(step.sheet)) return false;
      tables.set(step.sheet, new Set());
      return true;
    }
    const present = tables.get(step.sheet);
    if (!present) return false;
    if (step.kind === "delete-sheet") return tables.delete(step.sheet);
    if (step.kind === "remove-table") return present.delete(step.name);
    if (step.kind === "add-table") return !present.has(step.table.name);
    return true;
  });
}

/**
 * Takes back what a failed write had done, and says in which state the workbook is. The journal is put back as it was;
 * where taking back fails as well, it keeps the entry as begun.
 */
export async function restore(
  port: WorkbookPort,
  prepared: PreparedWrite,
  failure: { readonly error: unknown; readonly entryId: string; readonly journalBefore: string | null },
): Promise<WriteFailure> {
  const { error, entryId, journalBefore } = failure;
  const claimed = error instanceof WorkbookPortError ? error.applied : Infinity;
  const applied = claimed === 0 && await isJournalled(port, entryId, journalBefore) ? Infinity : claimed;
  if (applied === 0) return stopped(error, "untouched");
  const done = prepared.operations.slice(0, applied - 1);
  const neverAdded = prepared.sheetsAdded.filter((sheet) => !done.some((operation) => operation.kind === "add-sheet" && operation.sheet === sheet));
  const inverse = prepared.inverse.filter((step) => !("sheet" in step) || !neverAdded.includes(step.sheet));
  try {
    const sheets = [...new Set(inverse.flatMap((step) => ("sheet" in step ? [step.sheet] : [])))];
    const { workbook } = await port.readWorkbook({ sheets });
    await port.apply([...stillNeeded(inverse, workbook), { kind: "store", key: "journal", text: journalBefore }]);
  } catch {
    return stopped(error, "partly-written", entryId);
  }
  return stopped(error, "restored");
}

/**
 * Whether the journal has the entry although the host claims that nothing was done: an answer that is too large, or
 * that got lost on the way, is refused after the work. The journal is the first operation: without it nothing was done.
 */
async function isJournalled(port: WorkbookPort, entryId: string, journalBefore: string | null): Promise<boolean> {
  try {
    const { stored } = await port.readWorkbook({ store: ["journal"], withoutCells: true });
    const text = stored.journal ?? null;
    const journal = text === journalBefore ? null : parseJournal(text);
    return journal !== null && journal !== "newer" && journal.entries.some(({ id }) => id === entryId);
  } catch {
    return false;
  }
}
