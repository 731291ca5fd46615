import JSZip from "jszip";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { memoryWorld } from "./support/memory-world";

/** A workbook with the sample payroll (or only a formula) and a sheet 「附表」 with an entry in its last cell. */
async function book(withPayroll: boolean): Promise<Uint8Array> {
  let bytes: Uint8Array;
  if (withPayroll) {
    const { run, files } = memoryWorld({});
    expect(await run("sample", "--out", "a.xlsx")).toBe(0);
    bytes = files["a.xlsx"]!;
  } else {
    const port = await createXlsx("a.xlsx");
    await port.apply([
      { kind: "add-sheet", sheet: "表" },
      { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[{ kind: "number", number: 2520 }, { kind: "formula", formula: "=PAYROLL.WAGE(A1,1)", cached: 30240 }, { kind: "formula", formula: "=附表!A1+附表!B7", cached: 5 }]] },
    ]);
    bytes = await port.toBytes();
  }
  const port = await openXlsx(bytes);
  await port.apply([{ kind: "add-sheet", sheet: "附表" }, { kind: "write-cells", sheet: "附表", row: 0, column: 0, cells: [[{ kind: "number", number: 5 }]] }]);
  const zip = await JSZip.loadAsync(await port.toBytes());
  const part = Object.keys(zip.files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)).sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b))).at(-1)!;
  const xml = await zip.file(part)!.async("string");
  zip.file(part, xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const NAMED = "没有读取工作表“附表”：内容一直到 XFD1048576（1048576 行 × 16384 列）";

describe("a workbook with a sheet that is too large to be read", () => {
  it("is checked without that sheet, which is listed", async () => {
    const { run, said } = memoryWorld({ "a.xlsx": await book(true) });
    expect(await run("check", "a.xlsx")).toBe(1);
    expect(said.out).toContain(NAMED);
    expect(said.out).toContain("32,256");
  });

  it("says so in JSON with the place", async () => {
    const { run, said } = memoryWorld({ "a.xlsx": await book(true) });
    expect(await run("check", "a.xlsx", "--json", "--lang", "en")).toBe(1);
    const [{ notUnderstood }] = JSON.parse(said.out) as [{ notUnderstood: { code: string; message: string; place: { sheet: string; cell: string } }[] }];
    expect(notUnderstood[0]).toMatchObject({ code: "sheet-too-large", place: { sheet: "附表", cell: "XFD1048576" } });
    expect(notUnderstood[0]!.message).toContain("Sheet “附表” was not read");
  });

  it("says so where nothing else is there to check", async () => {
    const { run, said } = memoryWorld({ "a.xlsx": await book(false) });
    expect(await run("check", "a.xlsx")).toBe(2);
    expect(said.err).toContain(NAMED);
  });

  it("is reviewed without that sheet; formulas that refer to it are not called references to blank cells", async () => {
    const { run, said } = memoryWorld({ "a.xlsx": await book(false) });
    expect(await run("review", "a.xlsx")).toBe(0);
    expect(said.out).toContain(NAMED);
    const json = memoryWorld({ "a.xlsx": await book(false) });
    await json.run("review", "a.xlsx", "--json");
    const [{ coverage, findings }] = JSON.parse(json.said.out) as [{ coverage: { sheets: { sheet: string }[]; unread: { sheet: string }[] }; findings: unknown[] }];
    expect([coverage.sheets.map(({ sheet }) => sheet), coverage.unread.map(({ sheet }) => sheet), findings]).toEqual([["表"], ["附表"], []]);
  });

  it("is handed over with a warning and status 1, since its functions stay", async () => {
    const { run, said, files } = memoryWorld({ "a.xlsx": await book(false) });
    expect(await run("handover", "a.xlsx", "--out", "b.xlsx")).toBe(1);
    expect(said.err).toContain(`a.xlsx: ${NAMED}`);
    const sheet = await (await JSZip.loadAsync(files["b.xlsx"]!)).file("xl/worksheets/sheet1.xml")!.async("string");
    expect(sheet).not.toContain("PAYROLL");
  });
});
