import {
  applyWrite, emptyPayroll, inspectWorkbook, loadPayroll, prepareFormulaStyle, prepareFreeze, prepareLinesFromSelection, prepareParametersSheet,
  preparePayrollSheet, prepareSample, prepareUndo, saveSettings, type PreparedWrite, type WorkbookPort,
} from "../../../src/application/index";
import { boxOf, type CellContent } from "../../../src/application/port/index";
import { samplePayroll } from "../../../src/application/sample/index";
import { yuanText } from "../../../src/domain/money/index";
import { createXlsx } from "../../../src/xlsx/index";
import { stateOf, write } from "../../contract/port-harness";

const NOW = "2026-11-22T08:00:00.000Z";
const done = (port: WorkbookPort, prepared: PreparedWrite | null, confirmed = false) => applyWrite(port, prepared!, { confirmed, now: NOW });
const workbook = async (): Promise<WorkbookPort> => {
  const port = await createXlsx("预算.xlsx");
  await port.apply([{ kind: "add-sheet", sheet: "说明" }, write("说明", 0, 0, [["用户自己的内容", 1]])]);
  return port;
};
const withSample = async (): Promise<WorkbookPort> => {
  const port = await workbook();
  await done(port, await prepareSample(port));
  return port;
};
const put = (port: WorkbookPort, cell: string, content: CellContent, sheet = "人员费用") =>
  port.apply([{ kind: "write-cells", sheet, row: boxOf(cell).row, column: boxOf(cell).column, cells: [[content]] }]);
const lineRow = async (port: WorkbookPort, id: string) => (await loadPayroll(port))!.payroll.lines.find((line) => line.id === id)!.place!.cell!;

describe("the sample", () => {
  it("is three sheets of ours beside the user's", async () => {
    const port = await withSample();
    const overview = await inspectWorkbook(port);
    expect(overview.sheets.map(({ name, purpose }) => [name, purpose])).toEqual([["说明", null], ["人员费用", "payroll"], ["参数", "parameters"], ["函数示例", "function-samples"]]);
    expect(overview.journal).toMatchObject([{ id: "w1", state: "done", subject: { kind: "sample" } }]);
    expect(overview.settings).toEqual({ formulaStyle: "native", sheetLanguage: "zh", keepsAuditTrail: true });
  });

  it("reads back to the figures of the five projects", async () => {
    const view = (await loadPayroll(await withSample()))!;
    expect(view.cost.projects.map(({ project, byComponent, total }) => [project.number, ...byComponent.map(({ amount }) => yuanText(amount)), yuanText(total)])).toEqual([
      [2, "12646368", "3878317.44", "195840", "16720525.44"],
      [5, "635040", "199619.28", "10080", "844739.28"],
      [6, "1221696", "380227.2", "19200", "1621123.2"],
      [7, "414336", "85551.12", "4320", "504207.12"],
      [8, "1923264", "598857.84", "30240", "2552361.84"],
    ]);
    expect(view.problems).toEqual([]);
    expect(view.sheetDiffers).toEqual([]);
    expect(view.comparisons.filter(({ verdict }) => verdict === "different").map(({ stated, difference, explanation }) => [yuanText(stated.amount), yuanText(difference!), explanation])).toEqual([
      ["4386816", "32256", { kind: "headcount", from: 135, to: 136, lineId: expect.any(String) }],
      ["8043840", "-30240", { kind: "headcount", from: 267, to: 266, lineId: expect.any(String) }],
    ]);
  });

  it("comes as a further sheet where there is a payroll already", async () => {
    const port = await withSample();
    await done(port, await prepareSample(port));
    expect((await inspectWorkbook(port)).sheets.map(({ name }) => name)).toEqual(["说明", "人员费用", "参数", "函数示例", "人员费用 (2)"]);
  });
});

describe("a payroll sheet", () => {
  it("of an empty payroll stands beside one that has lines", async () => {
    const port = await withSample();
    const prepared = await preparePayrollSheet(port, emptyPayroll(2027), "native");
    expect(prepared).toMatchObject({ sheetsAdded: ["人员费用 (2)"], overwrites: [] });
  });

  it("does not touch a sheet of the user's that has its name", async () => {
    const port = await workbook();
    await port.apply([{ kind: "add-sheet", sheet: "人员费用" }, write("人员费用", 0, 0, [["我的笔记"]])]);
    const prepared = await preparePayrollSheet(port, samplePayroll(), "native");
    expect(prepared).toMatchObject({ sheetsAdded: ["人员费用 (2)"], overwrites: [] });
    await done(port, prepared);
    expect((await loadPayroll(port))!.sheet).toBe("人员费用 (2)");
  });

  it("has nothing to write when it says what it should", async () => {
    const port = await withSample();
    expect((await preparePayrollSheet(port, samplePayroll(), "native")).operations).toEqual([]);
  });

  it("puts right a formula that was overtyped, after a yes", async () => {
    const port = await withSample();
    const cell = await lineRow(port, "p2-1");
    const row = boxOf(cell).row;
    const { workbook: read } = await port.readWorkbook({ sheets: ["人员费用"] });
    const column = read.sheets[0]!.used.formulas[row]!.findIndex((formula) => formula !== null);
    await port.apply([write("人员费用", row, column, [[99]])]);
    const view = (await loadPayroll(port))!;
    expect(view.sheetDiffers).toHaveLength(1);
    expect(view.style).toBe("mixed");
    const prepared = await preparePayrollSheet(port, view.payroll, "native");
    expect(prepared.overwrites.map(({ before }) => before.value)).toEqual([99]);
    await done(port, prepared, true);
    expect(await loadPayroll(port)).toMatchObject({ sheetDiffers: [], style: "native" });
  });

  it("is gone without a trace when it is taken back", async () => {
    const port = await workbook();
    const before = await stateOf(port);
    await done(port, await prepareSample(port));
    await done(port, await prepareUndo(port, "w1"));
    expect(await stateOf(port)).toEqual(before);
  });

  it("reads on past bad cells and says where they are", async () => {
    const port = await withSample();
    const { workbook: read } = await port.readWorkbook({ sheets: ["人员费用"] });
    const used = read.sheets[0]!.used;
    const headerRow = used.values.findIndex((cells) => cells.includes("人数") && cells.includes("类别"));
    const column = used.values[headerRow]!.indexOf("人数");
    await port.apply([write("人员费用", headerRow + 1, column, [["六人"], [-1], [2.5]])]);
    const view = (await loadPayroll(port))!;
    expect(view.problems.map(({ code, cell }) => [code, boxOf(cell).row - headerRow])).toEqual(expect.arrayContaining([["text-for-number", 1], ["headcount-negative", 2], ["headcount-fractional", 3]]));
    expect(view.payroll.lines.length).toBeGreaterThan(10);
  });
});

describe("formula style", () => {
  const amountFormulas = async (port: WorkbookPort) => (await port.readWorkbook({ sheets: ["人员费用"] })).workbook.sheets[0]!.used.formulas.flat().filter((formula) => formula !== null);

  it("switches to our functions and back, values unchanged", async () => {
    const port = await withSample();
    const native = await stateOf(port);
    const toFunctions = (await prepareFormulaStyle(port, "functions"))!;
    expect(toFunctions.overwrites).toEqual([]);
    await done(port, toFunctions);
    expect((await amountFormulas(port)).some((formula) => formula.includes("PAYROLL.WAGE"))).toBe(true);
    expect(await loadPayroll(port)).toMatchObject({ style: "functions", sheetDiffers: [] });
    expect((await inspectWorkbook(port)).settings.formulaStyle).toBe("functions");
    await done(port, await prepareFormulaStyle(port, "native"));
    expect(await stateOf(port)).toEqual(native);
  });

  it("is frozen to the values shown, and can be taken back or made live again", async () => {
    const port = await withSample();
    const live = await stateOf(port);
    const freeze = (await prepareFreeze(port))!;
    expect(freeze.overwrites).toEqual([]);
    await done(port, freeze);
    expect(await amountFormulas(port)).toEqual([]);
    expect(await loadPayroll(port)).toMatchObject({ style: "values", sheetDiffers: [] });
    await done(port, await prepareFormulaStyle(port, "native"));
    expect((await stateOf(port)).sheets).toEqual(live.sheets);
    await done(port, await prepareUndo(port, "w3"));
    await done(port, await prepareUndo(port, "w2"));
    expect((await stateOf(port)).sheets).toEqual(live.sheets);
  });

  it("asks before it freezes over nothing of the user's", async () => {
    const port = await withSample();
    await put(port, "Z3", { kind: "formula", formula: "=1+1", cached: 2 });
    await done(port, await prepareFreeze(port));
    expect(await amountFormulas(port)).toEqual(["=1+1"]);
  });

  it("needs a payroll", async () => {
    const port = await workbook();
    expect(await prepareFormulaStyle(port, "functions")).toBeNull();
    expect(await prepareFreeze(port)).toBeNull();
    expect(await loadPayroll(port)).toBeNull();
  });
});

describe("lines of the selected rows", () => {
  const list = (project: string, rows: readonly (readonly (string | number)[])[]) =>
    write("说明", 4, 0, [["项目", "类别", "人数", "月工资", "月数", "四险", "管理费"], ...rows.map((row) => [project, ...row])]);
  const select = async (port: WorkbookPort, address: string) => port.select("说明", address);

  it("make a payroll sheet where there is none", async () => {
    const port = await workbook();
    await port.apply([list("新项目", [["本科", 3, 2688, 12, 792.14, 40]])]);
    await select(port, "A5:G6");
    const prepared = await prepareLinesFromSelection(port, 2027);
    expect(prepared).toMatchObject({ count: 1, write: { sheetsAdded: ["人员费用"], subject: { kind: "payroll-lines-added", count: 1 } } });
    await done(port, prepared.write);
    const view = (await loadPayroll(port))!;
    expect([view.payroll.year, yuanText(view.cost.total)]).toEqual([2027, "126725.04"]);
  });

  it("of a new project are added with a total of their own", async () => {
    const port = await withSample();
    const before = yuanText((await loadPayroll(port))!.cost.total);
    await port.apply([list("新项目", [["本科", 1, 1000, 12, 0, 0], ["专科", 2, 500, 6, 0, 0]])]);
    await put(port, "Z60", { kind: "text", text: "行旁的备注" });
    await select(port, "A5:G7");
    const { write: prepared, problems } = await prepareLinesFromSelection(port, 2020);
    expect(problems).toEqual([]);
    await done(port, prepared, true);
    const view = (await loadPayroll(port))!;
    expect([before, yuanText(view.cost.total)]).toEqual(["22242956.88", "22260956.88"]);
    expect(view.cost.projects.at(-1)).toMatchObject({ project: { name: "新项目" }, headcount: 3 });
    expect(view.sheetDiffers).toEqual([]);
    const ids = view.payroll.lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("of a known project go below the table where people have arranged it", async () => {
    const port = await workbook();
    await port.apply([list("新项目", [["本科", 1, 1000, 12, 0, 0]])]);
    await select(port, "A5:G6");
    await done(port, (await prepareLinesFromSelection(port, 2020)).write);
    const former = await stateOf(port);
    await port.apply([list("新项目", [["硕士研究生", 2, 3000, 12, 10, 20]])]);
    await select(port, "A5:G6");
    const { write: prepared } = await prepareLinesFromSelection(port, 2020);
    expect(prepared).toMatchObject({ sheetsAdded: [], overwrites: [], obstacles: [] });
    await done(port, prepared);
    const view = (await loadPayroll(port))!;
    expect([view.payroll.lines.length, yuanText(view.cost.total)]).toEqual([2, "84720"]);
    expect(view.sheetDiffers).toEqual([]);
    const sheet = (await stateOf(port)).sheets.find(({ name }) => name === "人员费用")!;
    const formerSheet = former.sheets.find(({ name }) => name === "人员费用")!;
    expect(boxOf(sheet.tables[0]!.address).rowCount).toBe(boxOf(formerSheet.tables[0]!.address).rowCount + 1);
    await done(port, await prepareUndo(port, "w2"));
    expect((await stateOf(port)).sheets.find(({ name }) => name === "人员费用")).toEqual(formerSheet);
  });

  it("report what cannot be read and add the rest", async () => {
    const port = await workbook();
    await port.apply([list("新项目", [["本科", "三", 2688, 12, 0, 0], ["专科", 2, 2520, 12, 0, 0]])]);
    await select(port, "A5:G7");
    const { count, problems } = await prepareLinesFromSelection(port, 2027);
    expect(count).toBe(1);
    expect(problems).toMatchObject([{ code: "text-for-number", sheet: "说明", cell: "C6" }]);
  });

  it("are none where nothing is selected", async () => {
    const port = await workbook();
    await select(port, "M30");
    expect(await prepareLinesFromSelection(port, 2027)).toMatchObject({ write: null, count: 0 });
  });
});

describe("parameters", () => {
  it("are written once; what the user entered stays", async () => {
    const port = await workbook();
    await done(port, await prepareParametersSheet(port));
    expect((await prepareParametersSheet(port)).operations).toEqual([]);
  });

  it("get another sheet where the user has one of that name", async () => {
    const port = await workbook();
    await port.apply([{ kind: "add-sheet", sheet: "参数" }, write("参数", 0, 0, [["别的参数"]])]);
    expect(await prepareParametersSheet(port)).toMatchObject({ sheetsAdded: ["参数 (2)"] });
  });
});

describe("settings", () => {
  it("are kept, and those of a newer version are left alone", async () => {
    const port = await workbook();
    expect(await saveSettings(port, { formulaStyle: "functions" })).toEqual({ formulaStyle: "functions", sheetLanguage: "zh", keepsAuditTrail: true });
    expect((await inspectWorkbook(port)).settings.formulaStyle).toBe("functions");
    await port.apply([{ kind: "store", key: "settings", text: '{"version":2,"x":1}' }]);
    await saveSettings(port, { formulaStyle: "native" });
    expect((await port.readWorkbook({ store: ["settings"] })).stored.settings).toBe('{"version":2,"x":1}');
  });
});
