import JSZip from "jszip";
import type { CellValue, Style } from "exceljs";
import { closeGrids, fileWith, openInGrid, reread, roundTrip, save } from "./file-fixture";

afterEach(closeGrids);

const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

describe("values", () => {
  it.each<[string, CellValue, unknown]>([
    ["a number", 0.1, 0.1],
    ["zero", 0, 0],
    ["a text", "劳务派遣人员", "劳务派遣人员"],
    ["a text of digits", "001234", "001234"],
    ["a text that looks like a formula", "=SUM(A1)", "=SUM(A1)"],
    ["a text with blanks and line breaks", " 甲\n乙 ", " 甲\n乙 "],
    ["true", true, true],
    ["false", false, false],
    ["an error", { error: "#N/A" }, { error: "#N/A" }],
    ["a link", { text: "官网", hyperlink: "https://example.org/" }, { text: "官网", hyperlink: "https://example.org/" }],
    ["formatted text", { richText: [{ text: "大" }, { text: "小", font: { bold: true } }] }, { richText: [{ text: "大" }, { text: "小", font: { bold: true } }] }],
    ["a formula with an error", { formula: "1/0", result: { error: "#DIV/0!" } }, { formula: "1/0", result: { error: "#DIV/0!" } }],
    ["a formula with a text", { formula: '"a"&1', result: "a1" }, { formula: '"a"&1', result: "a1" }],
  ])("keep %s", async (_, value, expected) => {
    const saved = await roundTrip(await fileWith((workbook) => { workbook.addWorksheet("表").getCell("A1").value = value; }));
    expect(saved.worksheets[0]!.getCell("A1").value).toEqual(expected);
  });

  it.each<[string, string, number | boolean]>([["0", "1-1", 0], ["FALSE", "1>2", false]])("keep a formula with the result %s", async (_, formula, result) => {
    const saved = await roundTrip(await fileWith((workbook) => { workbook.addWorksheet("表").getCell("A1").value = { formula, result }; }));
    expect([saved.worksheets[0]!.getCell("A1").formula, saved.worksheets[0]!.getCell("A1").result]).toEqual([formula, result]);
  });

  it("keep a date as a number with its format", async () => {
    const bytes = await fileWith((workbook) => {
      const target = workbook.addWorksheet("表").getCell("A1");
      target.value = new Date(Date.UTC(2020, 0, 31));
      target.numFmt = "yyyy-mm-dd";
    });
    const opened = await openInGrid(bytes);
    expect(opened.grid.sheets()[0]!.read(cell)[0]![0]).toEqual({ formula: null, value: 43861 });
    expect(opened.grid.sheets()[0]!.readTexts(cell)).toEqual([["2020-01-31"]]);
    const saved = await reread(await save(opened));
    expect(saved.worksheets[0]!.getCell("A1").value).toEqual(new Date(Date.UTC(2020, 0, 31)));
  });

  it("are calculated anew and saved with their results", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("工资");
      sheet.addRow([2688, 135, 12, { formula: "A1*B1*C1", result: 1 }]);
      workbook.addWorksheet("合计").getCell("A1").value = { formula: "SUM(工资!D1:D9)", result: 1 };
    }));
    opened.grid.sheets()[0]!.write({ ...cell, column: 1 }, [[{ formula: null, value: 136 }]]);
    const saved = await reread(await save(opened));
    expect(saved.getWorksheet("合计")!.getCell("A1").value).toEqual({ formula: "SUM(工资!D1:D9)", result: 4386816 });
  });
});

describe("formulas", () => {
  it("that share another's are read with their own references", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.addRow([1, { formula: 'A1&"A1"', shareType: "shared", ref: "B1:B2", result: "" } as CellValue]);
      sheet.addRow([2, { sharedFormula: "B1", result: "" } as CellValue]);
    }));
    expect(opened.grid.sheets()[0]!.read({ row: 1, column: 1, rowCount: 1, columnCount: 1 })[0]![0]).toEqual({ formula: '=A2&"A1"', value: '2A1' });
  });

  it.each([
    ["XLOOKUP(1,A2:A3,B2:B3)", "_xlfn.XLOOKUP(1,A2:A3,B2:B3)"],
    ['IFERROR(SUMIFS(A2:A3,B2:B3,"SORT(")," XLOOKUP(")', 'IFERROR(SUMIFS(A2:A3,B2:B3,"SORT(")," XLOOKUP(")'],
    ["LET(x,1,x+1)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)"],
    ["PAYROLL.WAGE(1,2,3)", "PAYROLL.WAGE(1,2,3)"],
  ])("%s is written as Excel's files have it", async (typed, written) => {
    const opened = await openInGrid(await fileWith((workbook) => { workbook.addWorksheet("表"); }));
    opened.grid.sheets()[0]!.write(cell, [[{ formula: `=${typed}`, value: null }]]);
    const bytes = await save(opened);
    expect((await reread(bytes)).worksheets[0]!.getCell("A1").formula).toBe(written);
    const again = await openInGrid(bytes);
    expect(again.grid.sheets()[0]!.read(cell)[0]![0]!.formula).toBe(`=${typed}`);
  });

  it("that spill are saved as dynamic arrays with all their values, and spill again", async () => {
    const opened = await openInGrid(await fileWith((workbook) => { workbook.addWorksheet("表"); }));
    opened.grid.sheets()[0]!.write({ ...cell, rowCount: 1 }, [[{ formula: "=SEQUENCE(2,2)", value: null }]]);
    const bytes = await save(opened);
    const zip = await JSZip.loadAsync(bytes);
    const xml = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    expect(xml).toMatch(/<c r="A1" cm="1"[^>]*><f t="array" ref="A1:B2">_xlfn\.SEQUENCE\(2,2\)<\/f><v>1<\/v><\/c>/);
    expect(await zip.file("xl/metadata.xml")!.async("string")).toContain('fDynamic="1"');
    const saved = (await reread(bytes)).worksheets[0]!;
    expect([saved.getCell("B1").value, saved.getCell("A2").value, saved.getCell("B2").value]).toEqual([2, 3, 4]);
    const again = await openInGrid(bytes);
    expect(again.grid.sheets()[0]!.read({ row: 0, column: 0, rowCount: 2, columnCount: 2 }).map((row) => row.map(({ value }) => value))).toEqual([[1, 2], [3, 4]]);
  });

  it("whose spill is blocked or gone are saved for their own cell", async () => {
    const opened = await openInGrid(await fileWith((workbook) => { workbook.addWorksheet("表").getCell("A2").value = "占"; }));
    const sheet = opened.grid.sheets()[0]!;
    sheet.write(cell, [[{ formula: "=SEQUENCE(3)", value: null }]]);
    sheet.write({ ...cell, column: 2 }, [[{ formula: "=SEQUENCE(3)", value: null }]]);
    await opened.grid.calculated();
    sheet.write({ ...cell, column: 2 }, [[{ formula: "=1+1", value: null }]]);
    const saved = (await reread(await save(opened))).worksheets[0]!;
    expect(saved.getCell("A1").value).toEqual({ formula: "_xlfn.SEQUENCE(3)", result: { error: "#SPILL!" } });
    expect(saved.getCell("A2").value).toBe("占");
    expect(saved.getCell("C1").value).toEqual({ formula: "1+1", result: 2 });
    expect(saved.getCell("C2").value).toBeNull();
  });

  it("of one cell that were array formulas stay array formulas", async () => {
    const saved = await roundTrip(await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.addRow([1, 2]);
      sheet.getCell("C1").value = { formula: "SUM(A1:B1*2)", result: 6, shareType: "array", ref: "C1" } as CellValue;
    }));
    expect(saved.worksheets[0]!.getCell("C1").value).toEqual({ formula: "SUM(A1:B1*2)", result: 6, shareType: "array", ref: "C1" });
  });
});

describe("formats", () => {
  it.each<[string, Partial<Style>]>([
    ["a number format", { numFmt: "#,##0.00_);[Red](#,##0.00)" }],
    ["a font", { font: { name: "宋体", size: 14, bold: true, italic: true, underline: true, color: { argb: "FFC00000" } } }],
    ["a theme colour with a tint", { font: { name: "等线", size: 11, color: { theme: 4, tint: -0.249977111117893 } as never, scheme: "minor", family: 2, charset: 134 } }],
    ["a fill", { fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } }],
    ["a pattern", { fill: { type: "pattern", pattern: "darkTrellis", fgColor: { argb: "FF0000FF" }, bgColor: { argb: "FFFFFF00" } } }],
    ["a gradient", { fill: { type: "gradient", gradient: "angle", degree: 90, stops: [{ position: 0, color: { argb: "FFFF0000" } }, { position: 1, color: { argb: "FF00FF00" } }] } }],
    ["alignment", { alignment: { horizontal: "distributed", vertical: "justify", wrapText: true, indent: 2 } }],
    ["text turned upwards", { alignment: { textRotation: 90 } }],
    ["borders", { border: { top: { style: "thin", color: { argb: "FF000000" } }, bottom: { style: "double", color: { argb: "FF808080" } }, left: { style: "mediumDashDot", color: { argb: "FF0000FF" } } } }],
  ])("keep %s", async (_, style) => {
    const before = await fileWith((workbook) => {
      const target = workbook.addWorksheet("表").getCell("B2");
      target.value = 1;
      target.style = style;
    });
    const expected = (await reread(before)).worksheets[0]!.getCell("B2").style;
    expect((await roundTrip(before)).worksheets[0]!.getCell("B2").style).toEqual(expected);
  });

  it("change only where they were changed in the grid", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      const target = workbook.addWorksheet("表").getCell("A1");
      target.value = 1;
      target.style = { font: { name: "等线", size: 11, color: { theme: 4 } as never }, numFmt: "0.00" };
    }));
    opened.grid.sheets()[0]!.setStyle(cell, { bold: true, fill: "#FFFF00" });
    expect((await reread(await save(opened))).worksheets[0]!.getCell("A1").style).toMatchObject({
      font: { name: "等线", size: 11, color: { theme: 4 }, bold: true }, numFmt: "0.00", fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } },
    });
  });

  it("of cells move with them when rows are inserted", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      const target = workbook.addWorksheet("表").getCell("A1");
      target.value = 1;
      target.style = { fill: { type: "pattern", pattern: "gray125" } };
      target.note = "备注";
    }));
    opened.grid.sheets()[0]!.insert("row", 0, 2);
    const saved = (await reread(await save(opened))).worksheets[0]!;
    expect(saved.getCell("A3").fill).toMatchObject({ pattern: "gray125" });
    expect(saved.getCell("A3").note).toBe("备注");
    expect(saved.getCell("A1").fill).toBeUndefined();
  });

  it("theme colours are shown as they look", async () => {
    const { grid } = await openInGrid(await fileWith((workbook) => {
      const target = workbook.addWorksheet("表").getCell("A1");
      target.value = 1;
      target.fill = { type: "pattern", pattern: "solid", fgColor: { theme: 0, tint: -0.25 } as never };
    }));
    expect(grid.sheets()[0]!.readStyles(cell)[0]![0]!.fill).toBe("#BFBFBF");
  });
});

describe("the rest of a sheet", () => {
  it("keeps merged areas, sizes, hidden rows and columns, frozen panes and the sheet's own settings", async () => {
    const bytes = await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("一", { views: [{ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false }], properties: { tabColor: { argb: "FF00B050" }, defaultRowHeight: 18 } as never });
      sheet.getCell("A1").value = "标题";
      sheet.mergeCells("A1:D1");
      sheet.getColumn(2).width = 23.7109375;
      sheet.getColumn(3).hidden = true;
      sheet.getRow(2).height = 28.5;
      sheet.getRow(3).hidden = true;
      sheet.getRow(3).height = 15;
      workbook.addWorksheet("二", { state: "hidden" }).getCell("A1").value = 1;
      workbook.addWorksheet("三", { state: "veryHidden" });
    });
    const saved = await roundTrip(bytes);
    const sheet = saved.getWorksheet("一")!;
    expect(saved.worksheets.map(({ name, state }) => [name, state])).toEqual([["一", "visible"], ["二", "hidden"], ["三", "veryHidden"]]);
    expect(sheet.model.merges).toEqual(["A1:D1"]);
    expect([sheet.getColumn(2).width, sheet.getColumn(3).hidden, sheet.getRow(2).height, sheet.getRow(3).hidden]).toEqual([23.7109375, true, 28.5, true]);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false });
    expect(sheet.properties).toMatchObject({ tabColor: { argb: "FF00B050" }, defaultRowHeight: 18 });
  });

  it("keeps the print set-up with titles, area and page breaks", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("打印 表", {
        pageSetup: { orientation: "landscape", paperSize: 8 as never, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printTitlesRow: "1:4", printTitlesColumn: "A:B", printArea: "A1:H40", margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 } },
        headerFooter: { oddHeader: "&L甲&C&\"宋体\"预算 && 薪资&R乙", oddFooter: "&C第 &P 页" },
      });
      sheet.getCell("A1").value = 1;
      sheet.getRow(20).addPageBreak();
    }));
    const { print } = opened.kept.sheets[opened.grid.activeSheetId]!;
    expect(print).toMatchObject({
      orientation: "Landscape", paperSize: "A3", zoom: { horizontalFitToPages: 1, verticalFitToPages: null }, centerHorizontally: true,
      titleRows: "$1:$4", titleColumns: "$A:$B", area: "A1:H40", margins: { top: 72, left: 36 }, horizontalPageBreaks: [20],
      headersFooters: { default: { leftHeader: "甲", centerHeader: '&"宋体"预算 && 薪资', rightHeader: "乙", centerFooter: "第 &P 页" } },
    });
    print.verticalPageBreaks = [3];
    const bytes = await save(opened);
    const saved = (await reread(bytes)).worksheets[0]!;
    expect(saved.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 8, fitToPage: true, fitToWidth: 1, horizontalCentered: true, printTitlesRow: "1:4", printTitlesColumn: "A:B", printArea: "A1:H40" });
    expect(saved.headerFooter).toMatchObject({ oddHeader: '&L甲&C&"宋体"预算 && 薪资&R乙', oddFooter: "&C第 &P 页" });
    const again = await openInGrid(bytes);
    expect(again.kept.sheets[again.grid.activeSheetId]!.print).toEqual(print);
  });

  it("keeps tables with their style and totals, over live formulas", async () => {
    const bytes = await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.addTable({
        name: "人员", ref: "B3", headerRow: true, totalsRow: true, style: { theme: "TableStyleLight9", showRowStripes: true },
        columns: [{ name: "岗位", totalsRowLabel: "合计", filterButton: true }, { name: "金额", totalsRowFunction: "sum", filterButton: true }],
        rows: [["本科", { formula: "1+1", result: 2 }], ["专科", 5]],
      });
    });
    const opened = await openInGrid(bytes);
    expect(opened.kept.sheets[opened.grid.activeSheetId]!.tables).toMatchObject([{ name: "人员", address: "B3:C6", style: "TableStyleLight9", showTotals: true, showFilterButton: true, columns: [{ id: 1, name: "岗位" }, { id: 2, name: "金额" }] }]);
    const saved = (await reread(await save(opened))).worksheets[0]!;
    const { table } = saved.getTable("人员") as unknown as { table: { tableRef: string; totalsRow: boolean; style: { theme: string }; columns: { name: string; totalsRowFunction?: string }[] } };
    expect(table).toMatchObject({ tableRef: "B3:C6", totalsRow: true, style: { theme: "TableStyleLight9" }, columns: [{ name: "岗位" }, { name: "金额", totalsRowFunction: "sum" }] });
    expect(saved.getCell("C4").value).toEqual({ formula: "1+1", result: 2 });
    expect(saved.getCell("C5").value).toBe(5);
  });

  it("keeps protection, unlocked cells and their options", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.getCell("A1").value = "锁";
      for (const address of ["B2", "C2", "B3", "C3"]) {
        sheet.getCell(address).value = 1;
        sheet.getCell(address).protection = { locked: false };
      }
      (sheet as unknown as { sheetProtection: object }).sheetProtection = { sheet: true, formatColumns: true, sort: true, algorithmName: "SHA-512", hashValue: "aGFzaA==", saltValue: "c2FsdA==", spinCount: 1000 };
    }));
    const kept = opened.kept.sheets[opened.grid.activeSheetId]!;
    expect(kept.unlocked).toEqual(["B2:C3"]);
    expect(kept.protection).toMatchObject({ options: { allowFormatColumns: true, allowSort: true, allowInsertRows: false, selectionMode: "Normal" } });
    const saved = (await reread(await save(opened))).worksheets[0]!;
    expect((saved as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true, formatColumns: true, sort: true, algorithmName: "SHA-512", hashValue: "aGFzaA==", saltValue: "c2FsdA==", spinCount: 1000 });
    expect([saved.getCell("C3").protection, saved.getCell("A1").protection]).toMatchObject([{ locked: false }, undefined]);
  });

  it("keeps data validations of whole columns and with formulas as they are", async () => {
    const opened = await openInGrid(await fileWith((workbook) => { workbook.addWorksheet("表").getCell("A1").value = 1; }));
    const kept = opened.kept.sheets[opened.grid.activeSheetId]!;
    const alert = { showAlert: true, style: "Warning", title: "注意", message: "人数是整数" };
    const none = { showPrompt: false, title: "", message: "" };
    kept.validations = [
      { addresses: ["A2:A1048576", "C3"], rule: { list: { inCellDropDown: true, source: "本科,专科" } }, errorAlert: { ...alert, style: "Stop" }, prompt: none, ignoreBlanks: true },
      { addresses: ["B2:B9"], rule: { wholeNumber: { formula1: 0, formula2: "=$D$1", operator: "Between" } }, errorAlert: alert, prompt: { showPrompt: true, title: "人数", message: "<请填>" }, ignoreBlanks: false },
      { addresses: ["D2"], rule: { custom: { formula: "=D2>0" } }, errorAlert: alert, prompt: none, ignoreBlanks: false },
      { addresses: ["E2"], rule: { list: { inCellDropDown: false, source: "=参数!$A$1:$A$3" } }, errorAlert: alert, prompt: none, ignoreBlanks: true },
    ];
    const again = await openInGrid(await save(opened));
    expect(again.kept.sheets[again.grid.activeSheetId]!.validations).toEqual(kept.validations);
  });

  it("keeps conditional formats, also those that only Excel can show", async () => {
    const bytes = await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.getCell("A1").value = 1;
      sheet.addConditionalFormatting({ ref: "A1:A9 C1:C9", rules: [{ type: "expression", priority: 1, formulae: ["$A1<0"], style: { font: { color: { argb: "FFFF0000" } } } }] });
      sheet.addConditionalFormatting({ ref: "B1:B9", rules: [{ type: "dataBar", priority: 2, cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF638EC6" } } as never] });
    });
    const opened = await openInGrid(bytes);
    expect(opened.kept.sheets[opened.grid.activeSheetId]!.conditionalFormats).toMatchObject([
      { type: "Custom", addresses: ["A1:A9", "C1:C9"], rule: { formula: "=$A1<0" }, format: { fontColor: "#FF0000" } },
      { type: "DataBar", addresses: ["B1:B9"] },
    ]);
    const formats = (saved: Awaited<ReturnType<typeof reread>>) => (saved.worksheets[0] as unknown as { conditionalFormattings: { ref: string; rules: { type: string }[] }[] }).conditionalFormattings.map(({ ref, rules }) => [ref, rules.map(({ type }) => type)]);
    expect(formats(await reread(await save(opened)))).toEqual(formats(await reread(bytes)));
  });

  it("keeps pictures and filters", async () => {
    const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const saved = await roundTrip(await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.addRow(["a", "b"]);
      sheet.autoFilter = "A1:B1";
      sheet.addImage(workbook.addImage({ extension: "png", base64: pixel }), "B2:C4");
    }));
    expect(saved.worksheets[0]!.autoFilter).toBe("A1:B1");
    expect(saved.worksheets[0]!.getImages()).toHaveLength(1);
    expect(Buffer.from(saved.getImage(0).buffer!).toString("base64")).toBe(pixel);
  });
});

describe("the rest of a workbook", () => {
  it("keeps names of ranges, formulas and sheets, and formulas use them", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      const sheet = workbook.addWorksheet("参 数");
      sheet.getCell("A1").value = 2688;
      sheet.getCell("B1").value = { formula: "标准*12", result: 0 };
      workbook.definedNames.add("'参 数'!$A$1", "标准");
    }));
    opened.kept.workbook.names.push({ name: "费率", sheetId: null, formula: "=0.16", comment: "养老", visible: true }, { name: "本表", sheetId: opened.grid.activeSheetId, formula: "='参 数'!$A$1*2", comment: "", visible: false });
    opened.grid.setNames(opened.kept.workbook.names);
    const again = await openInGrid(await save(opened));
    expect(again.kept.workbook.names).toEqual([
      { name: "标准", sheetId: null, formula: "='参 数'!$A$1", comment: "", visible: true },
      { name: "费率", sheetId: null, formula: "=0.16", comment: "养老", visible: true },
      { name: "本表", sheetId: again.grid.activeSheetId, formula: "='参 数'!$A$1*2", comment: "", visible: false },
    ]);
    again.grid.sheets()[0]!.write({ ...cell, column: 2 }, [[{ formula: "=A1*费率", value: null }]]);
    await again.grid.calculated();
    expect(again.grid.sheets()[0]!.read({ row: 0, column: 1, rowCount: 1, columnCount: 2 })[0]!.map(({ value }) => value)).toEqual([32256, 430.08]);
  });

  it("saves names that were made, changed and deleted in the grid", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      workbook.addWorksheet("表").getCell("A1").value = 1;
      workbook.definedNames.add("表!$A$1", "留");
      workbook.definedNames.add("表!$A$2", "改");
      workbook.definedNames.add("表!$A$3", "删");
    }));
    opened.grid.setNames([{ name: "留", sheetId: null, formula: "=表!$A$1" }, { name: "改", sheetId: null, formula: "=表!$B$2" }, { name: "新", sheetId: null, formula: "=12" }]);
    const again = await openInGrid(await save(opened));
    expect(again.kept.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([["留", "='表'!$A$1"], ["改", "=表!$B$2"], ["新", "=12"]]);
  });

  it("keeps custom XML, properties, protection of the structure and the sheet shown first", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      workbook.creator = "财政局";
      workbook.title = "预算";
      workbook.addWorksheet("一").getCell("A1").value = 1;
      workbook.addWorksheet("二").getCell("A1").value = 2;
    }));
    const [, second] = opened.grid.sheets();
    opened.grid.activate(second!.id);
    opened.kept.workbook.customXml.push({ id: "{11111111-2222-3333-4444-555555555555}", xml: '<settings xmlns="urn:test">甲 &amp; 乙</settings>' });
    opened.kept.workbook.protection = { passwordHash: "CC1A" };
    const again = await openInGrid(await save(opened));
    expect(again.kept.workbook.customXml).toEqual(opened.kept.workbook.customXml);
    expect(again.kept.workbook.properties).toMatchObject({ author: "财政局", title: "预算" });
    expect(again.kept.workbook.protection).toEqual({ passwordHash: "CC1A" });
    expect(again.grid.sheets().find(({ id }) => id === again.grid.activeSheetId)!.name).toBe("二");
  });

  it("saves sheets that were added, renamed and deleted meanwhile", async () => {
    const opened = await openInGrid(await fileWith((workbook) => {
      workbook.addWorksheet("一").getCell("A1").value = 1;
      workbook.addWorksheet("二").getCell("A1").value = { formula: "一!A1+1", result: 2 };
    }));
    const [first] = opened.grid.sheets();
    first!.name = "首";
    opened.grid.addSheet("新").write(cell, [[{ formula: "=首!A1+10", value: null }]]);
    await opened.grid.calculated();
    const saved = await reread(await save(opened));
    expect(saved.worksheets.map(({ name }) => name)).toEqual(["首", "二", "新"]);
    expect(saved.getWorksheet("新")!.getCell("A1").value).toEqual({ formula: "首!A1+10", result: 11 });
  });
});
