/** A cell's value as read; a blank cell is null, an error value an object, a date its serial number. */
export type ReviewValue = string | number | boolean | { readonly error: string } | null;

/** A block of cells, row-major; `row` and `column` of its first cell count from 0. */
export interface ReviewBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly ReviewValue[])[];
  /** With `=`; null where the cell holds a constant or nothing. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** A sheet as the review needs it; a snapshot of a sheet fits as it is. */
export interface ReviewSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly used: ReviewBlock;
  /** Addresses such as `B2:D2`; null where the host cannot tell. */
  readonly merges: readonly string[] | null;
  /** Tables with their header row, e.g. `A20:P45`. */
  readonly tables: readonly { readonly name: string; readonly address: string }[];
  /** Hidden rows and columns, counted from 0; left out where the host cannot tell. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** There where the sheet's cells were not read: formulas that refer to it are not judged by what it holds. */
  readonly unread?: { readonly address: string; readonly rowCount: number; readonly columnCount: number };
}

/** A defined name and what it stands for, with `=`; `sheet` is null for a name of the whole workbook. */
export interface ReviewName {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
}

/** A workbook as the review needs it; a `WorkbookSnapshot` fits as it is. */
export interface ReviewWorkbook {
  readonly sheets: readonly ReviewSheet[];
  readonly names?: readonly ReviewName[];
}
