export type { ApplyOptions, BlockAddress, CellPlace, ContentBlock, LooksRequest, ReadingHooks, ReadOptions, SheetOperation, SheetOutline, StoreKey, WorkbookPort, WorkbookReading } from "./workbook-port";
export type { CellPatch, FilePatch } from "./file-patch";
export type { OutsideFormula, OutsideFormulas, ValidationRule } from "./outside-formula";
export { WorkbookPortError } from "./workbook-port";
export type {
  CellBlock, CellContent, CellError, CellStyle, CellValue, PrintPlan, SelectionSnapshot, SheetSnapshot, TablePlan,
  TableSnapshot, WorkbookSnapshot,
} from "../../sheets/index";
export { boxOf, addressOf, cellAddress, columnLetters, columnNumber, intersection, type CellBox } from "./cell-address";
export { storeNamespace, storedText, storedXml } from "./stored-xml";
export { MOST_CELLS } from "./most-cells";
export { unpackedSize } from "../../disclosure/unpacking/index";
export { unlockedAreas } from "./unlocked-areas";
export { boxOfLooks, disjointAreas, LINE_SIDES, packedLooks, unpackedLooks, type CellLine, type CellLooks, type LineSide, type LooksBlock } from "./cell-looks";
