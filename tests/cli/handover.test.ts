import JSZip from "jszip";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { memoryWorld } from "./support/memory-world";

const formula = (text: string, cached: number | string | null) => ({ kind: "formula", formula: text, cached } as const);

/** A workbook with our functions in cells, names, rules and a picture of the user's beside them. */
async function book(): Promise<Uint8Array> {
  const port = await createXlsx("表.xlsx");
  await port.apply([{ kind: "add-sheet", sheet: "表" }, { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[
    { kind: "number", number: 2520 }, formula("=PAYROLL.WAGE(A1,1)", 30240), formula("=全年工资+1", 30241), formula("=大写&\"。\"", "贰仟伍佰贰拾元整。"), formula("=PAYROLL.CAPITALAMOUNT(A1)", "贰仟伍佰贰拾元整"),
  ]] }]);
  const zip = await JSZip.loadAsync(await port.toBytes());
  const sheet = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
  zip.file("xl/worksheets/sheet1.xml", sheet.replace("</sheetData>", '</sheetData><conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>PAYROLL.WAGE(A1,1)&gt;3</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="D1:D4"><formula1>_xldudf_PAYROLL_CAPITALAMOUNT(A1)=D1</formula1></dataValidation></dataValidations>'));
  const workbook = await zip.file("xl/workbook.xml")!.async("string");
  zip.file("xl/workbook.xml", workbook.replace("</sheets>", '</sheets><definedNames><definedName name="全年工资">PAYROLL.WAGE(表!$A$1,1)</definedName><definedName name="大写" comment="说明">PAYROLL.CAPITALAMOUNT(表!$A$1)</definedName></definedNames>'));
  zip.file("xl/media/image1.png", new Uint8Array([1, 2, 3]));
  return zip.generateAsync({ type: "uint8array" });
}

const part = async (bytes: Uint8Array, name: string): Promise<string> => (await JSZip.loadAsync(bytes)).file(name)!.async("string");

describe("handover of a file", () => {
  it("converts names and rules too, makes values of cells whose name cannot be, and names what stays", async () => {
    const { run, said, files } = memoryWorld({ "a.xlsx": await book() });
    expect(await run("handover", "a.xlsx", "--out", "b.xlsx", "--json")).toBe(1);
    const items = JSON.parse(said.out) as { kind: string; cell?: string; place?: string; outcome: string }[];
    expect(items.map(({ kind, cell, place, outcome }) => [kind, cell ?? place, outcome])).toEqual([
      ["cell", "B1", "native"], ["cell", "D1", "value"], ["cell", "E1", "value"],
      ["name", "全年工资", "native"], ["name", "大写", "left"], ["conditional-format", "A1:A9", "native"], ["validation", "D1:D4", "left"],
    ]);
    const sheet = await part(files["b.xlsx"]!, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<formula>IF(OR(COUNT(A1)&lt;1,A1&lt;0),NA(),ROUND(12*A1,2))&gt;3</formula>");
    expect(sheet.match(/PAYROLL/g)).toHaveLength(1);
    expect(await part(files["b.xlsx"]!, "xl/workbook.xml")).toContain('<definedName name="大写" comment="说明">PAYROLL.CAPITALAMOUNT(表!$A$1)</definedName>');
    const { used } = (await (await openXlsx(files["b.xlsx"]!)).readWorkbook()).workbook.sheets[0]!;
    expect(used.formulas[0]!.slice(2)).toEqual(["=全年工资+1", null, null]);
    expect(used.values[0]!.slice(3)).toEqual(["贰仟伍佰贰拾元整。", "贰仟伍佰贰拾元整"]);
  });

  it("says it in words, and leaves every other part of the file as it is", async () => {
    const { run, said, files } = memoryWorld({ "a.xlsx": await book() });
    expect(await run("handover", "a.xlsx", "--out", "b.xlsx", "--lang", "en")).toBe(1);
    expect(said.out).toMatch(/name 大写 +CAPITALAMOUNT +Left: it has no equal formula/);
    expect(said.out).toContain("conditional format 表!A1:A9");
    expect(said.out).toContain("3 cells turned into standard formulas, 2 into values, 2 left as they are");
    const [before, after] = [await JSZip.loadAsync(files["a.xlsx"]!), await JSZip.loadAsync(files["b.xlsx"]!)];
    expect(Object.keys(after.files).sort()).toEqual(Object.keys(before.files).sort());
    for (const name of Object.keys(before.files).filter((one) => !before.files[one]!.dir && !/workbook\.xml$|sheet1\.xml$/.test(one))) {
      expect([name, await after.file(name)!.async("base64")]).toEqual([name, await before.file(name)!.async("base64")]);
    }
  });

  it("refuses a protected sheet by its name", async () => {
    const zip = await JSZip.loadAsync(await book());
    zip.file("xl/worksheets/sheet1.xml", (await zip.file("xl/worksheets/sheet1.xml")!.async("string")).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));
    const { run, said, files } = memoryWorld({ "a.xlsx": await zip.generateAsync({ type: "uint8array" }) });
    expect(await run("handover", "a.xlsx", "--out", "b.xlsx")).toBe(2);
    expect(said.err).toBe("a.xlsx: 工作表 表 受保护：请先撤销保护，另存后再试\n");
    expect(files["b.xlsx"]).toBeUndefined();
  });
});

describe("repair of a file", () => {
  const broken = async (): Promise<Uint8Array> => {
    const zip = await JSZip.loadAsync(await book());
    const sheet = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    zip.file("xl/worksheets/sheet1.xml", sheet.replace(/<c r="B1"[^>]*>.*?<\/c>/, '<c r="B1" s="0" t="e"><f>_xldudf_PAYROLL_WAGE(A1,1)</f><v>#NAME?</v></c>'));
    const workbook = await zip.file("xl/workbook.xml")!.async("string");
    zip.file("xl/workbook.xml", workbook.replace("PAYROLL.WAGE(表", "_xlfn.PAYROLL.WAGE(表"));
    return zip.generateAsync({ type: "uint8array" });
  };

  it("lists what is broken and writes nothing", async () => {
    const { run, said, files } = memoryWorld({ "a.xlsx": await broken() });
    expect(await run("repair", "a.xlsx")).toBe(1);
    expect(said.out).toMatch(/表!B1 +=PAYROLL\.WAGE\(A1,1\) +=PAYROLL\.WAGE\(A1,1\)/);
    expect(said.out).toMatch(/名称 全年工资 +=_xlfn\.PAYROLL\.WAGE\(表!\$A\$1,1\) +=PAYROLL\.WAGE\(表!\$A\$1,1\)/);
    expect(said.out).toContain("2 处的函数失效；加 --out 写出修好的副本");
    expect(Object.keys(files)).toEqual(["a.xlsx"]);
  });

  it("writes a copy in which they are right, to be calculated anew", async () => {
    const { run, said, files } = memoryWorld({ "a.xlsx": await broken() });
    expect(await run("repair", "a.xlsx", "-o", "b.xlsx", "--json", "--lang", "en")).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject([{ kind: "cell", cell: "B1", after: "=PAYROLL.WAGE(A1,1)" }, { kind: "name", place: "全年工资", after: "=PAYROLL.WAGE(表!$A$1,1)" }]);
    expect(await part(files["b.xlsx"]!, "xl/worksheets/sheet1.xml")).toContain('<c r="B1" s="0"><f>PAYROLL.WAGE(A1,1)</f></c>');
    expect(await part(files["b.xlsx"]!, "xl/workbook.xml")).toContain('<definedName name="全年工资">PAYROLL.WAGE(表!$A$1,1)</definedName>');
    const again = memoryWorld({ "b.xlsx": files["b.xlsx"]! });
    expect(await again.run("repair", "b.xlsx")).toBe(0);
    expect(again.said.out).toBe("没有失效的 PAYROLL 函数\n");
  });

  it.each([[["repair"], "一个文件"], [["repair", "a.xlsx", "b.xlsx"], "一个文件"], [["repair", "a.xlsx", "--out", "a.xlsx"], "不能是输入的文件"], [["repair", "x.xlsx"], "文件不存在"], [["repair", "a.xlsx", "--values"], "--values"]])("refuses %j", async (args, words) => {
    const { run, said } = memoryWorld({ "a.xlsx": await book() });
    expect(await run(...args)).toBe(2);
    expect(said.err).toContain(words);
  });
});
