import JSZip from "jszip";
import { loadExcelJsWorkbook, newExcelJsWorkbook, saveExcelJsWorkbook } from "../../src/xlsx/index";

const smallWorkbook = async () => {
  const workbook = await newExcelJsWorkbook();
  const sheet = workbook.addWorksheet("人员费用");
  sheet.getCell("A1").value = "本科135人";
  sheet.getCell("B1").value = { formula: "1-1", result: 0 };
  return workbook;
};
const part = { id: "{6F1B8A52-0000-4000-8000-000000000001}", namespace: "urn:test", xml: '<data xmlns="urn:test">甲 &amp; 乙</data>' };
const zipOf = async (files: Record<string, string>) => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array" });
};
const ole = (text: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from(text, "utf16le")]);

describe("saving and loading", () => {
  it("keeps cells and custom XML parts", async () => {
    const bytes = await saveExcelJsWorkbook(await smallWorkbook(), [part]);
    const { workbook, customXml, leftOut } = await loadExcelJsWorkbook(bytes);
    expect(customXml).toEqual([part]);
    expect(leftOut).toEqual([]);
    expect(workbook.getWorksheet("人员费用")!.getCell("A1").value).toBe("本科135人");
    expect(workbook.getWorksheet("人员费用")!.getCell("B1").result).toBe(0);
  });

  it("declares the parts as Excel does", async () => {
    const zip = await JSZip.loadAsync(await saveExcelJsWorkbook(await smallWorkbook(), [part]));
    expect(await zip.file("[Content_Types].xml")!.async("string")).toContain('PartName="/customXml/itemProps1.xml"');
    expect(await zip.file("xl/_rels/workbook.xml.rels")!.async("string")).toContain('Target="../customXml/item1.xml"');
    expect(await zip.file("customXml/_rels/item1.xml.rels")!.async("string")).toContain('Target="itemProps1.xml"');
  });

  it("leaves out a drawing that cannot be read, and says so", async () => {
    const zip = await JSZip.loadAsync(await saveExcelJsWorkbook(await smallWorkbook(), []));
    const sheet = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    zip.file("xl/worksheets/sheet1.xml", sheet.replace("</worksheet>", '<drawing r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></worksheet>'));
    zip.file("xl/worksheets/_rels/sheet1.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>');
    const { workbook, leftOut } = await loadExcelJsWorkbook(await zip.generateAsync({ type: "uint8array" }));
    expect(leftOut).toEqual(["drawings"]);
    expect(workbook.getWorksheet("人员费用")!.getCell("A1").value).toBe("本科135人");
  });
});

describe("files that cannot be used", () => {
  it.each([
    ["an empty file", async () => new Uint8Array(), "bad-file", /empty/],
    ["a text", async () => new TextEncoder().encode("姓名,金额"), "bad-file", /not an \.xlsx/],
    ["an encrypted workbook", async () => ole("EncryptedPackage"), "password-protected", /password/],
    ["an old .xls", async () => ole("Workbook"), "old-format", /\.xls kind/],
    ["a Word document", () => zipOf({ "word/document.xml": "<w/>" }), "bad-file", /not an \.xlsx/],
    ["an .xlsb", () => zipOf({ "xl/workbook.bin": "x" }), "old-format", /\.xlsb/],
    ["a workbook cut short", async () => (await saveExcelJsWorkbook(await smallWorkbook(), [])).slice(0, 900), "bad-file", /damaged/],
    ["a workbook with broken XML", () => zipOf({ "xl/workbook.xml": "<workbook><sheets>" }), "bad-file", /damaged/],
  ])("%s", async (_case, bytes, code, message) => {
    await expect(bytes().then(loadExcelJsWorkbook)).rejects.toMatchObject({ name: "WorkbookPortError", code, message: expect.stringMatching(message) });
  });
});
