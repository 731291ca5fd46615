import { prepareUndo } from "../../src/application/journal/prepare-undo";
import { applyWrite } from "../../src/application/writing/apply-write";
import { prepareOperations } from "../../src/application/writing/prepare-sheet";
import type { PreparedWrite } from "../../src/application/writing/prepared-write";
import { listJournal } from "../../src/application/workbook/inspect-workbook";
import { WorkbookPortError, type SheetOperation, type WorkbookPort } from "../../src/application/port/index";
import { stateOf, write, type Bench } from "./port-harness";

const NOW = "2026-11-22T08:00:00.000Z";

/** The port with another `apply`, which is told how often it has been called. */
const portWhere = (port: WorkbookPort, apply: (operations: readonly SheetOperation[], options: Parameters<WorkbookPort["apply"]>[1], call: number) => ReturnType<WorkbookPort["apply"]>): WorkbookPort => {
  let calls = 0;
  return new Proxy(port, {
    get: (target, member) => {
      if (member === "apply") return (operations: readonly SheetOperation[], options: Parameters<WorkbookPort["apply"]>[1]) => apply(operations, options, calls += 1);
      const value: unknown = Reflect.get(target, member, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
};

/** What writing, journal and undo must do over every `WorkbookPort`. `boot` gives a workbook with one empty sheet `表1`. */
export function describeWriting(name: string, boot: () => Promise<Bench>): void {
  describe(name, () => {
    const prepare = async ({ port }: Bench, operations: readonly SheetOperation[]): Promise<PreparedWrite> =>
      prepareOperations({ kind: "payroll-sheet" }, await port.readWorkbook({ store: ["journal", "settings"] }), operations);
    const apply = async (bench: Bench, operations: readonly SheetOperation[], confirmed = false) =>
      applyWrite(bench.port, await prepare(bench, operations), { confirmed, now: NOW });
    const undo = async (bench: Bench, id: string, confirmed = false) => applyWrite(bench.port, await prepareUndo(bench.port, id), { confirmed, now: NOW });
    const table = { name: "人员费用表", address: "A1:B2", style: "TableStyleLight9" };
    const newSheet: readonly SheetOperation[] = [
      { kind: "add-sheet", sheet: "人员费用" }, write("人员费用", 0, 0, [["项目", "人数"], ["甲", 135]]),
      { kind: "format", sheet: "人员费用", address: "B2", style: { numberFormat: "0", bold: true } },
      { kind: "add-table", sheet: "人员费用", table }, { kind: "activate", sheet: "人员费用" },
    ];

    it("writes a new sheet in two round trips after the preview", async () => {
      const bench = await boot();
      const prepared = await prepare(bench, newSheet);
      const before = bench.port.syncs;
      const progress: number[] = [];
      const entry = await applyWrite(bench.port, prepared, { confirmed: false, now: NOW, onProgress: (share) => progress.push(share) });
      expect(bench.port.syncs - before).toBe(2);
      expect(progress.at(-1)).toBe(1);
      expect(entry).toEqual({ id: "w1", at: NOW, subject: { kind: "payroll-sheet" }, state: "done", cellCount: 4 });
      expect(await listJournal(bench.port)).toEqual([entry]);
    });

    it("takes a new sheet back, and does it again", async () => {
      const bench = await boot();
      const empty = await stateOf(bench.port);
      await apply(bench, newSheet);
      const full = await stateOf(bench.port);
      const preparedUndo = await prepareUndo(bench.port, "w1");
      expect(preparedUndo).toMatchObject({ sheetsDeleted: ["人员费用"], overwrites: [], undoes: "w1" });
      const undone = await applyWrite(bench.port, preparedUndo, { confirmed: false, now: NOW });
      expect(undone.subject).toEqual({ kind: "undo", of: { kind: "payroll-sheet" } });
      expect(await stateOf(bench.port)).toEqual(empty);
      expect((await listJournal(bench.port)).map(({ id, state }) => [id, state])).toEqual([["w2", "done"], ["w1", "taken-back"]]);
      await undo(bench, "w2");
      expect(await stateOf(bench.port)).toEqual(full);
    });

    it("puts back exactly what stood there: texts like numbers, formulas, numbers, blanks, formats", async () => {
      const bench = await boot();
      await bench.type("表1", "A1", "'0135");
      await bench.type("表1", "B1", "=1+1");
      await bench.type("表1", "C1", 12.5);
      await bench.type("表1", "A2", "'=不是公式");
      const before = await stateOf(bench.port);
      const operations = [write("表1", 0, 0, [[1, 2, 3, 4], ["新", "=A1", true, "x"]]), { kind: "format", sheet: "表1", address: "A1:D2", style: { numberFormat: "0.00" } }] as const;
      const prepared = await prepare(bench, operations);
      expect(prepared.overwrites.map(({ cell }) => cell)).toEqual(["A1", "B1", "C1", "A2"]);
      await expect(applyWrite(bench.port, prepared, { confirmed: false, now: NOW })).rejects.toMatchObject({ code: "not-confirmed", state: "untouched" });
      expect(await stateOf(bench.port)).toEqual(before);
      await applyWrite(bench.port, prepared, { confirmed: true, now: NOW });
      await undo(bench, "w1");
      expect(await stateOf(bench.port)).toEqual(before);
    });

    it("asks before a merge swallows what stands behind its first cell, and gives it back", async () => {
      const bench = await boot();
      await bench.type("表1", "A2", "我的备注");
      await bench.type("表1", "B3", "=1+1");
      const before = await stateOf(bench.port);
      const prepared = await prepare(bench, [write("表1", 0, 0, [["标题"]]), { kind: "merge", sheet: "表1", address: "A1:B3" }]);
      expect(prepared.overwrites.map(({ cell, after }) => [cell, after.kind])).toEqual([["A2", "blank"], ["B3", "blank"]]);
      await expect(applyWrite(bench.port, prepared, { confirmed: false, now: NOW })).rejects.toMatchObject({ code: "not-confirmed", state: "untouched" });
      await applyWrite(bench.port, prepared, { confirmed: true, now: NOW });
      const merged = await stateOf(bench.port);
      await undo(bench, "w1");
      expect(await stateOf(bench.port)).toEqual(before);
      await undo(bench, "w2", true);
      expect(await stateOf(bench.port)).toEqual(merged);
    });

    it("asks before formulas of other sheets lose what they refer to, and gives it back to them", async () => {
      const bench = await boot();
      await apply(bench, newSheet);
      await bench.type("表1", "A1", "=人员费用!B2*2");
      await bench.type("表1", "A2", '="人员费用!"&1');
      const full = await stateOf(bench.port);
      const prepared = await prepareUndo(bench.port, "w1");
      expect(prepared.overwrites).toMatchObject([{ sheet: "表1", cell: "A1", before: { formula: "=人员费用!B2*2" }, after: { formula: "=#REF!B2*2" } }]);
      await expect(applyWrite(bench.port, prepared, { confirmed: false, now: NOW })).rejects.toMatchObject({ code: "not-confirmed", state: "untouched" });
      await applyWrite(bench.port, prepared, { confirmed: true, now: NOW });
      await undo(bench, "w2", true);
      expect(await stateOf(bench.port)).toEqual(full);
    });

    it("owns what it wrote until somebody edits it", async () => {
      const bench = await boot();
      await apply(bench, newSheet);
      const second = await prepare(bench, [write("人员费用", 1, 0, [["乙", 136]])]);
      expect(second.changes.map(({ cell, isOwned }) => [cell, isOwned])).toEqual([["A2", true], ["B2", true]]);
      expect(second.overwrites).toEqual([]);
      await bench.type("人员费用", "B2", 140);
      const third = await prepare(bench, [write("人员费用", 1, 0, [["乙", 136]])]);
      expect(third.overwrites.map(({ cell, before }) => [cell, before.value])).toEqual([["B2", 140]]);
    });

    it("does not own what it put back for the user", async () => {
      const bench = await boot();
      await bench.type("表1", "A1", "用户的");
      await apply(bench, [write("表1", 0, 0, [["我们的"]])], true);
      await undo(bench, "w1");
      expect((await prepare(bench, [write("表1", 0, 0, [["我们的"]])])).overwrites).toHaveLength(1);
    });

    it("shows what the user has edited since as a conflict of taking back", async () => {
      const bench = await boot();
      await apply(bench, newSheet);
      await bench.type("人员费用", "B2", 140);
      await bench.type("人员费用", "F9", "备注");
      const prepared = await prepareUndo(bench.port, "w1");
      expect(prepared.overwrites.map(({ cell }) => cell)).toEqual(["B2", "F9"]);
      await expect(applyWrite(bench.port, prepared, { confirmed: false, now: NOW })).rejects.toMatchObject({ code: "not-confirmed" });
      await applyWrite(bench.port, prepared, { confirmed: true, now: NOW });
      expect((await stateOf(bench.port)).sheets.map((sheet) => sheet.name)).toEqual(["表1"]);
      await undo(bench, "w2");
      expect((await stateOf(bench.port)).sheets[1]!.cells[1]).toEqual(expect.arrayContaining(["甲", 140]));
    });

    it("follows a sheet that was renamed", async () => {
      const bench = await boot();
      await apply(bench, newSheet);
      await bench.rename("人员费用", "费用表");
      expect(await prepareUndo(bench.port, "w1")).toMatchObject({ sheetsDeleted: ["费用表"], overwrites: [] });
      expect((await prepare(bench, [write("费用表", 1, 0, [["乙"]])])).overwrites).toEqual([]);
    });

    it("has nothing to take back from a sheet that is gone", async () => {
      const bench = await boot();
      await apply(bench, newSheet);
      await bench.remove("人员费用");
      const prepared = await prepareUndo(bench.port, "w1");
      expect(prepared).toMatchObject({ changes: [], sheetsDeleted: [] });
      await applyWrite(bench.port, prepared, { confirmed: false, now: NOW });
      expect((await listJournal(bench.port)).map(({ state }) => state)).toEqual(["done", "taken-back"]);
    });

    it("refuses entries that are not there or were taken back", async () => {
      const bench = await boot();
      await expect(prepareUndo(bench.port, "w1")).rejects.toThrow(RangeError);
      await apply(bench, newSheet);
      await undo(bench, "w1");
      await expect(prepareUndo(bench.port, "w1")).rejects.toThrow(RangeError);
    });

    it.each([
      ["a cell was edited", (bench: Bench) => bench.type("表1", "A1", "别的"), { sheet: "表1", address: "A1" }],
      ["the sheet was deleted", async (bench: Bench) => {
        await bench.port.apply([{ kind: "add-sheet", sheet: "乙" }]);
        await bench.remove("表1");
      }, { sheet: "表1", address: null }],
      ["the sheet was protected", (bench: Bench) => bench.protect("表1"), { sheet: "表1", address: null }],
    ])("writes nothing where since the preview %s", async (_case, meddle, place) => {
      const bench = await boot();
      const prepared = await prepare(bench, [write("表1", 0, 0, [["x"]])]);
      await meddle(bench);
      const before = await stateOf(bench.port);
      await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ name: "WriteFailure", state: "untouched", detail: { place } });
      expect(await stateOf(bench.port)).toEqual(before);
      expect(await listJournal(bench.port)).toEqual([]);
    });

    it("does not overwrite what was right at the preview and was edited since", async () => {
      const bench = await boot();
      await bench.type("表1", "A1", "甲");
      const prepared = await prepare(bench, [write("表1", 0, 0, [["甲", "乙"]])]);
      expect(prepared.changes.map(({ cell }) => cell)).toEqual(["B1"]);
      await bench.type("表1", "A1", "用户的");
      await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ code: "changed-since", state: "untouched", detail: { place: { sheet: "表1", address: "A1" } } });
      expect((await stateOf(bench.port)).sheets[0]!.cells).toEqual([["用户的"]]);
    });

    it.each(["C1", "A9"])("does not delete a sheet to which %s was added since the preview", async (cell) => {
      const bench = await boot();
      await apply(bench, newSheet);
      const prepared = await prepareUndo(bench.port, "w1");
      await bench.type("人员费用", cell, "用户的");
      await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ code: "changed-since", state: "untouched", detail: { place: { sheet: "人员费用", address: cell } } });
      expect((await stateOf(bench.port)).sheets.map(({ name: sheet }) => sheet)).toEqual(["表1", "人员费用"]);
    });

    it("takes back a write that the host did although it claims the contrary", async () => {
      const bench = await boot();
      const before = await stateOf(bench.port);
      const prepared = await prepare(bench, newSheet);
      const port = portWhere(bench.port, async (operations, options, call) => {
        await bench.port.apply(operations, options);
        if (call === 1) throw new WorkbookPortError("too-large", "The answer is too large.");
        return { blocks: [] };
      });
      await expect(applyWrite(port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ code: "stopped", state: "restored", detail: { portCode: "too-large" } });
      expect(await stateOf(bench.port)).toEqual(before);
      expect(await listJournal(bench.port)).toEqual([]);
    });

    it("stands where only the host's wording of a formula could not be noted", async () => {
      const bench = await boot();
      const prepared = await prepare(bench, [write("表1", 0, 0, [["=sum(B1,1)"]])]);
      const port = portWhere(bench.port, async (operations, options, call) => {
        if (call === 2) throw new WorkbookPortError("failed", "The connection is lost.");
        await bench.port.apply(operations, options);
        return { blocks: [{ sheet: "表1", row: 0, column: 0, contents: [["=SUM(B1,1)"]] }] };
      });
      expect(await applyWrite(port, prepared, { confirmed: true, now: NOW })).toMatchObject({ id: "w1", state: "done" });
      expect(await listJournal(bench.port)).toMatchObject([{ id: "w1", state: "done" }]);
      await undo(bench, "w1", true);
      expect((await stateOf(bench.port)).sheets[0]!.cells).toEqual([]);
    });

    it("writes nothing where a sheet of the name has come since the preview", async () => {
      const bench = await boot();
      const prepared = await prepare(bench, newSheet);
      await bench.port.apply([{ kind: "add-sheet", sheet: "人员费用" }, write("人员费用", 0, 0, [["用户的"]])]);
      await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ code: "changed-since", state: "untouched" });
      expect((await stateOf(bench.port)).sheets[1]!.cells).toEqual([["用户的"]]);
    });

    it("finds a protected sheet before it writes", async () => {
      const bench = await boot();
      await bench.protect("表1");
      const prepared = await prepare(bench, [write("表1", 0, 0, [["x"]])]);
      expect(prepared.obstacles).toEqual([{ code: "protected", sheet: "表1", address: null }]);
      await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ code: "obstacle", state: "untouched" });
    });

    it("fills the open cells of a protected sheet, merged ones too, and takes it back; a block with a locked cell stays away", async () => {
      const bench = await boot();
      await bench.type("表1", "A1", "项目名称");
      await bench.type("表1", "A2", "锁定");
      await bench.merge("表1", "B1:C1");
      await bench.port.apply([{ kind: "format", sheet: "表1", address: "B1:C1", style: { unlocked: true } }, { kind: "format", sheet: "表1", address: "B3", style: { unlocked: true } }]);
      await bench.type("表1", "B3", "原有");
      await bench.protect("表1");
      const before = await stateOf(bench.port);
      // What is merged beyond the last content is seen only where merged areas are.
      const open = [bench.knowsMerges ? "B1:C1" : "B1", "B3"];
      expect((await bench.port.readWorkbook({ sheets: ["表1"] })).workbook.sheets[0]!.unlocked).toEqual(open);
      expect((await bench.port.readWorkbook()).workbook.sheets[0]!.unlocked).toEqual(open);
      const prepared = await prepare(bench, [write("表1", 0, 1, [["甲"]]), write("表1", 2, 1, [["新"]])]);
      expect(prepared.obstacles).toEqual([]);
      await applyWrite(bench.port, prepared, { confirmed: true, now: NOW });
      expect((await stateOf(bench.port)).sheets[0]!.cells.map((row) => row[1])).toEqual(["甲", null, "新"]);
      await undo(bench, "w1");
      expect((await stateOf(bench.port)).sheets[0]!.cells.map((row) => row[1] ?? null)).toEqual(before.sheets[0]!.cells.map((row) => row[1] ?? null));
      expect((await prepare(bench, [write("表1", 0, 1, [["x"], ["y"]])])).obstacles).toEqual([{ code: "protected", sheet: "表1", address: null }]);
    });

    it("writes nothing over a merged area, known before or noticed after", async () => {
      const bench = await boot();
      await bench.type("表1", "B2", "标题");
      await bench.merge("表1", "B2:D3");
      const before = await stateOf(bench.port);
      const prepared = await prepare(bench, [write("表1", 0, 0, [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]])]);
      expect(prepared.obstacles).toEqual(bench.knowsMerges ? [{ code: "merged", sheet: "表1", address: "B2:D3" }] : []);
      await expect(applyWrite(bench.port, prepared, { confirmed: true, now: NOW })).rejects.toMatchObject({ state: bench.knowsMerges ? "untouched" : "restored" });
      expect(await stateOf(bench.port)).toEqual(before);
    });

    it("leaves a journal of a newer version alone", async () => {
      const bench = await boot();
      await bench.port.apply([{ kind: "store", key: "journal", text: '{"version":2,"secret":1}' }]);
      await expect(apply(bench, newSheet)).rejects.toMatchObject({ code: "journal", state: "untouched" });
      expect((await bench.port.readWorkbook({ store: ["journal"] })).stored.journal).toBe('{"version":2,"secret":1}');
    });
  });
}
