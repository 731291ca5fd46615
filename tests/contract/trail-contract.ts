import { applyWrite, listJournal, prepareSample, prepareUndo, saveSettings, type TrailOptions, type WorkbookPort } from "../../src/application/index";
import { prepareOperations } from "../../src/application/writing/prepare-sheet";
import type { SheetOperation } from "../../src/application/port/index";
import { write, type Bench } from "./port-harness";

const NOW = "2026-11-22T08:00:00.000Z";
const LATER = "2026-11-22T09:30:00.000Z";
const trail: TrailOptions = { version: "0.2.0", subject: ({ kind }) => kind, time: (iso) => iso.slice(0, 16) };
const SHEET = "操作记录";

const prepare = async (port: WorkbookPort, operations: readonly SheetOperation[]) => prepareOperations({ kind: "payroll-sheet" }, await port.readWorkbook({ store: ["journal", "settings"] }), operations);
const trailOf = async (port: WorkbookPort, sheet = SHEET) => (await port.readWorkbook({ sheets: [sheet] })).workbook.sheets[0]?.used.values ?? null;
const sheetsOf = async (port: WorkbookPort) => (await port.readWorkbook()).workbook.sheets.map(({ name }) => name);

/** What the audit trail must do over every `WorkbookPort`. */
export function describeTrail(name: string, boot: () => Promise<Bench>): void {
  describe(name, () => {
    const put = async ({ port }: Bench, words: string, now = NOW) => applyWrite(port, await prepare(port, [write("表1", 0, 0, [[words]])]), { confirmed: true, now, trail });

    it("adds a row for each write and says when one was undone, in no more round trips", async () => {
      const bench = await boot();
      const first = await prepare(bench.port, [write("表1", 0, 0, [["甲"]])]);
      let syncs = bench.port.syncs;
      await applyWrite(bench.port, { ...first, source: { kind: "document", name: "预算.docx", sha256: "0123456789abcdef" } }, { confirmed: true, now: NOW, trail });
      const spent = bench.port.syncs - syncs;
      const second = await prepare(bench.port, [write("表1", 0, 0, [["乙"]])]);
      syncs = bench.port.syncs;
      await applyWrite(bench.port, second, { confirmed: true, now: NOW, trail });
      expect([spent, bench.port.syncs - syncs]).toEqual([2, 2]);
      await applyWrite(bench.port, await prepareUndo(bench.port, "w2"), { confirmed: true, now: LATER, trail });
      expect(await trailOf(bench.port)).toEqual([
        ["编号", "时间", "操作", "工作表", "单元格数", "依据", "插件版本", "撤销时间"],
        ["w1", "2026-11-22T08:00", "payroll-sheet", "表1", 1, "文件 预算.docx（SHA-256 0123456789abcdef）", "0.2.0", null],
        ["w2", "2026-11-22T08:00", "payroll-sheet", "表1", 1, null, "0.2.0", "2026-11-22T09:30"],
        ["w3", "2026-11-22T09:30", "undo", "表1", 1, "撤销 w2", "0.2.0", null],
      ]);
      expect((await sheetsOf(bench.port)).at(-1)).toBe(SHEET);
    });

    it("comes back with every write that the journal remembers after the user has deleted it", async () => {
      const bench = await boot();
      await put(bench, "甲");
      await applyWrite(bench.port, await prepareUndo(bench.port, "w1"), { confirmed: true, now: LATER, trail });
      await bench.remove(SHEET);
      expect(await put(bench, "丙", LATER)).toMatchObject({ id: "w3", trailMade: SHEET });
      expect((await trailOf(bench.port))?.map((row) => [row[0], row[7]])).toEqual([["编号", "撤销时间"], ["w1", "2026-11-22T09:30"], ["w2", null], ["w3", null]]);
      await applyWrite(bench.port, await prepareUndo(bench.port, "w3"), { confirmed: true, now: LATER, trail });
      expect((await listJournal(bench.port)).map(({ state }) => state)).toEqual(["done", "taken-back", "done", "taken-back"]);
    });

    it("may be deleted between a preview and its write, and before an undo: both are done as ever", async () => {
      const bench = await boot();
      await put(bench, "甲");
      const previewed = await prepare(bench.port, [write("表1", 0, 0, [["乙"]]), write("表1", 2, 0, [["丙"]])]);
      await bench.remove(SHEET);
      expect(await applyWrite(bench.port, previewed, { confirmed: true, now: NOW, trail })).toMatchObject({ id: "w2", trailMade: SHEET });
      expect((await trailOf(bench.port))?.map(([id, , , , , , version]) => [id, version])).toEqual([["编号", "插件版本"], ["w1", "0.2.0"], ["w2", "0.2.0"]]);
      const undo = await prepareUndo(bench.port, "w2");
      await bench.remove(SHEET);
      expect(await applyWrite(bench.port, undo, { confirmed: true, now: LATER, trail: { ...trail, version: "0.3.0" } })).toMatchObject({ id: "w3", trailMade: SHEET });
      expect((await bench.port.readWorkbook({ sheets: ["表1"] })).workbook.sheets[0]!.used.values).toEqual([["甲"]]);
      expect((await trailOf(bench.port))?.map(([id, , , , , , version, undone]) => [id, version, undone])).toEqual([["编号", "插件版本", "撤销时间"], ["w1", "0.2.0", null], ["w2", "0.2.0", "2026-11-22T09:30"], ["w3", "0.3.0", null]]);
      expect(await put(bench, "丁", LATER)).not.toHaveProperty("trailMade");
    });

    it("stays away where the workbook's settings say no", async () => {
      const bench = await boot();
      await saveSettings(bench.port, { keepsAuditTrail: false });
      await put(bench, "甲");
      expect(await sheetsOf(bench.port)).toEqual(["表1"]);
      await saveSettings(bench.port, { keepsAuditTrail: true });
      await put(bench, "乙");
      expect((await trailOf(bench.port))?.map(([id]) => id)).toEqual(["编号", "w1", "w2"]);
    });

    it("leaves a sheet of the user's that has the name alone, and one that is protected", async () => {
      const bench = await boot();
      await bench.port.apply([{ kind: "add-sheet", sheet: SHEET }, write(SHEET, 0, 0, [["我的记录"]])]);
      await put(bench, "甲");
      expect(await trailOf(bench.port)).toEqual([["我的记录"]]);
      expect((await trailOf(bench.port, `${SHEET} (2)`))?.map(([id]) => id)).toEqual(["编号", "w1"]);
      await bench.protect(`${SHEET} (2)`);
      await put(bench, "乙");
      expect((await trailOf(bench.port, `${SHEET} (2)`))?.map(([id]) => id)).toEqual(["编号", "w1"]);
      expect((await listJournal(bench.port))[0]).toMatchObject({ id: "w2", state: "done" });
    });

    it("keeps what the user writes below and beside it, and goes on below", async () => {
      const bench = await boot();
      await put(bench, "甲");
      await bench.type(SHEET, "A5", "已核");
      await bench.type(SHEET, "J2", "备注");
      await put(bench, "乙");
      const rows = await trailOf(bench.port);
      expect(rows?.map(([id]) => id)).toEqual(["编号", "w1", null, null, "已核", "w2"]);
      expect(rows?.[1]?.[9]).toBe("备注");
    });

    it("says what the sample and a selection are, and never shows itself", async () => {
      const bench = await boot();
      await applyWrite(bench.port, await prepareSample(bench.port), { confirmed: true, now: NOW, trail });
      expect((await trailOf(bench.port))?.[1]?.slice(2, 6)).toEqual(["sample", "人员费用、参数、函数示例", expect.any(Number), "内置示例"]);
      expect((await bench.port.readWorkbook()).workbook.activeSheet).toBe("人员费用");
    });
  });
}
