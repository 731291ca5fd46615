export { absoluteAddress, boxAddress, columnIndex, columnName, fullAddress, parseAddress, parseBox, type ParsedAddress, quoteSheet } from "./address";
export * from "./boxes";
export { cellInput, type CellInput, isTextFormat } from "./cell-input";
export { dateSerial } from "./date-input";
export { type CellMove, moveBox, moveReferences, translateFormula } from "./formula-references";
export { canonicalFormula, formulaProblem } from "./formula-syntax";
