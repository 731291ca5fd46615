import ExcelJS from "exceljs";
import JSZip from "jszip";
import { openXlsx, patchCells } from "../../src/xlsx/index";

/** An .xlsx whose one sheet has the given XML as its data. */
async function fileWith(sheetData: string, workbookMore = "", name = "表 &amp; 1"): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("S");
  const zip = await JSZip.loadAsync((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array);
  const part = "xl/worksheets/sheet1.xml";
  zip.file(part, (await zip.file(part)!.async("string")).replace(/<sheetData\/>|<sheetData>[\s\S]*<\/sheetData>/, sheetData));
  const book = await zip.file("xl/workbook.xml")!.async("string");
  zip.file("xl/workbook.xml", book.replace('name="S"', `name="${name}"`).replace(/<calcPr[^>]*\/>/, workbookMore));
  return zip.generateAsync({ type: "uint8array" });
}

const sheetXml = async (bytes: Uint8Array): Promise<string> => /<sheetData\/?>.*?(?=<\/sheetData>|$)/s.exec(await (await JSZip.loadAsync(bytes)).file("xl/worksheets/sheet1.xml")!.async("string"))![0];

describe("putting contents into cells of a file", () => {
  it.each<[string, string, string, string]>([
    ["a sheet without cells", "<sheetData/>", "B2", '<row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c></row>'],
    ["a row that is missing", '<sheetData><row r="1"><c r="A1"/></row><row r="3"/></sheetData>', "B2", '<row r="1"><c r="A1"/></row><row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c></row><row r="3"/>'],
    ["an empty row", '<sheetData><row r="2" ht="30"/></sheetData>', "B2", '<row r="2" ht="30"><c r="B2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c></row>'],
    ["a cell between others", '<sheetData><row r="2"><c r="A2" s="1"/><c r="AA2"/></row></sheetData>', "B2", '<row r="2"><c r="A2" s="1"/><c r="B2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c><c r="AA2"/></row>'],
    ["a cell behind the others", '<sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>', "B2", '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c></row>'],
    ["a cell with a style", '<sheetData><row r="2"><c r="B2" s="7" t="s"><v>0</v></c><c r="C2"/></row></sheetData>', "B2", '<row r="2"><c r="B2" s="7" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c><c r="C2"/></row>'],
  ])("%s", async (_case, data, cell, expected) => {
    expect(await sheetXml(await patchCells(await fileWith(data), "表 & 1", [{ cell, content: { kind: "text", text: "甲" } }]))).toBe(`<sheetData>${expected}`);
  });

  it("texts, numbers and blanks read back as they were meant", async () => {
    const texts = ["=1+1", " a<b&c>\"d' ", "两\n行", "\u0001x", "😀"];
    const patched = await patchCells(await fileWith('<sheetData><row r="9"><c r="A9"><v>5</v></c></row></sheetData>'), "表 & 1", [
      ...texts.map((text, index) => ({ cell: `B${index + 1}`, content: { kind: "text", text } as const })),
      { cell: "C1", content: { kind: "number", number: 12.34 } }, { cell: "A9", content: { kind: "blank" } },
    ]);
    const { used } = (await (await openXlsx(patched)).readWorkbook()).workbook.sheets[0]!;
    expect(used.values.map(([value]) => value)).toEqual(["=1+1", " a<b&c>\"d' ", "两\n行", "\uFFFDx", "😀"]);
    expect(used.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(used.values[0]![1]).toBe(12.34);
  });

  it("escapes what would be read as an escape", async () => {
    expect(await sheetXml(await patchCells(await fileWith("<sheetData/>"), "表 & 1", [{ cell: "A1", content: { kind: "text", text: "_x0041_" } }]))).toContain(">_x005F_x0041_<");
  });

  it.each<[string, string, string]>([
    ["none", "", '<calcPr fullCalcOnLoad="1"/>'], ["one", '<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'], ["one that says no", '<calcPr fullCalcOnLoad="0" calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
  ])("asks Excel to compute anew where the workbook has a setting: %s", async (_case, setting, expected) => {
    const patched = await patchCells(await fileWith("<sheetData/>", setting), "表 & 1", [{ cell: "A1", content: { kind: "number", number: 1 } }]);
    expect(await (await JSZip.loadAsync(patched)).file("xl/workbook.xml")!.async("string")).toContain(expected);
  });

  it("says that a sheet is not there", async () => {
    await expect(patchCells(await fileWith("<sheetData/>"), "别的", [])).rejects.toMatchObject({ code: "not-found" });
  });
});
