/** Where something was read: in a document (project, indicator row, line of text) or in a workbook (sheet, cell). */
export interface Place {
  readonly project: number | null;
  /** Row number of the indicator within its project, from 1. */
  readonly indicator: number | null;
  /** Line of the text, from 1; null where there are no lines. */
  readonly line: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** The literal words or cell content. */
  readonly text: string;
}
