import { formulaMap } from "../../domain/formula-review/index";
import type { WorkbookPort } from "../port/workbook-port";
import { prepareOperations } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import { regionColour } from "./region-colours";

/** Cells that are coloured at once: of so many the former looks can be kept, and come back exactly. */
export const MOST_COLOURED = 4_000;

/**
 * Works out the colouring of a sheet's formula map: like formulas alike, each region its own fill, nothing else touched.
 * Taking the write back gives the cells their former fills. Where there are more formulas than `MOST_COLOURED`, the
 * smallest regions are coloured: what stands alone is what one looks for. Null where the sheet is gone or has no formula.
 */
export async function prepareMapColours(port: WorkbookPort, sheet: string): Promise<PreparedWrite | null> {
  const basis = await port.readWorkbook({ sheets: [sheet], store: ["journal", "settings"] });
  const [map] = formulaMap(basis.workbook);
  if (!map || map.regions.length === 0) return null;
  let room = MOST_COLOURED;
  const coloured = [...map.regions].sort((a, b) => a.cellCount - b.cellCount).filter(({ cellCount }) => (room -= cellCount) >= 0);
  const steps = coloured.flatMap((region) => region.ranges.map((address) => ({ kind: "format", sheet, address, style: { fill: regionColour(region) } } as const)));
  const cells = coloured.reduce((sum, { cellCount }) => sum + cellCount, 0);
  return prepareOperations({ kind: "formula-colours", sheet, cells, regions: coloured.length }, basis, steps);
}
