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
  grid = new MemoryGrid();
  office.use(grid);
});

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
const kept = () => office.host.keptParts.sheets[grid.sheet("Sheet1").id]!;

describe("sheets", () => {
  it("adds, renames, hides, orders and deletes", async () => {
    const names = await run(async (sheet, context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add();
      added.load("name,position,visibility");
      const second = worksheets.add("参数");
      second.visibility = "Hidden";
      second.tabColor = "#00b050";
      second.showGridlines = false;
      sheet.name = "人员费用";
      const count = worksheets.getCount(true);
      const next = sheet.getNext(true).load("name");
      await context.sync();
      added.delete();
      worksheets.load("items/name,items/visibility");
      await context.sync();
      return { added: added.name, position: added.position, visible: count.value, next: next.name, left: worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`) };
    });
    expect(names).toEqual({ added: "Sheet2", position: 1, visible: 2, next: "Sheet2", left: ["人员费用 Visible", "参数 Hidden"] });
  });

  it.each([
    ["a name that is taken", (sheets: Excel.WorksheetCollection) => sheets.add("sheet1"), "ItemAlreadyExists"],
    ["a name with a slash", (sheets: Excel.WorksheetCollection) => sheets.add("a/b"), "InvalidArgument"],
    ["a name of 32 characters", (sheets: Excel.WorksheetCollection) => sheets.add("x".repeat(32)), "InvalidArgument"],
    ["deleting the only sheet", (sheets: Excel.WorksheetCollection) => sheets.getItem("Sheet1").delete(), "InvalidOperation"],
    ["hiding the only sheet", (sheets: Excel.WorksheetCollection) => { sheets.getItem("Sheet1").visibility = "Hidden"; }, "InvalidOperation"],
  ])("refuses %s", async (_, act, code) => {
    await expect(run(async (__, context) => {
      act(context.workbook.worksheets);
      await context.sync();
    })).rejects.toMatchObject({ code });
  });

  it("says of a deleted sheet that it is not there", async () => {
    await expect(run(async (_, context) => {
      const sheet = context.workbook.worksheets.add("weg");
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.getRange("A1").load("values");
      await context.sync();
    })).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("freezes rows and columns and selects", async () => {
    const read = await run(async (sheet, context) => {
      sheet.freezePanes.freezeAt("A1:B3");
      sheet.getRange("C4:D5").select();
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [location.address, selected.address, active.name];
    });
    expect(read).toEqual(["Sheet1!A1:B3", "Sheet1!C4:D5", "Sheet1"]);
    expect(grid.sheet("Sheet1").frozen).toEqual({ rows: 3, columns: 2 });
    expect(kept().freeze).toEqual({ rows: 3, columns: 2 });
  });
});

describe("tables", () => {
  const make = (sheet: Excel.Worksheet) => {
    sheet.getRange("A1:C3").values = [["岗位", "人数", ""], ["本科", 2, 5], ["专科", 3, 7]];
    return sheet.tables.add("A1:C3", true);
  };

  it("names its columns, keeps headers text and different", async () => {
    const read = await run(async (sheet, context) => {
      const table = make(sheet);
      table.name = "费用";
      table.style = "TableStyleLight9";
      table.showFilterButton = false;
      sheet.getRange("A1:C1").values = [[2020, "人数", "人数"]];
      table.load("name,style,showFilterButton,showTotals,id");
      const header = table.getHeaderRowRange().load("values,valueTypes");
      const body = table.getDataBodyRange().load("address");
      const columns = table.columns.load("items/name,items/id,items/index");
      const count = table.rows.getCount();
      await context.sync();
      return { name: table.name, style: table.style, header: header.values[0] as unknown, types: header.valueTypes[0] as unknown, body: body.address, columns: columns.items.map(({ name, index }) => [index, name]), rows: count.value };
    });
    expect(read).toEqual({
      name: "费用", style: "TableStyleLight9", header: ["2020", "人数", "人数2"], types: ["String", "String", "String"], body: "Sheet1!A2:C3",
      columns: [[0, "2020"], [1, "人数"], [2, "人数2"]], rows: 2,
    });
    expect(kept().tables).toEqual([expect.objectContaining({ name: "费用", address: "A1:C3", showFilterButton: false, columns: [{ id: 1, name: "2020" }, { id: 2, name: "人数" }, { id: 3, name: "人数2" }] })]);
  });

  it("puts a header row above cells without one", async () => {
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      const table = sheet.tables.add("A1:B2", false);
      const range = table.getRange().load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(read).toEqual(["Sheet1!A1:B3", [["列1", "列2"], [1, 2], [3, 4]]]);
  });

  it("takes rows at its end and within, and moves what is below", async () => {
    const read = await run(async (sheet, context) => {
      const table = make(sheet);
      sheet.getRange("A5").values = [["below"]];
      table.rows.add(undefined, [["研究生", 1, 9]]);
      table.rows.add(0, [["第一", 4, 1], ["第二", 5, 2]]);
      const range = table.getRange().load("address,values");
      const below = sheet.getRange("A8").load("values");
      await context.sync();
      return [range.address, range.values, below.values];
    });
    expect(read).toEqual(["Sheet1!A1:C6", [["岗位", "人数", "列1"], ["第一", 4, 1], ["第二", 5, 2], ["本科", 2, 5], ["专科", 3, 7], ["研究生", 1, 9]], [["below"]]]);
  });

  it("resizes, takes columns and a totals row, and becomes a range again", async () => {
    const read = await run(async (sheet, context) => {
      const table = make(sheet);
      table.resize("A1:C4");
      table.columns.add(1, [["月数"], [12], [6], [""]]);
      table.showTotals = true;
      const total = table.getTotalRowRange().load("address,values");
      const whole = table.getRange().load("address");
      const column = table.columns.getItem("月数").getDataBodyRange().load("values,address");
      await context.sync();
      const range = table.convertToRange().load("address");
      const left = sheet.tables.getCount();
      await context.sync();
      return [whole.address, total.address, total.values[0]?.[0] as unknown, column.address, column.values, range.address, left.value];
    });
    expect(read).toEqual(["Sheet1!A1:D5", "Sheet1!A5:D5", "汇总", "Sheet1!B2:B4", [[12], [6], [""]], "Sheet1!A1:D5", 0]);
  });

  it("follows inserted rows and columns", async () => {
    const address = await run(async (sheet, context) => {
      const table = make(sheet);
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const range = table.getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B1:D4");
  });

  it.each([
    ["over another table", (sheet: Excel.Worksheet) => sheet.tables.add("B3:D5", true), "MergedRangeConflict"],
    ["over merged cells", (sheet: Excel.Worksheet) => { sheet.getRange("F1:G1").merge(false); sheet.tables.add("F1:G3", true); }, "MergedRangeConflict"],
    ["of whole columns", (sheet: Excel.Worksheet) => sheet.tables.add("J:K", true), "InvalidArgument"],
  ])("refuses a table %s", async (_, act, code) => {
    await expect(run(async (sheet, context) => {
      make(sheet);
      act(sheet);
      await context.sync();
    })).rejects.toMatchObject({ code });
  });

  it.each([
    ["a name like a cell", "AB12", "InvalidArgument"], ["a name with a blank", "a b", "InvalidArgument"], ["a style that does not exist", "TableStyleDark99", "InvalidArgument"],
  ])("refuses %s", async (what, value, code) => {
    await expect(run(async (sheet, context) => {
      const table = make(sheet);
      if (what.includes("style")) table.style = value;
      else table.name = value;
      await context.sync();
    })).rejects.toMatchObject({ code });
  });

  it("does not let inserted cells tear it", async () => {
    await expect(run(async (sheet, context) => {
      make(sheet);
      sheet.getRange("A2").insert("Down");
      await context.sync();
    })).rejects.toMatchObject({ code: "InsertDeleteConflict" });
  });
});

describe("protection", () => {
  const protectedSheet = (options?: Excel.WorksheetProtectionOptions, password?: string) => run(async (sheet, context) => {
    sheet.getRange("B2:B3").format.protection.locked = false;
    sheet.protection.protect(options, password);
    await context.sync();
  });
  const attempt = (act: (sheet: Excel.Worksheet) => void) => run(async (sheet, context) => {
    act(sheet);
    await context.sync();
  });

  it.each([
    ["writing locked cells", (sheet: Excel.Worksheet) => { sheet.getRange("A1").values = [[1]]; }],
    ["writing beyond the unlocked ones", (sheet: Excel.Worksheet) => { sheet.getRange("B2:B4").values = [[1], [2], [3]]; }],
    ["clearing", (sheet: Excel.Worksheet) => sheet.getRange("A1").clear()],
    ["formats", (sheet: Excel.Worksheet) => { sheet.getRange("B2").format.fill.color = "#FF0000"; }],
    ["number formats", (sheet: Excel.Worksheet) => { sheet.getRange("B2").numberFormat = [["0.00"]]; }],
    ["widths", (sheet: Excel.Worksheet) => { sheet.getRange("B2").format.columnWidth = 50; }],
    ["inserting rows", (sheet: Excel.Worksheet) => { sheet.getRange("1:1").insert("Down"); }],
    ["merging", (sheet: Excel.Worksheet) => sheet.getRange("B2:B3").merge(false)],
    ["tables", (sheet: Excel.Worksheet) => { sheet.tables.add("D1:E2", true); }],
    ["protecting again", (sheet: Excel.Worksheet) => sheet.protection.protect()],
  ])("forbids %s", async (_, act) => {
    await protectedSheet();
    await expect(attempt(act)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("lets unlocked cells be written, and what was allowed be done", async () => {
    await protectedSheet({ allowFormatCells: true, allowInsertRows: true });
    await attempt((sheet) => {
      sheet.getRange("B2:B3").values = [[1], [2]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("B3:B4").values = [[5], [6]];
    });
    expect(kept().unlocked).toEqual(["B3:B4"]);
  });

  it("asks for the password", async () => {
    await protectedSheet(undefined, "县财政");
    await expect(attempt((sheet) => sheet.protection.unprotect("other"))).rejects.toMatchObject({ code: "AccessDenied" });
    const isProtected = await run(async (sheet, context) => {
      sheet.protection.unprotect("县财政");
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    });
    expect(isProtected).toBe(false);
  });

  it("keeps sheets together in a protected workbook", async () => {
    await expect(run(async (_, context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("x");
      await context.sync();
    })).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("what the file keeps beside the cells", () => {
  const NAMESPACE = "urn:budget-payroll-assistant:settings";
  const xml = (content: string) => `<settings xmlns="${NAMESPACE}">${content}</settings>`;

  it("keeps custom XML parts by namespace", async () => {
    const read = await run(async (_, context) => {
      const { customXmlParts } = context.workbook;
      const none = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
      await context.sync();
      const part = customXmlParts.add(xml("一"));
      customXmlParts.add("<other xmlns='urn:other'/>");
      await context.sync();
      part.setXml(xml("二"));
      const only = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load("id,namespaceUri");
      const text = customXmlParts.getByNamespace(NAMESPACE).getOnlyItem().getXml();
      await context.sync();
      const byId = customXmlParts.getItem(only.id).getXml();
      await context.sync();
      only.delete();
      const left = customXmlParts.getCount();
      await context.sync();
      return [none.isNullObject, only.namespaceUri, text.value, byId.value, left.value];
    });
    expect(read).toEqual([true, NAMESPACE, xml("二"), xml("二"), 1]);
  });

  it("has no only part where there are two", async () => {
    const isNull = await run(async (_, context) => {
      context.workbook.customXmlParts.add(xml("1"));
      context.workbook.customXmlParts.add(xml("2"));
      const only = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
      await context.sync();
      return only.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it.each(["", "text", "<a>", "<a></b>", "<a>&</a>", "<a>\u0001</a>"])("refuses %j as XML", async (bad) => {
    await expect(run(async (_, context) => {
      context.workbook.customXmlParts.add(bad);
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("shares settings between both of Office's ways", async () => {
    const { settings } = office.Office.context.document;
    settings.set("style", { native: true });
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    const read = await run(async (_, context) => {
      context.workbook.settings.add("language", "zh");
      const style = context.workbook.settings.getItem("style").load("value");
      const none = context.workbook.settings.getItemOrNullObject("nope");
      await context.sync();
      return [style.value as unknown, none.isNullObject];
    });
    expect(read).toEqual([{ native: true }, true]);
    expect(office.host.keptParts.workbook.settings).toEqual({ style: '{"native":true}', language: '"zh"' });
  });

  it("keeps the print set-up", async () => {
    const read = await run(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$1:$4");
      pageLayout.setPrintArea("A1:P45");
      pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      sheet.horizontalPageBreaks.add("A30");
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const breaks = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.centerHorizontally, pageLayout.leftMargin, pageLayout.topMargin, titles.address, breaks.value];
    });
    expect(read).toEqual(["Landscape", "A4", { horizontalFitToPages: 1 }, true, 72, 36, "Sheet1!1:4", 1]);
    expect(kept().print).toMatchObject({ titleRows: "$1:$4", area: "$A$1:$P$45", horizontalPageBreaks: [29], headersFooters: { default: { centerFooter: "第 &P 页" } } });
  });

  it("lets titles and breaks follow inserted rows", async () => {
    await run(async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows("$3:$4");
      sheet.horizontalPageBreaks.add("A30");
      sheet.getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(kept().print).toMatchObject({ titleRows: "$5:$6", horizontalPageBreaks: [31] });
  });

  it("keeps names, which follow too", async () => {
    const read = await run(async (sheet, context) => {
      context.workbook.names.add("基数", sheet.getRange("B2:B5"), "缴费基数");
      context.workbook.names.add("费率", "=0.16" as unknown as Excel.Range);
      sheet.getRange("1:1").insert("Down");
      context.workbook.names.load("items/name,items/formula,items/type,items/scope");
      const range = context.workbook.names.getItem("基数").getRange().load("address");
      const missing = context.workbook.names.getItemOrNullObject("nope");
      await context.sync();
      return [context.workbook.names.items.map(({ name, formula, type }) => [name, formula as unknown, type as string]), range.address, missing.isNullObject];
    });
    expect(read).toEqual([[["基数", "=Sheet1!$B$3:$B$6", "Range"], ["费率", "=0.16", "Double"]], "Sheet1!B3:B6", true]);
  });
});
