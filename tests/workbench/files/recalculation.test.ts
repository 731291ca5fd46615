import type { GridValue } from "../../../src/workbench/grid/index";
import { closeGrids, fileWith, openInGrid, reread, save, type OpenedWorkbook } from "./file-fixture";
import { recalculated, whereLibreOfficeIs } from "./libre-office";

afterEach(closeGrids);

const content = (value: GridValue) => (typeof value === "string" && value.startsWith("=") ? { formula: value, value: null } : { formula: null, value });

async function workbookOf(rows: readonly (readonly GridValue[])[]): Promise<OpenedWorkbook> {
  const opened = await openInGrid(await fileWith((workbook) => {
    workbook.addWorksheet("人员 费用");
    workbook.addWorksheet("参数").getCell("A1").value = 0.16;
    workbook.definedNames.add("参数!$A$1", "养老费率");
  }));
  const sheet = opened.grid.sheets()[0]!;
  sheet.write({ row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]!.length }, rows.map((row) => row.map(content)));
  await opened.grid.calculated();
  return opened;
}

describe("a saved workbook", () => {
  whereLibreOfficeIs("recalculates in LibreOffice to the values that the grid showed", async () => {
    const opened = await workbookOf([
      [2, "本科", 135, 2688, 12, "=C1*D1*E1", "=ROUND(C1*D1*E1*养老费率,2)"],
      [2, "专科", 267, 2520, 12, "=C2*D2*E2", "=ROUND(C2*D2*E2*养老费率,2)"],
      [5, "本科", 21, 2520, 12, "=C3*D3*E3", "=ROUND(C3*D3*E3*养老费率,2)"],
      [2, "合计", "=SUMIFS(C1:C3,A1:A3,A4)", null, null, "=SUMIFS(F$1:F$3,$A$1:$A$3,$A4)", "=SUM('人员 费用'!G1:G2)"],
      ["=TEXT(F4,\"#,##0.00\")", "=IF(F4>F3,\"大\",\"小\")", "=IFERROR(1/0,\"无\")", "=DATE(2020,3,31)", "=EDATE(D5,-1)", "=MOD(-7,3)", "=ROUND(1.005,2)"],
      ["=TRANSPOSE(C1:C3)", null, null, "=1=2", "=SUM(A6:C6)", "=VLOOKUP(\"专科\",B1:F3,5,FALSE)", "=SUMPRODUCT(C1:C3,D1:D3,E1:E3)"],
    ]);
    const shown = opened.grid.sheets()[0]!.read({ row: 0, column: 0, rowCount: 6, columnCount: 7 });
    const sheet = (await reread(recalculated(await save(opened)))).getWorksheet("人员 费用")!;
    const calculated = shown.map((row, r) => row.map((cell, c) => {
      const target = sheet.getCell(r + 1, c + 1);
      const value = target.result ?? target.value;
      return value instanceof Date ? (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : (value ?? (cell.value === null ? null : value));
    }));
    const plain = (value: unknown): unknown => (typeof value === "object" && value !== null && "formula" in value ? false : value);
    expect(calculated.map((row) => row.map(plain))).toEqual(shown.map((row) => row.map(({ value }) => value)));
  }, 120_000);

  it("of 10,000 cells with formulas comes back whole", async () => {
    const rows = Array.from({ length: 2500 }, (_, row) => [row, `=A${row + 1}*2`, `=B${row + 1}+1`, "文"] as GridValue[]);
    const again = await openInGrid(await save(await workbookOf(rows)));
    expect(again.grid.sheets()[0]!.read({ row: 2499, column: 0, rowCount: 1, columnCount: 4 })[0]!.map(({ value }) => value)).toEqual([2499, 4998, 4999, "文"]);
  }, 60_000);
});
