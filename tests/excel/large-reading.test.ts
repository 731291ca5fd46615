/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite } from "../../src/application/index";
import type { SheetOperation } from "../../src/application/port/index";
import { prepareWrite } from "../../src/application/writing/prepare-write";
import { bootExcel, type ExcelBench } from "../contract/excel-bench";

const cells = (rows: number, columns: number, text: (row: number, column: number) => string) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_inner, column) => text(row, column)));
const put = (bench: ExcelBench, sheet: string, texts: readonly (readonly string[])[]): void => {
  bench.grid.sheet(sheet).write({ row: 0, column: 0, rowCount: texts.length, columnCount: texts[0]!.length }, texts.map((row) => row.map((value) => ({ formula: null, value }))));
};
/** About six thousand bytes, and told apart by its beginning. */
const long = (row: number, column: number): string => `${row}行${column}列${"绩".repeat(2_000)}`;

describe("a workbook that one answer does not hold", () => {
  it("reads a wide sheet of long texts in halves until they fit, every cell at its place, and the other sheets with it", async () => {
    const bench = await bootExcel("1.20");
    bench.grid.addSheet("附表");
    const texts = cells(40, 40, long);
    put(bench, "表1", texts);
    put(bench, "附表", [["附"]]);
    const shares: number[] = [];
    const { workbook } = await bench.port.readWorkbook({ onProgress: (share) => shares.push(share) });
    expect(workbook.sheets.map(({ used }) => used.values)).toEqual([texts, [["附"]]]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(3);
    expect([shares[0]! < 0.1, shares.at(-1)]).toEqual([true, 1]);
    expect(bench.port.syncs).toBeLessThan(40);
  });

  it("cuts a single row in two where even that is too large", async () => {
    const bench = await bootExcel("1.20");
    const texts = cells(2, 400, (row, column) => `${row}行${column}列${"绩".repeat(6_000)}`);
    put(bench, "表1", texts);
    const { workbook } = await bench.port.readWorkbook();
    expect(workbook.sheets[0]!.used.values).toEqual(texts);
  });

  it("reads many sheets whose first cells alone are too much together", async () => {
    const bench = await bootExcel("1.20");
    const texts = cells(60, 10, (row, column) => `${row}行${column}列${"目".repeat(100)}`);
    const names = Array.from({ length: 30 }, (_, index) => `项目${index + 1}`);
    for (const name of names) {
      bench.grid.addSheet(name);
      put(bench, name, texts);
    }
    const { workbook } = await bench.port.readWorkbook();
    expect(workbook.sheets.slice(1).map(({ name, used }) => [name, used.values])).toEqual(names.map((name) => [name, texts]));
    expect(bench.port.syncs).toBeLessThan(40);
  });

  it("reads looks and tables along, by the sheet's name", async () => {
    const bench = await bootExcel("1.20");
    const texts = cells(40, 40, long);
    put(bench, "表1", texts);
    const colour: SheetOperation = { kind: "format", sheet: "表1", address: "B2", style: { fill: "#FFE699" } };
    await bench.port.apply([colour]);
    const { workbook, looks } = await bench.port.readWorkbook({ sheets: ["表1"], looks: { areas: [{ sheet: "表1", address: "B2" }], columns: [], rows: [] } });
    expect(workbook.sheets[0]!.used.values).toEqual(texts);
    expect(looks).toMatchObject([{ kind: "looks", sheet: "表1", looks: { styles: [{ fill: "#FFE699" }] } }]);
  });

  it("passes over a sheet that a stray entry makes too large for any memory, says so, and reads all others in as few round trips", async () => {
    const bench = await bootExcel("1.20");
    bench.grid.addSheet("附表");
    put(bench, "附表", [["附", "表"]]);
    await bench.type("表1", "A1", "甲");
    await bench.type("表1", "XFD1048576", "乙");
    const before = bench.port.syncs;
    const { workbook } = await bench.port.readWorkbook();
    expect(bench.port.syncs - before).toBeLessThanOrEqual(3);
    expect(workbook.sheets.map(({ name, used, unread }) => ({ name, values: used.values, unread }))).toEqual([
      { name: "表1", values: [], unread: { address: "A1:XFD1048576", rowCount: 1_048_576, columnCount: 16_384 } },
      { name: "附表", values: [["附", "表"]], unread: undefined },
    ]);
  });

  it("reads a sheet with nothing but a format in its last cell", async () => {
    const bench = await bootExcel("1.20");
    await bench.type("表1", "A1", "甲");
    await bench.port.apply([{ kind: "format", sheet: "表1", address: "XFD1048576", style: { fill: "#FFE699" } }]);
    const { workbook } = await bench.port.readWorkbook();
    expect(workbook.sheets[0]).toMatchObject({ used: { values: [["甲"]] } });
    expect(workbook.sheets[0]!.unread).toBeUndefined();
  });

  it("writes nothing into a sheet that it could not read", async () => {
    const bench = await bootExcel("1.20");
    await bench.type("表1", "A1", "甲");
    await bench.type("表1", "XFD1048576", "乙");
    const { workbook, stored } = await bench.port.readWorkbook({ store: ["journal", "settings"] });
    const operations: SheetOperation[] = [{ kind: "write-cells", sheet: "表1", row: 4, column: 0, cells: [[{ kind: "text", text: "丙" }]] }];
    const write = prepareWrite({ subject: { kind: "sample" }, operations, workbook, stored, isOwned: () => false });
    expect(write.obstacles).toEqual([{ code: "unread", sheet: "表1", address: null }]);
    // Nor where the sheet has grown since the preview.
    await expect(applyWrite(bench.port, { ...write, obstacles: [] }, { confirmed: true, now: "2026-11-26T08:00:00.000Z" })).rejects.toMatchObject({ code: "obstacle", state: "untouched" });
  });
});
