import { intersection } from "../cells/index";
import { indexesOf, lane } from "./sizes";
import type { StyledCells } from "./styled-cells";

/** Pixels of a Latin letter and of a Chinese character at 11 points, of a line, and around the text. */
const LETTER = 7;
const CHARACTER = 15;
const LINE = 19;
const MARGIN = 12;
const LEAST_WIDTH = 24;

/** About how wide a text is drawn at a font size, in pixels. */
const textWidth = (text: string, fontSize: number): number => [...text].reduce((width, sign) => width + (sign.charCodeAt(0) > 0x2e7f ? CHARACTER : LETTER), 0) * (fontSize / 11);

/** Makes columns as wide as their longest line; columns without text stay. Merged cells do not count. */
export function autofitColumns(cells: StyledCells): void {
  cells.model.assertAllowed(cells.sheetId, "allowFormatColumns");
  const { sheet } = cells;
  const used = sheet.usedBox();
  const merges = sheet.merges();
  for (const column of used ? indexesOf(cells, "column") : []) {
    const box = used && intersection(used, lane(used, "column", column));
    if (!box) continue;
    const styles = sheet.readStyles(box);
    const widths = sheet.readTexts(box).map(([text = ""], i) => {
      const isMerged = merges.some((merge) => intersection(merge, { row: box.row + i, column, rowCount: 1, columnCount: 1 }) !== null);
      const lines = isMerged ? [] : text.split("\n");
      return Math.max(0, ...lines.map((line) => textWidth(line, styles[i]?.[0]?.fontSize ?? 11)));
    });
    const widest = widths.reduce((a, b) => Math.max(a, b), 0);
    if (widest > 0) sheet.setColumnWidth(column, Math.max(LEAST_WIDTH, Math.ceil(widest + MARGIN)));
  }
}

/** Makes rows as high as their lines, wrapped at the column's width where the cell wraps. */
export function autofitRows(cells: StyledCells): void {
  cells.model.assertAllowed(cells.sheetId, "allowFormatRows");
  const { sheet } = cells;
  const used = sheet.usedBox();
  for (const row of used ? indexesOf(cells, "row") : []) {
    const box = used && intersection(used, lane(used, "row", row));
    if (!box) continue;
    const [styles = []] = sheet.readStyles(box);
    const [texts = []] = sheet.readTexts(box);
    const heights = texts.map((text, j) => {
      const { fontSize = 11, wrap = false } = styles[j] ?? {};
      const room = Math.max(1, sheet.columnWidth(box.column + j) - MARGIN);
      const lines = text.split("\n").reduce((count, line) => count + (wrap ? Math.max(1, Math.ceil(textWidth(line, fontSize) / room)) : 1), 0);
      return lines * LINE * (fontSize / 11);
    });
    sheet.setRowHeight(row, Math.ceil(Math.max(LINE + 1, ...heights)));
  }
}
