import {
  applyWrite, draftOf, emptyPayroll, loadBudget, loadReconciliation, prepareAcceptance, prepareBatchSummary, prepareBlankForms, prepareBudgetBook, prepareFinalTexts, prepareFit, prepareFix, prepareFormulaStyle, prepareFreeze, prepareGoalSheets,
  prepareHandover, prepareLinesFromSelection, prepareMapColours, prepareParametersSheet, preparePayrollSheet, prepareRepair, prepareReport, prepareReviewAcceptance, prepareReviewReport, prepareSample, prepareUndo, prepareWithdrawal,
  listJournal, reviewStates, reviewWorkbook, type PreparedWrite, type WorkbookPort,
} from "../../../src/application/index";
import { boxOf } from "../../../src/application/port/index";
import { samplePayroll } from "../../../src/application/sample/index";
import { formTemplate } from "../../../src/domain/goals/index";
import { readText } from "../../../src/disclosure/index";
import type { ExcelBench } from "../../contract/excel-bench";
import { budgetWith } from "../../application/reconciliation/support/workbooks";
import { write } from "../../contract/port-harness";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { writeCellLines } from "../../disclosure/support/write-document";
import { NOW } from "./fault-runs";

/** A kind of write, the workbook that it meets, and how it is worked out. */
export interface Scenario {
  readonly name: string;
  readonly setUp: (bench: ExcelBench) => Promise<void>;
  readonly prepare: (port: WorkbookPort) => Promise<PreparedWrite>;
}

const needed = <T>(prepared: T | null | undefined): T => {
  if (prepared === null || prepared === undefined) throw new Error("There is nothing to write.");
  return prepared;
};
const done = async (bench: ExcelBench, prepare: Scenario["prepare"]): Promise<void> => {
  await applyWrite(bench.port, await prepare(bench.port), { confirmed: true, now: NOW });
};

/** What a user has in his own sheet: contents, looks, a merged title, sizes. */
export async function usersSheet(bench: ExcelBench): Promise<void> {
  const sheet = bench.grid.sheets()[0]!;
  for (const [cell, content] of [["A1", "工资台账"], ["A3", "姓名"], ["B3", "月工资"], ["A4", "甲某"], ["B4", 2688], ["A5", "'0135"], ["B5", "=B4*2"]] as const) await bench.type("表1", cell, content);
  sheet.setStyle(boxOf("A1"), { fontName: "黑体", fontSize: 16, bold: true, fill: "#FFE699", horizontal: "center" });
  sheet.setStyle(boxOf("A3:B3"), { italic: true, fontColor: "#C00000", borders: { bottom: { style: "double", color: "#00B050" } } });
  sheet.setStyle(boxOf("B4:B5"), { numberFormat: "#,##0.00", borders: { left: { style: "thin", color: "#000000" } } });
  sheet.merge(boxOf("A1:B1"));
  sheet.setColumnWidth(0, 133);
  sheet.setRowHeight(0, 41);
}

/** The sample's first lines: a payroll small enough to fail at each of its actions. */
const small = () => {
  const sample = samplePayroll();
  return { ...sample, lines: sample.lines.slice(0, 3), stated: sample.stated.slice(0, 1) };
};

const payroll: Scenario["prepare"] = (port) => preparePayrollSheet(port, small(), "native");

export async function payrollSheet(bench: ExcelBench): Promise<void> {
  await usersSheet(bench);
  await done(bench, payroll);
  dress(bench, "人员费用");
}

/** The user's own looks over cells of ours, which only a reading of them can bring back. */
function dress(bench: ExcelBench, name: string): void {
  const sheet = bench.grid.sheets().find((one) => one.name === name)!;
  sheet.setStyle(boxOf("B2:D7"), { fill: "#DDEBF7", fontColor: "#7030A0", underline: true });
  sheet.setStyle(boxOf("A4"), { borders: { top: { style: "thick", color: "#FF0000" } } });
  sheet.setColumnWidth(1, 151);
}

async function roster(bench: ExcelBench, project: string): Promise<void> {
  await payrollSheet(bench);
  await bench.port.apply([{ kind: "add-sheet", sheet: "花名册" }, write("花名册", 0, 0, [["项目", "类别", "人数", "月数", "月工资"], [project, "本科", 12, 12, 2688], [project, "专科", 3, 12, 2520]]), write("表1", 9, 0, [["=人员费用!N57*2"]])]);
  await bench.select("花名册", "A1:E3");
}

/** The payroll sheet with a column before the notes, which they give way to: its last line goes on from the one before. */
export const widened: Scenario["prepare"] = (port) => {
  const { lines: all, ...rest } = small();
  return preparePayrollSheet(port, { ...rest, lines: all.map((line, at) => (at === 2 ? { ...line, continues: all[1]!.id } : line)) }, "native");
};

const lines: Scenario["prepare"] = async (port) => needed((await prepareLinesFromSelection(port, 2020)).write);

const BOOK = readingOf(readText(writeCellLines(countyDocument(1, 1).blocks))).budget;
const OTHER_BOOK = readingOf(readText(writeCellLines(countyDocument(2, 1).blocks))).budget;
const CHOICES = { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 } as const;
const book: Scenario["prepare"] = (port) => prepareBudgetBook(port, BOOK, CHOICES);

/** A book whose goal sheets hold formulas on the payroll of the sample. */
async function liveBook(bench: ExcelBench): Promise<void> {
  await done(bench, (port) => prepareSample(port));
  await done(bench, liveSheet);
}

const liveSheet: Scenario["prepare"] = async (port) => {
  const view = needed(await loadBudget(port));
  const [first] = view.projects;
  return needed(await prepareGoalSheets(port, [{ position: needed(first).project.position, draft: null }], { template: null, version: null, isLive: true, year: 2020 })).write;
};

async function bookSheets(bench: ExcelBench): Promise<void> {
  await usersSheet(bench);
  await done(bench, book);
  const goal = bench.grid.sheets().find(({ name }) => /^\d+、/.test(name) || name.startsWith("1"))!;
  dress(bench, goal.name);
}

/** Takes back what was written last; once that was taken back and done again, the doing again. */
const takingBack: Scenario["prepare"] = async (port) => prepareUndo(port, needed((await listJournal(port)).find(({ state }) => state === "done")).id);

const functionsSheet = async (bench: ExcelBench): Promise<void> => {
  await payrollSheet(bench);
  await done(bench, async (port) => needed(await prepareFormulaStyle(port, "functions")));
  await namesWithFunctions();
};

/** Names of the workbook and of a sheet that call our functions. */
const namesWithFunctions = (): Promise<void> => Excel.run(async ({ workbook }) => {
  workbook.names.add("全年工资", "=PAYROLL.WAGE(2520,2)" as unknown as Excel.Range);
  workbook.worksheets.getItem("表1").names.add("管理费", "=PAYROLL.MANAGEMENTFEE(2,60)" as unknown as Excel.Range);
  await workbook.context.sync();
});

/** Costs by month with a total that leaves a unit out and a number where its neighbours have formulas. */
async function months(bench: ExcelBench): Promise<void> {
  const rows = Array.from({ length: 12 }, (_, month) => [`${month + 1}月`, 100 + month, 200 + month, 300 + month, month === 4 ? `=SUM(C${month + 2}:D${month + 2})` : month === 6 ? 1024 : `=SUM(B${month + 2}:D${month + 2})`]);
  await bench.port.apply([write("表1", 0, 0, [["月份", "一科", "二科", "三科", "合计"], ...rows])]);
  bench.grid.sheets()[0]!.setStyle(boxOf("E2:E6"), { fill: "#DDEBF7", numberFormat: "#,##0.00" });
}

const reviewed = async (port: WorkbookPort) => reviewWorkbook((await port.readWorkbook()).workbook);
const NOTE = { reason: "=已核实", by: "审核人", at: NOW } as const;

const accepting = (from: number, to: number): Scenario["prepare"] => async (port) => {
  const view = needed(await loadReconciliation(port));
  return prepareAcceptance(port, view.findings.slice(from, to), view.projects, NOTE);
};

const BATCH_ROW = { file: "=某局.docx", department: "某局", year: 2020, errors: 1, warnings: 0, notes: 2, coverage: { verified: 3, contradicted: 1, unverifiable: 0 }, state: "done", message: "" } as const;

/** The book of a budget with a total of a project whose first digits are exchanged. */
const wrongBook = (bench: ExcelBench): Promise<void> => done(bench, (port) => prepareBudgetBook(port, WRONG, CHOICES));
const WRONG = budgetWith(5, (text, project) => (project === 4 ? text.replace(/全年共需经费(\d)(\d)/, "全年共需经费$2$1") : text));

const FORM = [
  ["绩效目标表", "", "", "", "", "", ""], ["项目编码", "", "项目名称", "", "", "", ""], ["绩效目标", "", "", "", "", "", ""],
  ["一级指标", "绩效指标", "绩效指标描述", "优", "良", "中", "差"], ["产出指标", "", "", "", "", "", ""], ["产出指标", "", "", "", "", "", ""],
] as const;

export const SCENARIOS: readonly Scenario[] = [
  { name: "payroll sheet, new", setUp: usersSheet, prepare: (port) => preparePayrollSheet(port, emptyPayroll(2020), "native") },
  { name: "payroll sheet, laid out anew", setUp: payrollSheet, prepare: (port) => { const sample = samplePayroll(); return preparePayrollSheet(port, { ...sample, lines: sample.lines.slice(0, 5), stated: [] }, "native"); } },
  { name: "lines added to a project", setUp: (bench) => roster(bench, samplePayroll().lines[0]!.project.name), prepare: lines },
  { name: "lines added with a new project", setUp: (bench) => roster(bench, "新项目"), prepare: lines },
  { name: "payroll sheet with a further column", setUp: payrollSheet, prepare: widened },
  { name: "formula style", setUp: payrollSheet, prepare: async (port) => needed(await prepareFormulaStyle(port, "functions")) },
  { name: "freeze", setUp: payrollSheet, prepare: async (port) => needed(await prepareFreeze(port)) },
  { name: "parameters", setUp: usersSheet, prepare: (port) => prepareParametersSheet(port) },
  { name: "sample", setUp: usersSheet, prepare: (port) => prepareSample(port) },
  { name: "budget book", setUp: usersSheet, prepare: book },
  { name: "budget book over a former one", setUp: bookSheets, prepare: (port) => prepareBudgetBook(port, OTHER_BOOK, CHOICES) },
  { name: "goal sheets in another form", setUp: bookSheets, prepare: async (port) => needed(await prepareGoalSheets(port, "all", { template: formTemplate("national") ?? null, version: "submission", isLive: false, year: 2020 })).write },
  { name: "goal sheet with an edited goal", setUp: bookSheets, prepare: async (port) => {
    const project = needed(needed(await loadBudget(port)).projects[0]).project;
    const draft = { ...draftOf(project), goal: "改过的绩效目标。" };
    return needed(await prepareGoalSheets(port, [{ position: project.position, draft }], { template: null, version: null, isLive: null, year: 2020 })).write;
  } },
  { name: "live texts", setUp: (bench) => done(bench, (port) => prepareSample(port)), prepare: liveSheet },
  { name: "final texts", setUp: liveBook, prepare: async (port) => needed(await prepareFinalTexts(port, "all")) },
  { name: "blank form", setUp: async (bench) => {
    await usersSheet(bench);
    await bench.port.apply([{ kind: "add-sheet", sheet: "空表" }, write("空表", 0, 0, FORM.map((row) => row.map((text) => text || null)))]);
  }, prepare: async (port) => needed(await prepareBlankForms(port, [{ sheet: "空表", project: BOOK.projects[0]!, context: { department: "某局", year: 2020, unit: "万元" } }])).write },
  { name: "handover to native formulas", setUp: functionsSheet, prepare: async (port) => (await prepareHandover(port, { sheets: new Map(), other: "native" })).write },
  { name: "handover to values", setUp: functionsSheet, prepare: async (port) => (await prepareHandover(port, { sheets: new Map(), other: "values" })).write },
  { name: "repair of functions", setUp: async (bench) => {
    await usersSheet(bench);
    await bench.port.apply([write("表1", 3, 2, [["=ROUND(_xlfn.PAYROLL.WAGE(B4,1),0)"], ["=_xlfn.PAYROLL.WAGE(B4,12)"], ["=1+1"]])]);
  }, prepare: async (port) => (await prepareRepair(port)).write },
  { name: "fitting formula", setUp: months, prepare: async (port) => needed((await prepareFit(port, needed((await reviewed(port)).findings.find(({ fits }) => fits.length > 0)))).write) },
  { name: "colours of the formula map", setUp: months, prepare: async (port) => needed(await prepareMapColours(port, "表1")) },
  { name: "report of a formula review", setUp: months, prepare: async (port) => prepareReviewReport(port, [{ name: "费用.xlsx", review: await reviewed(port) }]) },
  { name: "acceptance in a formula review", setUp: months, prepare: async (port) => {
    const { workbook } = await port.readWorkbook();
    return prepareReviewAcceptance(port, reviewStates(await reviewed(port), workbook), NOTE);
  } },
  { name: "acceptance of a finding", setUp: wrongBook, prepare: accepting(0, 2) },
  { name: "acceptance of a further finding", setUp: async (bench) => { await wrongBook(bench); await done(bench, accepting(0, 1)); }, prepare: accepting(1, 2) },
  { name: "withdrawal of an acceptance", setUp: async (bench) => {
    await wrongBook(bench);
    await done(bench, accepting(0, 2));
  }, prepare: async (port) => prepareWithdrawal(port, needed(await loadReconciliation(port)).findings.slice(0, 1), NOW) },
  { name: "fix of a finding", setUp: wrongBook, prepare: async (port) => needed(await prepareFix(port, needed(needed(await loadReconciliation(port)).findings.find(({ finding }) => finding.check === "project-total")).id)).write },
  { name: "report of a check", setUp: wrongBook, prepare: async (port) => prepareReport(port, needed(await loadReconciliation(port)), "zh") },
  { name: "table of a batch", setUp: usersSheet, prepare: (port) => prepareBatchSummary(port, [BATCH_ROW, { ...BATCH_ROW, state: "unreadable", message: "读不出" }], "zh") },
  { name: "taking back a new sheet", setUp: payrollSheet, prepare: takingBack },
  { name: "taking back a changed sheet", setUp: async (bench) => {
    await payrollSheet(bench);
    await done(bench, async (port) => needed(await prepareFormulaStyle(port, "functions")));
  }, prepare: takingBack },
  { name: "doing again what was taken back", setUp: async (bench) => {
    await payrollSheet(bench);
    await done(bench, async (port) => needed(await prepareFormulaStyle(port, "functions")));
    await done(bench, takingBack);
  }, prepare: takingBack },
];
