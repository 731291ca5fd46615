import type { CellProblemCode } from "../wording/index";

/** A cell that does not hold what it should. Words are made from `code` at the edge. */
export interface CellProblem {
  readonly code: CellProblemCode;
  readonly sheet: string;
  /** A1 of the cell. */
  readonly cell: string;
  /** Label of the column concerned, or null. */
  readonly column: string | null;
  /** The cell's content as text. */
  readonly text: string;
}
