/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, listJournal, prepareUndo, TRAIL_SHEETS, WriteFailure, type PreparedWrite, type WorkbookPort } from "../../src/application/index";
import { prepareOperations } from "../../src/application/writing/prepare-sheet";
import type { SheetOperation } from "../../src/application/port/index";
import { bindServices } from "../../src/taskpane/services/index";
import { speechOf } from "../../src/taskpane/texts/index";
import { resultWords } from "../../src/taskpane/writing/result-words";
import { bootExcel, type ExcelBench } from "../contract/excel-bench";
import { write } from "../contract/port-harness";
import { wholeWorkbook } from "../contract/whole-workbook";
import { HOST } from "../taskpane/support/fake-services";

const options = { confirmed: true, now: "2026-11-22T08:00:00.000Z" };
const prepare = async (port: WorkbookPort, ...operations: readonly SheetOperation[]): Promise<PreparedWrite> =>
  prepareOperations({ kind: "payroll-sheet" }, await port.readWorkbook({ store: ["journal", "settings"] }), operations);
const states = async (port: WorkbookPort) => (await listJournal(port)).map(({ id, state }) => `${id} ${state}`);
const cell = ({ grid }: ExcelBench, row: number, column: number, sheet = 0) => grid.sheets()[sheet]!.read({ row, column, rowCount: 1, columnCount: 1 })[0]![0]!.value;
const journalParts = ({ kept }: ExcelBench) => kept.workbook.customXml.filter(({ xml }) => xml.includes("budget-payroll-assistant:journal")).length;
/** More than five requests' worth of text. */
const rows = Array.from({ length: 4_000 }, (_, row) => Array.from({ length: 40 }, (_inner, column) => `第${row}行第${column}列${"的一段较长的中文".repeat(5)}`));

/** What becomes of several writes that are begun in the same moment. */
const together = async (...writes: readonly Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(writes);
  return outcomes.map((outcome) => (outcome.status === "fulfilled" ? "done" : outcome.reason instanceof WriteFailure ? `${outcome.reason.code} ${outcome.reason.state}` : String(outcome.reason)));
};

describe("two panes on one workbook", () => {
  it("one after the other: the second sees other cells, and is refused where the first has changed its own", async () => {
    const bench = await bootExcel("1.20");
    const second = bench.secondPane();
    const elsewhere = await prepare(second, write("表1", 3, 3, [["乙"]]));
    const onTop = await prepare(second, write("表1", 0, 0, [["丙"]]));
    await applyWrite(bench.port, await prepare(bench.port, write("表1", 0, 0, [["甲"]])), options);
    await expect(applyWrite(second, onTop, options)).rejects.toMatchObject({ code: "changed-since", state: "untouched", detail: { place: { sheet: "表1", address: "A1" } } });
    await applyWrite(second, elsewhere, options);
    expect([cell(bench, 0, 0), cell(bench, 3, 3)]).toEqual(["甲", "乙"]);
    expect(await states(bench.port)).toEqual(["w2 done", "w1 done"]);
  });

  it.each([["the first write of all", false], ["a later write", true]])("in the same moment, %s: one is done, the other refused before anything is written", async (_, hasJournal) => {
    const bench = await bootExcel("1.20");
    if (hasJournal) await applyWrite(bench.port, await prepare(bench.port, write("表1", 8, 8, [["前"]])), options);
    const second = bench.secondPane();
    const first = await prepare(bench.port, write("表1", 0, 0, [["甲"]]));
    const other = await prepare(second, write("表1", 3, 3, [["乙"]]));
    expect((await together(applyWrite(bench.port, first, options), applyWrite(second, other, options))).sort()).toEqual(["changed-since untouched", "done"]);
    expect(journalParts(bench)).toBe(1);
    expect([cell(bench, 0, 0), cell(bench, 3, 3)].filter((value) => value !== null)).toHaveLength(1);
    const isFirstDone = cell(bench, 0, 0) === "甲";
    await applyWrite(isFirstDone ? second : bench.port, isFirstDone ? other : first, options);
    expect([cell(bench, 0, 0), cell(bench, 3, 3)]).toEqual(["甲", "乙"]);
    expect((await listJournal(bench.port)).map(({ state }) => state)).toEqual(Array.from({ length: hasJournal ? 3 : 2 }, () => "done"));
    for (const { id } of await listJournal(second)) await applyWrite(bench.port, await prepareUndo(bench.port, id), options);
    expect([cell(bench, 0, 0), cell(bench, 3, 3), cell(bench, 8, 8)]).toEqual([null, null, null]);
  });

  it("in the middle of a long write: the other's stands, the long one is taken back and says why", async () => {
    const bench = await bootExcel("1.20");
    const second = bench.secondPane();
    await bench.port.apply([{ kind: "add-sheet", sheet: "表2" }]);
    const long = await prepare(bench.port, write("表1", 0, 0, rows));
    const short = await prepare(second, write("表2", 0, 0, [["乙"]]));
    let other: Promise<readonly string[]> | null = null;
    const onProgress = (): void => { other ??= together(applyWrite(second, short, options)); };
    await expect(applyWrite(bench.port, long, { ...options, onProgress })).rejects.toMatchObject({ code: "changed-since", state: "restored" });
    expect(await other).toEqual(["done"]);
    expect([cell(bench, 0, 0), cell(bench, 3_999, 39), cell(bench, 0, 0, 1)]).toEqual([null, null, "乙"]);
    expect(await states(second)).toEqual(["w2 done"]);
    expect(journalParts(bench)).toBe(1);
  });
});

/** What a pane does with a write, and what it tells the user. */
const inPane = (bench: ExcelBench, port: WorkbookPort = bench.port) => {
  const services = bindServices(port, () => new Date(options.now), () => HOST);
  const { texts, formats } = speechOf("zh");
  return {
    services,
    apply: async (prepared: PreparedWrite, onProgress: () => void = () => undefined) => {
      const outcome = await services.apply(prepared, { isConfirmed: true, signal: new AbortController().signal, onProgress });
      return resultWords(outcome, texts, formats);
    },
  };
};
const stateOfBench = ({ grid, kept }: ExcelBench) => wholeWorkbook(grid, kept, TRAIL_SHEETS);
const filled = async (waits: boolean[] = []) => {
  const bench = await bootExcel("1.20", { onCellEdit: (isWaiting) => waits.push(isWaiting) });
  await bench.type("表1", "A1", "'0135");
  await bench.type("表1", "B2", "=1+1");
  return bench;
};

describe("a pane that is closed in the middle of a write", () => {
  it("leaves a begun write, which the next pane finds and takes back", async () => {
    const bench = await filled();
    const before = stateOfBench(bench);
    const prepared = await prepare(bench.port, write("表1", 0, 0, rows.map((row) => row.map((text) => text.slice(0, 24)))));
    // From the first request on nothing of this pane arrives any more, its restoring neither.
    const closing = (): void => {
      for (let later = 1; later <= 20; later += 1) bench.office.host.failNext({ sync: later }, 5102);
    };
    await inPane(bench).apply(prepared, closing);
    bench.office.host.clearFaults();
    expect(cell(bench, 0, 0)).toBe(rows[0]![0]!.slice(0, 24));
    const { services, apply } = inPane(bench, bench.secondPane());
    const [found] = (await services.read()).journal;
    expect(found).toMatchObject({ id: "w1", state: "begun" });
    const back = await services.prepare({ kind: "undo", entryId: "w1" }, "zh");
    if (back.kind !== "ready") throw new Error(back.kind);
    // The write stopped before its audit trail was there; taking it back makes the sheet.
    expect(await apply(back.prepared)).toEqual({ intent: "success", title: "已完成“撤销：写入人员费用表”。", text: "另新建了「操作记录」工作表，查得到的写入都已记入。" });
    expect(stateOfBench(bench)).toEqual(before);
    expect((await services.read()).journal.map(({ id, state }) => `${id} ${state}`)).toEqual(["w2 done", "w1 taken-back"]);
  });
});

describe("a request that Excel refuses in a full write", () => {
  it.each([[1, 1], [2, 1], [2, 2]])("from request %i on because a cell is being edited, %i times: it waits, says so, and writes", async (sync, times) => {
    const waits: boolean[] = [];
    const bench = await filled(waits);
    const prepared = await prepare(bench.port, write("表1", 0, 0, [["甲"]]));
    for (let more = 0; more < times; more += 1) bench.office.host.failNext({ sync: sync + more }, 5004);
    await expect(applyWrite(bench.port, prepared, options)).resolves.toMatchObject({ state: "done" });
    expect(waits).toEqual([true, false]);
    expect(cell(bench, 0, 0)).toBe("甲");
    expect(await states(bench.port)).toEqual(["w1 done"]);
  });

  const TOO_LARGE = "数据量超过了一次能处理的大小。请分几次选取，每次不超过 10 万个单元格。";
  const EDITING = "正在编辑单元格。请先按回车结束编辑，再试一次。";
  const UNTOUCHED = "工作簿没有任何改动。";
  const RESTORED = "工作簿已还原为写入前的样子。";
  it.each([
    ["5103 in its only request", 5103, [["甲"]], 2, `${TOO_LARGE} ${UNTOUCHED}`],
    ["5103 in the second of several", 5103, rows, 3, `${TOO_LARGE} ${RESTORED}`],
    ["5103 in the third of several", 5103, rows, 4, `${TOO_LARGE} ${RESTORED}`],
    ["5004 in the second of several", 5004, rows, 3, `${EDITING} ${RESTORED}`],
  ] as const)("%s: the workbook is as before, and the pane says why", async (_, code, cells, sync, words) => {
    const bench = await filled();
    const before = wholeWorkbook(bench.grid, bench.kept);
    const prepared = await prepare(bench.port, write("表1", 0, 0, cells.map((row) => [...row])));
    bench.office.host.failNext({ sync }, code);
    expect(await inPane(bench).apply(prepared)).toMatchObject({ intent: "error", text: words });
    expect(wholeWorkbook(bench.grid, bench.kept)).toEqual(before);
    expect(await states(bench.port)).toEqual([]);
    expect(journalParts(bench)).toBe(0);
  });
});
