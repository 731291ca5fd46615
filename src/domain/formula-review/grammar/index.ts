export { cellAddress, columnIndex, columnLetters, LAST_COLUMN, LAST_ROW, rectangleAddress, rectangleOf, rectanglesOfCells, type Rectangle } from "./address";
export { canonicalText, termsOf, type Term } from "./canonical";
export { partsOf, type Edge, type FormulaNode, type ReferenceNode, type RelativeArea, type SheetPrefix } from "./formula-node";
export { moveFormula } from "./move-formula";
export { withMovedRows } from "./moved-rows";
export { parseFormula } from "./parse";
export { relativeKey } from "./relative-key";
export type { Token, WrittenEdge, WrittenReference } from "./token";
export { tokenize } from "./tokenize";
