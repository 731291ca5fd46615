import { boxOf, boxOfLooks, LINE_SIDES, packedLooks, unpackedLooks, type CellLooks, type LooksBlock, type LooksRequest, type SheetOperation } from "../application/port/index";

/** What is asked of every cell whose looks a write may change. */
const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true, shrinkToFit: true, textOrientation: true, protection: true,
  },
};

/** Bytes of one cell's looks in an answer and in a request, measured with the library and rounded up. */
export const LOOKS_BYTES = 900;

/** Queues the reading of looks; the returned function gives the steps that bring them back, after the sync. */
export function queueLooks(request: LooksRequest, sheet: (name: string) => Excel.Worksheet): () => SheetOperation[] {
  const areas = request.areas.map(({ sheet: name, address }) => {
    const range = sheet(name).getRange(address);
    range.load("numberFormat");
    return { name, box: boxOf(address), range, cells: range.getCellProperties(WANTED) };
  });
  const columns = request.columns.map(({ sheet: name, column }) => ({ name, column, format: sized(sheet(name).getRangeByIndexes(0, column, 1, 1), "columnWidth") }));
  const rows = request.rows.map(({ sheet: name, row }) => ({ name, row, format: sized(sheet(name).getRangeByIndexes(row, 0, 1, 1), "rowHeight") }));
  return () => [
    ...areas.map(({ name, box, range, cells }): SheetOperation => {
      const formats = range.numberFormat as unknown[][];
      const looks = cells.value.map((line, r) => line.map((cell, c) => looksOf(cell.format, formats[r]?.[c])));
      return { kind: "looks", sheet: name, looks: packedLooks(box.row, box.column, looks) };
    }),
    ...columns.map(({ name, column, format }): SheetOperation => ({ kind: "column-width", sheet: name, column, characters: charactersOfPoints(format.columnWidth) })),
    ...rows.map(({ name, row, format }): SheetOperation => ({ kind: "row-height", sheet: name, row, points: format.rowHeight })),
  ];
}

function sized(range: Excel.Range, property: "columnWidth" | "rowHeight"): Excel.RangeFormat {
  range.format.load(property);
  return range.format;
}

/** Width in points of so many digits of the default font (7 pixels each, 5 for the margins, 96 to the inch). */
export const pointsOfCharacters = (characters: number): number => (Math.round(characters * 7) + 5) * 0.75;
const charactersOfPoints = (points: number): number => (points / 0.75 - 5) / 7;

type CellFormat = Excel.CellPropertiesFormat | undefined;
type Line = { readonly style?: string; readonly weight?: string; readonly color?: string } | null | undefined;

function looksOf(format: CellFormat, numberFormat: unknown): CellLooks {
  const { font, fill, borders } = format ?? {};
  const hasFill = fill?.pattern === undefined ? fill?.color !== "#FFFFFF" : fill.pattern !== "None";
  const looks: CellLooks = {
    numberFormat: typeof numberFormat === "string" ? numberFormat : undefined,
    fontName: font?.name, fontSize: font?.size, bold: font?.bold, italic: font?.italic, underline: font?.underline, strikethrough: font?.strikethrough, fontColor: font?.color,
    pattern: hasFill && fill?.pattern !== "Solid" ? fill?.pattern : undefined,
    horizontal: format?.horizontalAlignment, vertical: format?.verticalAlignment, wrap: format?.wrapText,
    indent: format?.indentLevel, shrink: format?.shrinkToFit, rotation: format?.textOrientation, locked: format?.protection?.locked,
  };
  // Excel says null where the letters of a cell differ: what it cannot tell must not be set.
  const told = Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined && value !== null)) as CellLooks;
  return {
    ...told, fill: hasFill ? (fill?.color ?? null) : null,
    lines: { top: lineOf(borders?.top), bottom: lineOf(borders?.bottom), left: lineOf(borders?.left), right: lineOf(borders?.right) },
  };
}

const lineOf = (line: Line): { readonly style: string; readonly weight: string; readonly color: string } | null =>
  (line?.style === undefined || line.style === null || line.style === "None" ? null : { style: line.style, weight: line.weight ?? "Thin", color: line.color ?? "#000000" });

/** Queues the bringing back of looks: fills first go away, since a colour cannot say that there is none. */
export function queueLooksAgain(sheet: Excel.Worksheet, block: LooksBlock): void {
  const box = boxOfLooks(block);
  if (box.rowCount === 0) return;
  const range = sheet.getRangeByIndexes(box.row, box.column, box.rowCount, box.columnCount);
  const cells = unpackedLooks(block);
  range.format.fill.clear();
  range.numberFormat = cells.map((line) => line.map(({ numberFormat }) => numberFormat ?? null));
  range.setCellProperties(cells.map((line) => line.map((looks) => ({ format: formatOf(looks) }))));
}

function formatOf(looks: CellLooks): Excel.CellPropertiesFormat {
  const { lines } = looks;
  const format = {
    font: defined({
      name: looks.fontName, size: looks.fontSize, bold: looks.bold, italic: looks.italic, underline: looks.underline, strikethrough: looks.strikethrough, color: looks.fontColor,
    }),
    fill: looks.fill === null || looks.fill === undefined ? undefined : defined({ color: looks.fill, pattern: looks.pattern }),
    borders: lines === undefined ? undefined : Object.fromEntries(LINE_SIDES.map((side) => [side, lines[side] ?? { style: "None" }])),
    horizontalAlignment: looks.horizontal, verticalAlignment: looks.vertical, wrapText: looks.wrap,
    indentLevel: looks.indent, shrinkToFit: looks.shrink, textOrientation: looks.rotation,
    protection: looks.locked === undefined ? undefined : { locked: looks.locked },
  };
  return defined(format) as Excel.CellPropertiesFormat;
}

/** An object without the entries that are undefined. */
const defined = (entries: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
