/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { prepareUndo } from "../../src/application/journal/prepare-undo";
import { listJournal } from "../../src/application/workbook/inspect-workbook";
import { applyWrite } from "../../src/application/writing/apply-write";
import { prepareOperations } from "../../src/application/writing/prepare-sheet";
import type { WriteFailure } from "../../src/application/writing/write-failure";
import type { SheetOperation, WorkbookPort } from "../../src/application/port/index";
import { bootExcel, type ExcelBench } from "../contract/excel-bench";
import { stateOf, write } from "../contract/port-harness";
import { actionsOf } from "./support/fault-runs";

const NOW = "2026-11-22T08:00:00.000Z";
const OPERATIONS: readonly SheetOperation[] = [
  write("表1", 0, 0, [["新项目", 12], ["=A1", true]]),
  { kind: "format", sheet: "表1", address: "A1:B2", style: { numberFormat: "0.00", bold: true } },
  { kind: "add-sheet", sheet: "人员费用" },
  write("人员费用", 0, 0, [["项目", "人数"], ["甲", 135]]),
  { kind: "merge", sheet: "人员费用", address: "D1:E1" },
  { kind: "add-table", sheet: "人员费用", table: { name: "人员费用表", address: "A1:B2", style: "TableStyleLight9" } },
  { kind: "store", key: "settings", text: '{"version":1,"formulaStyle":"functions"}' },
  { kind: "activate", sheet: "人员费用" },
];
const prepare = async (port: WorkbookPort, operations = OPERATIONS) =>
  prepareOperations({ kind: "payroll-sheet" }, await port.readWorkbook({ store: ["journal", "settings"] }), operations);

const filled = async (): Promise<ExcelBench> => {
  const bench = await bootExcel("1.20");
  await bench.type("表1", "A1", "'0135");
  await bench.type("表1", "B2", "=1+1");
  return bench;
};

/** Five rows of a roster with a table over the first three. */
const addRoster = async ({ port }: ExcelBench): Promise<void> => {
  await port.apply([
    write("表1", 3, 0, [["项目", "人数"], ["类别", "在岗"], ["乙", 20], ["丙", 8], ["丁", 3]]),
    { kind: "add-table", sheet: "表1", table: { name: "名册表", address: "A4:B6", style: "TableStyleLight9" } },
  ]);
};

describe("a write that stops half way", () => {
  it.each(Array.from({ length: 11 }, (_, index) => index + 1))("is taken back when its %ith change fails", async (stop) => {
    const bench = await filled();
    const before = await stateOf(bench.port);
    const prepared = await prepare(bench.port);
    bench.office.host.failNext({ sync: 3, write: stop }, "GeneralException");
    // Calculation is held up first: stopped there, nothing was done.
    await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({
      name: "WriteFailure", code: "stopped", state: stop === 1 ? "untouched" : "restored", detail: { portCode: "failed" },
    });
    expect(await stateOf(bench.port)).toEqual(before);
    expect(await listJournal(bench.port)).toEqual([]);
  });

  it("is taken back wherever it stops while a table moves, between adding it and naming it too", async () => {
    const bench = await filled();
    await addRoster(bench);
    const before = await stateOf(bench.port);
    const moved: readonly SheetOperation[] = [
      { kind: "remove-table", sheet: "表1", name: "名册表", address: "A4:B6" },
      { kind: "add-table", sheet: "表1", table: { name: "名册表", address: "A5:B8", style: "TableStyleLight9" } },
    ];
    let id = "";
    const counts = await actionsOf(bench, async () => { ({ id } = await applyWrite(bench.port, await prepare(bench.port, moved), { confirmed: true, now: NOW })); });
    expect((await stateOf(bench.port)).sheets[0]?.tables).toEqual([expect.objectContaining({ name: "名册表", address: "A5:B8" })]);
    await applyWrite(bench.port, await prepareUndo(bench.port, id), { confirmed: true, now: NOW });
    const states = new Set<string>();
    for (let action = 1; action <= (counts.at(-1) ?? 0); action += 1) {
      const prepared = await prepare(bench.port, moved);
      bench.office.host.failNext({ sync: 3, action }, "GeneralException");
      await applyWrite(bench.port, prepared, { confirmed: true, now: NOW }).catch((error: unknown) => states.add((error as WriteFailure).state));
      bench.office.host.clearFaults();
      expect(await stateOf(bench.port)).toEqual(before);
    }
    expect([...states].sort()).toEqual(["restored", "untouched"]);
  });

  it("leaves everything as it was when the request is refused as a whole", async () => {
    const bench = await filled();
    const before = await stateOf(bench.port);
    const prepared = await prepare(bench.port);
    bench.office.host.failNext({ sync: 3 }, 5102);
    await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ code: "stopped", state: "untouched" });
    expect(await stateOf(bench.port)).toEqual(before);
  });

  it("says so and keeps the way back where taking back fails too; the pane can do it later", async () => {
    const bench = await filled();
    const before = await stateOf(bench.port);
    const prepared = await prepare(bench.port);
    bench.office.host.failNext({ sync: 3, write: 8 }, "GeneralException");
    bench.office.host.failNext({ sync: 4 }, 5102);
    await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ state: "partly-written", detail: { entryId: "w1" } });
    expect(await listJournal(bench.port)).toMatchObject([{ id: "w1", state: "begun" }]);
    const back = await prepareUndo(bench.port, "w1");
    expect(back.overwrites.length).toBeGreaterThan(0);
    await applyWrite(bench.port, back, { confirmed: true, now: NOW });
    const after = await stateOf(bench.port);
    expect(after).toEqual(before);
    expect(await listJournal(bench.port)).toMatchObject([{ id: "w2", state: "done" }, { id: "w1", state: "taken-back" }]);
  });

  it("notices a host that writes something else", async () => {
    const bench = await filled();
    const prepared = await prepare(bench.port, [write("表1", 4, 4, [["文字"]])]);
    const sheet = bench.grid.sheets()[0]!;
    const original = sheet.write.bind(sheet);
    sheet.write = (box, contents, source) => original(box, box.row === 4 ? [[{ formula: null, value: 1 }]] : contents, source);
    await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ code: "not-as-written", detail: { place: { sheet: "表1", address: "E5" } } });
  });
});

describe("the journal notices formulas as the host wrote them", () => {
  it("so that they count as ours afterwards", async () => {
    const bench = await bootExcel("1.20");
    const sheet = bench.grid.sheets()[0]!;
    const original = sheet.write.bind(sheet);
    sheet.write = (box, contents, source) => original(box, contents.map((row) => row.map((content) => (content?.formula ? { ...content, formula: content.formula.toUpperCase() } : content))), source);
    await applyWrite(bench.port, await prepare(bench.port, [write("表1", 0, 0, [["=sum(b1:b2)"]])]), { confirmed: true, now: NOW });
    const next = await prepare(bench.port, [write("表1", 0, 0, [["=SUM(B1:B3)"]])]);
    expect(next.changes).toMatchObject([{ before: { formula: "=SUM(B1:B2)" }, isOwned: true }]);
    expect(next.overwrites).toEqual([]);
  });
});

describe("while the user edits a cell", () => {
  it("waits, says so, and goes on", async () => {
    const waits: boolean[] = [];
    const bench = await bootExcel("1.20", { onCellEdit: (isWaiting) => waits.push(isWaiting) });
    bench.office.host.failNext({ sync: 1 }, 5004);
    await bench.port.apply([write("表1", 0, 0, [["甲"]])]);
    expect(waits).toEqual([true, false]);
    expect((await stateOf(bench.port)).sheets[0]!.cells).toEqual([["甲"]]);
  });
});

describe("large writes", () => {
  const rows = Array.from({ length: 4_000 }, (_, row) => Array.from({ length: 40 }, (_inner, column) => `第${row}行第${column}列的一段较长的中文`));

  it("go in several requests below the host's limit, with progress", async () => {
    const bench = await bootExcel("1.20");
    const progress: number[] = [];
    bench.office.host.traffic.reset();
    const { blocks } = await bench.port.apply([write("表1", 0, 0, rows)], { onProgress: (share) => progress.push(share), readBack: [{ sheet: "表1", row: 0, column: 0, rowCount: 4_000, columnCount: 40 }] });
    expect(bench.office.host.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(bench.office.host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(blocks[0]!.contents).toEqual(rows);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(1);
    const { workbook } = await bench.port.readWorkbook();
    expect(workbook.sheets[0]!.used.values).toEqual(rows);
    expect(bench.office.host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
  });

  it("that are cancelled on the way are taken back", async () => {
    const bench = await filled();
    const before = await stateOf(bench.port);
    const prepared = await prepare(bench.port, [write("表1", 0, 0, rows)]);
    const stop = new AbortController();
    const outcome = applyWrite(bench.port, prepared, { confirmed: true, now: NOW, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(outcome).rejects.toMatchObject({ code: "stopped", state: "restored", detail: { portCode: "cancelled" } });
    expect(await stateOf(bench.port)).toEqual(before);
    expect(await listJournal(bench.port)).toEqual([]);
  });
});
