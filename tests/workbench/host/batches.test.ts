/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
let grid: MemoryGrid;
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid(), requirementSets: "1.20" });
});
beforeEach(() => {
  grid = new MemoryGrid({ sheets: ["Sheet1", "人员费用"] });
  office.use(grid);
});

describe("batches through the real library", () => {
  it("knows where it runs", () => {
    const { context } = office.Office;
    expect(context.platform).toBe("OfficeOnline");
    expect(context.host).toBe("Excel");
    expect(context.displayLanguage).toBe("zh-CN");
    expect(context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.21")).toBe(false);
  });

  it("reads and writes values, addresses and nested properties in one batch", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      const range = context.workbook.worksheets.getItem("人员费用").getRange("A1:B2");
      range.values = [[1, 2], [3, "专科"]];
      range.format.fill.color = "#ff0000";
      range.load("values,address,formulas,numberFormat,format/fill/color");
      await context.sync();
      return { names: sheets.items.map(({ name }) => name), values: range.values, address: range.address, formulas: range.formulas, formats: range.numberFormat, fill: range.format.fill.color };
    });
    expect(read).toEqual({
      names: ["Sheet1", "人员费用"], values: [[1, 2], [3, "专科"]], address: "人员费用!A1:B2", formulas: [[1, 2], [3, "专科"]],
      formats: [["General", "General"], ["General", "General"]], fill: "#FF0000",
    });
  });

  it("finds an added sheet again in the next request", async () => {
    const found = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("参数");
      sheet.load("name,id");
      await context.sync();
      sheet.getRange("C3").values = [[5]];
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      return [sheet.name, used.address];
    });
    expect(found).toEqual(["参数", "参数!C3"]);
    expect(grid.sheets()).toHaveLength(3);
  });

  it("says of null objects that they are null, and of their children", async () => {
    const isNull = await office.Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("nope");
      const there = context.workbook.worksheets.getItemOrNullObject("sheet1");
      const child = missing.getRange("A1").load("values");
      missing.load("name");
      await context.sync();
      return [missing.isNullObject, there.isNullObject, child.isNullObject];
    });
    expect(isNull).toEqual([true, false, true]);
  });

  it("stops at the first error and keeps what was done before", async () => {
    const failure = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["done"]];
      context.workbook.worksheets.getItem("nope").getRange("A1").load("values");
      sheet.getRange("A2").values = [["not done"]];
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
    expect(grid.sheet("Sheet1").read({ row: 0, column: 0, rowCount: 2, columnCount: 1 }).map(([cell]) => cell?.value)).toEqual(["done", null]);
  });
});
