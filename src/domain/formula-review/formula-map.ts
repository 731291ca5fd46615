import { cellAddress, rectangleAddress, rectanglesOfCells, relativeKey, tokenize } from "./grammar/index";
import { CanonicalIds } from "./model/canonical-ids";
import { buildModel } from "./model/review-model";
import type { SheetGrid } from "./model/sheet-grid";
import type { ReviewWorkbook } from "./review-workbook";

/** Cells of one sheet whose formulas calculate the same, seen from where they stand. */
export interface FormulaRegion {
  /** Counts from 1 within its sheet, by first appearance row by row. */
  readonly number: number;
  /** The first cell and its formula. */
  readonly cell: string;
  readonly formula: string;
  /** Addresses and ranges that together are its cells. */
  readonly ranges: readonly string[];
  readonly cellCount: number;
}

/** Where a sheet's formulas and typed numbers stand. */
export interface SheetFormulaMap {
  readonly sheet: string;
  /** The used range; null where the sheet is empty. */
  readonly used: string | null;
  readonly regions: readonly FormulaRegion[];
  /** Typed numbers, as addresses and ranges. */
  readonly numbers: readonly string[];
}

/** The formula map of a workbook: what was filled from one another belongs together, what stands alone is seen at a glance. */
export function formulaMap(workbook: ReviewWorkbook): SheetFormulaMap[] {
  const canonical = new CanonicalIds();
  return buildModel(workbook).sheets.map((sheet) => mapOf(sheet, canonical));
}

function mapOf(sheet: SheetGrid, canonical: CanonicalIds): SheetFormulaMap {
  const regions = new Map<number, { row: number; column: number }[]>();
  sheet.forEachFormula((row, column, formula) => {
    const id = canonical.of(formula);
    const cells = regions.get(id);
    if (cells) cells.push({ row, column });
    else regions.set(id, [{ row, column }]);
  });
  const numbers: { row: number; column: number }[] = [];
  const { top, left, bottom, right } = sheet.used;
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) {
    if (sheet.isConstantNumber(row, column)) numbers.push({ row, column });
  }
  return {
    sheet: sheet.name, used: bottom < top || right < left ? null : rectangleAddress(sheet.used), numbers: rangesOf(numbers),
    regions: [...regions.values()].map((cells, index): FormulaRegion => {
      const { row, column } = cells[0]!;
      return { number: index + 1, cell: cellAddress(row, column), formula: sheet.formula(row, column) ?? "", ranges: rangesOf(cells), cellCount: cells.length };
    }),
  };
}

const rangesOf = (cells: readonly { readonly row: number; readonly column: number }[]): string[] => rectanglesOfCells(cells).map(rectangleAddress);

/**
 * A formula in R1C1 form, seen from its cell: the same text wherever it was filled to, so that two of them can be compared.
 *
 * @example relativeFormula("=B2*$C$1", 1, 2) // "=RC[-1]*R1C3"
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return `=${relativeKey(tokenize(formula), row, column)}`;
}
