import { box, closeGrids, newGrid, put, values } from "./grid-fixture";

afterEach(closeGrids);

describe("reading back what was written", () => {
  it.each<[string, string | number | boolean | null | { error: string }]>([
    ["a number", 0.1],
    ["zero", 0],
    ["a negative number", -4354560],
    ["a text", "劳务派遣人员"],
    ["a text that looks like a number", "0012"],
    ["a text that looks like a formula", "=SUM(A1)"],
    ["a text that looks like an error", "#N/A"],
    ["a text that looks like a boolean", "TRUE"],
    ["a blank text", " "],
    ["true", true],
    ["false", false],
    ["an error", { error: "#N/A" }],
    ["nothing", null],
  ])("keeps %s", (_, value) => {
    const { sheet } = newGrid();
    sheet.write(box(2, 3), [[{ formula: null, value }]]);
    expect(sheet.read(box(2, 3))).toEqual([[{ formula: null, value }]]);
  });

  it("leaves a cell that is undefined as it is and blanks one that is null", () => {
    const { sheet } = newGrid();
    put(sheet, 0, 0, [[1, 2, 3]]);
    sheet.write(box(0, 0, 1, 3), [[undefined, { formula: null, value: null }, { formula: null, value: 9 }]]);
    expect(values(sheet, box(0, 0, 1, 3))).toEqual([[1, null, 9]]);
  });

  it("gives the value of a cell with a number format, not its text", () => {
    const { sheet } = newGrid();
    put(sheet, 0, 0, [[1234.567]]);
    sheet.setStyle(box(0, 0), { numberFormat: "#,##0.00" });
    expect(values(sheet, box(0, 0))).toEqual([[1234.567]]);
    expect(sheet.readTexts(box(0, 0))).toEqual([["1,234.57"]]);
  });

  it("grows the sheet for cells beyond its end", () => {
    const { sheet } = newGrid();
    put(sheet, 12_000, 40, [["远"]]);
    expect(values(sheet, box(12_000, 40))).toEqual([["远"]]);
    expect(sheet.usedBox()).toEqual(box(12_000, 40));
  });
});

describe("clearing", () => {
  it.each<["contents" | "formats" | "all", unknown, boolean | undefined]>([
    ["contents", null, true],
    ["formats", 5, undefined],
    ["all", null, undefined],
  ])("takes %s and leaves the rest", (what, value, bold) => {
    const { sheet } = newGrid();
    put(sheet, 0, 0, [[5, 6]]);
    sheet.setStyle(box(0, 0), { bold: true, numberFormat: "0.00", fill: "#FFCC00", borders: { top: { style: "thin", color: "#000000" } } });
    sheet.clear(box(0, 0), what);
    expect(values(sheet, box(0, 0, 1, 2))).toEqual([[value, 6]]);
    expect(sheet.readStyles(box(0, 0))[0]![0]!.bold).toBe(bold);
    if (bold === undefined) expect(sheet.readStyles(box(0, 0))).toEqual([[{ numberFormat: "General" }]]);
  });
});

describe("styles", () => {
  const style = {
    numberFormat: "#,##0.00", fontName: "宋体", fontSize: 12, bold: true, italic: true, underline: true, fontColor: "#C00000", fill: "#FFF2CC",
    horizontal: "center", vertical: "middle", wrap: true,
    borders: { top: { style: "thin", color: "#000000" }, left: { style: "medium", color: "#808080" } },
  } as const;

  it("come back as they were set", () => {
    const { sheet } = newGrid();
    sheet.setStyle(box(1, 1, 2, 2), style);
    expect(sheet.readStyles(box(1, 1, 2, 2))).toEqual([[style, style], [style, style]]);
  });

  it("change only what they name", () => {
    const { sheet } = newGrid();
    sheet.setStyle(box(0, 0), style);
    sheet.setStyle(box(0, 0), { bold: false, fill: null, borders: { top: null } });
    const { fill: _, ...rest } = style;
    expect(sheet.readStyles(box(0, 0))).toEqual([[{ ...rest, bold: false, borders: { left: style.borders.left } }]]);
  });

  it("do not make a blank cell used", () => {
    const { sheet } = newGrid();
    sheet.setStyle(box(0, 0, 3, 3), { bold: true });
    expect(sheet.usedBox()).toBeNull();
  });
});

describe("merged areas", () => {
  it("keep the first cell's content and can be taken apart", () => {
    const { sheet } = newGrid();
    put(sheet, 0, 0, [["标题", "x"], ["y", "z"]]);
    sheet.merge(box(0, 0, 2, 2));
    expect(sheet.merges()).toEqual([box(0, 0, 2, 2)]);
    expect(values(sheet, box(0, 0, 2, 2))).toEqual([["标题", null], [null, null]]);
    sheet.unmerge(box(0, 0));
    expect(sheet.merges()).toEqual([]);
  });

  it("replace the areas that they overlap", () => {
    const { sheet } = newGrid();
    sheet.merge(box(0, 0, 1, 3));
    sheet.merge(box(0, 2, 3, 1));
    expect(sheet.merges()).toEqual([box(0, 2, 3, 1)]);
  });
});

describe("rows and columns", () => {
  it("have a size and can be hidden", () => {
    const { sheet } = newGrid();
    sheet.setColumnWidth(2, 130);
    sheet.setRowHeight(4, 33);
    sheet.setHidden("row", 5, true);
    sheet.setHidden("column", 6, true);
    expect([sheet.columnWidth(2), sheet.rowHeight(4), sheet.isHidden("row", 5), sheet.isHidden("column", 6)]).toEqual([130, 33, true, true]);
    sheet.setHidden("row", 5, false);
    sheet.setHidden("column", 6, false);
    expect([sheet.isHidden("row", 5), sheet.isHidden("column", 6)]).toEqual([false, false]);
  });

  it("move contents and references when inserted and removed", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[1], [2], ["=A1+A2"]]);
    await grid.calculated();
    sheet.insert("row", 1, 2);
    expect(sheet.read(box(4, 0))[0]![0]!.formula).toBe("=A1+A4");
    sheet.insert("column", 0, 1);
    expect(sheet.read(box(4, 1))[0]![0]!.formula).toBe("=B1+B4");
    sheet.remove("row", 1, 2);
    sheet.remove("column", 0, 1);
    expect(sheet.read(box(2, 0))[0]![0]!.formula).toBe("=A1+A2");
    await grid.calculated();
    expect(values(sheet, box(0, 0, 3, 1))).toEqual([[1], [2], [3]]);
  });

  it("give #REF! where what a formula refers to is removed", async () => {
    const { grid, sheet } = newGrid();
    put(sheet, 0, 0, [[1], ["=A1*2"]]);
    sheet.remove("row", 0, 1);
    await grid.calculated();
    expect(values(sheet, box(0, 0))).toEqual([[{ error: "#REF!" }]]);
  });
});
