import { readFileSync } from "node:fs";
import { readBudgetFromWorkbook, type BudgetBookReading } from "../../../src/application/budget/read-budget";
import { toPlainJson, type DepartmentBudget, type JsonValue } from "../../../src/domain/budget";
import { yuanText } from "../../../src/domain/money";
import { readText } from "../../../src/disclosure";
import { budgetBookPlans, type BudgetBookOptions, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/sheets";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { firstDifference } from "../../disclosure/support/same-model";
import { sampleIt, SAMPLE_TEXT } from "../../disclosure/support/sample";
import { writeCellLines } from "../../disclosure/support/write-document";
import { insertColumns, insertRows, rowWith, swapColumns, writeValue } from "../../sheets/support/edit-snapshot";
import { snapshotOf } from "../../sheets/support/snapshot-of-plan";
import { seededRandom, type SeededRandom } from "../../support/seeded-random";

jest.setTimeout(60_000);

const OPTIONS: BudgetBookOptions = { language: "zh", template: null, version: "submission", style: "native", year: 2020 };

const bookOf = (budget: DepartmentBudget, options: Partial<BudgetBookOptions> = {}): WorkbookSnapshot => ({
  name: "book.xlsx", activeSheet: "目录", sheets: budgetBookPlans(budget, { ...OPTIONS, ...options }).map((plan, index) => snapshotOf(plan, `sheet-${index}`)),
});

const budgetOf = (seed: number, projects?: number): DepartmentBudget => readingOf(readText(writeCellLines(countyDocument(seed, projects).blocks))).budget;

/** What a budget says, without where: places are other ones in a workbook. */
const said = (value: unknown): JsonValue => withoutPlaces(toPlainJson(value));
function withoutPlaces(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((entry: JsonValue) => withoutPlaces(entry));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "place").map(([key, entry]) => [key, withoutPlaces(entry as JsonValue)]));
}

function readBack(workbook: WorkbookSnapshot): BudgetBookReading {
  const reading = readBudgetFromWorkbook(workbook);
  if (!reading) throw new Error("no budget found");
  return reading;
}

const isGoalSheet = (sheet: SheetSnapshot): boolean => rowWith(sheet, "绩效目标") >= 0 && rowWith(sheet, "优") > rowWith(sheet, "绩效目标");
const edited = (workbook: WorkbookSnapshot, edit: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot => ({ ...workbook, sheets: workbook.sheets.map(edit) });
const inDepartment = (edit: (sheet: SheetSnapshot) => SheetSnapshot) => (sheet: SheetSnapshot): SheetSnapshot => (sheet.name === "部门预算" ? edit(sheet) : sheet);
const inGoalSheets = (edit: (sheet: SheetSnapshot) => SheetSnapshot) => (sheet: SheetSnapshot): SheetSnapshot => (isGoalSheet(sheet) ? edit(sheet) : sheet);

describe("a budget written as a workbook and read back", () => {
  it.each([[21, 28], [22, 40], [23, 3]])("is the same (seed %i, %i projects)", (seed, count) => {
    const budget = budgetOf(seed, count);
    const reading = readBack(bookOf(budget));
    expect(firstDifference(said(reading.budget), said(budget))).toBeNull();
    expect(reading.changedFigures).toEqual([]);
    expect(reading.cellProblems).toEqual([]);
    expect(reading.notUnderstood).toEqual([]);
  });

  it.each<[string, Partial<BudgetBookOptions>]>([
    ["in the publication version", { version: "publication" }],
    ["with English heads", { language: "en" }],
    ["with the add-in's own functions", { style: "functions" }],
  ])("is the same %s", (_name, options) => {
    const budget = budgetOf(24);
    expect(firstDifference(said(readBack(bookOf(budget, options)).budget), said(budget))).toBeNull();
  });

  it("is the same where the host cannot tell merged cells", () => {
    const budget = budgetOf(25);
    const workbook = edited(bookOf(budget), (sheet) => ({ ...sheet, merges: null }));
    expect(firstDifference(said(readBack(workbook).budget), said(budget))).toBeNull();
  });

  it.each<[string, (sheet: SheetSnapshot) => SheetSnapshot]>([
    ["sheets are renamed", (sheet) => ({ ...sheet, name: `改名 ${sheet.name}`.slice(0, 31) })],
    ["rows are inserted above the goal sheets' tables", inGoalSheets((sheet) => insertRows(sheet, 0, 3))],
    ["rows are inserted among the indicators", inGoalSheets((sheet) => insertRows(sheet, rowWith(sheet, "优") + 2, 2))],
    ["a column is inserted before the goal sheets", inGoalSheets((sheet) => insertColumns(sheet, 0, 1))],
    ["notes stand beside the goal sheets", inGoalSheets((sheet) => writeValue(sheet, rowWith(sheet, "绩效目标") + 3, 11, "待核实 35 人"))],
    ["notes stand below the goal sheets", inGoalSheets((sheet) => writeValue(sheet, sheet.used.values.length + 3, 0, "已报财政局 3 份"))],
    ["rows are inserted above the department's figures", inDepartment((sheet) => insertRows(sheet, rowWith(sheet, "文件用语"), 2))],
    ["rows are inserted among the department's figures", inDepartment((sheet) => insertRows(sheet, rowWith(sheet, "文件用语") + 4, 1))],
    ["columns are moved in the department's figures", inDepartment((sheet) => swapColumns(sheet, 2, 4, { from: rowWith(sheet, "文件用语"), to: rowWith(sheet, "二、勾稽关系") - 2 }))],
    ["a column is inserted in the department's sheet", inDepartment((sheet) => insertColumns(sheet, 1, 1))],
    ["notes stand beside the department's figures", inDepartment((sheet) => writeValue(sheet, rowWith(sheet, "文件用语") + 2, 14, "与财政核对"))],
  ])("is the same after %s", (_name, edit) => {
    const budget = budgetOf(26);
    const reading = readBack(edited(bookOf(budget), edit));
    expect(firstDifference(said(reading.budget), said(budget))).toBeNull();
    expect(reading.changedFigures).toEqual([]);
  });

  it("is the same after any of these edits together", () => {
    const random = seededRandom(27);
    for (let round = 0; round < 8; round += 1) {
      const budget = budgetOf(100 + round, 6);
      const reading = readBack(edited(bookOf(budget), (sheet) => randomEdit(sheet, random)));
      expect([round, firstDifference(said(reading.budget), said(budget))]).toEqual([round, null]);
    }
  });

  it("names the cell of every figure", () => {
    const reading = readBack(bookOf(budgetOf(28, 4)));
    const [project] = reading.budget.projects;
    expect(project?.goal?.place).toMatchObject({ sheet: expect.stringMatching(/^1、/) as string, cell: expect.stringMatching(/^B\d+$/) as string, line: null });
    expect(reading.budget.department.figures[0]?.place).toMatchObject({ sheet: "部门预算" });
  });

  sampleIt("is the same for the real document, every number understood", () => {
    const original = readingOf(readText(readFileSync(SAMPLE_TEXT, "utf8")));
    const reading = readBack(bookOf(original.budget));
    expect(firstDifference(said(reading.budget), said(original.budget))).toBeNull();
    expect(reading.numbers).toEqual(original.numbers);
  });
});

function randomEdit(sheet: SheetSnapshot, random: SeededRandom): SheetSnapshot {
  let now = sheet;
  const isGoal = isGoalSheet(sheet);
  if (!isGoal && sheet.name !== "部门预算") return sheet;
  const head = rowWith(now, isGoal ? "优" : "文件用语");
  if (random.whole(0, 1) === 1) now = insertRows(now, head + random.whole(isGoal ? 1 : 1, 3), random.whole(1, 3));
  if (random.whole(0, 1) === 1) now = insertRows(now, 0, random.whole(1, 4));
  if (random.whole(0, 1) === 1) now = insertColumns(now, 0, random.whole(1, 2));
  if (random.whole(0, 1) === 1) now = writeValue(now, random.whole(0, 5), 15, `备注 ${random.whole(1, 99)} 人`);
  return random.whole(0, 1) === 1 ? { ...now, name: `${now.name.slice(0, 20)} 改` } : now;
}

describe("what people changed in the workbook", () => {
  const budget = budgetOf(31, 4);
  const workbook = bookOf(budget);

  it("an amount in 「部门预算」 holds, and is listed as changed", () => {
    const changed = edited(workbook, inDepartment((sheet) => writeValue(sheet, rowWith(sheet, "文件用语") + 1, 4, 4321.5)));
    const reading = readBack(changed);
    expect(reading.budget.department.figures[0]?.amount && yuanText(reading.budget.department.figures[0].amount.amount)).toBe("43215000");
    expect(reading.changedFigures).toMatchObject([{ number: 1, place: { sheet: "部门预算", cell: expect.stringMatching(/^E\d+$/) as string } }]);
  });

  it("a figure added below the others is read", () => {
    const changed = edited(workbook, inDepartment((sheet) => {
      const row = rowWith(sheet, "二、勾稽关系") - 1;
      return [[1, "会议费"], [2, "会议费"], [3, "“三公”经费"], [4, 2.5], [5, "万元"], [6, 1]].reduce((own, [column, value]) => writeValue(own, row, column as number, value as string), sheet);
    }));
    const added = readBack(changed).budget.department.figures.at(-1);
    expect(added).toMatchObject({ id: "meetings", label: "会议费" });
    expect(added?.amount && yuanText(added.amount.amount)).toBe("25000");
  });

  it("another goal text is read with its figures", () => {
    const goalRow = (sheet: SheetSnapshot): number => rowWith(sheet, "绩效目标");
    const changed = edited(workbook, inGoalSheets((sheet) => (sheet.name.startsWith("1、") ? writeValue(sheet, goalRow(sheet), 1, "　　全年需经费12万元。") : sheet)));
    const [project] = readBack(changed).budget.projects;
    expect(project?.goal?.text).toBe("全年需经费12万元。");
    expect(project?.total && yuanText(project.total.amount.amount)).toBe("120000");
  });

  it("an error cell is listed, the rest is read", () => {
    const changed = edited(workbook, inDepartment((sheet) => {
      const row = rowWith(sheet, "文件用语") + 1;
      const values = sheet.used.values.map((cells, r) => (r === row ? cells.map((cell, c) => (c === 7 ? { error: "#REF!" } : cell)) : cells));
      return { ...sheet, used: { ...sheet.used, values } };
    }));
    const reading = readBack(changed);
    expect(reading.cellProblems).toMatchObject([{ code: "error-value", sheet: "部门预算", text: "#REF!" }]);
    expect(reading.budget.projects).toHaveLength(4);
  });
});

describe("workbooks that hold no budget", () => {
  it.each<[string, WorkbookSnapshot]>([
    ["an empty workbook", { name: "", activeSheet: "", sheets: [] }],
    ["a list of people", { name: "", activeSheet: "", sheets: [{ ...snapshotOf({ name: "名单", purpose: "payroll", cells: [[{ kind: "text", text: "姓名" }, { kind: "text", text: "绩效指标" }]], formats: [], merges: [], columnWidths: [], rowHeights: [], tables: [], freeze: null, print: null }) }] }],
  ])("%s gives none", (_name, workbook) => {
    expect(readBudgetFromWorkbook(workbook)).toBeNull();
  });
});
