import type { SheetOperation } from "../port/workbook-port";
import type { JournalEntry, WriteSource, WriteSubject } from "../writing/prepared-write";
import type { PackedOperation } from "./packed-operation";
import { WrittenCells, type WrittenBlock } from "./written-cells";

/** A write as the workbook keeps it. */
export interface StoredEntry extends JournalEntry {
  /** Takes the write back. */
  readonly inverse: readonly PackedOperation[];
  /** What was written; empty while the write is under way. */
  readonly written: readonly WrittenBlock[];
  /** Formats, widths, tables, print set-up of sheets that this write added: for doing it again after it was taken back. */
  readonly appearance: readonly SheetOperation[];
  /** For the audit trail: sheets that were written, what from, by which version of the add-in, which entry it takes back. */
  readonly sheets?: readonly string[];
  readonly source?: WriteSource;
  readonly version?: string;
  readonly undoes?: string;
}

/** The journal in the workbook, under the key `journal`. */
export interface JournalDocument {
  readonly version: 1;
  /** Number of the next entry. */
  readonly next: number;
  /** Cells that the add-in owns from entries that were dropped. */
  readonly owned: readonly WrittenBlock[];
  /** Oldest first. */
  readonly entries: readonly StoredEntry[];
}

/** Size in characters above which the oldest entries are dropped. */
export const JOURNAL_LIMIT = 1_500_000;
/** Bytes of one entry above which the write is refused: it could not be kept, so it could not be taken back. */
export const ENTRY_LIMIT = 4_000_000;

/** Bytes that an entry takes in a request: UTF-8, with quotes and backslashes escaped once more. */
export function bytesOfEntry(entry: StoredEntry): number {
  const text = JSON.stringify(entry);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f || unit === 0x22 || unit === 0x5c) bytes += 1;
  }
  return bytes;
}

const EMPTY: JournalDocument = { version: 1, next: 1, owned: [], entries: [] };

/**
 * Reads the journal. Nothing stored, or something that is not JSON, is an empty journal; `newer` is a journal that a
 * later version of the add-in wrote: it must be left alone.
 */
export function parseJournal(text: string | null | undefined): JournalDocument | "newer" {
  if (!text) return EMPTY;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return EMPTY;
  }
  if (typeof parsed !== "object" || parsed === null || !("version" in parsed)) return EMPTY;
  if (parsed.version !== 1) return "newer";
  return isDocument(parsed) ? parsed : EMPTY;
}

function isDocument(parsed: object): parsed is JournalDocument {
  return "next" in parsed && typeof parsed.next === "number"
    && "owned" in parsed && Array.isArray(parsed.owned)
    && "entries" in parsed && Array.isArray(parsed.entries);
}

/** The journal as text, its oldest entries dropped until it fits; what they wrote stays known as owned. */
export function journalText(document: JournalDocument, limit: number = JOURNAL_LIMIT): string {
  let text = JSON.stringify(document);
  if (text.length <= limit || document.entries.length <= 1) return text;
  const sizes = document.entries.map((entry) => JSON.stringify(entry).length);
  let size = text.length;
  let dropped = 0;
  while (dropped < document.entries.length - 1 && size > limit) {
    size -= sizes[dropped]! - JSON.stringify(document.entries[dropped]!.written).length;
    dropped += 1;
  }
  const owned = new WrittenCells().add(document.owned);
  for (const entry of document.entries.slice(0, dropped)) applyOwnership(owned, entry);
  text = JSON.stringify({ ...document, owned: owned.toBlocks(), entries: document.entries.slice(dropped) });
  return text;
}

/** The cells that the add-in owns: what it wrote last, write by write. */
export function ownedCells(document: JournalDocument): WrittenCells {
  const owned = new WrittenCells().add(document.owned);
  for (const entry of document.entries) applyOwnership(owned, entry);
  return owned;
}

/**
 * A write that stands makes its cells ours. One that was taken back, and the taking back itself, do not: what they
 * put back may be the user's, and what was ours before is still known from the earlier write.
 */
function applyOwnership(owned: WrittenCells, entry: StoredEntry): void {
  if (entry.state === "done" && undoDepth(entry.subject) % 2 === 0) owned.add(entry.written);
}

const undoDepth = (subject: WriteSubject): number => (subject.kind === "undo" ? 1 + undoDepth(subject.of) : 0);

/** The journal with one more entry, and that entry. */
export function withEntry(document: JournalDocument, entry: Omit<StoredEntry, "id">): { document: JournalDocument; entry: StoredEntry } {
  const stored: StoredEntry = { id: `w${document.next}`, ...entry };
  return { document: { ...document, next: document.next + 1, entries: [...document.entries, stored] }, entry: stored };
}

/** The journal with one entry changed. */
export const withChanged = (document: JournalDocument, id: string, change: Partial<StoredEntry>): JournalDocument => ({
  ...document,
  entries: document.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
});

/** What the pane is told of an entry. */
export const publicEntry = ({ id, at, subject, state, cellCount }: StoredEntry): JournalEntry => ({ id, at, subject, state, cellCount });
