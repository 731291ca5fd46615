import type { GridEvent } from "../../../src/workbench/grid/index";
import { box, closeGrids, newGrid, put, values } from "./grid-fixture";

afterEach(closeGrids);

describe("sheets", () => {
  it("are added, renamed, shown and deleted", () => {
    const { grid, sheet } = newGrid();
    const added = grid.addSheet("人员费用");
    expect(grid.sheets().map((each) => each.name)).toEqual(["Sheet1", "人员费用"]);
    added.name = "工资";
    grid.activate(added.id);
    expect(grid.activeSheetId).toBe(added.id);
    expect(added.name).toBe("工资");
    grid.deleteSheet(added.id);
    expect(grid.sheets()).toEqual([sheet]);
    expect(grid.activeSheetId).toBe(sheet.id);
  });

  it("have ids as Office.js shows them", () => {
    const { grid } = newGrid();
    expect(grid.addSheet("甲").id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });

  it("cannot all be deleted", () => {
    const { grid, sheet } = newGrid();
    expect(() => grid.deleteSheet(sheet.id)).toThrow();
  });
});

describe("calculation", () => {
  it("follows formulas over sheets and their edits", async () => {
    const { grid, sheet } = newGrid();
    const other = grid.addSheet("表 二");
    put(sheet, 0, 0, [[2688, 135, 12, "=A1*B1*C1"]]);
    put(other, 0, 0, [["=Sheet1!D1+1"]]);
    await grid.calculated();
    expect(values(other, box(0, 0))).toEqual([[4354561]]);
    put(sheet, 0, 1, [[136]]);
    await grid.calculated();
    expect(values(other, box(0, 0))).toEqual([[4386817]]);
  });

  it.each([
    ["ROUND is half away from zero on the decimal value", "=ROUND(1.005,2)", 1.01],
    ["EDATE keeps to the month's last day", "=EDATE(DATE(2020,1,31),1)", 43890],
    ["EDATE goes back", "=EDATE(DATE(2020,3,31),-1)", 43890],
    ["EDATE refuses what is before the count of days", "=EDATE(10,-12)", { error: "#NUM!" }],
    ["a prefixed function", "=_xlfn.IFNA(NA(),7)", 7],
    ["a prefix in a text stays", '="_xlfn."&1', "_xlfn.1"],
    ["SUMIFS", "=SUMIFS(A1:A5,A1:A5,\">2\")", 12],
    ["an error", "=1/0", { error: "#DIV/0!" }],
    ["a blank text", '=""', ""],
    ["false", "=1>2", false],
  ])("%s", async (_, formula, expected) => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[1], [2], [3], [4], [5]]);
    put(sheet, 0, 3, [[formula]]);
    await grid.calculated();
    expect(values(sheet, box(0, 3))).toEqual([[expected]]);
  });

  it("SORT leaves the cells that it sorts to other formulas as they are", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[1, 10], [2, 20], [3, 30], [4, 40], [5, 50]]);
    put(sheet, 0, 5, [["=SUM(SORT(A1:A5,1,-1))"], ["=MATCH(2,A1:A5,0)"], ["=SUMPRODUCT(A1:A5,B1:B5)"], ["=SUM(SORTBY(A1:A5,B1:B5,-1))"], ["=INDEX(A1:A5,1)"]]);
    await grid.calculated();
    expect(values(sheet, box(0, 5, 5, 1))).toEqual([[15], [2], [550], [15], [1]]);
  });

  it("resolves at once where nothing is to be calculated", async () => {
    const { grid } = newGrid();
    await grid.calculated();
    await grid.calculated();
  });

  it("is done with edits that come while it runs", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, Array.from({ length: 700 }, (_, row) => [row, `=A${row + 1}*2`, `=SUM(B$1:B${row + 1})`]));
    for (let round = 1; round <= 5; round += 1) {
      put(sheet, 0, 0, [[round]]);
      await new Promise((resolve) => setTimeout(resolve, 105));
    }
    await grid.calculated();
    expect(values(sheet, box(699, 2))).toEqual([[2 * (5 + (699 * 700) / 2)]]);
  }, 60_000);
});

describe("spills", () => {
  it("are read, shown and used, with formula null", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [["=SEQUENCE(2,2,10)"]]);
    put(sheet, 5, 0, [["=SUM(A1:B2)"]]);
    sheet.setStyle(box(1, 1), { numberFormat: "0.00" });
    await grid.calculated();
    expect(sheet.read(box(0, 0, 2, 2))).toEqual([
      [{ formula: "=SEQUENCE(2,2,10)", value: 10 }, { formula: null, value: 11 }],
      [{ formula: null, value: 12 }, { formula: null, value: 13 }],
    ]);
    expect(sheet.readTexts(box(1, 1))).toEqual([["13.00"]]);
    expect(values(sheet, box(5, 0))).toEqual([[46]]);
    expect(sheet.usedBox()).toEqual(box(0, 0, 6, 2));
  });

  it("shrink, go and come back round what is in their way", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [["=SEQUENCE(D1)", null, null, 3]]);
    await grid.calculated();
    put(sheet, 0, 3, [[2]]);
    await grid.calculated();
    expect(values(sheet, box(0, 0, 3, 1))).toEqual([[1], [2], [null]]);
    put(sheet, 1, 0, [["占"]]);
    await grid.calculated();
    expect(values(sheet, box(0, 0, 2, 1))).toEqual([[{ error: "#SPILL!" }], ["占"]]);
    sheet.clear(box(1, 0), "contents");
    await grid.calculated();
    expect(values(sheet, box(0, 0, 2, 1))).toEqual([[1], [2]]);
    sheet.clear(box(0, 0), "all");
    await grid.calculated();
    expect(values(sheet, box(0, 0, 2, 1))).toEqual([[null], [null]]);
  });
});

describe("events", () => {
  function recorded(work: (parts: ReturnType<typeof newGrid>) => void): GridEvent[] {
    const parts = newGrid();
    const events: GridEvent[] = [];
    const stop = parts.grid.on((event) => events.push(event));
    work(parts);
    stop();
    put(parts.sheet, 9, 9, [[1]]);
    return events;
  }

  it.each<[string, (parts: ReturnType<typeof newGrid>) => void, Partial<GridEvent>[]]>([
    ["a write is a change of the API", ({ sheet }) => put(sheet, 1, 2, [[1, 2]]), [{ kind: "changed", box: box(1, 2, 1, 2), source: "api" }]],
    ["a format is no change", ({ sheet }) => sheet.setStyle(box(0, 0), { bold: true }), []],
    ["undo is a change of the user", ({ grid, sheet }) => { put(sheet, 1, 2, [[1]]); grid.undo(); }, [{ kind: "changed", box: box(1, 2), source: "api" }, { kind: "changed", box: box(1, 2), source: "user" }]],
    ["inserted rows move what is below", ({ sheet }) => sheet.insert("row", 3, 2), [{ kind: "moved", axis: "row", index: 3, count: 2 }]],
    ["removed columns move what is to the right", ({ sheet }) => sheet.remove("column", 1, 2), [{ kind: "moved", axis: "column", index: 1, count: -2 }]],
    ["a selection", ({ grid, sheet }) => grid.select(sheet.id, box(1, 1, 2, 2)), [{ kind: "selected", box: box(1, 1, 2, 2) }]],
    ["a new sheet", ({ grid }) => { grid.addSheet("新"); }, [{ kind: "sheets-changed" }]],
    ["a new name", ({ sheet }) => { sheet.name = "新"; }, [{ kind: "sheets-changed" }]],
  ])("%s", (_, work, expected) => {
    const events = recorded(work).filter((event) => !(event.kind === "selected" && expected.every((each) => each.kind !== "selected")));
    expect(events).toMatchObject(expected);
    expect(events).toHaveLength(expected.length);
  });

  it("tell of spilled cells too", async () => {
    const { grid, sheet } = newGrid();
    const events: GridEvent[] = [];
    await grid.calculated();
    grid.on((event) => events.push(event));
    put(sheet, 0, 0, [["=SEQUENCE(3)"]]);
    await grid.calculated();
    expect(events).toContainEqual({ kind: "changed", sheetId: sheet.id, box: box(0, 0, 3, 1), source: "api" });
  });

  it("do not tell of values that were calculated", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[1, "=A1+1"]]);
    await grid.calculated();
    const events: GridEvent[] = [];
    grid.on((event) => events.push(event));
    put(sheet, 0, 0, [[2]]);
    await grid.calculated();
    expect(events).toEqual([{ kind: "changed", sheetId: sheet.id, box: box(0, 0), source: "api" }]);
  });
});

describe("selection", () => {
  it("is the first cell at first and then what was selected", () => {
    const { grid, sheet } = newGrid();
    expect(grid.selection()).toEqual({ sheetId: sheet.id, box: box(0, 0) });
    const other = grid.addSheet("二");
    grid.select(other.id, box(3, 1, 4, 2));
    expect(grid.selection()).toEqual({ sheetId: other.id, box: box(3, 1, 4, 2) });
  });
});

describe("undo", () => {
  it("takes back one write at a time", () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[1]]);
    put(sheet, 0, 0, [[2]]);
    grid.undo();
    expect(values(sheet, box(0, 0))).toEqual([[1]]);
    grid.undo();
    expect(values(sheet, box(0, 0))).toEqual([[null]]);
    grid.redo();
    expect(values(sheet, box(0, 0))).toEqual([[1]]);
  });

  it("takes back a step that was grouped as a whole", () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[1]]);
    const end = grid.beginStep();
    put(sheet, 0, 0, [[2]]);
    sheet.setStyle(box(0, 0), { bold: true });
    sheet.setColumnWidth(0, 200);
    sheet.merge(box(0, 0, 1, 2));
    end();
    grid.undo();
    expect(values(sheet, box(0, 0))).toEqual([[1]]);
    expect(sheet.merges()).toEqual([]);
    expect(sheet.columnWidth(0)).toBe(64);
    expect(sheet.readStyles(box(0, 0))).toEqual([[{ numberFormat: "General" }]]);
  });
});

describe("names", () => {
  it("are used by formulas, follow what they refer to, and go", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[2688]]);
    put(sheet, 0, 2, [["=标准*费率"]]);
    grid.setNames([{ name: "标准", sheetId: null, formula: "=Sheet1!$A$1" }, { name: "费率", sheetId: null, formula: "=0.5" }]);
    await grid.calculated();
    expect(values(sheet, box(0, 2))).toEqual([[1344]]);
    grid.setNames([{ name: "标准", sheetId: null, formula: "=Sheet1!$A$1" }, { name: "费率", sheetId: null, formula: "=0.25" }]);
    await grid.calculated();
    expect(values(sheet, box(0, 2))).toEqual([[672]]);
    sheet.insert("row", 0, 1);
    expect(grid.names()).toContainEqual({ name: "标准", sheetId: null, formula: "=Sheet1!$A$2" });
    grid.setNames([]);
    await grid.calculated();
    expect(values(sheet, box(1, 2))).toEqual([[{ error: "#NAME?" }]]);
  });
});
