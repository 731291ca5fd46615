/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
let grid: MemoryGrid;
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid(), requirementSets: "1.20", host: { today: () => new Date(2020, 5, 1) } });
});
beforeEach(() => {
  grid = new MemoryGrid();
  office.use(grid);
});

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
const values = (address: string): Promise<unknown[][]> => run(async (sheet, context) => {
  const range = sheet.getRange(address).load("values");
  await context.sync();
  return range.values as unknown[][];
});
const put = (address: string, contents: unknown): Promise<void> => run(async (sheet, context) => {
  sheet.getRange(address).values = contents as unknown[][];
  await context.sync();
});

describe("what is read of cells", () => {
  it("gives values, formulas, texts and types", async () => {
    grid.sheet("Sheet1").write({ row: 0, column: 0, rowCount: 1, columnCount: 6 }, [[
      { formula: null, value: 12.5 }, { formula: null, value: "=text" }, { formula: "=A1*2", value: null }, { formula: null, value: { error: "#N/A" } }, { formula: null, value: true }, { formula: null, value: null },
    ]]);
    grid.sheet("Sheet1").setComputed(0, 2, 25);
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:G1").load("values,formulas,text,valueTypes");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      values: [[12.5, "=text", 25, "#N/A", true, "", ""]],
      formulas: [[12.5, "=text", "=A1*2", "#N/A", true, "", ""]],
      text: [["12.5", "=text", "25", "#N/A", "TRUE", "", ""]],
      valueTypes: [["Double", "String", "Double", "Error", "Boolean", "Empty", "Empty"]],
    });
  });

  it("gives null for cells of whole columns and refuses to set them", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("C:D").load("values,address,isEntireColumn,cellCount");
      await context.sync();
      return [range.values, range.address, range.isEntireColumn, range.cellCount];
    });
    expect(read).toEqual([null, "Sheet1!C:D", true, 2_097_152]);
    await expect(put("C:D", 1)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("gives null for more than five million cells", async () => {
    const read = await run(async (sheet, context) => {
      const [within, above] = [sheet.getRange("A1:A1000"), sheet.getRange("A1:E1000001").load("values")];
      within.load("values");
      await context.sync();
      return [within.values.length, above.values];
    });
    expect(read).toEqual([1000, null]);
  });

  it("gives the range around a selection of ranges", async () => {
    const addresses = await run(async (sheet, context) => {
      const range = sheet.getRange("B2:C4");
      const found = {
        cell: range.getCell(1, 1), row: range.getRow(2), column: range.getColumn(0), last: range.getLastCell(), offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(1, 2), absolute: range.getAbsoluteResizedRange(1, 1), below: range.getRowsBelow(2), before: range.getColumnsBefore(1),
        bounding: range.getBoundingRect("E9"), common: range.getIntersection("C3:D9"), entire: range.getEntireRow(), columns: range.getEntireColumn(),
        apart: range.getIntersectionOrNullObject("F9"),
      };
      for (const item of Object.values(found)) item.load("address");
      await context.sync();
      return Object.fromEntries(Object.entries(found).map(([name, item]) => [name, item.isNullObject ? null : item.address.replace("Sheet1!", "")]));
    });
    expect(addresses).toEqual({
      cell: "C3", row: "B4:C4", column: "B2:B4", last: "C4", offset: "A3:B5", resized: "B2:E5", absolute: "B2", below: "B5:C6", before: "A2:A4",
      bounding: "B2:E9", common: "C3:C4", entire: "2:4", columns: "B:C", apart: null,
    });
  });

  it.each([
    ["getOffsetRange off the sheet", (range: Excel.Range) => range.getOffsetRange(-5, 0)],
    ["getResizedRange to nothing", (range: Excel.Range) => range.getResizedRange(-5, 0)],
    ["getIntersection with nothing in common", (range: Excel.Range) => range.getIntersection("Z9")],
  ])("refuses %s", async (_, give) => {
    await expect(run(async (sheet, context) => {
      give(sheet.getRange("B2")).load("address");
      await context.sync();
    })).rejects.toMatchObject({ code: expect.stringMatching(/InvalidArgument|ItemNotFound/) as string });
  });

  it("finds names and tables by name, and no address in nonsense", async () => {
    const addresses = await run(async (sheet, context) => {
      context.workbook.names.add("基数", sheet.getRange("B2:B5"));
      sheet.tables.add("D1:E3", true).name = "费用";
      await context.sync();
      const found = ["基数", "费用"].map((name) => sheet.getRange(name).load("address"));
      await context.sync();
      return found.map(({ address }) => address);
    });
    expect(addresses).toEqual(["Sheet1!B2:B5", "Sheet1!D2:E3"]);
    await expect(values("not an address")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("what is written", () => {
  it("is taken as typed: formula, text behind an apostrophe, percent with its format, date", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.values = [["=SUM(B1:C1)", "'00123", "16%", "2020-1-31"]];
      range.load("formulas,values,numberFormat");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({ formulas: [["=SUM(B1:C1)", "00123", 0.16, 43861]], numberFormat: [["General", "General", "0%", "yyyy/m/d"]] });
  });

  it("leaves cells at null, blanks them at an empty text", async () => {
    await put("A1:C1", [[1, 2, 3]]);
    await put("A1:C1", [[null, "", 9]]);
    expect(await values("A1:C1")).toEqual([[1, "", 9]]);
  });

  it("puts one value in every cell and moves a formula's references along", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("B1:C2");
      range.formulas = "=A1*2" as unknown as string[][];
      range.load("formulas");
      await context.sync();
      return range.formulas as unknown;
    });
    expect(read).toEqual([["=A1*2", "=B1*2"], ["=A2*2", "=B2*2"]]);
  });

  it("refuses a matrix of another size, saying where", async () => {
    await expect(put("A1:B2", [[1]])).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  });

  it("refuses a formula that Excel would refuse and leaves the cells", async () => {
    await put("A1", [[7]]);
    await expect(put("A1:A2", [[8], ["=SUM("]])).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(await values("A1:A2")).toEqual([[7], [""]]);
  });

  it("keeps text in cells formatted as text", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["@", "0.00"]];
      range.values = [["=1+1", "=1+1"]];
      range.load("formulas,valueTypes,numberFormat");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({ formulas: [["=1+1", "=1+1"]], valueTypes: [["String", "Empty"]], numberFormat: [["@", "0.00"]] });
  });

  it("writes large matrices, which the library sends in pieces, in one go", async () => {
    const matrix = Array.from({ length: 2000 }, (_, i) => Array.from({ length: 10 }, (__, j) => i * 10 + j));
    office.host.traffic.reset();
    const writes: number[] = [];
    grid.on((event) => { if (event.kind === "changed") writes.push(event.box.rowCount); });
    await put("B2:K2001", matrix);
    expect(writes).toEqual([2000]);
    expect(await values("B2:K2001")).toEqual(matrix);
    expect(office.host.traffic.syncs).toBe(2);
    expect(office.host.referenceCount).toBe(0);
  });

  it("leaves cells that a merged one covers", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [[1, 2], [3, 4]];
      range.merge(false);
      range.values = [[5, 6], [7, 8]];
      range.load("values");
      const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("address,areaCount");
      await context.sync();
      return [range.values, merged.address, merged.areaCount];
    });
    expect(read).toEqual([[[5, ""], ["", ""]], "Sheet1!A1:B2", 1]);
  });

  it("does not tear merged areas", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("A1:B2").merge(false);
      await context.sync();
    });
    await expect(run(async (sheet, context) => {
      sheet.getRange("A1:A9").clear("Contents");
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("moving cells", () => {
  it("lets a tracked range follow an inserted row, in this request and in later ones", async () => {
    await put("B5", [["here"]]);
    const addresses = await run(async (sheet, context) => {
      const range = sheet.getRange("B5").load("address");
      sheet.getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      const first = range.address;
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      range.load("address,values");
      await context.sync();
      return [first, range.address, range.values];
    });
    expect(addresses).toEqual(["Sheet1!B7", "Sheet1!B8", [["here"]]]);
  });

  it("says so of a range whose cells were deleted", async () => {
    const late = run(async (sheet, context) => {
      const range = sheet.getRange("B5").load("address");
      await context.sync();
      sheet.getRange("4:6").delete("Up");
      await context.sync();
      range.load("values");
      await context.sync();
    });
    await expect(late).rejects.toMatchObject({ code: "InvalidReference" });
  });

  it("moves part of the columns and lets formulas follow", async () => {
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:B4").values = [[1, "a"], [2, "b"], [3, "c"], ["=A1+A3", "d"]];
      sheet.getRange("C1").values = [["=A3*10"]];
      const inserted = sheet.getRange("A2:A3").insert("Down").load("address");
      const all = sheet.getRange("A1:C6").load("formulas");
      await context.sync();
      return [inserted.address, all.formulas];
    });
    expect(read).toEqual(["Sheet1!A2:A3", [[1, "a", "=A5*10"], ["", "b", ""], ["", "c", ""], [2, "d", ""], [3, "", ""], ["=A1+A5", "", ""]]]);
  });

  it("closes the gap that deleted cells leave", async () => {
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
      sheet.getRange("D1").values = [[4]];
      sheet.getRange("B1").delete("Left");
      const all = sheet.getRange("A1:D1").load("formulas");
      await context.sync();
      return all.formulas as unknown;
    });
    expect(read).toEqual([[1, "=A1+#REF!", 4, ""]]);
  });

  it("does not push filled cells off the sheet", async () => {
    await put("A1048576", [[1]]);
    await expect(run(async (sheet, context) => {
      sheet.getRange("A1").insert("Down");
      await context.sync();
    })).rejects.toMatchObject({ code: "NonBlankCellOffSheet" });
  });

  it("copies values, formulas and looks", async () => {
    const read = await run(async (sheet, context) => {
      const source = sheet.getRange("A1:B1");
      source.values = [[2, "=A1*2"]];
      source.format.font.bold = true;
      sheet.getRange("A3:B4").copyFrom(source);
      sheet.getRange("D1:D2").copyFrom("A1:B1", "Values", false, true);
      const copies = sheet.getRange("A3:B4").load("formulas,format/font/bold");
      const values = sheet.getRange("D1:D2").load("formulas,format/font/bold");
      await context.sync();
      return [copies.formulas, copies.format.font.bold, values.formulas, values.format.font.bold];
    });
    expect(read).toEqual([[[2, "=A3*2"], [2, "=A4*2"]], true, [[2], [""]], false]);
  });
});

describe("looks", () => {
  it("gives what all cells have in common, and null where they differ", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      const { format } = range;
      format.font.set({ bold: true, size: 14, name: "黑体", color: "#C00000" });
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.columnWidth = 60;
      format.rowHeight = 30;
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      format.load("horizontalAlignment,verticalAlignment,wrapText,columnWidth,rowHeight,fill/color,font/bold,font/size,font/name,font/color");
      await context.sync();
      return format.toJSON();
    });
    expect(read).toMatchObject({
      horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, columnWidth: 60, rowHeight: 30,
      font: { bold: true, size: 14, name: "黑体", color: "#C00000" }, fill: { color: null },
    });
    expect(grid.sheet("Sheet1").columnWidth(0)).toBe(80);
  });

  it("draws borders by edge and within", async () => {
    const read = await run(async (sheet, context) => {
      const borders = sheet.getRange("A1:B2").format.borders;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("EdgeTop").weight = "Medium";
      borders.getItem("InsideHorizontal").style = "Dash";
      borders.getItem("InsideHorizontal").color = "#FF0000";
      const top = borders.getItem("EdgeTop").load("style,weight,color,sideIndex");
      const inside = borders.getItem("InsideHorizontal").load("style,color");
      const none = borders.getItem("EdgeLeft").load("style");
      await context.sync();
      return [top.toJSON(), inside.toJSON(), none.style];
    });
    expect(read).toEqual([{ style: "Continuous", weight: "Medium", color: "#000000", sideIndex: "EdgeTop" }, { style: "Dash", color: "#FF0000" }, "None"]);
    expect(grid.sheet("Sheet1").readStyles({ row: 0, column: 0, rowCount: 2, columnCount: 1 }).map(([style]) => style?.borders)).toEqual([
      { top: { style: "medium", color: "#000000" }, bottom: { style: "dashed", color: "#FF0000" } }, { top: { style: "dashed", color: "#FF0000" } },
    ]);
  });

  it("fits columns to their texts and hides rows", async () => {
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["劳务派遣人员工资", "a"]];
      sheet.getRange("A:B").format.autofitColumns();
      sheet.getRange("3:4").rowHidden = true;
      const widths = [sheet.getRange("A1"), sheet.getRange("B1")].map((range) => range.load("format/columnWidth"));
      const hidden = sheet.getRange("A3:A4").load("rowHidden");
      const mixed = sheet.getRange("A2:A3").load("rowHidden");
      await context.sync();
      return [widths[0]!.format.columnWidth > 90, widths[1]!.format.columnWidth < 30, hidden.rowHidden, mixed.rowHidden];
    });
    expect(read).toEqual([true, true, true, null]);
  });

  it("clears contents, formats or both", async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.fill.color = "#00FF00";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      const cells = [sheet.getRange("A1"), sheet.getRange("B1")].map((cell) => cell.load("values,format/fill/color"));
      await context.sync();
      return cells.map((cell) => [cell.values[0]?.[0] as unknown, cell.format.fill.color]);
    });
    expect(read).toEqual([["", "#00FF00"], [2, "#FFFFFF"]]);
  });
});
