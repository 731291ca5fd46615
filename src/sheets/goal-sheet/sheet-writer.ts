import { areaName, type CellArea } from "../cell-address";
import { SheetDraft } from "../sheet-draft";
import type { CellContent, CellStyle } from "../sheet-plan";
import { HIGHEST_ROW } from "./text-measure";

/** A cell of a row in the making, over `span` columns. */
export interface RowCell {
  readonly column: number;
  readonly span: number;
  readonly content: CellContent;
  readonly style: CellStyle;
}

/**
 * Writes a sheet row by row and breaks it into pages: a row that would not fit begins a new page, on which the title
 * rows stand again.
 */
export class SheetWriter {
  readonly draft = new SheetDraft();
  readonly merges: string[] = [];
  readonly pageBreaks: number[] = [];
  private nextRow = 0;
  private used = 0;
  private titlesFrom: number | null = null;
  private titlesHeight = 0;
  private titleRowCount = 0;

  constructor(private readonly pageHeight: number) {}

  /** The row that is written next. */
  get row(): number {
    return this.nextRow;
  }

  /** Points that are free on the page. */
  get free(): number {
    return this.pageHeight - this.used;
  }

  /** Points that a new page has below the title rows. */
  get freeOnNewPage(): number {
    return this.pageHeight - this.titlesHeight;
  }

  /** Begins a new page with the next row where less than `height` points are free; gives whether it did. */
  makeRoom(height: number): boolean {
    if (height <= this.free || this.used <= this.titlesHeight) return false;
    this.pageBreaks.push(this.nextRow);
    this.used = this.titlesHeight;
    return true;
  }

  /**
   * Writes a row, as several rows with merged cells where it is higher than Excel allows, on a new page if it must.
   *
   * @returns the first row written and how many they are
   */
  write(cells: readonly RowCell[], height: number): { row: number; count: number } {
    this.makeRoom(height);
    const row = this.nextRow;
    const count = Math.max(1, Math.ceil(height / HIGHEST_ROW));
    for (const { column, span, content, style } of cells) {
      this.draft.set(row, column, content);
      this.draft.format(row, column, row + count - 1, column + span - 1, style);
      if (span > 1 || count > 1) this.merge({ row, column, rowCount: count, columnCount: span });
    }
    for (let index = 0; index < count; index += 1) this.draft.height(row + index, Math.ceil((height / count) * 2) / 2);
    this.nextRow += count;
    this.used += height;
    return { row, count };
  }

  /** The rows written from here to `endTitles` come again on every further page. */
  beginTitles(): void {
    this.titlesFrom = this.nextRow;
    this.titlesHeight = -this.used;
  }

  endTitles(): void {
    this.titlesHeight += this.used;
    this.titleRowCount = this.nextRow - (this.titlesFrom ?? this.nextRow);
  }

  /** `$5:$6`, or null. */
  get titleRows(): string | null {
    return this.titlesFrom === null || this.titleRowCount === 0 ? null : `$${this.titlesFrom + 1}:$${this.titlesFrom + this.titleRowCount}`;
  }

  merge({ row, column, rowCount, columnCount }: CellArea): void {
    if (rowCount > 1 || columnCount > 1) this.merges.push(areaName(row, column, row + rowCount - 1, column + columnCount - 1));
  }
}
