import { formulaCell, numberCell, textCell } from "../cell-content";
import { GRID, HEADER, SECTION, WRAPPED } from "../look";
import type { SheetDraft } from "../sheet-draft";
import type { CellContent } from "../sheet-plan";
import { decimalFromCell, decimalToCell, exactDecimal } from "../../domain/money/index";
import type { MoneyFigure } from "../../domain/figures/index";
import { heightOfLines, wrappedLines } from "../goal-sheet/text-measure";

/** Where a block of heads and rows stands. Rows count from 0; `lastRow` is the header's where there are no rows. */
export interface PlacedBlock {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Writes a block: its title, its heads from the first column on, its rows. */
export function putBlock(draft: SheetDraft, row: number, title: string | null, heads: readonly string[], rows: readonly (readonly CellContent[])[]): PlacedBlock {
  const headerRow = title === null ? row : row + 1;
  if (title !== null) {
    draft.set(row, 0, textCell(title));
    draft.format(row, 0, row, 0, SECTION);
  }
  heads.forEach((head, column) => draft.set(headerRow, column, textCell(head)));
  draft.format(headerRow, 0, headerRow, heads.length - 1, HEADER);
  draft.height(headerRow, 24);
  rows.forEach((cells, index) => cells.forEach((content, column) => draft.set(headerRow + 1 + index, column, content)));
  const lastRow = headerRow + rows.length;
  draft.format(headerRow + 1, 0, lastRow, heads.length - 1, { ...GRID, ...WRAPPED });
  return { headerRow, firstRow: headerRow + 1, lastRow };
}

/** Sets the rows' heights by the longest of their texts. */
export function fitHeights(draft: SheetDraft, firstRow: number, rows: readonly (readonly CellContent[])[], widths: readonly number[], fontSize = 10.5): void {
  rows.forEach((cells, index) => {
    const lines = Math.max(1, ...cells.map((content, column) => {
      const text = content.kind === "text" ? content.text : content.kind === "formula" && typeof content.cached === "string" ? content.cached : "";
      return wrappedLines(text, Math.max(4, Math.floor((widths[column] ?? 10) * UNITS_PER_CHARACTER))).length;
    }));
    draft.height(firstRow + index, Math.min(409, Math.max(18, heightOfLines(lines, fontSize))));
  });
}

/** Half-width units of 10.5-point text in one character of a column's width. */
const UNITS_PER_CHARACTER = 0.97;

/** The printed number in its own unit; as text where a cell's number would not hold all its digits. */
export function printedNumber({ printed }: Pick<MoneyFigure, "printed">): CellContent {
  const digits = `${printed.isNegative ? "-" : ""}${printed.digits}`;
  const exact = exactDecimal(digits);
  const number = decimalToCell(exact);
  return decimalFromCell(number).eq(exact) && exact.toFixed(printed.decimals) === digits ? numberCell(number) : textCell(digits);
}

/** Number format with so many decimals. */
export const decimalsFormat = (decimals: number): string => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(Math.min(decimals, 10))}`);

/** The unit as a cell says it: in brackets where the document does not print it with the number. */
export const unitText = ({ unit, isUnitImplied }: Pick<MoneyFigure, "unit" | "isUnitImplied">): string => (isUnitImplied ? `（${unit}）` : unit);

/** 元 of an amount in one cell by the unit in another, as a formula that follows both. */
export const yuanFormula = (amount: string, unit: string): string =>
  `ROUND(${amount}*IF(ISNUMBER(SEARCH("亿元",${unit})),100000000,IF(ISNUMBER(SEARCH("千万元",${unit})),10000000,IF(ISNUMBER(SEARCH("百万元",${unit})),1000000,` +
  `IF(ISNUMBER(SEARCH("十万元",${unit})),100000,IF(ISNUMBER(SEARCH("万元",${unit})),10000,IF(ISNUMBER(SEARCH("千元",${unit})),1000,IF(ISNUMBER(SEARCH("百元",${unit})),100,1))))))),2)`;

/** A cell that shows what another one holds, as text; the text itself where there is no other one. */
export const linked = (reference: string | null, text: string): CellContent => (reference === null || text === "" ? textCell(text) : formulaCell(`${reference}&""`, text));

