import {
  applyWrite, copyGoalSheet, draftOf, loadBudget, prepareBudgetBook, prepareFinalTexts, prepareGoalSheets, preparePayrollSheet, prepareSample, prepareUndo, type BudgetView, type GoalSheetChoices,
} from "../../../src/application";
import { toPlainJson, type DepartmentBudget } from "../../../src/domain/budget";
import { INDICATOR_LIBRARY } from "../../../src/domain/goals";
import { HEBEI, NATIONAL_FORM } from "./support/forms";
import { payrollOfProject } from "../../../src/domain/budget";
import { yuanText } from "../../../src/domain/money";
import { readText } from "../../../src/disclosure";
import { goalWords } from "../../../src/wording";
import { createXlsx, type XlsxWorkbook } from "../../../src/xlsx";
import { stateOf, write } from "../../contract/port-harness";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { writeCellLines } from "../../disclosure/support/write-document";

const NOW = "2026-11-22T08:00:00.000Z";
const budgetOf = (seed: number, projects: number): DepartmentBudget => readingOf(readText(writeCellLines(countyDocument(seed, projects).blocks))).budget;
const BOOK = { template: null, version: "publication", style: "native", language: "zh", isLive: false, year: 2020 } as const;
const AS_IT_IS: GoalSheetChoices = { template: null, version: null, isLive: null, year: 2020 };

const said = (value: unknown): unknown => JSON.parse(JSON.stringify(toPlainJson(value)), (key, entry: unknown) => (key === "place" ? undefined : entry));

async function workbookWith(budget: DepartmentBudget | null): Promise<XlsxWorkbook> {
  const port = await createXlsx("book.xlsx");
  await port.apply([{ kind: "add-sheet", sheet: "说明" }]);
  if (budget) await applyWrite(port, await prepareBudgetBook(port, budget, BOOK), { confirmed: false, now: NOW });
  return port;
}

const viewOf = async (port: XlsxWorkbook): Promise<BudgetView> => {
  const view = await loadBudget(port);
  if (!view) throw new Error("no budget");
  return view;
};

describe("a book that is written", () => {
  it("reads back as the same budget, and a second import of the same document changes nothing", async () => {
    const budget = budgetOf(3, 12);
    const port = await workbookWith(budget);
    expect(said((await viewOf(port)).budget)).toEqual(said(budget));
    const again = await prepareBudgetBook(port, budget, BOOK);
    expect(again.changes).toEqual([]);
    expect(again.sheetsAdded).toEqual([]);
  });

  it("goes away with one undo", async () => {
    const port = await workbookWith(null);
    const before = await stateOf(port);
    const entry = await applyWrite(port, await prepareBudgetBook(port, budgetOf(3, 12), BOOK), { confirmed: false, now: NOW });
    expect(entry.subject).toEqual({ kind: "budget-book", projects: 12 });
    await applyWrite(port, await prepareUndo(port, entry.id), { confirmed: false, now: NOW });
    expect((await stateOf(port)).sheets).toEqual(before.sheets);
  });

  it("asks before it overwrites what was edited by hand, and shows both", async () => {
    const budget = budgetOf(3, 6);
    const port = await workbookWith(budget);
    const [first] = (await viewOf(port)).projects;
    const [row, column] = await goalCell(port, first!.sheet!);
    await port.apply([write(first!.sheet!, row, column, [["自己改过的目标，需经费3万元。"]])]);
    const again = await prepareBudgetBook(port, budget, BOOK);
    expect(again.overwrites.map(({ sheet, before }) => [sheet, before.value])).toEqual([[first!.sheet, "自己改过的目标，需经费3万元。"]]);
    await expect(applyWrite(port, again, { confirmed: false, now: NOW })).rejects.toMatchObject({ code: "not-confirmed", state: "untouched" });
  });

  it("leaves a sheet of the user's that has the name of one of ours", async () => {
    const port = await createXlsx("book.xlsx");
    await port.apply([{ kind: "add-sheet", sheet: "目录" }, write("目录", 0, 0, [["我的目录"]])]);
    const prepared = await prepareBudgetBook(port, budgetOf(3, 4), BOOK);
    expect(prepared.overwrites).toEqual([]);
    expect(prepared.sheetsAdded).toContain("目录 (2)");
  });
});

async function goalCell(port: XlsxWorkbook, name: string): Promise<[number, number]> {
  const { workbook } = await port.readWorkbook({ sheets: [name] });
  const { used } = workbook.sheets[0]!;
  const r = used.values.findIndex((cells) => cells.includes("绩效目标"));
  const c = used.values[r]!.findIndex((value, at) => at > 0 && typeof value === "string" && value !== "");
  return [used.row + r, used.column + c];
}

describe("filling goal sheets", () => {
  it("changes nothing where every sheet is as it should be", async () => {
    const port = await workbookWith(budgetOf(7, 9));
    const filled = await prepareGoalSheets(port, "all", AS_IT_IS);
    expect(filled).toMatchObject({ count: 9, skipped: [], write: { changes: [], overwrites: [], sheetsAdded: [] } });
  });

  it.each([
    ["the other form, which must be agreed to: it has no place for some texts", { ...AS_IT_IS, template: NATIONAL_FORM }],
    ["the version that is handed in", { ...AS_IT_IS, version: "submission" as const }],
    ["figures that follow the payroll", { ...AS_IT_IS, isLive: true }],
  ])("brings all sheets to %s in place, and back with one undo", async (_name, choices) => {
    const port = await workbookWith(budgetOf(7, 9));
    const before = await stateOf(port);
    const { write: prepared } = (await prepareGoalSheets(port, "all", choices))!;
    expect(prepared.overwrites.length > 0).toBe(choices.template !== null);
    expect(prepared.sheetsAdded).toEqual([]);
    expect(prepared.changes.length).toBeGreaterThan(0);
    const entry = await applyWrite(port, prepared, { confirmed: true, now: NOW });
    const view = await viewOf(port);
    expect(view.projects).toHaveLength(9);
    expect((await prepareGoalSheets(port, "all", choices))!.write.changes).toEqual([]);
    await applyWrite(port, await prepareUndo(port, entry.id), { confirmed: false, now: NOW });
    expect((await stateOf(port)).sheets.map(({ name, cells, merges }) => ({ name, cells, merges: [...(merges ?? [])].sort() })))
      .toEqual(before.sheets.map(({ name, cells, merges }) => ({ name, cells, merges: [...(merges ?? [])].sort() })));
  });

  it("turns figures that follow the payroll back into text", async () => {
    const port = await workbookWith(budgetOf(7, 9));
    await applyWrite(port, (await prepareGoalSheets(port, "all", { ...AS_IT_IS, isLive: true }))!.write, { confirmed: false, now: NOW });
    const formulas = async (): Promise<number> => {
      const sheets = new Set((await viewOf(port)).projects.map(({ sheet }) => sheet));
      const { workbook } = await port.readWorkbook();
      return workbook.sheets.filter(({ name }) => sheets.has(name)).flatMap(({ used }) => used.formulas.flat()).filter((formula) => formula !== null).length;
    };
    expect(await formulas()).toBeGreaterThan(0);
    const final = (await prepareFinalTexts(port, "all"))!;
    expect(final.overwrites).toEqual([]);
    await applyWrite(port, final, { confirmed: false, now: NOW });
    expect(await formulas()).toBe(0);
    expect(await prepareFinalTexts(port, "all")).toBeNull();
  });

  describe("a goal text that was edited by hand on its sheet", () => {
    /** A book whose first project with payroll lines has had its goal text changed in its cell. */
    const edited = async (isLive: boolean, change = (text: string): string => `${text}（县里已核）`) => {
      const port = await workbookWith(budgetOf(7, 9));
      if (isLive) await applyWrite(port, (await prepareGoalSheets(port, "all", { ...AS_IT_IS, isLive: true }))!.write, { confirmed: false, now: NOW });
      const own = (await viewOf(port)).projects.find(({ lines, differences, form }) => lines.length > 0 && differences.length === 0 && form !== null)!;
      const [row, column] = await goalCell(port, own.sheet!);
      const text = change(own.project.goal!.text);
      await port.apply([write(own.sheet!, row, column, [[text]])]);
      const shown = async () => {
        const { used } = (await port.readWorkbook({ sheets: [own.sheet!] })).workbook.sheets[0]!;
        return { value: used.values[row - used.row]![column - used.column], formula: used.formulas[row - used.row]![column - used.column] ?? null };
      };
      const state = async () => (await viewOf(port)).projects.find(({ project }) => project.position === own.project.position)!;
      return { port, own, text, shown, state, address: own.sheet! };
    };

    it.each([["written word for word", false, "as-written"], ["following the payroll", true, "live"]] as const)("is told from one %s", async (_name, isLive, other) => {
      const { port, own, state } = await edited(isLive);
      expect((await state()).goalText).toBe("edited");
      const others = (await viewOf(port)).projects.filter(({ project, lines }) => project.position !== own.project.position && lines.length > 0);
      expect(others.length).toBeGreaterThan(0);
      expect(new Set(others.map(({ goalText }) => goalText))).toEqual(new Set([other]));
    });

    it("is as written again once the edit is taken back, and where only rows were moved", async () => {
      const { port, own, shown, state } = await edited(false, (text) => `　　${text}`);
      expect((await state()).goalText).toBe("as-written");
      const { value } = await shown();
      await port.apply([write(own.sheet!, 0, 30, [[value as string]])]);
      expect((await state()).goalText).toBe("as-written");
    });

    it.each([["as each sheet is", true, null], ["so that figures follow", true, true], ["so that figures follow for the first time", false, true], ["as plain text", true, false]])("stays when all sheets are filled in %s", async (_name, wasLive, isLive) => {
      const { port, text, shown, state, address } = await edited(wasLive);
      const { write: prepared } = (await prepareGoalSheets(port, "all", { ...AS_IT_IS, isLive }))!;
      expect(prepared.overwrites.filter(({ sheet }) => sheet === address)).toEqual([]);
      await applyWrite(port, prepared, { confirmed: false, now: NOW });
      expect(await shown()).toEqual({ value: text, formula: null });
      expect((await state()).goalText).toBe("edited");
      if (isLive === true) expect(new Set((await viewOf(port)).projects.filter(({ lines, sheet }) => lines.length > 0 && sheet !== address).map(({ goalText }) => goalText))).toEqual(new Set(["live"]));
    });

    it("follows the payroll when that is asked for: both texts are shown and a yes is needed", async () => {
      const { port, text, shown, state, address } = await edited(true);
      const { write: prepared } = (await prepareGoalSheets(port, "all", { ...AS_IT_IS, withEdited: true }))!;
      expect(prepared.overwrites.map(({ sheet, before, after }) => [sheet, before.value, after.kind])).toEqual([[address, text, "formula"]]);
      await expect(applyWrite(port, prepared, { confirmed: false, now: NOW })).rejects.toMatchObject({ code: "not-confirmed", state: "untouched" });
      const entry = await applyWrite(port, prepared, { confirmed: true, now: NOW });
      expect((await shown()).formula).not.toBeNull();
      expect((await state()).goalText).toBe("live");
      await applyWrite(port, await prepareUndo(port, entry.id), { confirmed: false, now: NOW });
      expect(await shown()).toEqual({ value: text, formula: null });
      expect((await state()).goalText).toBe("edited");
    });

    it("is compared with the payroll", async () => {
      const { own, state } = await edited(true, (text) => text.replace(/(\d+)(?=人，每人每月)/g, (digits) => String(Number(digits) + 7)));
      expect((await state()).project.goal!.text).not.toBe(own.project.goal!.text);
      expect((await state()).differences.length).toBeGreaterThan(0);
    });
  });

  it("writes one edited sheet, and leaves the others", async () => {
    const port = await workbookWith(budgetOf(7, 9));
    const [, second] = (await viewOf(port)).projects;
    const draft = { ...draftOf(second!.project), goal: "做好巡查，2020年需经费12.5万元。", plan: [["第一季度", "30"], ["第二季度", "60"], ["第三季度", "80"], ["第四季度", "100"]].map(([label, percent]) => ({ label: label!, percent: percent! })) };
    const { write: prepared } = (await prepareGoalSheets(port, [{ position: 2, draft }], AS_IT_IS))!;
    expect(new Set(prepared.changes.map(({ sheet }) => sheet))).toEqual(new Set([second!.sheet, "目录", "指标"]));
    await applyWrite(port, prepared, { confirmed: true, now: NOW });
    const { project } = (await viewOf(port)).projects[1]!;
    expect(project.goal?.text).toBe("做好巡查，2020年需经费12.5万元。");
    expect(yuanText(project.total!.amount.amount)).toBe("125000");
    expect(project.plan?.steps.map(({ percent }) => percent?.value.toNumber())).toEqual([30, 60, 80, 100]);
  });

  it("does not touch a sheet that people have arranged their own way, and says so", async () => {
    const port = await workbookWith(budgetOf(7, 4));
    const [first] = (await viewOf(port)).projects;
    const { workbook } = await port.readWorkbook({ sheets: [first!.sheet!] });
    const { used, merges } = workbook.sheets[0]!;
    await port.apply([
      ...(merges ?? []).map((address) => ({ kind: "unmerge", sheet: first!.sheet!, address }) as const),
      write(first!.sheet!, used.row, used.column, [...[0, 1, 2].map(() => used.values[0]!.map(() => null)), ...used.values.map((cells) => cells.map((value) => (typeof value === "object" ? null : value)))]),
    ]);
    const filled = (await prepareGoalSheets(port, "all", { ...AS_IT_IS, template: NATIONAL_FORM }))!;
    expect(filled.skipped).toEqual([first!.sheet]);
    expect(filled.write.changes.some(({ sheet }) => sheet === first!.sheet)).toBe(false);
  });

  it("offers the user's own rows of 「指标库」, in place of those taken out there, and drafts with them", async () => {
    const port = await workbookWith(budgetOf(7, 3));
    const { used, name } = (await port.readWorkbook()).workbook.sheets.find((sheet) => sheet.name === "指标库")!;
    const before = (await viewOf(port)).library;
    expect(before).toEqual(INDICATOR_LIBRARY);
    const first = used.values.findIndex((cells) => cells.includes(INDICATOR_LIBRARY[0]!.name));
    const words = goalWords("zh");
    const own = [words.projectKinds["dispatched-workers"], "产出指标", "考勤合格率", "%", words.libraryDirections.positive, "≥98%", "≥95%", "≥90%", "＜90%", "考勤记录"];
    await port.apply([
      write(name, used.row + used.values.length, used.column, [own, ["我们自己的一类", "产出指标", "走访户数", "户", words.libraryDirections.positive, "≥50户", "≥40户", "≥30户", "＜30户", "台账"]]),
      write(name, used.row + first, used.column, [used.values[first]!.map(() => null)]),
    ]);
    const { library } = await viewOf(port);
    expect(library).toHaveLength(before.length + 1);
    expect(library.some(({ kind, name: title }) => kind === INDICATOR_LIBRARY[0]!.kind && title === INDICATOR_LIBRARY[0]!.name)).toBe(false);
    expect(library).toContainEqual({
      kind: "dispatched-workers", category: "output", name: "考勤合格率", unit: "%", direction: "positive",
      bounds: { excellent: "≥98%", good: "≥95%", fair: "≥90%", poor: "＜90%" }, basis: "考勤记录",
    });
    expect(library).toContainEqual(expect.objectContaining({ kind: "other", name: "走访户数" }));
  });

  it("says that there is nothing to fill in an empty workbook", async () => {
    expect(await prepareGoalSheets(await workbookWith(null), "all", AS_IT_IS)).toBeNull();
    expect(await loadBudget(await workbookWith(null))).toBeNull();
  });
});

describe("a workbook with a payroll and no goal sheets", () => {
  it("gets drafted goal sheets whose texts state exactly what the payroll computes", async () => {
    const port = await workbookWith(null);
    await applyWrite(port, await prepareSample(port), { confirmed: false, now: NOW });
    const before = await viewOf(port);
    expect(before.projects.map(({ sheet, missing, project }) => [project.number, sheet, missing])).toEqual([2, 5, 6, 7, 8].map((number) => [number, null, [{ part: "sheet" }]]));
    const { write: prepared, count } = (await prepareGoalSheets(port, "all", { ...AS_IT_IS, template: HEBEI }))!;
    expect(count).toBe(5);
    expect(prepared.sheetsAdded).toHaveLength(5);
    await applyWrite(port, prepared, { confirmed: false, now: NOW });
    const after = await viewOf(port);
    expect(after.projects.map(({ project }) => project.number)).toEqual([2, 5, 6, 7, 8]);
    for (const { project, differences, lines, missing } of after.projects) {
      expect(differences).toEqual([]);
      expect(missing.filter(({ part }) => part !== "category")).toEqual([]);
      expect(payrollOfProject(project).lines.reduce((sum, { headcount }) => sum + headcount.value, 0)).toBe(lines.reduce((sum, { headcount }) => sum + headcount.value, 0));
    }
    expect(after.projects.map(({ project }) => yuanText(project.total!.amount.amount))).toEqual(["16720525.44", "844739.28", "1621123.2", "504207.12", "2552361.84"]);
  });

  it("shows where a goal sheet differs from the payroll after that has changed", async () => {
    const budget = budgetOf(5, 1);
    const port = await workbookWith(budget);
    const [line] = (await viewOf(port)).projects[0]!.lines;
    const { headcount } = line!;
    const { workbook } = await port.readWorkbook({ sheets: [line!.place!.sheet!] });
    const { used } = workbook.sheets[0]!;
    const row = Number(/\d+$/.exec(line!.place!.cell!)![0]) - 1;
    const at = used.values[row - used.row]!.findIndex((value) => value === headcount.value);
    await port.apply([write(line!.place!.sheet!, row, used.column + at, [[headcount.value + 1]])]);
    const [project] = (await viewOf(port)).projects;
    expect(project!.differences).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "headcount", payroll: project!.lines.reduce((sum, one) => sum + one.headcount.value, 0) })]));
  });
});

it("does not take over a payroll sheet of other projects", async () => {
  const port = await workbookWith(null);
  await applyWrite(port, await prepareSample(port), { confirmed: false, now: NOW });
  const prepared = await prepareBudgetBook(port, budgetOf(3, 9), BOOK);
  expect(prepared.sheetsAdded).toContain("人员费用 (2)");
  expect(prepared.changes.some(({ sheet }) => sheet === "人员费用")).toBe(false);
  expect(preparePayrollSheet).toBeDefined();
});

describe("copying from another project", () => {
  const draft = {
    number: 5, title: "21名村医劳务派遣人员", code: "A1", name: "村医", purpose: "", goal: "21名村医劳务派遣人员工资，专科21人，121人次，每年2100元。", plan: null,
    indicators: [
      { category: "output" as const, subcategory: "", name: "发放人数（人）", description: "21人的工资", bounds: { excellent: "21人", good: "≥20人", fair: "≥18人", poor: "＜18人" }, basis: "" },
      { category: "output" as const, subcategory: "", name: "及时率（%）", description: "", bounds: { excellent: "100%", good: "≥90%", fair: "≥80%", poor: "＜80%" }, basis: "" },
    ],
  };

  it("replaces names and headcounts in texts and in all four bounds, and nothing else", () => {
    const copied = copyGoalSheet(draft, { number: 5, title: draft.title, headcount: 21 }, { number: 6, title: "40名民政劳务派遣人员", headcount: 40 }, null);
    expect(copied.goal).toBe("40名民政劳务派遣人员工资，专科40人，121人次，每年2100元。");
    expect(copied.indicators.map(({ description, bounds }) => [description, ...Object.values(bounds)])).toEqual([["40人的工资", "40人", "≥39人", "≥35人", "＜35人"], ["", "100%", "≥90%", "≥80%", "＜80%"]]);
    expect(copied).toMatchObject({ number: 6, code: "", name: "" });
  });

  const copiedText = (text: string, from: readonly [string, number], to: readonly [string, number]): string =>
    copyGoalSheet({ ...draft, number: 1, title: from[0], goal: text }, { number: 1, title: from[0], headcount: from[1] }, { number: 2, title: to[0], headcount: to[1] }, null).goal;
  const VILLAGE = ["21名村医劳务派遣人员工资、管理等费用", 21] as const;
  const CIVIL = ["40名民政劳务派遣人员工资、管理等费用", 40] as const;

  it.each([
    ["the words that tell the titles apart", "21名村医劳务派遣人员工资待遇如下：专科学历21人", VILLAGE, CIVIL, "40名民政劳务派遣人员工资待遇如下：专科学历40人"],
    ["people in any word for them", "村医21位，21个人，21 人，２１名", VILLAGE, CIVIL, "民政40位，40个人，40 人，40名"],
    ["no other number", "121人、1.21人、1,021人、2100元、21个村、21人次、21人月、21名额、第21名、21%", VILLAGE, CIVIL, "121人、1.21人、1,021人、2100元、21个村、21人次、21人月、21名额、第21名、21%"],
    ["the year and the people taken on in it", "2018年招67名劳务派遣教师，教师67人，2018年底到位", ["2018年招67名劳务派遣教师工资、社保费用", 67] as const, ["2019年招89名劳务派遣教师工资、社保费用", 89] as const, "2019年招89名劳务派遣教师，教师89人，2018年底到位"],
    ["no words of titles that have nothing in common", "保障就业工作，机房租金", ["机房租金", 3] as const, ["创业培训", 4] as const, "保障就业工作，创业培训"],
    ["no single sign", "医务工作", ["医工作经费", 3] as const, ["社保工作经费", 4] as const, "医务工作"],
  ])("replaces %s", (_name, text, from, to, expected) => {
    expect(copiedText(text, from, to)).toBe(expected);
  });

  it("takes the project's own goal text where there is one", () => {
    expect(copyGoalSheet(draft, { number: 5, title: draft.title, headcount: 21 }, { number: 6, title: "别的", headcount: null }, "自己的目标。").goal).toBe("自己的目标。");
  });
});
