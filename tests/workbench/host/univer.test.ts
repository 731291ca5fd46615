/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { createHeadlessGrid, type UniverGrid } from "../../../src/workbench/grid/index";
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
let grid: UniverGrid;
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid() });
  office.CustomFunctions.associate("WAGE", (wage: unknown, headcount: unknown, months: unknown) => {
    const first = (value: unknown): number => (Array.isArray(value) ? ((value as number[][])[0]?.[0] ?? 0) : (value as number));
    return first(wage) * first(headcount) * (months === null ? 12 : first(months));
  });
  office.CustomFunctions.associate("TABLE", () => [["合计", 1], ["x", 2]]);
});
beforeEach(() => {
  grid = createHeadlessGrid();
  office.use(grid);
});
afterEach(() => grid.dispose());

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));

describe("the host over the real grid", () => {
  it("calculates before it answers", async () => {
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[2, 3, "=A1*B1"]];
      const range = sheet.getRange("A1:C1").load("values,formulas,text");
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(read).toEqual([[[2, 3, 6]], [[2, 3, "=A1*B1"]]]);
  });

  it("keeps what must stay text, and errors", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.values = [["'=1+1", "'00123", "#N/A", "'TRUE", true]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      return [range.values, range.formulas, range.valueTypes];
    });
    const expected = [["=1+1", "00123", "#N/A", "TRUE", true]];
    expect(read).toEqual([expected, expected, [["String", "String", "Error", "String", "Boolean"]]]);
  });

  it("follows inserted rows: formulas, tracked ranges, tables, merged areas", async () => {
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [["岗位", "人数"], ["本科", 2], ["专科", 3]];
      sheet.getRange("D1").formulas = [["=SUM(B2:B3)"]];
      sheet.getRange("F5:G5").merge(false);
      const table = sheet.tables.add("A1:B3", true);
      const tracked = sheet.getRange("A3").load("address");
      sheet.getRange("3:4").insert("Down");
      tracked.load("address,values");
      const sum = sheet.getRange("D1").load("formulas,values");
      const whole = table.getRange().load("address");
      const merged = sheet.getRange("A1:J20").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [tracked.address, tracked.values, sum.formulas, sum.values, whole.address, merged.address];
    });
    expect(read).toEqual(["Sheet1!A5", [["专科"]], [["=SUM(B2:B5)"]], [[5]], "Sheet1!A1:B5", "Sheet1!F7:G7"]);
  });

  it("shifts part of the columns", async () => {
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [[1, "a"], [2, "b"], ["=A1+A2", "c"]];
      sheet.getRange("A2").format.fill.color = "#FF0000";
      sheet.getRange("A2").insert("Down");
      const all = sheet.getRange("A1:B4").load("formulas,values");
      const fill = sheet.getRange("A3").load("format/fill/color");
      await context.sync();
      return [all.formulas, all.values, fill.format.fill.color];
    });
    expect(read).toEqual([[[1, "a"], ["", "b"], [2, "c"], ["=A1+A3", ""]], [[1, "a"], ["", "b"], [2, "c"], [3, ""]], "#FF0000"]);
  });

  it("shows looks and sizes as set", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.fill.color = "#FFF2CC";
      range.format.horizontalAlignment = "Right";
      range.format.borders.getItem("EdgeBottom").style = "Double";
      range.format.columnWidth = 75;
      range.numberFormat = [["#,##0.00", "0%"], ["@", "General"]];
      range.load("numberFormat,format/font/bold,format/fill/color,format/horizontalAlignment,format/columnWidth");
      const bottom = range.format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return [range.numberFormat, range.format.font.bold, range.format.fill.color, range.format.horizontalAlignment, range.format.columnWidth, bottom.style];
    });
    expect(read).toEqual([[["#,##0.00", "0%"], ["@", "General"]], true, "#FFF2CC", "Right", 75, "Double"]);
  });

  it("undoes a request in one step", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").values = [[2]];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    grid.undo();
    expect(grid.sheets()[0]?.usedBox()).toBeNull();
  });

  it("calls custom functions in cells and spills their rows", async () => {
    const functions = ["WAGE", "TABLE"].map((id) => ({ id, name: id, parameters: id === "TABLE" ? [] : ["wage", "headcount", "months"].map((name) => ({ name, type: "any" as const, dimensionality: "matrix" as const, optional: name === "months" })) }));
    grid.registerCustomFunctions({ namespace: "PAYROLL", metadata: { functions, allowErrorForDataTypeAny: true }, invoke: (id, args, address) => office.host.customFunctions.invoke(id, args, address) });
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[4700, 20, "=PAYROLL.WAGE(A1,B1)"]];
      sheet.getRange("E1").formulas = [["=PAYROLL.TABLE()"]];
      const wage = sheet.getRange("C1").load("values");
      const table = sheet.getRange("E1:F2").load("values,hasSpill");
      await context.sync();
      const spill = sheet.getRange("E1").getSpillingToRangeOrNullObject().load("address");
      const parent = sheet.getRange("F2").getSpillParentOrNullObject().load("address");
      const none = sheet.getRange("C1").getSpillingToRangeOrNullObject();
      await context.sync();
      return [wage.values, table.values, table.hasSpill, spill.address, parent.address, none.isNullObject];
    });
    expect(read).toEqual([[[1_128_000]], [["合计", 1], ["x", 2]], true, "Sheet1!E1:F2", "Sheet1!E1", true]);
  });
});
