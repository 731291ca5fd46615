import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { FilePatch } from "../../src/application/index";
import { openXlsx, patchFile } from "../../src/xlsx/index";

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

const patchCells = (bytes: Uint8Array, sheet: string, cells: FilePatch["sheets"][number]["cells"]) => patchFile(bytes, { sheets: [{ sheet, cells }] });
const partOf = async (bytes: Uint8Array, part: string): Promise<string> => (await JSZip.loadAsync(bytes)).file(part)!.async("string");

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

  it("writes formulas with the value that they had, and errors as such", async () => {
    const data = '<sheetData><row r="1"><c r="A1" s="3" cm="1"><f t="array" ref="A1">X()</f><v>1</v></c><c r="B1"><f>X()</f></c><c r="C1"/><c r="D1"/></row></sheetData>';
    const patched = await patchCells(await fileWith(data), "表 & 1", [
      { cell: "A1", content: { kind: "formula", formula: "=IF(1<2,\"a&b\",3)", cached: 3 } }, { cell: "B1", content: { kind: "formula", formula: "=#N/A", cached: null } },
      { cell: "C1", content: { kind: "formula", formula: "=D1&\"\"", cached: "<" } }, { cell: "D1", content: { kind: "boolean", boolean: true } },
    ]);
    expect(await sheetXml(patched)).toBe('<sheetData><row r="1"><c r="A1" s="3"><f>IF(1&lt;2,"a&amp;b",3)</f><v>3</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><f>D1&amp;""</f><v>&lt;</v></c><c r="D1" t="b"><v>1</v></c></row>');
  });

  it("gives each cell its own formula where one that they shared is replaced", async () => {
    const data = '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">X(B1,$C$1)</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3" s="1"><f t="shared" si="0"></f><v>3</v></c><c r="D3"><f t="shared" ref="D3" si="1">Y(1)</f></c></row></sheetData>';
    const patched = await patchCells(await fileWith(data), "表 & 1", [{ cell: "A1", content: { kind: "number", number: 9 } }]);
    expect(await sheetXml(patched)).toBe('<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>X(B2,$C$1)</f><v>2</v></c></row><row r="3"><c r="A3" s="1"><f>X(B3,$C$1)</f><v>3</v></c><c r="D3"><f t="shared" ref="D3" si="1">Y(1)</f></c></row>');
  });

  it("drops the order of calculation, which may name cells that have no formula any more", async () => {
    const zip = await JSZip.loadAsync(await fileWith('<sheetData><row r="1"><c r="A1"><f>X()</f></c></row></sheetData>'));
    zip.file("xl/calcChain.xml", '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>');
    for (const [part, more] of [["xl/_rels/workbook.xml.rels", '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>'], ["[Content_Types].xml", '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>']] as const) {
      zip.file(part, (await zip.file(part)!.async("string")).replace(/<\/(?:Relationships|Types)>/, more));
    }
    const patched = await patchCells(await zip.generateAsync({ type: "uint8array" }), "表 & 1", [{ cell: "A1", content: { kind: "number", number: 1 } }]);
    expect((await JSZip.loadAsync(patched)).file("xl/calcChain.xml")).toBeNull();
    for (const part of ["xl/_rels/workbook.xml.rels", "[Content_Types].xml"]) {
      expect(await partOf(patched, part)).not.toContain("calcChain");
      expect(await partOf(patched, part)).toMatch(/<\/(?:Relationships|Types)>$/);
    }
  });

  it("patches ten thousand cells in one pass", async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f>X()</f></c></row>`).join("");
    const started = performance.now();
    const patched = await patchCells(await fileWith(`<sheetData>${rows}</sheetData>`), "表 & 1", Array.from({ length: 10_000 }, (_, row) => ({ cell: `A${row + 1}`, content: { kind: "number", number: row } as const })));
    expect((await partOf(patched, "xl/worksheets/sheet1.xml")).match(/<v>/g)).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("formulas that stand in no cell", () => {
  const RULES = '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>X(A1)&gt;3</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="formula" val="X(&quot;a&quot;)"/><cfvo type="max"/></dataBar></cfRule></conditionalFormatting>'
    + '<dataValidations count="2"><dataValidation type="list" sqref="F1"/><dataValidation type="whole" sqref="$E$2 E3:E4"><formula1>1</formula1><formula2>X(A2,"&lt;")</formula2></dataValidation></dataValidations>'
    + '<extLst><ext><x14:dataValidations><x14:dataValidation type="custom"><x14:formula1><xm:f>X(表!A1)</xm:f></x14:formula1><xm:sqref>G1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  const withOutside = async (): Promise<Uint8Array> => {
    const zip = await JSZip.loadAsync(await fileWith('<sheetData><row r="1"><c r="A1"><f>X(1)</f></c></row></sheetData>' + RULES, '', "表"));
    const book = await zip.file("xl/workbook.xml")!.async("string");
    zip.file("xl/workbook.xml", book.replace("</sheets>", '</sheets><definedNames><definedName name="工资" hidden="1">X(表!$A$1)</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName><definedName name="本表" localSheetId="0">"&amp;"</definedName></definedNames>'));
    zip.file("xl/worksheets/_rels/sheet1.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>');
    zip.file("xl/tables/table1.xml", '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="B4:C6"><tableColumns count="2"><tableColumn id="1" name="人数"/><tableColumn id="2" name="金额"><calculatedColumnFormula>X(表1[[#This Row],[人数]])</calculatedColumnFormula></tableColumn></tableColumns></table>');
    return zip.generateAsync({ type: "uint8array" });
  };

  it("are read with their places, those of Excel's own names aside", async () => {
    const seen: unknown[] = [];
    await patchFile(await withOutside(), { sheets: [], outside: ({ kind, sheet, place, formula, row, column }) => { seen.push([kind, sheet, place, formula, row, column]); return null; } });
    expect(seen).toEqual([
      ["name", null, "工资", "=X(表!$A$1)", 0, 0], ["name", "表", "本表", '="&"', 0, 0],
      ["conditional-format", "表", "A1:A9", "=X(A1)>3", 0, 0], ["conditional-format", "表", "A1:A9", '=X("a")', 0, 0],
      ["validation", "表", "$E$2 E3:E4", "=1", 1, 4], ["validation", "表", "$E$2 E3:E4", '=X(A2,"<")', 1, 4], ["validation", "表", "G1", "=X(表!A1)", 0, 6],
      ["table-column", "表", "表1[金额]", "=X(表1[[#This Row],[人数]])", 4, 1],
    ]);
  });

  it("are replaced where they stand, and nothing else is", async () => {
    const before = await withOutside();
    const patched = await patchFile(before, { sheets: [], outside: ({ formula }) => (formula.includes("X(") ? `="<&"` : null) });
    const changed = (xml: string): string => xml.replace(/(<(?:definedName name="工资" hidden="1"|formula2?|xm:f|calculatedColumnFormula)>)X\([^<]*/g, '$1"&lt;&amp;"').replace('val="X(&quot;a&quot;)"', 'val="&quot;&lt;&amp;&quot;"');
    for (const part of ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml"]) expect(await partOf(patched, part)).toBe(changed(await partOf(before, part)));
    expect(await partOf(patched, "xl/workbook.xml")).toContain('<definedName name="工资" hidden="1">"&lt;&amp;"</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName>');
  });
});

it("a workbook that is written again keeps names that exceljs cannot hold", async () => {
  const zip = await JSZip.loadAsync(await fileWith("<sheetData/>", "", "表"));
  const book = await zip.file("xl/workbook.xml")!.async("string");
  zip.file("xl/workbook.xml", book.replace("</sheets>", '</sheets><definedNames><definedName name="费率">0.16</definedName><definedName name="动态" localSheetId="0">OFFSET(表!$A$1,0,0,2,1)</definedName><definedName name="区域">表!$A$1:$B$2</definedName></definedNames>'));
  const opened = await openXlsx(await zip.generateAsync({ type: "uint8array" }));
  await opened.apply([{ kind: "define-name", name: "费率", scope: null, formula: "=0.2*1", replaces: "=0.16" }]);
  const again = await openXlsx(await opened.toBytes());
  expect((await again.readWorkbook()).workbook.names).toEqual([
    { name: "费率", sheet: null, formula: "=0.2*1" }, { name: "动态", sheet: "表", formula: "=OFFSET(表!$A$1,0,0,2,1)" }, { name: "区域", sheet: null, formula: "=表!$A$1:$B$2" },
  ]);
});
