import { WorkbookPortError, type SheetOperation } from "../../src/application/port/index";
import { eventually, write, type Bench } from "./port-harness";

/** What every `WorkbookPort` must do, whatever is behind it. `boot` gives a workbook with one empty sheet `表1`. */
export function describePort(name: string, boot: () => Promise<Bench>): void {
  describe(name, () => {
    const contentsOf = async ({ port }: Bench, sheet = "表1") => {
      const { workbook } = await port.readWorkbook({ sheets: [sheet] });
      const used = workbook.sheets[0]!.used;
      return used.values.map((cells, r) => cells.map((value, c) => used.formulas[r]?.[c] ?? value));
    };

    describe("contents", () => {
      it("writes and reads every kind", async () => {
        const bench = await boot();
        await bench.port.apply([write("表1", 1, 1, [["人数", 135, true], ["=C2*2", -0.5, "乙"]])]);
        const { workbook } = await bench.port.readWorkbook();
        expect(workbook.sheets[0]).toMatchObject({ name: "表1", visibility: "visible", isProtected: false, used: { row: 1, column: 1 } });
        expect(await contentsOf(bench)).toEqual([["人数", 135, true], ["=C2*2", -0.5, "乙"]]);
      });

      it("leaves alone what is null and blanks what is blank", async () => {
        const bench = await boot();
        await bench.port.apply([write("表1", 0, 0, [["a", "b", "c"]])]);
        await bench.port.apply([{ kind: "write-cells", sheet: "表1", row: 0, column: 0, cells: [[null, { kind: "blank" }, { kind: "text", text: "d" }]] }]);
        expect(await contentsOf(bench)).toEqual([["a", null, "d"]]);
      });

      it.each(["135", "0135", "1月", "2020-1-31", "12%", "=A1", "+1", "-甲", "@乙", "'丙", "TRUE", "#N/A 说明", "1E5", "本科135人", "3/4", "１２", " 前", "￥5"])("keeps the text %s a text", async (text) => {
        const bench = await boot();
        const operation: SheetOperation = { kind: "write-cells", sheet: "表1", row: 0, column: 0, cells: [[{ kind: "text", text }]] };
        const { blocks } = await bench.port.apply([operation], { readBack: [{ sheet: "表1", row: 0, column: 0, rowCount: 1, columnCount: 1 }] });
        expect(blocks[0]!.contents).toEqual([[text]]);
        const { workbook } = await bench.port.readWorkbook();
        expect(workbook.sheets[0]!.used).toMatchObject({ values: [[text]], formulas: [[null]] });
      });

      it("reads back after the last operation", async () => {
        const bench = await boot();
        const { blocks } = await bench.port.apply([write("表1", 0, 0, [[1]]), write("表1", 0, 0, [["=1+1"]])], { readBack: [{ sheet: "表1", row: 0, column: 0, rowCount: 1, columnCount: 2 }] });
        expect(blocks).toEqual([{ sheet: "表1", row: 0, column: 0, contents: [["=1+1", null]] }]);
      });

      it("reads an empty sheet as no rows", async () => {
        const { port } = await boot();
        const { workbook } = await port.readWorkbook();
        expect(workbook.sheets[0]!.used.values).toEqual([]);
        expect(workbook.activeSheet).toBe("表1");
      });
    });

    describe("sheets", () => {
      it("adds a sheet, writes in it and shows it, in one go", async () => {
        const bench = await boot();
        await bench.port.apply([{ kind: "add-sheet", sheet: "人员费用" }, write("人员费用", 0, 0, [["合计"]]), { kind: "activate", sheet: "人员费用" }]);
        const { workbook } = await bench.port.readWorkbook();
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["表1", "人员费用"]);
        expect(workbook.activeSheet).toBe("人员费用");
      });

      it("deletes a sheet, and does not mind one that is not there", async () => {
        const bench = await boot();
        await bench.port.apply([{ kind: "add-sheet", sheet: "甲" }]);
        await bench.port.apply([{ kind: "delete-sheet", sheet: "甲" }, { kind: "delete-sheet", sheet: "没有" }]);
        expect((await bench.port.readWorkbook()).workbook.sheets.map((sheet) => sheet.name)).toEqual(["表1"]);
      });

      it("reads only the sheets asked for", async () => {
        const bench = await boot();
        await bench.port.apply([{ kind: "add-sheet", sheet: "甲" }, write("甲", 0, 0, [[1]]), { kind: "add-sheet", sheet: "乙" }, write("乙", 0, 0, [[2]])]);
        expect((await bench.port.readWorkbook({ sheets: ["乙", "没有"] })).workbook.sheets.map(({ name, used }) => [name, used.values])).toEqual([["乙", [[2]]]]);
        expect((await bench.port.readWorkbook({ sheets: [] })).workbook.sheets).toEqual([]);
        expect((await bench.port.readWorkbook({ sheets: ({ name }) => name === "甲" })).workbook.sheets.map(({ name, used }) => [name, used.values])).toEqual([["甲", [[1]]]]);
      });

      it("tells sheets and tables without their cells in one round trip", async () => {
        const bench = await boot();
        await bench.port.apply([write("表1", 0, 0, [["项目", "人数"], ["甲", 1]]), { kind: "add-table", sheet: "表1", table: { name: "人员费用表", address: "A1:B2", style: "TableStyleLight1" } }]);
        const before = bench.port.syncs;
        const { workbook } = await bench.port.readWorkbook({ withoutCells: true, store: ["journal"] });
        expect(bench.port.syncs - before).toBe(1);
        expect(workbook.sheets[0]).toMatchObject({ name: "表1", used: { values: [] }, tables: [{ name: "人员费用表" }] });
        expect((await bench.port.readWorkbook({ sheets: ({ tables }) => tables.includes("人员费用表") })).workbook.sheets).toHaveLength(1);
      });
    });

    describe("looks", () => {
      it("sets number formats, and puts them back cell by cell", async () => {
        const bench = await boot();
        await bench.port.apply([write("表1", 0, 0, [[1, 2], [3, 4]]), { kind: "format", sheet: "表1", address: "A1:B2", style: { numberFormat: "#,##0.00", bold: true, fill: "#FFF2CC", border: "thin", horizontal: "right", wrap: true, unlocked: true } }]);
        const read = async () => (await bench.port.readWorkbook()).workbook.sheets[0]!.used.numberFormats;
        expect(await read()).toEqual([["#,##0.00", "#,##0.00"], ["#,##0.00", "#,##0.00"]]);
        await bench.port.apply([{ kind: "number-formats", sheet: "表1", row: 0, column: 0, formats: [["0", "0.0%"], ["General", "@"]] }]);
        expect(await read()).toEqual([["0", "0.0%"], ["General", "@"]]);
        await bench.port.apply([{ kind: "clear-formats", sheet: "表1", address: "A1:B2" }]);
        expect(await read()).toEqual([["General", "General"], ["General", "General"]]);
      });

      it("copies looks down", async () => {
        const bench = await boot();
        await bench.port.apply([
          write("表1", 0, 0, [[1, 2], [3, 4], [5, 6]]), { kind: "format", sheet: "表1", address: "A1", style: { numberFormat: "0" } }, { kind: "format", sheet: "表1", address: "B1", style: { numberFormat: "0.00" } },
          { kind: "copy-formats", sheet: "表1", from: "A1:B1", address: "A2:B3" },
        ]);
        expect((await bench.port.readWorkbook()).workbook.sheets[0]!.used).toMatchObject({ values: [[1, 2], [3, 4], [5, 6]], numberFormats: [["0", "0.00"], ["0", "0.00"], ["0", "0.00"]] });
      });

      it("takes widths, heights, freezing, print set-up and merges", async () => {
        const bench = await boot();
        await bench.port.apply([
          write("表1", 0, 0, [["标题", null], ["a", "b"]]),
          { kind: "merge", sheet: "表1", address: "A1:B1" },
          { kind: "column-width", sheet: "表1", column: 1, characters: 20 },
          { kind: "row-height", sheet: "表1", row: 0, points: 30 },
          { kind: "freeze", sheet: "表1", rows: 1, columns: 1 },
          { kind: "print", sheet: "表1", print: { orientation: "landscape", paper: "A4", fitToOnePageWide: true, titleRows: "$1:$2", centerHorizontally: true, footer: "第 &P 页 共 &N 页", pageBreaks: [7, 15], margins: { top: 36, bottom: 36, left: 28.8, right: 28.8, header: 14.4, footer: 14.4 } } },
        ]);
        const merges = async () => (await bench.port.readWorkbook()).workbook.sheets[0]!.merges;
        expect(await merges()).toEqual(bench.knowsMerges ? ["A1:B1"] : null);
        await bench.port.apply([{ kind: "unmerge", sheet: "表1", address: "A1:B1" }, { kind: "freeze", sheet: "表1", rows: 0, columns: 0 }]);
        expect(await merges()).toEqual(bench.knowsMerges ? [] : null);
      });

      it("adds a table and turns it back into cells", async () => {
        const bench = await boot();
        await bench.port.apply([write("表1", 2, 1, [["项目", "人数"], ["甲", 1], ["乙", 2]]), { kind: "add-table", sheet: "表1", table: { name: "人员费用表", address: "B3:C5", style: "TableStyleLight9" } }]);
        expect((await bench.port.readWorkbook()).workbook.sheets[0]!.tables).toEqual([{ name: "人员费用表", address: "B3:C5", style: "TableStyleLight9" }]);
        await bench.port.apply([{ kind: "remove-table", sheet: "表1", name: "人员费用表", address: "B3:C5" }, write("表1", 5, 1, [["丙", 3]]), { kind: "add-table", sheet: "表1", table: { name: "人员费用表", address: "B3:C6", style: "TableStyleLight9" } }]);
        expect((await bench.port.readWorkbook({ sheets: ["表1"] })).workbook.sheets[0]!.tables).toEqual([{ name: "人员费用表", address: "B3:C6", style: "TableStyleLight9" }]);
        await bench.port.apply([{ kind: "remove-table", sheet: "表1", name: "人员费用表" }]);
        expect((await bench.port.readWorkbook()).workbook.sheets[0]!.tables).toEqual([]);
        expect(await contentsOf(bench)).toEqual([["项目", "人数"], ["甲", 1], ["乙", 2], ["丙", 3]]);
      });
    });

    describe("what is stored", () => {
      it("keeps, changes and removes texts", async () => {
        const { port } = await boot();
        expect((await port.readWorkbook({ store: ["settings", "journal"] })).stored).toEqual({ settings: null, journal: null });
        await port.apply([{ kind: "store", key: "settings", text: '{"甲":"<&> \\" 1"}' }]);
        await port.apply([{ kind: "store", key: "journal", text: "第一" }]);
        await port.apply([{ kind: "store", key: "journal", text: "第二" }]);
        expect((await port.readWorkbook({ store: ["settings", "journal"] })).stored).toEqual({ settings: '{"甲":"<&> \\" 1"}', journal: "第二" });
        await port.apply([{ kind: "store", key: "journal", text: null }]);
        expect((await port.readWorkbook({ store: ["journal"] })).stored).toEqual({ journal: null });
      });
    });

    describe("what goes wrong", () => {
      it("says where a sheet is missing and how much was done", async () => {
        const bench = await boot();
        const failed = bench.port.apply([write("表1", 0, 0, [[1]]), write("没有", 0, 0, [[2]]), write("表1", 1, 0, [[3]])]);
        await expect(failed).rejects.toMatchObject({ name: "WorkbookPortError", code: "not-found", place: { sheet: "没有" }, applied: 1 });
        expect(await contentsOf(bench)).toEqual([[1]]);
      });

      it("refuses a protected sheet", async () => {
        const bench = await boot();
        await bench.protect("表1");
        await expect(bench.port.apply([write("表1", 0, 0, [[1]])])).rejects.toMatchObject({ code: "protected", place: { sheet: "表1", address: "A1" }, applied: 0 });
        expect((await bench.port.readWorkbook()).workbook.sheets[0]).toMatchObject({ isProtected: true });
      });

      it("sends nothing once it was cancelled", async () => {
        const bench = await boot();
        const stop = new AbortController();
        stop.abort();
        const before = bench.port.syncs;
        await expect(bench.port.apply([write("表1", 0, 0, [[1]])], { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled", applied: 0 });
        await expect(bench.port.readWorkbook({ signal: stop.signal })).rejects.toBeInstanceOf(WorkbookPortError);
        expect(bench.port.syncs).toBe(before);
        expect(await contentsOf(bench)).toEqual([]);
      });
    });

    describe("the user's side", () => {
      it("reads the filled part of what is selected", async () => {
        const bench = await boot();
        await bench.port.apply([write("表1", 0, 0, [["本科", 135, 2688], ["专科", 267, 2520]])]);
        await bench.select("表1", "B1:C9");
        const selection = await bench.port.readSelection();
        expect(selection).toMatchObject({ sheet: "表1", address: "B1:C9", block: { row: 0, column: 1, values: [[135, 2688], [267, 2520]] } });
      });

      it("shows a cell", async () => {
        const bench = await boot();
        await bench.port.apply([{ kind: "add-sheet", sheet: "甲" }, write("甲", 4, 2, [["x"]])]);
        await bench.port.select("甲", "C5");
        expect(await bench.port.readSelection()).toMatchObject({ sheet: "甲", address: "C5" });
        await expect(bench.port.select("没有", "A1")).rejects.toMatchObject({ code: "not-found" });
      });

      it("tells of changes until it is stopped", async () => {
        const bench = await boot();
        const seen: string[] = [];
        const stop = await bench.port.watch(({ sheet, address }) => seen.push(`${sheet}!${address}`));
        await bench.port.apply([write("表1", 1, 1, [[1, 2]])]);
        await eventually(() => seen.includes("表1!B2:C2"));
        await bench.port.apply([{ kind: "add-sheet", sheet: "乙" }]);
        await eventually(() => seen.includes("乙!"));
        await bench.port.apply([{ kind: "delete-sheet", sheet: "乙" }]);
        await eventually(() => seen.includes("乙!") && seen.includes("!"));
        await stop();
        seen.length = 0;
        await bench.port.apply([write("表1", 0, 0, [[1]])]);
        await bench.port.readWorkbook();
        expect(seen).toEqual([]);
      });
    });
  });
}
