import type { CellContent } from "../../sheets/index";
import type { OutsideFormula } from "./outside-formula";

/** A cell's new content, by its A1. */
export interface CellPatch {
  readonly cell: string;
  readonly content: CellContent;
}

/** What is to be different in a file, of which all else stays as it is. */
export interface FilePatch {
  readonly sheets: readonly { readonly sheet: string; readonly cells: readonly CellPatch[] }[];
  /** Says what takes the place of a formula that stands in no cell, with its `=`; null leaves it. */
  readonly outside?: (found: OutsideFormula) => string | null;
}
