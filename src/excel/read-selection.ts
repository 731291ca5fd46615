import { WorkbookPortError, type SelectionSnapshot } from "../application/port/index";
import { cellBlock } from "./cell-values";
import type { Session } from "./excel-session";
import { withoutSheet } from "./area-list";
import { codeOf } from "./translate-error";

/** More cells than anyone selects to add as lines; whole columns count by their used part. */
const CELL_LIMIT = 100_000;

/**
 * Reads the selected cells that hold something.
 *
 * @throws WorkbookPortError `unsupported` for several areas at once, `too-large` for more than 100,000 cells
 */
export async function readSelection(session: Session): Promise<SelectionSnapshot> {
  const selected = session.context.workbook.getSelectedRange();
  selected.load({ address: true, rowIndex: true, columnIndex: true, worksheet: { name: true } });
  const used = selected.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,cellCount");
  try {
    await session.sync();
  } catch (error) {
    if (codeOf(error) === "InvalidSelection") throw new WorkbookPortError("unsupported", "Select one area of cells.");
    throw error;
  }
  const place = { sheet: selected.worksheet.name, address: withoutSheet(selected.address) };
  if (used.isNullObject) return { ...place, block: { row: selected.rowIndex, column: selected.columnIndex, values: [], formulas: [], numberFormats: [] } };
  if (used.cellCount < 0 || used.cellCount > CELL_LIMIT) throw new WorkbookPortError("too-large", `More than ${CELL_LIMIT} cells are selected.`, place);
  used.load("values,formulas,numberFormat");
  await session.sync();
  return { ...place, block: cellBlock(used.rowIndex, used.columnIndex, used.values, used.formulas, used.numberFormat) };
}
