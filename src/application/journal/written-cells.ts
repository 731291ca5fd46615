import type { CellContent, CellValue } from "../../sheets/index";
import { blocksOf } from "../writing/cell-blocks";
import type { ContentBlock, SheetOperation } from "../port/workbook-port";
import { HASH_LENGTH, NO_HASH, hashOfContent, hashOfPlanned } from "./content-hash";

/** Hashes of a rectangle of cells that the add-in wrote: four signs per cell, row-major. */
export interface WrittenBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly hashes: string;
}

/** Which cells the add-in wrote and with what, by sheet; looked up cell by cell. */
export class WrittenCells {
  readonly #sheets = new Map<string, Map<number, string>>();

  /** Takes blocks in; what comes later counts. */
  add(blocks: readonly WrittenBlock[]): this {
    for (const block of blocks) {
      const cells = this.#sheets.get(block.sheet) ?? new Map<number, string>();
      this.#sheets.set(block.sheet, cells);
      for (let at = 0; at * HASH_LENGTH < block.hashes.length; at += 1) {
        const hash = block.hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH);
        if (hash === NO_HASH) continue;
        cells.set((block.row + Math.floor(at / block.width)) * 16_384 + block.column + (at % block.width), hash);
      }
    }
    return this;
  }

  hashAt(sheet: string, row: number, column: number): string | null {
    return this.#sheets.get(sheet)?.get(row * 16_384 + column) ?? null;
  }

  /** Follows a sheet that was renamed. */
  rename(from: string, to: string): void {
    const cells = this.#sheets.get(from);
    if (!cells) return;
    this.#sheets.delete(from);
    this.#sheets.set(to, cells);
  }

  /** The cells of a sheet, in no order. */
  *cellsOf(sheet: string): Generator<{ row: number; column: number; hash: string }> {
    for (const [place, hash] of this.#sheets.get(sheet) ?? []) {
      yield { row: Math.floor(place / 16_384), column: place % 16_384, hash };
    }
  }

  sheets(): string[] {
    return [...this.#sheets.keys()];
  }

  toBlocks(): WrittenBlock[] {
    return this.sheets().flatMap((sheet) =>
      blocksOf([...this.cellsOf(sheet)].map(({ row, column, hash }) => ({ row, column, item: hash }))).map((block) => ({
        sheet,
        row: block.row,
        column: block.column,
        width: block.rows[0]?.length ?? 1,
        hashes: block.rows.map((row) => row.join("")).join(""),
      })),
    );
  }
}

/** Hashes of what the operations write, if the host writes formulas as we do. */
export function writtenBy(operations: readonly SheetOperation[]): WrittenBlock[] {
  return writesOf(operations).map(({ sheet, row, column, cells }) => ({
    sheet, row, column, width: cells[0]?.length ?? 1,
    hashes: cells.map((contents) => contents.map((content) => (content === null ? NO_HASH : hashOfPlanned(content))).join("")).join(""),
  }));
}

/**
 * The hashes with each formula as the host wrote it: later reading compares with that. The same array where the host
 * wrote every formula as it was given.
 */
export function asSeen(written: readonly WrittenBlock[], operations: readonly SheetOperation[], readBack: readonly ContentBlock[]): readonly WrittenBlock[] {
  const writes = writesOf(operations);
  const isSame = writes.every(({ cells }, index) => cells.every((contents, r) => contents.every((content, c) => !isRewritten(content, readBack[index]?.contents[r]?.[c]))));
  if (isSame) return written;
  return written.map((block, index) => {
    const cells = writes[index]?.cells.flat() ?? [];
    const seen = readBack[index]?.contents.flat() ?? [];
    const hashes = cells.map((content, at) => (isRewritten(content, seen[at]) ? hashOfContent(seen[at] ?? null, true) : block.hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)));
    return { ...block, hashes: hashes.join("") };
  });
}

const isRewritten = (content: CellContent | null, seen: CellValue | undefined): boolean =>
  content !== null && content.kind === "formula" && typeof seen === "string" && seen !== content.formula;

const writesOf = (operations: readonly SheetOperation[]) => operations.filter((operation) => operation.kind === "write-cells");
