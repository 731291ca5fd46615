import { addressOf, boxOf, MOST_CELLS, type CellBlock, type CellBox, type LooksRequest, type ReadOptions, type SheetSnapshot, type TableSnapshot, type WorkbookReading, type WorkbookSnapshot } from "../application/port/index";
import { areasOf, withoutSheet } from "./area-list";
import { LOOKS_BYTES, queueLooks } from "./cell-looks";
import { cellBlock } from "./cell-values";
import { hasExcelApi, type Session } from "./excel-session";
import { PAYLOAD_LIMIT, utf8Length } from "./payload";
import { queueUnlocked } from "./read-locks";
import { cellsOf, readStretches, withStretches, type QueuedBefore, type Stretch } from "./read-stretches";
import type { StoredParts } from "./stored-parts";
import { portError } from "./translate-error";

/** The part of a used range that is asked for together with its size: all of it in most workbooks. */
const HEAD = "A1:BZ300";
const CELL_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat";
const BOX_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount";
/** Rows below the head may be longer than those in it. */
const ROOM_FOR_LONGER_ROWS = 1.3;
const EMPTY: CellBlock = { row: 0, column: 0, values: [], formulas: [], numberFormats: [] };

interface Probe {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Null where heads would be too much for one answer. */
  readonly head: Excel.Range | null;
  /** Null where this Excel cannot tell merged areas. */
  readonly merged: Excel.RangeAreas | null;
}

/**
 * Reads sheets: structure and sizes with the first cells of each, then further cells by what the host sends at once. Where
 * the first cells of all are too much for one answer, sizes are read first and all cells in parts. A sheet whose used range
 * no memory holds is passed over, and says so.
 */
export async function readWorkbook(session: Session, parts: StoredParts, options: ReadOptions): Promise<WorkbookReading> {
  try {
    return await readSheets(session, parts, options, true);
  } catch (error) {
    const failure = portError(error);
    if (failure.code !== "too-large" || failure.place.sheet !== null || options.withoutCells) throw error;
    return readSheets(session, parts, options, false);
  }
}

async function readSheets(session: Session, parts: StoredParts, options: ReadOptions, withHeads: boolean): Promise<WorkbookReading> {
  const { context } = session;
  const { workbook } = context;
  const { sheets: wanted, withoutCells = false } = options;
  workbook.load("name");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  workbook.protection.load("protected");
  const stored = parts.queueRead(session, options.store ?? []);
  const tables = workbook.tables;
  tables.load({ name: true, style: true, worksheet: { name: true } });
  const byName = Array.isArray(wanted) && !withoutCells ? wanted.map((name: string) => probe(workbook.worksheets.getItemOrNullObject(name), false, withHeads)) : null;
  if (byName === null) workbook.worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  await session.sync();
  const texts = await stored();
  const tablesOf = (sheet: string): Excel.Table[] => tables.items.filter((table) => table.worksheet.name === sheet);
  const probes = byName?.filter(({ sheet }) => !sheet.isNullObject) ?? workbook.worksheets.items
    .filter((sheet) => isWanted(wanted, sheet.name, tablesOf(sheet.name)))
    .map((sheet) => (withoutCells ? null : probe(sheet, true, withHeads)) ?? bare(sheet));
  const placed = new Map(withoutCells ? [] : probes.flatMap(({ sheet }) => tablesOf(sheet.name)).map((table) => [table, queueAddress(table)]));
  if (withoutCells) {
    return { workbook: snapshot(workbook, active, probes.map((one) => sheetSnapshot(one, EMPTY, tablesOf(one.sheet.name).map(({ name }) => ({ name, address: "" }))))), stored: texts };
  }
  if (byName === null && probes.length > 0) await session.sync();
  const locks = new Map(probes.filter(({ sheet }) => sheet.protection.protected).map((one) => [one, queueUnlocked(one.sheet, areasInUse(one))]));
  const asked = presentOnly(options.looks, new Set(probes.map(({ sheet }) => sheet.name)));
  const looks = asked && queueLooks(asked, (name) => workbook.worksheets.getItem(name));
  const isPending = asked !== null || (byName !== null && placed.size > 0) || locks.size > 0;
  const blocks = await readBlocks(session, probes, { isPending, bytes: asked ? looksBytes(asked) : 0, isApart: !withHeads }, options.onProgress);
  const sheets = probes.map((one, index) => sheetSnapshot(one, blocks[index] ?? EMPTY, tablesOf(one.sheet.name).map((table): TableSnapshot =>
    ({ name: table.name, address: withoutSheet(placed.get(table)?.address ?? ""), style: table.style })), locks.get(one)?.()));
  return { workbook: snapshot(workbook, active, sheets), stored: texts, looks: looks?.() ?? [] };
}

/** What of a request concerns sheets that are there; null where nothing is left. */
function presentOnly(request: LooksRequest | undefined, sheets: ReadonlySet<string>): LooksRequest | null {
  if (!request) return null;
  const isThere = ({ sheet }: { readonly sheet: string }): boolean => sheets.has(sheet);
  const present = { areas: request.areas.filter(isThere), columns: request.columns.filter(isThere), rows: request.rows.filter(isThere) };
  return present.areas.length + present.columns.length + present.rows.length === 0 ? null : present;
}

const looksBytes = ({ areas, columns, rows }: LooksRequest): number => areas.reduce((sum, { address }) => {
  const { rowCount, columnCount } = boxOf(address);
  return sum + rowCount * columnCount * LOOKS_BYTES;
}, (columns.length + rows.length) * LOOKS_BYTES);

const isWanted = (wanted: ReadOptions["sheets"], name: string, tables: readonly Excel.Table[]): boolean => {
  if (wanted === undefined) return true;
  return typeof wanted === "function" ? wanted({ name, tables: tables.map((table) => table.name) }) : wanted.includes(name);
};

/** Queues a sheet's size and its head; on a sheet that is not there everything is null. */
function probe(sheet: Excel.Worksheet, isLoaded: boolean, withHead: boolean): Probe {
  if (!isLoaded) sheet.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(BOX_PROPERTIES);
  const head = withHead ? used.getIntersectionOrNullObject(HEAD) : null;
  head?.load(CELL_PROPERTIES);
  const merged = hasExcelApi("1.13") ? sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject() : null;
  merged?.load("address");
  return { sheet, used, head, merged };
}

const bare = (sheet: Excel.Worksheet): Pick<Probe, "sheet" | "merged"> => ({ sheet, merged: null });

function queueAddress(table: Excel.Table): Excel.Range {
  const range = table.getRange();
  range.load("address");
  return range;
}

const isFilled = (one: Probe | Pick<Probe, "sheet" | "merged">): one is Probe => "used" in one && !one.used.isNullObject;

const isTooLarge = ({ used }: Probe): boolean => cellsOf(used) > MOST_CELLS;

const isRead = (one: Probe | Pick<Probe, "sheet" | "merged">): one is Probe => isFilled(one) && !isTooLarge(one);

/** The used ranges' cells: the heads as they are, the rest in stretches of rows, with what is queued already. */
async function readBlocks(session: Session, probes: readonly (Probe | Pick<Probe, "sheet" | "merged">)[], queued: QueuedBefore, onProgress?: (share: number) => void): Promise<CellBlock[]> {
  const heads = probes.map((one) => (isRead(one) ? headOf(one) : EMPTY));
  const pending = probes.flatMap((one, index) => (isRead(one) ? restOf(one, heads[index]!, index) : []));
  const all = probes.reduce((sum, one) => sum + (isRead(one) ? cellsOf(one.used) : 0), 0);
  let done = all - pending.reduce((sum, stretch) => sum + cellsOf(stretch), 0);
  const tell = (count: number): void => {
    done += count;
    onProgress?.(done / all);
  };
  if (pending.length > 0) tell(0);
  const read = await readStretches(session, probes.map(({ sheet }) => sheet), pending, queued, tell);
  return heads.map((head, index) => withStretches(head, read.filter(({ sheet }) => sheet === index)));
}

/** The head as a block, or an empty block at the used range's corner where the head does not hold whole rows from the top. */
function headOf({ used, head }: Probe): CellBlock {
  const isWhole = head !== null && !head.isNullObject && head.rowIndex === used.rowIndex && head.columnIndex === used.columnIndex && head.columnCount === used.columnCount;
  return isWhole
    ? cellBlock(head.rowIndex, head.columnIndex, head.values, head.formulas, head.numberFormat)
    : { ...EMPTY, row: used.rowIndex, column: used.columnIndex };
}

/** Stretches of rows that are still to be read, each with the bytes that it will probably take. */
function restOf({ used }: Probe, head: CellBlock, sheet: number): Stretch[] {
  const read = head.values.length;
  const columnCount = used.columnCount;
  const perRow = read > 0 ? (utf8Length(JSON.stringify([head.values, shown(head), head.numberFormats])) * ROOM_FOR_LONGER_ROWS) / read : columnCount * 60;
  const rowsAtOnce = Math.max(1, Math.min(Math.floor(PAYLOAD_LIMIT / perRow), Math.floor(4_000_000 / columnCount)));
  const stretches: Stretch[] = [];
  for (let done = read; done < used.rowCount; done += rowsAtOnce) {
    const rowCount = Math.min(rowsAtOnce, used.rowCount - done);
    stretches.push({ sheet, row: used.rowIndex + done, column: used.columnIndex, rowCount, columnCount, size: rowCount * perRow });
  }
  return stretches;
}

/** What Excel sends as formulas: a constant's value again. */
const shown = ({ values, formulas }: CellBlock): unknown[][] => values.map((cells, r) => cells.map((value, c) => formulas[r]?.[c] ?? value));

const VISIBILITY: Readonly<Record<string, SheetSnapshot["visibility"]>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" };

function sheetSnapshot(one: Probe | Pick<Probe, "sheet" | "merged">, used: CellBlock, tables: readonly TableSnapshot[], unlocked?: readonly string[]): SheetSnapshot {
  const { sheet, merged } = one;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    isProtected: sheet.protection.protected,
    used,
    merges: mergesOf(merged),
    tables,
    ...(unlocked ? { unlocked } : {}),
    ...(isFilled(one) && isTooLarge(one) ? { unread: { address: addressOf(boxOfUsed(one)), rowCount: one.used.rowCount, columnCount: one.used.columnCount } } : {}),
  };
}

const boxOfUsed = ({ used: { rowIndex: row, columnIndex: column, rowCount, columnCount } }: Probe): CellBox => ({ row, column, rowCount, columnCount });

const mergesOf = (merged: Probe["merged"]): string[] | null => (merged === null ? null : merged.isNullObject ? [] : areasOf(merged.address));

/** Where a sheet holds something or is merged. */
const areasInUse = (one: Probe | Pick<Probe, "sheet" | "merged">): string[] => [
  ...(isFilled(one) ? [addressOf(boxOfUsed(one))] : []),
  ...(mergesOf(one.merged) ?? []),
];

const snapshot = (workbook: Excel.Workbook, active: Excel.Worksheet, sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ name: workbook.name, activeSheet: active.name, isStructureProtected: workbook.protection.protected, sheets });
