/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
let grid: MemoryGrid;
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid() });
});
beforeEach(() => {
  grid = new MemoryGrid();
  office.use(grid);
});
const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
const kept = () => office.host.keptParts.sheets[grid.sheet("Sheet1").id]!;

describe("properties cell by cell", () => {
  it("are set in one call and read in one", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      const red: Excel.SettableCellProperties = { format: { fill: { color: "#FF0000" }, font: { bold: true }, borders: { bottom: { color: "#0000FF", style: "Continuous", weight: "Thick" } }, protection: { locked: false } } };
      range.setCellProperties([[red, {}], [red, { format: { horizontalAlignment: "Right" } }]]);
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true } as Excel.SettableRowProperties]);
      range.setColumnProperties([{ format: { columnWidth: 45 } }, {}]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true }, horizontalAlignment: true, borders: { style: true, weight: true, color: true }, protection: true } });
      const rows = range.getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
      await context.sync();
      return { cells: cells.value, rows: rows.value, columns: columns.value };
    });
    const none = { style: "None", weight: "Thin", color: "#000000" };
    expect(read.cells[1]?.[0]).toEqual({
      address: "Sheet1!A2",
      format: { fill: { color: "#FF0000" }, font: { bold: true }, horizontalAlignment: "General", protection: { locked: false }, borders: { top: none, left: none, right: none, bottom: { style: "Continuous", weight: "Thick", color: "#0000FF" } } },
    });
    expect(read.cells[1]?.[1]).toMatchObject({ format: { fill: { color: "#FFFFFF" }, font: { bold: false }, horizontalAlignment: "Right", protection: { locked: true } } });
    expect(read.rows).toEqual([{ rowIndex: 0, rowHidden: false, format: { rowHeight: 30 } }, { rowIndex: 1, rowHidden: true, format: { rowHeight: 18 } }]);
    expect(read.columns).toEqual([{ columnIndex: 0, format: { columnWidth: 45 } }, { columnIndex: 1, format: { columnWidth: 66 } }]);
  });

  it.each([
    ["of another size", [[{}]]],
    ["unknown", [[{ format: { sparkle: true } }, {}], [{}, {}]]],
  ])("refuse what is %s", async (_, data) => {
    await expect(run(async (sheet, context) => {
      sheet.getRange("A1:B2").setCellProperties(data as Excel.SettableCellProperties[][]);
      await context.sync();
    })).rejects.toMatchObject({ code: expect.stringMatching(/InvalidArgument|ApiNotFound/) as string });
  });
});

describe("data validation", () => {
  it("is kept by range, replaced in part, and follows inserted rows", async () => {
    const types = await run(async (sheet, context) => {
      sheet.getRange("B2:B10").dataValidation.rule = { list: { inCellDropDown: true, source: "本科,专科" } };
      sheet.getRange("B2:B10").dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "类别", message: "请选择" };
      sheet.getRange("B5").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 12, operator: "Between" } };
      sheet.getRange("1:1").insert("Down");
      const parts = ["B3:B5", "B6", "B3:B11", "D1"].map((address) => sheet.getRange(address).dataValidation.load("type,rule"));
      await context.sync();
      return parts.map(({ type }) => type as string);
    });
    expect(types).toEqual(["List", "WholeNumber", "Inconsistent", "None"]);
    expect(kept().validations.map(({ addresses, rule }) => [addresses, Object.keys(rule)[0]])).toEqual([[["B3:B5", "B7:B11"], "list"], [["B6"], "wholeNumber"]]);
    expect(kept().validations[0]?.errorAlert).toEqual({ showAlert: true, style: "Warning", title: "类别", message: "请选择" });
  });

  it("has formulas as the first cell of a range sees them, also of a part and after a part has gone", async () => {
    const formulas = await run(async (sheet, context) => {
      sheet.getRange("D4:D9").dataValidation.rule = { custom: { formula: "=D4>$A4+A$1" } };
      sheet.getRange("D4:D5").dataValidation.clear();
      const parts = ["D6:D9", "D8"].map((address) => sheet.getRange(address).dataValidation.load("rule"));
      await context.sync();
      return parts.map(({ rule }) => rule.custom?.formula);
    });
    expect(formulas).toEqual(["=D6>$A6+A$1", "=D8>$A8+A$1"]);
    expect(kept().validations).toMatchObject([{ addresses: ["D6:D9"], rule: { custom: { formula: "=D6>$A6+A$1" } } }]);
  });

  it("tells the areas that have one, those side by side as one", async () => {
    const addresses = await run(async (sheet, context) => {
      sheet.getRange("B2:B4").dataValidation.rule = { custom: { formula: "=B2>0" } };
      sheet.getRange("B5:B9").dataValidation.rule = { custom: { formula: "=B5>1" } };
      sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=D1>2" } };
      const [all, part, none] = [undefined, "B8:B20", "F1:G9"].map((address) => sheet.getRange(address).getSpecialCellsOrNullObject("DataValidations"));
      for (const found of [all, part, none]) found!.load("address");
      await context.sync();
      return [all!.address, part!.address, none!.isNullObject];
    });
    expect(addresses).toEqual([expect.stringMatching(/!D1,.*!B2:B9$/), expect.stringMatching(/!B8:B9$/), true]);
  });

  it("goes when cleared", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("B2:B3").dataValidation.rule = { custom: { formula: "=B2>0" } };
      sheet.getRange("B2").dataValidation.clear();
      await context.sync();
    });
    expect(kept().validations.map(({ addresses }) => addresses)).toEqual([["B3"]]);
  });
});

describe("conditional formats", () => {
  it("are kept with their rule, look and order", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("D2:D20");
      const first = range.conditionalFormats.add("CellValue");
      first.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      first.cellValue.format.font.color = "#C00000";
      const second = range.conditionalFormats.add("Custom");
      second.custom.rule.formula = '=$D2="不一致"';
      second.custom.format.fill.color = "#FFC7CE";
      second.stopIfTrue = true;
      range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
      const none = sheet.getRange("A1").conditionalFormats.getCount();
      await context.sync();
      const wrong = range.conditionalFormats.items[0]!.cellValueOrNullObject;
      wrong.load("rule");
      await context.sync();
      return [range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]), none.value, wrong.isNullObject];
    });
    expect(read).toEqual([[["Custom", 0, true], ["CellValue", 1, false]], 0, true]);
    expect(kept().conditionalFormats).toMatchObject([
      { addresses: ["D2:D20"], rule: { formula: '=$D2="不一致"' }, format: { fillColor: "#FFC7CE" } },
      { rule: { formula1: "=0", operator: "LessThan" }, format: { fontColor: "#C00000" } },
    ]);
  });

  it("go with the cells' formats and when deleted; kinds that are not kept are refused", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("D2:D20").conditionalFormats.add("Custom");
      sheet.getRange("E2").conditionalFormats.add("ContainsText").delete();
      sheet.getRange("D2:D10").clear("Formats");
      await context.sync();
    });
    expect(kept().conditionalFormats.map(({ addresses }) => addresses)).toEqual([["D11:D20"]]);
    await expect(run(async (sheet, context) => {
      sheet.getRange("D2").conditionalFormats.add("DataBar");
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
