import type { SheetOperation } from "../application/port/index";
import { LOOKS_BYTES } from "./cell-looks";
import { bytesOf, bytesOfRows } from "./payload";

/** Bytes in a request, measured with the library and rounded up: an action on a range with its mark. */
export const ACTION_BYTES = 700;
/** A property of a range's format: font and fill are objects of their own. */
const PROPERTY_BYTES = 250;
/** Six borders with style, weight and colour each. */
const BORDER_BYTES = 3_600;
const PRINT_BYTES = 1_400;
const PAGE_BREAK_BYTES = 200;

/** Bytes that an operation takes in a request; for cells without the cells themselves. */
export function operationBytes(operation: SheetOperation): number {
  switch (operation.kind) {
    case "format": {
      const { border, ...others } = operation.style;
      return ACTION_BYTES + Object.keys(others).length * PROPERTY_BYTES + (border === undefined ? 0 : BORDER_BYTES);
    }
    case "number-formats": return ACTION_BYTES + bytesOfRows(operation.formats);
    case "looks": return 2 * ACTION_BYTES + operation.looks.runs.reduce((cells, [count]) => cells + count, 0) * LOOKS_BYTES;
    case "print": return ACTION_BYTES + PRINT_BYTES + (operation.print.pageBreaks?.length ?? 0) * PAGE_BREAK_BYTES;
    case "define-name": return ACTION_BYTES + bytesOf(operation.formula);
    case "validation": return 4 * ACTION_BYTES + bytesOf(JSON.stringify(operation.validation));
    case "store": return ACTION_BYTES + bytesOf(operation.text) * 1.1;
    default: return ACTION_BYTES;
  }
}
