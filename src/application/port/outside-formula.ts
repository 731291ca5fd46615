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
  /** The whole rule where the host can give cells another one; `formula` is one of its formulas. */
  readonly validation?: ValidationRule;
  /** The host tells the formula, but does not let it be replaced. */
  readonly isFixed?: boolean;
}

/** A rule for what may be entered, as the host has it, with what it says to people. */
export interface ValidationRule {
  /** By kind (`custom`, `decimal`, …): its formulas and operator. */
  readonly rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** Formulas that stand in no cell, and the sheets whose rules the host does not tell. */
export interface OutsideFormulas {
  readonly formulas: readonly OutsideFormula[];
  readonly unread: readonly string[];
}
