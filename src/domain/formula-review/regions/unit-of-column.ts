import { Kind, type SheetGrid } from "../model/sheet-grid";

export type AmountUnit = "元" | "万元" | "亿元";

const UNIT = /[（(【[]\s*(?:单位[:：])?\s*(?:人民币)?(亿元|万元|元)(?:\s*[/／][^）)】\]]*)?\s*[）)】\]]|单位[:：]\s*(?:人民币)?(亿元|万元|元)/;
const HIGHEST_HEADER = 60;

/** The unit that a header states in brackets: 金额（万元）, 单位：元; null where it states none. */
export function unitInText(text: string): AmountUnit | null {
  const match = UNIT.exec(text);
  return (match?.[1] ?? match?.[2] ?? null) as AmountUnit | null;
}

/** The unit in the nearest header above a cell, within its column; null where none is stated. */
export function unitAbove(sheet: SheetGrid, row: number, column: number): AmountUnit | null {
  for (let step = 1; step <= HIGHEST_HEADER && row - step >= sheet.used.top; step += 1) {
    if (sheet.kind(row - step, column) !== Kind.Text) continue;
    const unit = unitInText(sheet.text(row - step, column));
    if (unit !== null) return unit;
  }
  return null;
}
