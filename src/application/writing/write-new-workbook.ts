import { journalText } from "../journal/journal-document";
import { writtenBy } from "../journal/written-cells";
import type { WorkbookPort } from "../port/index";
import type { PreparedWrite } from "./prepared-write";
import { obstacleFailure } from "./write-failure";

/**
 * Writes what was prepared into a workbook that has just been made. There is nothing to take back, so the journal has
 * no entry; but the cells are the add-in's own from the first day, so that later writes need not ask about them.
 *
 * @throws WriteFailure `obstacle` for a text that no cell holds
 */
export async function writeNewWorkbook(port: WorkbookPort, prepared: PreparedWrite): Promise<void> {
  if (prepared.obstacles.length > 0) throw obstacleFailure(prepared.obstacles);
  const journal = journalText({ version: 1, next: 1, owned: writtenBy(prepared.operations), entries: [] });
  await port.apply([...prepared.operations, { kind: "store", key: "journal", text: journal }]);
}
