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

/**
 * Hashes of what the operations write. Where the host's read-back is given, a formula counts as the host wrote it:
 * later reading compares with that.
 */
export function writtenBy(operations: readonly SheetOperation[], readBack: readonly ContentBlock[] = []): WrittenBlock[] {
  const blocks: WrittenBlock[] = [];
  let index = 0;
  for (const operation of operations) {
    if (operation.kind !== "write-cells") continue;
    const seen = readBack[index];
    index += 1;
    const hashes = operation.cells.map((row, r) =>
      row.map((content, c) => {
        if (content === null) return NO_HASH;
        const now = seen?.contents[r]?.[c];
        return seen && content.kind === "formula" && typeof now === "string" ? hashOfContent(now, true) : hashOfPlanned(content);
      }).join(""),
    );
    blocks.push({ sheet: operation.sheet, row: operation.row, column: operation.column, width: operation.cells[0]?.length ?? 1, hashes: hashes.join("") });
  }
  return blocks;
}
