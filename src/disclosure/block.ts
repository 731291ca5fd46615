import type { SourceText } from "./source-text";

/** A paragraph of the document. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: SourceText;
}

/** A table row's cells from left to right. A cell that a merged cell above covers is there, and blank. */
export interface Row {
  readonly cells: readonly SourceText[];
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
}

/** What every reader turns its input into: paragraphs and tables in the document's order. */
export type Block = Paragraph | Table;

/** Cells that hold something. */
export const filledCells = (row: Row): SourceText[] => row.cells.filter((cell) => !cell.isBlank);
