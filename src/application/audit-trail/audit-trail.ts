import type { CellContent, SheetSnapshot, WorkbookSnapshot } from "../../sheets/index";
import { AUDIT_TRAIL_COLUMNS, AUDIT_TRAIL_SHEET_NAMES, auditTrailWords, type AuditTrailWords, type Language } from "../../wording/index";
import type { StoredEntry } from "../journal/journal-document";
import { addressOf } from "../port/index";
import type { SheetOperation } from "../port/workbook-port";
import { cellAt, contentOf } from "../writing/cell-content";
import type { WriteSource, WriteSubject } from "../writing/prepared-write";

/** What the audit trail needs from the edge: words, the user's clock, the version that writes. */
export interface TrailOptions {
  readonly version: string;
  readonly subject: (subject: WriteSubject, language: Language) => string;
  /** An ISO time as the user's clock shows it. */
  readonly time: (iso: string, language: Language) => string;
}

/** Steps that keep the audit trail, and those that take them back after a failure. */
export interface TrailSteps {
  readonly operations: readonly SheetOperation[];
  readonly inverse: readonly SheetOperation[];
  readonly sheetsAdded: readonly string[];
}

export const NO_TRAIL: TrailSteps = { operations: [], inverse: [], sheetsAdded: [] };

/** More than this many candidate names are not tried: somebody has taken them all for his own. */
const NUMBERS = [1, 2, 3] as const;
const LANGUAGES: readonly Language[] = ["zh", "en"];
const WIDTHS = [8, 18, 30, 36, 10, 44, 12, 18] as const;

const nameOf = (language: Language, number: number): string => (number === 1 ? AUDIT_TRAIL_SHEET_NAMES[language] : `${AUDIT_TRAIL_SHEET_NAMES[language]} (${number})`);

/** Names under which the trail may stand: they are read along with every write. */
export const TRAIL_SHEETS: readonly string[] = LANGUAGES.flatMap((language) => NUMBERS.map((number) => nameOf(language, number)));

export interface TrailWrite {
  /** Sheets of the names in `TRAIL_SHEETS`, as they are now. */
  readonly workbook: WorkbookSnapshot;
  /** The journal's entries, oldest first, the new one last. */
  readonly entries: readonly StoredEntry[];
  readonly language: Language;
}

/**
 * Steps that add the newest entry to the trail as a row, and say of the entry that it takes back when that was. Where
 * the sheet is not there it is made, at the end, with a row for every write that the journal remembers. A sheet that
 * somebody has protected, or a workbook whose structure is protected, is left alone: a record must not stop the work.
 */
export function trailSteps({ workbook, entries, language }: TrailWrite, options: TrailOptions): TrailSteps {
  const entry = entries.at(-1);
  if (!entry) return NO_TRAIL;
  const present = trailIn(workbook);
  if (present) return present.sheet.isProtected ? NO_TRAIL : appended(present.sheet, entry, rowsIn(present.language, options));
  const taken = new Set(workbook.sheets.map(({ name }) => name));
  const free = NUMBERS.map((number) => nameOf(language, number)).find((name) => !taken.has(name));
  return free === undefined || workbook.isStructureProtected === true ? NO_TRAIL : made(free, entries, rowsIn(language, options), auditTrailWords(language));
}

/** The trail of the workbook: a sheet of its name that begins with our header. */
function trailIn(workbook: WorkbookSnapshot): { readonly sheet: SheetSnapshot; readonly language: Language } | null {
  for (const language of LANGUAGES) {
    const { columns } = auditTrailWords(language);
    const sheet = workbook.sheets.find((one) => TRAIL_SHEETS.includes(one.name) && AUDIT_TRAIL_COLUMNS.every((column, at) => cellAt(one, 0, at).value === columns[column]));
    if (sheet) return { sheet, language };
  }
  return null;
}

type RowOf = (entry: StoredEntry, undone: string | null) => CellContent[];

const text = (words: string): CellContent => (words === "" ? { kind: "blank" } : { kind: "text", text: words });

const rowsIn = (language: Language, options: TrailOptions): RowOf => {
  const words = auditTrailWords(language);
  return (entry, undone) => [
    text(entry.id), text(options.time(entry.at, language)), text(options.subject(entry.subject, language)), text((entry.sheets ?? []).join(words.listSeparator)),
    { kind: "number", number: entry.cellCount }, text(inputOf(entry, words)), text(entry.version ?? ""), text(undone === null ? "" : options.time(undone, language)),
  ];
};

function inputOf(entry: StoredEntry, words: AuditTrailWords): string {
  if (entry.undoes !== undefined) return words.undo(entry.undoes);
  return entry.source ? sourceText(entry.source, words) : "";
}

function sourceText(source: WriteSource, words: AuditTrailWords): string {
  switch (source.kind) {
    case "document": return source.name === null ? words.pasted(source.sha256) : words.document(source.name, source.sha256);
    case "selection": return words.selection(`${source.sheet}!${source.address}`);
    case "sample": return words.sample;
  }
}

function made(sheet: string, entries: readonly StoredEntry[], rowOf: RowOf, { columns }: AuditTrailWords): TrailSteps {
  const undoneAt = new Map(entries.flatMap(({ undoes, at }) => (undoes === undefined ? [] : [[undoes, at] as const])));
  const cells = [AUDIT_TRAIL_COLUMNS.map((column) => text(columns[column])), ...entries.map((entry) => rowOf(entry, undoneAt.get(entry.id) ?? null))];
  const header = addressOf({ row: 0, column: 0, rowCount: 1, columnCount: AUDIT_TRAIL_COLUMNS.length });
  return {
    sheetsAdded: [sheet],
    operations: [
      { kind: "add-sheet", sheet },
      { kind: "write-cells", sheet, row: 0, column: 0, cells },
      { kind: "format", sheet, address: header, style: { bold: true, fill: "#F2F2F2", wrap: true, vertical: "middle" } },
      ...WIDTHS.map((characters, column): SheetOperation => ({ kind: "column-width", sheet, column, characters })),
      { kind: "freeze", sheet, rows: 1, columns: 0 },
      { kind: "print", sheet, print: { orientation: "landscape", paper: "A4", fitToOnePageWide: true, titleRows: "$1:$1", centerHorizontally: false, footer: null } },
    ],
    inverse: [{ kind: "delete-sheet", sheet }],
  };
}

function appended(sheet: SheetSnapshot, entry: StoredEntry, rowOf: RowOf): TrailSteps {
  const row = sheet.used.row + sheet.used.values.length;
  const added: SheetOperation = { kind: "write-cells", sheet: sheet.name, row, column: 0, cells: [rowOf(entry, null)] };
  const taken: SheetOperation = { ...added, cells: [AUDIT_TRAIL_COLUMNS.map((): CellContent => ({ kind: "blank" }))] };
  const undone = entry.undoes === undefined ? null : rowOfEntry(sheet, entry.undoes);
  if (undone === null) return { operations: [added], inverse: [taken], sheetsAdded: [] };
  const column = AUDIT_TRAIL_COLUMNS.indexOf("undone");
  const mark = (content: CellContent): SheetOperation => ({ kind: "write-cells", sheet: sheet.name, row: undone, column, cells: [[content]] });
  const when = rowOf(entry, entry.at)[column];
  return { operations: [added, ...(when ? [mark(when)] : [])], inverse: [mark(contentOf(cellAt(sheet, undone, column))), taken], sheetsAdded: [] };
}

/** The row of an entry, counted from 0: the last of that number, since a journal may have begun anew. */
function rowOfEntry(sheet: SheetSnapshot, id: string): number | null {
  for (let row = sheet.used.row + sheet.used.values.length - 1; row > 0; row -= 1) {
    if (cellAt(sheet, row, 0).value === id) return row;
  }
  return null;
}
