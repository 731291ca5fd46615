import type { CellStyle } from "../sheet-plan";
import { BODY_SIZE } from "./form-columns";

const FONT = "宋体";

export const TITLE_SIZE = 20;
export const FORM_TITLE: CellStyle = { fontName: FONT, fontSize: TITLE_SIZE, bold: true, horizontal: "center", vertical: "middle", wrap: true };
const PLAIN: CellStyle = { fontName: FONT, fontSize: BODY_SIZE, vertical: "middle", wrap: true, border: "none" };
export const ABOVE_CENTER: CellStyle = { ...PLAIN, horizontal: "center" };
export const ABOVE_LEFT: CellStyle = { ...PLAIN, horizontal: "left" };
export const ABOVE_RIGHT: CellStyle = { ...PLAIN, horizontal: "right" };
const BORDERED: CellStyle = { ...PLAIN, border: "thin" };
export const FORM_LABEL: CellStyle = { ...BORDERED, bold: true, horizontal: "center" };
export const FORM_LEFT: CellStyle = { ...BORDERED, horizontal: "left" };
export const FORM_CENTER: CellStyle = { ...BORDERED, horizontal: "center" };
/** The goal text: its own cell of the form, filled in by people. */
export const FORM_TEXT: CellStyle = { ...FORM_LEFT, unlocked: true };
