import type { FormulaRegion, SheetFormulaMap } from "../../domain/formula-review/index";
import { boxOf, type CellBox } from "./cell-box";

/** A rectangle of the picture, in cells from the used range's corner. */
export interface MapRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null: typed numbers. */
  readonly region: FormulaRegion | null;
}

/** A sheet's formula map as rectangles to draw. */
export interface MapPicture {
  readonly used: CellBox;
  readonly rectangles: readonly MapRectangle[];
  /** Rectangles that were left out: more than a picture of this size can show. */
  readonly leftOut: number;
}

/** What a picture of some hundred pixels can show, and a browser draws at once. */
const MOST_RECTANGLES = 4_000;

/** The picture of a map; null where the sheet is empty. What stands alone is drawn last, above all others. */
export function mapPicture({ used: address, regions, numbers }: SheetFormulaMap): MapPicture | null {
  const used = address === null ? null : boxOf(address);
  if (used === null) return null;
  const bySize = [...regions].sort((a, b) => b.cellCount - a.cellCount);
  const rectangles = [
    ...numbers.flatMap((range) => rectangleOf(range, used, null)),
    ...bySize.flatMap((region) => region.ranges.flatMap((range) => rectangleOf(range, used, region))),
  ];
  return { used, rectangles: rectangles.slice(-MOST_RECTANGLES), leftOut: Math.max(0, rectangles.length - MOST_RECTANGLES) };
}

function rectangleOf(address: string, used: CellBox, region: FormulaRegion | null): MapRectangle[] {
  const box = boxOf(address);
  return box === null ? [] : [{ x: box.column - used.column, y: box.row - used.row, width: box.columnCount, height: box.rowCount, region }];
}
