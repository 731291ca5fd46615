import type { CellPlace } from "../application/port/index";
import { hasExcelApi, type Session } from "./excel-session";
import { withoutSheet } from "./area-list";

/** Cells asked about in one round trip: each takes about 600 bytes of the request. */
const AT_ONCE = 2_000;

/** The areas that formulas spill over, where this Excel knows spills (ExcelApi 1.12). */
export async function readSpills(session: Session, cells: readonly CellPlace[]): Promise<(string | null)[]> {
  if (!hasExcelApi("1.12")) return cells.map(() => null);
  const areas: (string | null)[] = [];
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    const asked = cells.slice(from, from + AT_ONCE).map(({ sheet, row, column }) => {
      const area = session.context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject();
      area.load("address");
      return area;
    });
    await session.sync();
    areas.push(...asked.map((area) => (area.isNullObject ? null : withoutSheet(area.address))));
  }
  return areas;
}
