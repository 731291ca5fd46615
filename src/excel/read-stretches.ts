import { WorkbookPortError, type CellBlock } from "../application/port/index";
import { cellBlock } from "./cell-values";
import type { Session } from "./excel-session";
import { PAYLOAD_LIMIT } from "./payload";
import { portError } from "./translate-error";

/** Rows of a sheet that are to be read, with the bytes that their cells will probably take. */
export interface Stretch {
  /** Which of the sheets. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly size: number;
}

/** The cells of a stretch. */
export interface ReadStretch {
  readonly sheet: number;
  readonly columnCount: number;
  readonly cells: CellBlock;
}

/** What the session has queued already. */
export interface QueuedBefore {
  readonly isPending: boolean;
  /** Bytes that its answer will probably take. */
  readonly bytes: number;
  /** It is sent on its own: an answer that is too large must not take it along. */
  readonly isApart: boolean;
}

/** Answers that are too large, one after the other, before the reading is given up: each halves what is asked for. */
const MOST_REFUSED = 40;

/**
 * Reads stretches, as many at once as an answer will probably hold. Where texts are longer than foreseen and the answer is
 * refused as too large, half of it is asked for, down to a single row and then to half of its cells.
 *
 * @param onCells told how many cells each answer brought
 * @throws WorkbookPortError `too-large` with the sheet where even single cells are refused
 */
export async function readStretches(
  session: Session, sheets: readonly Excel.Worksheet[], wanted: readonly Stretch[], queued: QueuedBefore, onCells: (count: number) => void = () => undefined,
): Promise<ReadStretch[]> {
  const read: ReadStretch[] = [];
  let { isPending, bytes } = queued;
  if (isPending && (queued.isApart || wanted.length === 0 || bytes + wanted[0]!.size > PAYLOAD_LIMIT)) {
    await session.sync();
    [isPending, bytes] = [false, 0];
  }
  let left = [...wanted];
  let refused = 0;
  while (left.length > 0) {
    const batch = firstOf(left, PAYLOAD_LIMIT - bytes);
    const ranges = batch.map(({ sheet, row, column, rowCount, columnCount }) => {
      const range = sheets[sheet]!.getRangeByIndexes(row, column, rowCount, columnCount);
      range.load("values,formulas,numberFormat");
      return range;
    });
    try {
      await session.sync();
    } catch (error) {
      if (isPending || portError(error).code !== "too-large") throw error;
      refused += 1;
      left = refused > MOST_REFUSED ? giveUp(sheets[batch[0]!.sheet]!, error) : [...smaller(batch, sheets, error), ...left.slice(batch.length)];
      continue;
    }
    batch.forEach((stretch, index) => {
      const range = ranges[index]!;
      read.push({ sheet: stretch.sheet, columnCount: stretch.columnCount, cells: cellBlock(stretch.row, stretch.column, range.values, range.formulas, range.numberFormat) });
    });
    onCells(batch.reduce((sum, stretch) => sum + cellsOf(stretch), 0));
    left = left.slice(batch.length);
    [isPending, bytes, refused] = [false, 0, 0];
  }
  return read;
}

/** How many cells a stretch holds. */
export const cellsOf = ({ rowCount, columnCount }: Pick<Stretch, "rowCount" | "columnCount">): number => rowCount * columnCount;

/** As many of the first as fit, one at least. */
function firstOf(stretches: readonly Stretch[], room: number): Stretch[] {
  let size = 0;
  const end = stretches.findIndex((stretch, index) => {
    size += stretch.size;
    return index > 0 && size > room;
  });
  return stretches.slice(0, end < 0 ? stretches.length : end);
}

/** What was refused together is asked for in smaller parts: each of several is taken to be twice as large, one alone is cut in two. */
function smaller(batch: readonly Stretch[], sheets: readonly Excel.Worksheet[], error: unknown): Stretch[] {
  const [only, ...others] = batch;
  if (!only) return [];
  if (others.length > 0) {
    const atLeast = (2 * PAYLOAD_LIMIT) / batch.length;
    return batch.map((stretch) => ({ ...stretch, size: Math.max(stretch.size * 2, atLeast) }));
  }
  const half = (count: number): [number, number] => [Math.ceil(count / 2), Math.floor(count / 2)];
  if (only.rowCount > 1) {
    const [first, second] = half(only.rowCount);
    return [{ ...only, rowCount: first }, { ...only, row: only.row + first, rowCount: second }].map((part) => ({ ...part, size: PAYLOAD_LIMIT }));
  }
  if (only.columnCount > 1) {
    const [first, second] = half(only.columnCount);
    return [{ ...only, columnCount: first }, { ...only, column: only.column + first, columnCount: second }].map((part) => ({ ...part, size: PAYLOAD_LIMIT }));
  }
  return giveUp(sheets[only.sheet]!, error);
}

function giveUp({ name }: Excel.Worksheet, error: unknown): never {
  throw new WorkbookPortError("too-large", `${name} cannot be read: ${portError(error).message}`, { sheet: name, address: null });
}

/** A block with the cells of further stretches, each at its place. */
export function withStretches(block: CellBlock, stretches: readonly ReadStretch[]): CellBlock {
  if (stretches.length === 0) return block;
  const width = Math.max(block.values[0]?.length ?? 0, ...stretches.map(({ cells, columnCount }) => cells.column - block.column + columnCount));
  const placed = <T>(own: readonly (readonly T[])[], of: (cells: CellBlock) => readonly (readonly T[])[], blank: T): T[][] => {
    const rows: T[][] = own.map((row) => [...row]);
    for (const { cells } of stretches) {
      of(cells).forEach((items, r) => {
        const row = (rows[cells.row - block.row + r] ??= Array.from({ length: width }, () => blank));
        items.forEach((item, c) => { row[cells.column - block.column + c] = item; });
      });
    }
    return rows;
  };
  return {
    ...block,
    values: placed(block.values, ({ values }) => values, null),
    formulas: placed(block.formulas, ({ formulas }) => formulas, null),
    numberFormats: placed(block.numberFormats, ({ numberFormats }) => numberFormats, "General"),
  };
}
