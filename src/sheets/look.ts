import type { CellStyle, PageMargins, PrintPlan } from "./sheet-plan";

/** How our sheets look: fonts that every Chinese office has, light fills that survive black-and-white print. */
const BODY_FONT = "宋体";

export const BODY: CellStyle = { fontName: BODY_FONT, fontSize: 10.5, vertical: "middle" };
export const TITLE: CellStyle = { fontName: "黑体", fontSize: 16, bold: true, horizontal: "center", vertical: "middle" };
export const SECTION: CellStyle = { fontName: "黑体", fontSize: 11, bold: true, vertical: "middle" };
export const HEADER: CellStyle = { bold: true, fill: "#DDEBF7", wrap: true, horizontal: "center", vertical: "middle", border: "thin" };
export const GRID: CellStyle = { border: "thin" };
/** For blocks under which columns stay empty: those get no empty boxes. */
export const ROWS: CellStyle = { border: "rows" };
export const WRAPPED: CellStyle = { wrap: true };
export const HINT: CellStyle = { fontColor: "#595959", italic: true };
export const SUM_ROW: CellStyle = { bold: true, fill: "#F2F2F2" };
/** Cells that people fill in: lightly coloured, and editable on a protected sheet. */
export const INPUT: CellStyle = { fill: "#FFF9E5", unlocked: true };
export const RIGHT: CellStyle = { horizontal: "right" };
export const CENTER: CellStyle = { horizontal: "center" };

export const AMOUNT: CellStyle = { numberFormat: "#,##0.00" };
/** An amount that is typed in, shown with as many decimals as it has, two at least. */
export const UNIT_AMOUNT: CellStyle = { numberFormat: "#,##0.00##" };
export const HEADCOUNT: CellStyle = { numberFormat: "0" };
export const GENERAL: CellStyle = { numberFormat: "General" };
export const SHARE: CellStyle = { numberFormat: "0.00##%" };
export const DATE: CellStyle = { numberFormat: "yyyy-mm-dd" };
/** Red and signed where it is not nothing. */
export const DIFFERENCE: CellStyle = { numberFormat: "[Red]+#,##0.00;[Red]-#,##0.00;0.00" };
/** A remainder that should be nothing: a dash then. */
export const REMAINDER: CellStyle = { numberFormat: "[Red]#,##0.00;[Red]-#,##0.00;\"—\"" };
export const REMAINDER_COUNT: CellStyle = { numberFormat: "[Red]0;[Red]-0;\"—\"" };

/** A style of Excel tables that prints well. */
export const TABLE_STYLE = "TableStyleLight9";

/** Margins in points (1 cm at the sides) for sheets with many columns. */
export const NARROW_MARGINS: PageMargins = { top: 42, bottom: 48, left: 28, right: 28, header: 20, footer: 24 };

/** A4, one page wide, pages numbered; `titleRows` such as `$1:$3` come again on every page after them. */
export const printed = (orientation: PrintPlan["orientation"], titleRows: string | null, footer: string): PrintPlan => ({
  orientation, paper: "A4", fitToOnePageWide: true, titleRows, centerHorizontally: true, footer,
});
