import ExcelJS from "exceljs";
import { areaOf, type SheetSnapshot } from "../../src/sheets";

/**
 * A bureau's workbook with forms to fill in: merged, formatted, with a list to choose from, its layout locked. Fields
 * are the cells that the form leaves empty.
 */
export async function formFile(forms: readonly SheetSnapshot[], { isProtected = true, extra = () => undefined }: { readonly isProtected?: boolean; readonly extra?: (workbook: ExcelJS.Workbook) => void } = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const form of forms) {
    const sheet = workbook.addWorksheet(form.name);
    form.used.values.forEach((row, r) => row.forEach((value, c) => {
      const cell = sheet.getCell(r + 1, c + 1);
      if (typeof value === "string" || typeof value === "number") cell.value = value;
      cell.font = { name: "宋体", size: 11 };
      cell.border = { top: { style: "thin" }, bottom: { style: "thin" }, left: { style: "thin" }, right: { style: "thin" } };
      cell.protection = { locked: value !== null && !(typeof value === "string" && /[:：][_＿]*$/.test(value)) };
    }));
    for (const address of form.merges ?? []) {
      const area = areaOf(address);
      if (area) sheet.mergeCells(area.row + 1, area.column + 1, area.row + area.rowCount, area.column + area.columnCount);
    }
    sheet.getColumn(1).width = 17.25;
    sheet.getRow(7).height = 88.5;
    sheet.getCell("A1").dataValidation = { type: "list", allowBlank: true, formulae: ['"是,否"'] };
    sheet.pageSetup = { ...sheet.pageSetup, orientation: "landscape" };
    if (isProtected) await sheet.protect("", { selectLockedCells: true });
  }
  extra(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
