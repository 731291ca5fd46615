import type { GridBox } from "../../grid/grid";
import { intersection, parseBox } from "../cells/index";
import type { KeptValidation } from "../kept-parts";

/** The areas within a box whose cells have rules for entries: as in Excel, areas side by side are one, whatever their rules. */
export function validatedAreas(validations: readonly KeptValidation[], within: GridBox): GridBox[] {
  const areas: GridBox[] = [];
  for (const address of validations.flatMap(({ addresses }) => addresses)) {
    const own = parseBox(address);
    const common = own && intersection(own, within);
    if (common) put(areas, common);
  }
  return areas.sort((a, b) => a.row - b.row || a.column - b.column);
}

function put(areas: GridBox[], box: GridBox): void {
  const at = areas.findIndex((area) => joined(area, box) !== null);
  const [other] = at < 0 ? [] : areas.splice(at, 1);
  const both = other && joined(other, box);
  if (both) put(areas, both);
  else areas.push(box);
}

function joined(a: GridBox, b: GridBox): GridBox | null {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  if (a.row === b.row && a.rowCount === b.rowCount && (a.column + a.columnCount === b.column || b.column + b.columnCount === a.column)) {
    return { row, column, rowCount: a.rowCount, columnCount: a.columnCount + b.columnCount };
  }
  if (a.column === b.column && a.columnCount === b.columnCount && (a.row + a.rowCount === b.row || b.row + b.rowCount === a.row)) {
    return { row, column, rowCount: a.rowCount + b.rowCount, columnCount: a.columnCount };
  }
  return null;
}
