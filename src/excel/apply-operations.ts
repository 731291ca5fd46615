import {
  addressOf, WorkbookPortError, type ApplyOptions, type BlockAddress, type CellValue, type ContentBlock, type SheetOperation,
} from "../application/port/index";
import type { Session } from "./excel-session";
import { ACTION_BYTES, operationBytes } from "./operation-bytes";
import { PAYLOAD_LIMIT, stretches } from "./payload";
import { queueOperation, type QueueContext } from "./queue-operation";
import { resizedTables } from "./resized-tables";
import { removeDouble, type StoredParts } from "./stored-parts";
import { typedInput } from "./text-safety";
import { cellValue } from "./cell-values";
import { portError, type ErrorPlace } from "./translate-error";

/** Mark that is queued behind each operation: after a failure Excel says which of them were reached. */
const MARK = "operation-done:";
/** Bytes of what surrounds a stretch of cells; the library sends at most 1,500 cells in one piece. */
const PIECE_BYTES = 700;
const CELLS_PER_PIECE = 1_500;

/** Does operations in as few round trips as the limit of a request allows, and reads back in the last. */
export class OperationRun {
  readonly #session: Session;
  readonly #parts: StoredParts;
  readonly #operations: readonly SheetOperation[];
  readonly #options: ApplyOptions;
  readonly #sheets = new Map<string, Excel.Worksheet>();
  #queuedBytes = 0;
  #applied = 0;
  #written = { cells: 0, bytes: 0 };

  constructor(session: Session, parts: StoredParts, operations: readonly SheetOperation[], options: ApplyOptions) {
    this.#session = session;
    this.#parts = parts;
    this.#operations = operations;
    this.#options = options;
  }

  async run(): Promise<{ readonly blocks: readonly ContentBlock[] }> {
    try {
      return await this.#run();
    } catch (error) {
      this.#parts.forget();
      const failure = this.#failure(error);
      if (failure.applied === 0) await this.#removeDouble();
      throw failure;
    }
  }

  /** Another's text may stand under the key beside ours, or the former one still: what was stopped takes its own away. */
  async #removeDouble(): Promise<void> {
    const [first] = this.#operations;
    if (first?.kind !== "store" || first.replaces === undefined || first.text === null) return;
    const { key, text } = first;
    try {
      await Excel.run((context) => removeDouble(context, key, text));
    } catch {
      // The failure that led here is what the user is told.
    }
  }

  async #run(): Promise<{ readonly blocks: readonly ContentBlock[] }> {
    await this.#lookUpParts();
    const { context } = this.#session;
    context.application.suspendApiCalculationUntilNextSync();
    const queue: QueueContext = { context, parts: this.#parts, sheet: (name) => this.#sheet(name), resized: resizedTables(this.#operations) };
    for (const [index, operation] of this.#operations.entries()) {
      if (operation.kind === "write-cells") await this.#writeCells(operation, index);
      else {
        const bytes = operationBytes(operation);
        await this.#makeRoom(bytes, index);
        queueOperation(operation, queue);
        if (operation.kind === "delete-sheet" || operation.kind === "add-sheet") this.#sheets.delete(operation.sheet);
        this.#queuedBytes += bytes;
      }
      context.trace(MARK + index);
    }
    return { blocks: await this.#readBack() };
  }

  /** Whether our parts exist must be known before they are written; reading the workbook has mostly told already. */
  async #lookUpParts(): Promise<void> {
    const unknown = this.#parts.unknown([...new Set(this.#operations.flatMap((operation) => (operation.kind === "store" ? [operation.key] : [])))]);
    if (unknown.length === 0) return;
    const read = this.#parts.queueRead(this.#session, unknown);
    await this.#session.sync();
    await read();
  }

  async #writeCells(operation: Extract<SheetOperation, { kind: "write-cells" }>, index: number): Promise<void> {
    const inputs = operation.cells.map((row) => row.map(typedInput));
    const width = inputs[0]?.length ?? 0;
    if (width === 0) return;
    let left = inputs;
    let row = operation.row;
    while (left.length > 0) {
      const pieces = Math.ceil((left.length * width) / CELLS_PER_PIECE);
      const room = PAYLOAD_LIMIT - this.#queuedBytes - ACTION_BYTES - pieces * PIECE_BYTES;
      const [first] = stretches(left, Math.max(room, 0));
      if (!first || (first.bytes > room && this.#queuedBytes > 0)) {
        await this.#flush(index);
        continue;
      }
      this.#sheet(operation.sheet).getRangeByIndexes(row, operation.column, first.rows.length, width).formulas = first.rows.map((cells) => [...cells]);
      this.#queuedBytes += first.bytes + ACTION_BYTES + Math.ceil((first.rows.length * width) / CELLS_PER_PIECE) * PIECE_BYTES;
      this.#written.cells += first.rows.length * width;
      this.#written.bytes += first.bytes;
      row += first.rows.length;
      left = left.slice(first.rows.length);
    }
  }

  async #makeRoom(bytes: number, index: number): Promise<void> {
    if (this.#queuedBytes > 0 && this.#queuedBytes + bytes > PAYLOAD_LIMIT) await this.#flush(index);
  }

  async #flush(doneOperations: number): Promise<void> {
    await this.#session.sync();
    this.#applied = doneOperations;
    this.#queuedBytes = 0;
    this.#options.onProgress?.(Math.min(1, doneOperations / Math.max(1, this.#operations.length)));
    this.#session.context.application.suspendApiCalculationUntilNextSync();
  }

  /** Reads blocks after the last operation, in its round trip unless the answer would be too large. */
  async #readBack(): Promise<ContentBlock[]> {
    const perCell = Math.max(8, this.#written.cells > 0 ? this.#written.bytes / this.#written.cells : 40);
    const read: { readonly block: BlockAddress; readonly ranges: Excel.Range[] }[] = [];
    let expected = 0;
    for (const block of this.#options.readBack ?? []) {
      const ranges: Excel.Range[] = [];
      const rowsAtOnce = Math.max(1, Math.floor(PAYLOAD_LIMIT / (perCell * Math.max(1, block.columnCount))));
      for (let done = 0; done < block.rowCount; done += rowsAtOnce) {
        const rowCount = Math.min(rowsAtOnce, block.rowCount - done);
        const bytes = rowCount * block.columnCount * perCell;
        if (expected > 0 && expected + bytes > PAYLOAD_LIMIT) {
          await this.#flush(this.#operations.length);
          expected = 0;
        }
        const range = this.#sheet(block.sheet).getRangeByIndexes(block.row + done, block.column, rowCount, block.columnCount);
        range.load("formulas");
        ranges.push(range);
        expected += bytes;
      }
      read.push({ block, ranges });
    }
    await this.#session.sync();
    this.#applied = this.#operations.length;
    this.#options.onProgress?.(1);
    return read.map(({ block, ranges }) => ({
      sheet: block.sheet, row: block.row, column: block.column,
      contents: ranges.flatMap((range) => range.formulas as unknown[][]).map((cells) => cells.map((value): CellValue => cellValue(value))),
    }));
  }

  #sheet(name: string): Excel.Worksheet {
    const known = this.#sheets.get(name);
    if (known) return known;
    const sheet = this.#session.context.workbook.worksheets.getItem(name);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  #failure(error: unknown): WorkbookPortError {
    const applied = Math.max(this.#applied, reached(error));
    if (error instanceof WorkbookPortError) return new WorkbookPortError(error.code, error.message, error.place, applied);
    return portError(error, placeOf(this.#operations[applied]), applied);
  }
}

/** Number of operations that Excel says it did before it stopped. */
function reached(error: unknown): number {
  const messages = typeof error === "object" && error !== null && "traceMessages" in error && Array.isArray(error.traceMessages) ? error.traceMessages : [];
  return messages.reduce<number>((most, message) => (typeof message === "string" && message.startsWith(MARK) ? Math.max(most, Number(message.slice(MARK.length)) + 1) : most), 0);
}

function placeOf(operation: SheetOperation | undefined): ErrorPlace {
  if (!operation || !("sheet" in operation)) return { sheet: null, address: null };
  const { sheet } = operation;
  if ("address" in operation) return { sheet, address: operation.address };
  if (operation.kind === "write-cells") {
    return { sheet, address: addressOf({ row: operation.row, column: operation.column, rowCount: operation.cells.length, columnCount: operation.cells[0]?.length ?? 1 }) };
  }
  return { sheet, address: operation.kind === "add-table" ? operation.table.address : null };
}
