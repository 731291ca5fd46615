import JSZip from "jszip";
import { run } from "../../src/cli/run";
import type { CellContent } from "../../src/application/port/index";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { encode as text, memoryWorld as world } from "./support/memory-world";

/** A table of like rows whose products are added up; row 5 multiplies the wrong column, row 7 was typed over. */
async function budget(): Promise<Uint8Array> {
  const workbook = await createXlsx("budget.xlsx");
  const rows = Array.from({ length: 8 }, (_, index): CellContent[] => {
    const row = index + 2;
    const formula = index === 3 ? `=B${row}*D${row}` : `=B${row}*C${row}`;
    return [
      { kind: "text", text: `科室${index + 1}` }, { kind: "number", number: 10 + index }, { kind: "number", number: 100 }, { kind: "number", number: 3 },
      index === 5 ? { kind: "number", number: 1500 } : { kind: "formula", formula, cached: index === 3 ? 39 : (10 + index) * 100 },
    ];
  });
  await workbook.apply([
    { kind: "add-sheet", sheet: "预算" },
    { kind: "write-cells", sheet: "预算", row: 0, column: 0, cells: [["科室", "人数", "标准", "月数", "金额"].map((text) => ({ kind: "text", text }))] },
    { kind: "write-cells", sheet: "预算", row: 1, column: 0, cells: rows },
  ]);
  return workbook.toBytes();
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const encrypted = Uint8Array.from([...OLE, ...[..."EncryptedPackage"].flatMap((sign) => [sign.charCodeAt(0), 0])]);

describe("review", () => {
  it("prints findings best first in JSON, with cells, what fits and what was looked at", async () => {
    const { here, said } = world({ "a.xlsx": await budget() });
    expect(await run(["review", "a.xlsx", "--json"], here)).toBe(0);
    expect(said.err).toBe("");
    const [report] = JSON.parse(said.out);
    expect(report).toMatchObject({
      file: "a.xlsx", summary: { errors: 0, warnings: 2, notes: 0 },
      coverage: { cells: 45, formulas: 7, distinctFormulas: 2, isComplete: true, sheets: [{ sheet: "预算", cells: 45, formulas: 7, errors: 0, warnings: 2, notes: 0 }] },
    });
    expect(report.findings.map((finding: { check: string; place: { cells: string[] }; fits: unknown }) => [finding.check, finding.place.cells, finding.fits])).toEqual([
      ["unlike-neighbours", ["E5"], [{ cell: "E5", formula: "=B5*C5", was: "=B5*D5" }]],
      ["typed-over-formula", ["E7"], [{ cell: "E7", formula: "=B7*C7", was: "1500" }]],
    ]);
    expect(report.findings[0]).toMatchObject({ severity: "warning", subject: "formula", place: { sheet: "预算", cell: "E5", text: "=B5*D5" } });
    expect(report.findings[0].message).toMatch(/E5 宜为 =B5\*C5/);
    expect(report.findings[0].score).toBeGreaterThan(0.5);
  });

  it("ends with 1 where the workbook contradicts itself", async () => {
    const workbook = await createXlsx("a.xlsx");
    await workbook.apply([{ kind: "add-sheet", sheet: "S" }, { kind: "write-cells", sheet: "S", row: 0, column: 0, cells: [[{ kind: "formula", formula: "=A1+1", cached: 0 }]] }]);
    const { here, said } = world({ "a.xlsx": await workbook.toBytes() });
    expect(await run(["review", "a.xlsx", "--json"], here)).toBe(1);
    expect(JSON.parse(said.out)[0].findings[0]).toMatchObject({ check: "circular-chain", severity: "error" });
  });

  it("says per file why it cannot be used, goes on with the others, and ends with 2", async () => {
    const files = { "a.xlsx": await budget(), "locked.xlsx": encrypted, "old.xls": Uint8Array.from([...OLE, 0, 0]), "list.csv": text("a,b"), "broken.xlsx": text("PK\u0003\u0004 no zip") };
    const { here, said } = world(files);
    expect(await run(["review", "locked.xlsx", "old.xls", "list.csv", "broken.xlsx", "none.xlsx", "a.xlsx", "--json"], here)).toBe(2);
    expect(JSON.parse(said.out).map(({ file }: { file: string }) => file)).toEqual(["a.xlsx"]);
    const lines = said.err.trim().split("\n");
    expect(lines.map((line) => line.split(":")[0])).toEqual(["locked.xlsx", "old.xls", "list.csv", "broken.xlsx", "none.xlsx"]);
    expect(said.err).toMatch(/locked\.xlsx: .*密码/);
    expect(said.err).toMatch(/old\.xls: .*另存为 \.xlsx/);
    expect(said.err).toMatch(/list\.csv: .*没有公式/);
    expect(said.err).toMatch(/none\.xlsx: 文件不存在/);
  });

  it("reads a workbook with macros and one whose drawings are broken", async () => {
    const zip = await JSZip.loadAsync(await budget());
    zip.file("xl/vbaProject.bin", Uint8Array.from([1, 2, 3]));
    const macros = await zip.generateAsync({ type: "uint8array" });
    const sheet = await zip.file("xl/worksheets/sheet1.xml")!.async("string");
    zip.file("xl/worksheets/sheet1.xml", sheet.replace("</worksheet>", '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/></worksheet>'));
    const drawings = await zip.generateAsync({ type: "uint8array" });
    const { here, said } = world({ "m.xlsm": macros, "d.xlsx": drawings });
    expect(await run(["review", "m.xlsm", "d.xlsx", "--json"], here)).toBe(0);
    expect(JSON.parse(said.out).map(({ summary }: { summary: { warnings: number } }) => summary.warnings)).toEqual([2, 2]);
  });

  it("switches rules and groups of rules on and off, and knows no others", async () => {
    const files = { "a.xlsx": await budget() };
    const checks = async (...options: string[]): Promise<string[]> => {
      const { here, said } = world(files);
      await run(["review", "a.xlsx", "--json", ...options], here);
      return JSON.parse(said.out)[0].findings.map(({ check }: { check: string }) => check);
    };
    expect(await checks("--off", "unlike-neighbours")).toEqual(["typed-over-formula"]);
    expect(await checks("--off", "missing,formula")).toEqual([]);
    expect(await checks("--rules", "missing")).toEqual(["typed-over-formula"]);
    const { here, said } = world(files);
    expect(await run(["review", "a.xlsx", "--off", "nonsense"], here)).toBe(2);
    expect(said.err).toMatch(/nonsense.*unlike-neighbours/);
  });

  it.each([["zh", /E5 .*与相邻公式不一致/], ["en", /E5 Unlike the formulas beside it/]])("prints for people in %s, as text and as Markdown", async (language, wanted) => {
    const { here, said } = world({ "a.xlsx": await budget() });
    expect(await run(["review", "a.xlsx", "--lang", language], here)).toBe(0);
    expect(said.out).toMatch(wanted);
    said.out = "";
    await run(["review", "a.xlsx", "--markdown", "--lang", language], here);
    expect(said.out).toMatch(/^# a\.xlsx\n/);
    expect(said.out).toContain("=B5\\*D5");
  });

  it("writes a report that can be opened, whose texts are no formulas, and that itself has nothing wrong", async () => {
    const { here, said, files } = world({ "a.xlsx": await budget(), "b.xlsx": await budget() });
    expect(await run(["review", "a.xlsx", "b.xlsx", "--out", "report.xlsx"], here)).toBe(0);
    expect(said.out).toMatch(/report\.xlsx/);
    const { workbook } = await (await openXlsx(files["report.xlsx"]!)).readWorkbook();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["公式审阅报告", "公式审阅范围"]);
    const [findings, coverage] = workbook.sheets;
    expect(findings!.used.values.slice(4).map((row) => [row[1], row[2], row[3], row[5]])).toEqual([
      ["a.xlsx", "预算", "E5", "与相邻公式不一致"], ["a.xlsx", "预算", "E7", "公式中间键入了数字"], ["b.xlsx", "预算", "E5", "与相邻公式不一致"], ["b.xlsx", "预算", "E7", "公式中间键入了数字"],
    ]);
    expect(findings!.used.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(coverage!.used.values[2]!.slice(2)).toEqual([90, 14, 0, 4, 0]);
    said.out = "";
    expect(await run(["review", "report.xlsx", "--json"], here)).toBe(0);
    expect(JSON.parse(said.out)[0].findings).toEqual([]);
    expect(await run(["review", "a.xlsx", "--out", "nowhere/r.xlsx"], here)).toBe(2);
  });

  it.each([[[]], [["a.xlsx", "--json", "--markdown"]]])("does not run without files or with two formats %s", async (options) => {
    const { here, said } = world({});
    expect(await run(["review", ...options], here)).toBe(2);
    expect(said.err).not.toBe("");
  });
});
