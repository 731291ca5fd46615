/** One row or column number within a reference: as written, counted from 0, and whether `$` holds it. */
export interface WrittenEdge {
  readonly at: number;
  readonly fixed: boolean;
}

/** A reference as written: a cell, whole columns or whole rows. */
export type WrittenReference =
  | { readonly shape: "cell"; readonly row: WrittenEdge; readonly column: WrittenEdge }
  | { readonly shape: "columns"; readonly first: WrittenEdge; readonly last: WrittenEdge }
  | { readonly shape: "rows"; readonly first: WrittenEdge; readonly last: WrittenEdge };

/**
 * - `sheet`: the part before an address with its `!`; `text` is the plain name(s), quotes resolved.
 * - `structured`: `Table1[[#This Row],[Amount]]`, also without a table's name.
 * - `space`: white space that intersects two references; other white space gives no token.
 */
export type TokenKind =
  | "number" | "text" | "boolean" | "error" | "reference" | "name" | "function" | "sheet" | "structured"
  | "operator" | "open" | "close" | "separator" | "row-separator" | "array-open" | "array-close" | "space" | "unknown";

export interface Token {
  readonly kind: TokenKind;
  /** Where it stands in the formula. */
  readonly start: number;
  readonly end: number;
  /** Its text; for `sheet` the name without quotes, for `text` the plain text, for `function` and `name` in capitals. */
  readonly text: string;
  readonly reference: WrittenReference | null;
}
