import ExcelJS from "exceljs";

/**
 * A workbook as a colleague would send it: costs of twelve months in four units, with totals. Planted: the total of May
 * (F6) leaves out the first unit, and for July (F8) a number stands where the others have formulas. A few cells have
 * fills of their own, one of them on a formula.
 */
export async function plantedFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("费用");
  sheet.addRow(["月份", "一科", "二科", "三科", "四科", "合计"]);
  for (let month = 1; month <= 12; month += 1) {
    const row = month + 1;
    sheet.addRow([`${month}月`, 100 + month, 200 + month, 300 + month, 400 + month, formula(`SUM(B${row}:E${row})`, 1000 + 4 * month)]);
  }
  sheet.getCell("F6").value = formula("SUM(C6:E6)", 915);
  sheet.getCell("F8").value = 1024;
  sheet.addRow(["合计", ...[1, 2, 3, 4].map((unit) => formula(`SUM(${"ABCDE"[unit]!}2:${"ABCDE"[unit]!}13)`, unit * 1200 + 78)), formula("SUM(F2:F13)", 12_312 - 105 - 4)]);
  sheet.getCell("F3").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF99CCFF" } };
  sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFCC00" } };
  const notes = book.addWorksheet("说明");
  notes.getCell("A1").value = "编制说明";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const formula = (text: string, result: number) => ({ formula: text, result });

/** A workbook of `rows` × 20 cells: five columns of numbers, fifteen of formulas; two of them are unlike the others. */
export async function largeFile(rows: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("大表");
  sheet.addRow(Array.from({ length: 20 }, (_, column) => `第${column + 1}列`));
  const letter = (column: number): string => String.fromCharCode(65 + column);
  for (let row = 2; row <= rows; row += 1) {
    const inputs = [1, 2, 3, 4, 5].map((factor) => (row * factor) % 997);
    const sums = Array.from({ length: 15 }, (_, at) => {
      const from = at % 4;
      return formula(`ROUND(${letter(from)}${row}*2+${letter(from + 1)}${row},2)`, inputs[from]! * 2 + inputs[from + 1]!);
    });
    sheet.addRow([...inputs, ...sums]);
  }
  sheet.getCell("H500").value = formula("ROUND(C500*2+D501,2)", 2 * ((500 * 3) % 997) + ((501 * 4) % 997));
  sheet.getCell(`K${rows - 5}`).value = 12;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
