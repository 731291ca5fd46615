import type { CellContent, CellValue, WorkbookSnapshot } from "../../sheets/index";
import { NO_TRAIL, TRAIL_SHEETS, trailSteps, type TrailOptions, type TrailSteps } from "../audit-trail/index";
import { bytesOfEntry, ENTRY_LIMIT, journalText, parseJournal, publicEntry, withChanged, withEntry, type JournalDocument, type StoredEntry } from "../journal/journal-document";
import { packed } from "../journal/packed-operation";
import { asSeen, writtenBy, type WrittenBlock } from "../journal/written-cells";
import { cellAddress } from "../port/index";
import type { BlockAddress, ContentBlock, SheetOperation, WorkbookPort } from "../port/workbook-port";
import { parseSettings, type WorkbookSettings } from "../workbook/settings";
import { sameNumber } from "./cell-content";
import { changedLooks, isEmptyRequest } from "./changed-looks";
import { obstaclesTo } from "./find-obstacles";
import type { JournalEntry, PreparedWrite } from "./prepared-write";
import { refuseChanged } from "./refuse-changed";
import { restore } from "./restore";
import { obstacleFailure, stopped, WriteFailure } from "./write-failure";

export interface ApplyWriteOptions {
  /** The user has agreed to what `overwrites` lists. */
  readonly confirmed: boolean;
  /** ISO time of the write. */
  readonly now: string;
  readonly signal?: AbortSignal;
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Keeps the audit trail in a sheet, unless the workbook's settings say no; without it no sheet is kept. */
  readonly trail?: TrailOptions;
}

/** A write that was done. */
export interface AppliedWrite extends JournalEntry {
  /** The audit trail's sheet, where there was none and it was made along: the first time, or after somebody deleted it. */
  readonly trailMade?: string;
}

/**
 * Does a prepared write, all or nothing: the journal first, then the operations, then the journal again with what was
 * written, all in one round trip where the host's limits allow. The journal must be the one that was read: of two panes
 * that write at once, the second is refused and nothing of it is done. Before it, one round trip makes sure that nobody has
 * changed the cells since the preview, and one more reads how cells look that are to look different.
 *
 * @throws WriteFailure with the state that the workbook is in
 */
export async function applyWrite(port: WorkbookPort, requested: PreparedWrite, options: ApplyWriteOptions): Promise<AppliedWrite> {
  const { confirmed, signal, onProgress } = options;
  if (requested.obstacles.length > 0) throw obstacleFailure(requested.obstacles);
  if (requested.overwrites.length > 0 && !confirmed) {
    throw new WriteFailure("not-confirmed", "untouched", `${requested.overwrites.length} cells of the user's would be overwritten.`, { place: placeOf(requested.overwrites[0]!) });
  }
  const { former, journalBefore, looks, workbook, settings } = await formerState(port, requested, options);
  const prepared: PreparedWrite = looks.length === 0 ? requested : { ...requested, inverse: withLooks(requested.inverse, looks) };
  const begun = keepable(former, entryOf(prepared, options));
  const trail = options.trail && settings.keepsAuditTrail
    ? trailSteps({ workbook, entries: begun.document.entries, language: settings.sheetLanguage }, options.trail)
    : NO_TRAIL;
  const written = writtenBy(prepared.operations);
  const doneText = journalText(finished(begun.document, begun.entry.id, prepared, written));
  const begunText = journalText(begun.document);
  if (isTooLarge(begun.entry)) {
    throw new WriteFailure("journal", "untouched", "What this write replaces is too large to be kept in the workbook for taking it back.");
  }
  const operations: SheetOperation[] = [
    { kind: "store", key: "journal", text: begunText, replaces: journalBefore }, ...prepared.operations, ...trail.operations,
    { kind: "store", key: "journal", text: doneText, replaces: begunText },
  ];
  let blocks: readonly ContentBlock[];
  try {
    ({ blocks } = await port.apply(operations, {
      readBack: readBackOf(prepared.operations),
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    }));
    verify(prepared.operations, blocks);
  } catch (error) {
    throw await restore(port, withTrail(prepared, trail), { error, entry: begun.entry, journalBefore });
  }
  const seen = asSeen(written, prepared.operations, blocks);
  if (seen !== written) await noteAsSeen(port, journalText(finished(begun.document, begun.entry.id, prepared, seen)), doneText);
  const [trailMade] = trail.sheetsAdded;
  return { ...publicEntry({ ...begun.entry, state: "done" }), ...(trailMade === undefined ? {} : { trailMade }) };
}

const isTooLarge = (entry: StoredEntry): boolean => bytesOfEntry(entry) > ENTRY_LIMIT;

/** The journal with the entry. Taking back a write too large to be kept goes before being able to do that write again. */
function keepable(former: JournalDocument, entry: Omit<StoredEntry, "id">): ReturnType<typeof withEntry> {
  const begun = withEntry(former, entry);
  return entry.undoes !== undefined && isTooLarge(begun.entry) ? withEntry(former, { ...entry, inverse: [], appearance: [] }) : begun;
}

/**
 * Keeps the formulas as the host wrote them. The write is done and journalled before: where this fails, it stands, and
 * those cells count as edited, so that later writes ask before they touch them.
 */
async function noteAsSeen(port: WorkbookPort, text: string, replaces: string): Promise<void> {
  try {
    await port.apply([{ kind: "store", key: "journal", text, replaces }]);
  } catch {
    // Nothing is lost but the recognition of these cells.
  }
}

/** The workbook just before a write. */
interface FormerState {
  readonly former: JournalDocument;
  readonly journalBefore: string | null;
  /** Steps that bring back looks which the write changes. */
  readonly looks: readonly SheetOperation[];
  /** The sheets that are written, and the audit trail. */
  readonly workbook: WorkbookSnapshot;
  readonly settings: WorkbookSettings;
}

async function formerState(port: WorkbookPort, prepared: PreparedWrite, { signal, trail }: ApplyWriteOptions): Promise<FormerState> {
  const sheets = [...new Set([
    ...prepared.operations.flatMap((operation) => ("sheet" in operation ? [operation.sheet] : [])),
    ...prepared.changes.map(({ sheet }) => sheet),
    ...(trail ? TRAIL_SHEETS : []),
  ])];
  const { request } = changedLooks(prepared);
  let read;
  try {
    read = await port.readWorkbook({ sheets, store: ["journal", "settings"], ...(isEmptyRequest(request) ? {} : { looks: request }), ...(signal ? { signal } : {}) });
  } catch (error) {
    throw stopped(error, "untouched");
  }
  const journalBefore = read.stored.journal ?? null;
  const former = parseJournal(journalBefore);
  if (former === "newer") throw new WriteFailure("journal", "untouched", "The journal in this workbook was written by a newer version of the add-in.");
  refuseChanged(prepared, read.workbook);
  const obstacles = obstaclesTo(prepared.operations, read.workbook);
  if (obstacles.length > 0) throw obstacleFailure(obstacles);
  return { former, journalBefore, looks: read.looks ?? [], workbook: read.workbook, settings: parseSettings(read.stored.settings) };
}

const LOOKS: ReadonlySet<SheetOperation["kind"]> = new Set(["format", "number-formats", "clear-formats", "column-width", "row-height"]);

/**
 * The way back with looks as they were read: they follow contents and merges, and stand for what was worked out from
 * our own layout. The sheet that was shown is shown again at the very end.
 */
function withLooks(inverse: readonly SheetOperation[], looks: readonly SheetOperation[]): SheetOperation[] {
  const known = new Set(looks.flatMap((step) => (step.kind === "looks" ? [step.sheet] : [])));
  const needed = inverse.filter((step) => !("sheet" in step && known.has(step.sheet) && LOOKS.has(step.kind)));
  return [...needed.filter(({ kind }) => kind !== "activate"), ...looks, ...needed.filter(({ kind }) => kind === "activate")];
}

const placeOf = ({ sheet, cell }: { sheet: string; cell: string }) => ({ sheet, address: cell });

/** A write together with the trail's steps, for taking both back. */
const withTrail = (prepared: PreparedWrite, { operations, inverse, sheetsAdded }: TrailSteps): PreparedWrite => ({
  ...prepared, operations: [...prepared.operations, ...operations], inverse: [...inverse, ...prepared.inverse], sheetsAdded: [...prepared.sheetsAdded, ...sheetsAdded],
});

const entryOf = (prepared: PreparedWrite, { now, trail }: ApplyWriteOptions): Omit<StoredEntry, "id"> => ({
  at: now,
  subject: prepared.subject,
  state: "begun",
  cellCount: prepared.changes.length,
  inverse: prepared.inverse.map(packed),
  written: [],
  appearance: appearanceOf(prepared),
  sheets: [...new Set(prepared.operations.flatMap((operation) => ("sheet" in operation && operation.kind !== "activate" ? [operation.sheet] : [])))],
  ...(prepared.source ? { source: prepared.source } : {}),
  ...(trail ? { version: trail.version } : {}),
  ...(prepared.undoes === undefined ? {} : { undoes: prepared.undoes }),
});

/** What makes sheets look as they do, for sheets that the write adds. */
function appearanceOf(prepared: PreparedWrite): SheetOperation[] {
  return prepared.operations.filter((operation) => "sheet" in operation && prepared.sheetsAdded.includes(operation.sheet)
    && !["add-sheet", "write-cells", "activate"].includes(operation.kind));
}

function finished(document: JournalDocument, id: string, prepared: PreparedWrite, written: readonly WrittenBlock[]): JournalDocument {
  const done = withChanged(document, id, { state: "done", written });
  return prepared.undoes === undefined ? done : withChanged(done, prepared.undoes, { state: "taken-back" });
}

function readBackOf(operations: readonly SheetOperation[]): BlockAddress[] {
  return operations.flatMap((operation) => (operation.kind === "write-cells"
    ? [{ sheet: operation.sheet, row: operation.row, column: operation.column, rowCount: operation.cells.length, columnCount: operation.cells[0]?.length ?? 0 }]
    : []));
}

/** What was read back must be of the kind that was written; a host swallows what it writes into a merged area. */
function verify(operations: readonly SheetOperation[], blocks: readonly ContentBlock[]): void {
  if (blocks.length === 0) return;
  operations.filter((operation) => operation.kind === "write-cells").forEach((write, index) => {
    const block = blocks[index];
    write.cells.forEach((cells, r) => cells.forEach((content, c) => {
      if (content?.kind === "blank" && mayBeSpilledInto(write, r, c)) return;
      if (content === null || isAsWritten(content, block?.contents[r]?.[c] ?? null)) return;
      const address = cellAddress(write.row + r, write.column + c);
      throw new WriteFailure("not-as-written", "partly-written", `${write.sheet}!${address} does not hold what was written.`, { place: { sheet: write.sheet, address } });
    }));
  });
}

/** A cell was cleared so that the formula above or left of it can spill over it: what it shows then is that formula's. */
function mayBeSpilledInto({ cells }: Extract<SheetOperation, { kind: "write-cells" }>, row: number, column: number): boolean {
  return cells.slice(0, row + 1).some((contents) => contents.slice(0, column + 1).some((content) => content?.kind === "formula"));
}

function isAsWritten(content: CellContent, seen: CellValue): boolean {
  switch (content.kind) {
    case "blank": return seen === null || seen === "";
    case "text": return content.text === "" ? seen === null || seen === "" : typeof seen === "string" && seen !== "";
    case "number": return typeof seen === "number" && sameNumber(seen, content.number);
    case "boolean": return seen === content.boolean;
    case "formula": return (typeof seen === "string" && seen.startsWith("=")) || (seen !== null && typeof seen === "object" && content.formula === `=${seen.error}`);
  }
}
