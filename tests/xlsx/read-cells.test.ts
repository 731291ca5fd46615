import JSZip from "jszip";
import { loadExcelJsWorkbook, newExcelJsWorkbook, openXlsx, saveExcelJsWorkbook } from "../../src/xlsx/index";

/** A workbook whose first sheet has these rows of XML, as another program may have written them. */
async function fileWith(rows: string, more: { readonly date1904?: boolean } = {}): Promise<Uint8Array> {
  const workbook = await newExcelJsWorkbook();
  workbook.properties.date1904 = more.date1904 ?? false;
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").numFmt = "yyyy-mm-dd";
  const zip = await JSZip.loadAsync(await saveExcelJsWorkbook(workbook, []));
  const xml = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
  zip.file("xl/worksheets/sheet1.xml", xml.replace(/<sheetData\s*\/>|<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`));
  return zip.generateAsync({ type: "uint8array" });
}
const usedOf = async (bytes: Uint8Array) => (await (await openXlsx(bytes)).readWorkbook()).workbook.sheets[0]!.used;
const cellsOf = async (rows: string, more = {}) => {
  const used = await usedOf(await fileWith(rows, more));
  return used.values.map((cells, r) => cells.map((value, c) => [used.formulas[r]![c], value]));
};

describe("cells of a file", () => {
  it.each([
    ["a result of 0", '<row r="1"><c r="B1"><f>1-1</f><v>0</v></c></row>', "=1-1", 0],
    ["a result FALSE", '<row r="1"><c r="B1" t="b"><f>1&gt;2</f><v>0</v></c></row>', "=1>2", false],
    ["a text result", '<row r="1"><c r="B1" t="str"><f>"甲"</f><v>甲</v></c></row>', '="甲"', "甲"],
    ["an error result", '<row r="1"><c r="B1" t="e"><f>NA()</f><v>#N/A</v></c></row>', "=NA()", { error: "#N/A" }],
    ["a formula never calculated", '<row r="1"><c r="B1"><f>A1*2</f></c></row>', "=A1*2", null],
    ["our function as Excel stores it without the add-in", '<row r="1"><c r="B1" t="e"><f>_xldudf_PAYROLL_WAGE(2688,135)</f><v>#NAME?</v></c></row>', "=PAYROLL.WAGE(2688,135)", { error: "#NAME?" }],
    ["a typed error", '<row r="1"><c r="B1" t="e"><v>#DIV/0!</v></c></row>', null, { error: "#DIV/0!" }],
    ["a text like a formula", '<row r="1"><c r="B1" t="inlineStr"><is><t>=A1</t></is></c></row>', null, "=A1"],
    ["rich text", '<row r="1"><c r="B1" t="inlineStr"><is><r><t>本科</t></r><r><rPr><b/></rPr><t>135人</t></r></is></c></row>', null, "本科135人"],
    ["TRUE", '<row r="1"><c r="B1" t="b"><v>1</v></c></row>', null, true],
  ])("%s", async (_case, rows, formula, value) => {
    expect(await cellsOf(rows)).toEqual([[[formula, value]]]);
  });

  it("gives each cell of a shared formula its own: texts, functions and sheets inside it untouched", async () => {
    const rows = [
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">LOG10(A1)&amp;"A1"&amp;Q1!A1+$A$1</f><v>0</v></c><c r="C1"><f t="shared" si="0"/><v>0</v></c></row>',
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>7</v></c><c r="C2"><f t="shared" si="0"/><v>8</v></c></row>',
    ].join("");
    expect(await cellsOf(rows)).toEqual([
      [['=LOG10(A1)&"A1"&Q1!A1+$A$1', 0], ['=LOG10(B1)&"A1"&Q1!B1+$A$1', 0]],
      [['=LOG10(A2)&"A1"&Q1!A2+$A$1', 7], ['=LOG10(B2)&"A1"&Q1!B2+$A$1', 8]],
    ]);
  });

  it("keeps the followers of a shared formula when its first cell is overwritten", async () => {
    const rows = '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>';
    const workbook = await openXlsx(await fileWith(rows));
    await workbook.apply([{ kind: "write-cells", sheet: "表", row: 0, column: 1, cells: [[{ kind: "number", number: 9 }]] }]);
    const used = await usedOf(await workbook.toBytes());
    expect([used.values, used.formulas]).toEqual([[[9], [2]], [[null], ["=A2"]]]);
  });

  it.each([["1900", false, 43_861], ["1904", true, 42_399]])("gives dates as the numbers of the file, counted from %s", async (_case, date1904, serial) => {
    const bytes = await fileWith(`<row r="1"><c r="A1" s="1"><v>${serial}.5</v></c></row>`, { date1904 });
    expect(await usedOf(bytes)).toMatchObject({ values: [[serial + 0.5]], numberFormats: [["yyyy-mm-dd"]] });
    expect((await usedOf(await (await openXlsx(bytes)).toBytes())).values).toEqual([[serial + 0.5]]);
  });

  it("begins where something stands, wherever that is", async () => {
    expect(await usedOf(await fileWith('<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="C3"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>'))).toMatchObject({ row: 2, column: 1, values: [[null, 1], [2, null]] });
  });
});

describe("what a file keeps through the adapter", () => {
  it("formats, merges, widths, print set-up, tables and parts", async () => {
    const workbook = await openXlsx(await fileWith('<row r="1"><c r="A1"><v>1</v></c></row>'));
    await workbook.apply([
      { kind: "write-cells", sheet: "表", row: 1, column: 0, cells: [[{ kind: "text", text: "项目" }, { kind: "text", text: "人数" }], [{ kind: "text", text: "甲" }, { kind: "formula", formula: "=1-1", cached: 0 }]] },
      { kind: "format", sheet: "表", address: "A2:B3", style: { bold: true, fontName: "宋体", fontSize: 10, fontColor: "#123456", fill: "#fff2cc", border: "thin", horizontal: "center", vertical: "middle", wrap: true, unlocked: true, numberFormat: "#,##0.00" } },
      { kind: "merge", sheet: "表", address: "D1:E2" },
      { kind: "column-width", sheet: "表", column: 0, characters: 20 },
      { kind: "row-height", sheet: "表", row: 1, points: 30 },
      { kind: "add-table", sheet: "表", table: { name: "人员费用表", address: "A2:B3", style: "TableStyleLight9" } },
      { kind: "freeze", sheet: "表", rows: 2, columns: 0 },
      { kind: "print", sheet: "表", print: { orientation: "landscape", paper: "A4", fitToOnePageWide: true, titleRows: "$1:$2", centerHorizontally: true, footer: "第 &P 页 共 &N 页" } },
      { kind: "store", key: "settings", text: '{"version":1}' },
    ]);
    const { workbook: file } = await loadExcelJsWorkbook(await workbook.toBytes());
    const sheet = file.getWorksheet("表")!;
    expect(sheet.getCell("B3").style).toMatchObject({
      numFmt: "#,##0.00", font: { bold: true, name: "宋体", size: 10, color: { argb: "FF123456" } }, fill: { pattern: "solid", fgColor: { argb: "FFFFF2CC" } },
      alignment: { horizontal: "center", vertical: "middle", wrapText: true }, border: { top: { style: "thin" } }, protection: { locked: false },
    });
    expect(sheet.getCell("B3").result).toBe(0);
    expect(sheet.getCell("A1").style.font?.bold).toBeUndefined();
    expect([sheet.getColumn(1).width, sheet.getRow(2).height, sheet.getCell("E2").isMerged]).toEqual([20.71, 30, true]);
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printTitlesRow: "1:2" });
    expect(sheet.headerFooter.oddFooter).toBe("&C第 &P 页 共 &N 页");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
    const again = await (await openXlsx(await workbook.toBytes())).readWorkbook({ store: ["settings"] });
    expect(again).toMatchObject({ workbook: { sheets: [{ tables: [{ name: "人员费用表", address: "A2:B3" }], merges: ["D1:E2"] }] }, stored: { settings: '{"version":1}' } });
  });

  it("names a table's columns uniquely, as Excel demands", async () => {
    const workbook = await openXlsx(await fileWith('<row r="1"><c r="A1"><v>1</v></c></row>'));
    await workbook.apply([
      { kind: "write-cells", sheet: "表", row: 4, column: 0, cells: [[{ kind: "text", text: "金额" }, { kind: "text", text: "金额" }, { kind: "blank" }]] },
      { kind: "add-table", sheet: "表", table: { name: "表1", address: "A5:C6", style: "TableStyleLight9" } },
    ]);
    const zip = await JSZip.loadAsync(await workbook.toBytes());
    const xml = await zip.file("xl/tables/table1.xml")!.async("string");
    expect([...xml.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(["金额", "金额2", "列3"]);
    expect(xml).toContain('ref="A5:C6"');
  });
});

describe("what the review needs beside cells", () => {
  it("tells hidden rows and columns, and names, those too that lost their cells", async () => {
    const zip = await JSZip.loadAsync(await fileWith('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>'));
    const sheet = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    zip.file("xl/worksheets/sheet1.xml", sheet.replace(/<cols>[\s\S]*?<\/cols>/, "").replace("<sheetData>", '<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData>'));
    const book = await zip.file("xl/workbook.xml")!.async("string");
    const names = '<definedNames><definedName name="费率">#REF!</definedName><definedName name="own" localSheetId="0">表!$A$1&amp;"x"</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName></definedNames>';
    zip.file("xl/workbook.xml", book.replace(/<definedNames[\s\S]*?<\/definedNames>/, "").replace("</sheets>", `</sheets>${names}`));
    const { workbook } = await (await openXlsx(await zip.generateAsync({ type: "uint8array" }))).readWorkbook();
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2] });
    expect(workbook.names).toEqual([{ name: "费率", sheet: null, formula: "=#REF!" }, { name: "own", sheet: "表", formula: '=表!$A$1&"x"' }]);
  });
});
