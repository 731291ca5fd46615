/** A formula that stands in no cell: a defined name's, a rule's for what may be entered, a rule's for looks, a table column's. */
export interface OutsideFormula {
  readonly kind: "name" | "validation" | "conditional-format" | "table-column";
  /** Null: a name of the whole workbook. */
  readonly sheet: string | null;
  /** The name; the cells of a rule (`D1:D4 F2`); a table and its column (`表1[金额]`). */
  readonly place: string;
  /** With its `=`. */
  readonly formula: string;
  /** The cell that its relative references are seen from, counted from 0. */
  readonly row: number;
  readonly column: number;
}
