import type { WorkbookSnapshot } from "../../sheets/index";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { clearBeneathMerges } from "../writing/clear-beneath-merges";
import { inverseOf } from "../writing/invert-operations";
import { ownedBy, prepareWrite } from "../writing/prepare-write";
import type { PreparedWrite } from "../writing/prepared-write";
import { stillNeeded } from "../writing/restore";
import { parseJournal, type StoredEntry } from "./journal-document";
import { unpacked } from "./packed-operation";
import { renamedSheets } from "./renamed-sheets";
import { WrittenCells } from "./written-cells";

/**
 * Works out how to take a write back. Its `overwrites` are the cells that someone has edited since, and in a sheet that
 * goes away whatever was added to it; of a write that stopped half way every cell that differs, since nobody knows who
 * changed it. A sheet that was renamed since is followed.
 *
 * @throws RangeError where the journal has no such entry or it was taken back already
 */
export async function prepareUndo(port: WorkbookPort, entryId: string): Promise<PreparedWrite> {
  const { workbook, stored } = await port.readWorkbook({ store: ["journal", "settings"] });
  const journal = parseJournal(stored.journal);
  const entry = journal === "newer" ? undefined : journal.entries.find(({ id }) => id === entryId);
  if (!entry || entry.state === "taken-back") throw new RangeError(`There is no write ${entryId} to take back.`);
  const written = new WrittenCells().add(entry.written);
  const renamed = renamedSheets(written, workbook);
  for (const [from, to] of renamed) written.rename(from, to);
  const operations = clearBeneathMerges(stillNeeded(entry.inverse.map((step) => onSheet(unpacked(step), renamed)), workbook), workbook);
  return prepareWrite({
    subject: { kind: "undo", of: entry.subject },
    operations,
    workbook,
    stored,
    isOwned: ownedBy(written),
    inverse: wayForward(operations, entry, { workbook, stored }, renamed),
    undoes: entryId,
  });
}

/** How to do the write again after it was taken back: contents as they are now, looks as the write made them. */
function wayForward(
  operations: readonly SheetOperation[],
  entry: StoredEntry,
  former: { readonly workbook: WorkbookSnapshot; readonly stored: Parameters<typeof inverseOf>[1]["stored"] },
  renamed: ReadonlyMap<string, string>,
): SheetOperation[] {
  const looks = entry.appearance.map((step) => onSheet(step, renamed));
  const styled = new Set(looks.flatMap((step) => ("sheet" in step ? [step.sheet] : [])));
  const steps = inverseOf(operations, former)
    .filter((step) => !((step.kind === "merge" || step.kind === "add-table") && styled.has(step.sheet)));
  // Formulas of other sheets may refer to a table that the looks bring back.
  const isLate = (step: SheetOperation): boolean => step.kind === "activate" || (step.kind === "write-cells" && !styled.has(step.sheet));
  return [...steps.filter((step) => !isLate(step)), ...looks, ...steps.filter(isLate)];
}

function onSheet(step: SheetOperation, renamed: ReadonlyMap<string, string>): SheetOperation {
  const name = "sheet" in step ? renamed.get(step.sheet) : undefined;
  return name === undefined ? step : ({ ...step, sheet: name } as SheetOperation);
}
