import { payrollOfBudget, type BudgetProject, type DepartmentBudget } from "../../../src/domain/budget";
import { FORM_TEMPLATES } from "../../../src/domain/goals";
import { fieldTexts, finalisedCells, liveTexts, payrollSheetPlan, placedGoalSheet, readPayrollSheet, type PayrollPlace } from "../../../src/sheets";
import { shownText } from "../../../src/sheets/goal-sheet/text-piece";
import { recalculate, whereSofficeIs } from "../support/libre-office";
import { snapshotOf } from "../support/snapshot-of-plan";
import { documentOf, PAID, type IndicatorRow } from "./invented-project";

jest.setTimeout(120_000);

/** Two kinds of people, insurance and fee, a total rounded up; the headcount's bounds copied from another project. */
const GOAL = "40名派遣人员工资待遇如下：本科学历6人，每人每月2688元，2020年共计193536元；专科学历34人，每人每月2520元，2020年工资1028160元；"
  + "每人每月“四险”单位承担部分792.14元，2020年保险费380227.2元；2020年管理费19200元，共计163万元";
const other = (name: string, ...bounds: [string, string, string, string]): IndicatorRow => ({ category: "产出指标", cells: [name, "说明", ...bounds, "统计报表"] });

const budget = documentOf([{ heading: "40名派遣人员工资、管理等费用", goal: GOAL, rows: [PAID, other("培训人数", "200人", "≥180人", "≥150人", "＜150人"), other("覆盖率", "≥95%", "≥90%", "≥80%", "＜80%")] }]);
const projectIn = (own: DepartmentBudget): BudgetProject => {
  const [project] = own.projects;
  if (!project) throw new Error("no project was read");
  return project;
};
const project = projectIn(budget);

function placeOf(own: DepartmentBudget, change: (headcount: number) => number = (headcount) => headcount): PayrollPlace {
  const payroll = payrollOfBudget(own, 2020);
  const changed = { ...payroll, lines: payroll.lines.map((line) => ({ ...line, headcount: { ...line.headcount, value: change(line.headcount.value) } })) };
  const reading = readPayrollSheet(snapshotOf(payrollSheetPlan(changed, { style: "native", language: "zh" })));
  if (!reading.layout) throw new Error("no payroll table");
  return { sheet: "人员费用", payroll: reading.payroll, layout: reading.layout, parameters: [] };
}

describe("live texts", () => {
  const live = liveTexts(project, placeOf(budget));

  it("read as the document does where its figures are right; the total is exact instead of rounded", () => {
    expect(shownText(live?.goal ?? [])).toBe(GOAL.replace("163万元", "162.11万元"));
  });

  it("compute every headcount and amount of the goal text", () => {
    const computed = (live?.goal ?? []).filter(({ expression }) => expression !== null).map(({ text }) => text);
    expect(computed).toEqual(["40", "6", "2688", "193536", "34", "2520", "1028160", "792.14", "380227.2", "19200", "162.11"]);
  });

  it("compute the bounds of the indicator that counts the people paid, and of no other", () => {
    expect([...(live?.bounds.keys() ?? [])]).toEqual([1]);
    const bounds = live?.bounds.get(1);
    expect(bounds && [bounds.excellent, bounds.good, bounds.fair, bounds.poor].map(shownText)).toEqual(["40人", "≥38人", "≥34人", "＜29人"]);
  });

  it.each([
    [0, ["0人", "≥0人", "≥0人", "＜0人"]], [1, ["2人", "≥1人", "≥0人", "＜0人"]], [21, ["42人", "≥40人", "≥36人", "＜30人"]],
  ])("keep the bounds apart, whatever the headcount: %i in each line", (people, expected) => {
    const bounds = liveTexts(project, placeOf(budget, () => people))?.bounds.get(1);
    expect(bounds && [bounds.excellent, bounds.good, bounds.fair, bounds.poor].map(shownText)).toEqual(expected);
  });

  it("are not there for a project without payroll lines", () => {
    expect(liveTexts(projectIn(documentOf([{ heading: "办公经费", goal: "办公费8万元、印刷费2万元，共需10万元。", rows: [PAID] }])), placeOf(budget))).toBeNull();
  });

  whereSofficeIs("follow the payroll when it is recalculated, as the domain computes them", async () => {
    const changed = placeOf(budget, (headcount) => headcount + 3);
    const texts = liveTexts(project, changed);
    const { plan, places } = placedGoalSheet(project, { template: FORM_TEMPLATES[0], version: "publication", department: "某局", year: 2020, unit: "万元", ...(texts ? { live: texts } : {}) });
    const sheets = await recalculate([payrollSheetPlan(changed.payroll, { style: "native", language: "zh" }), plan]);
    const cells = sheets.get(plan.name) ?? [];
    const at = (row: number, column: number): string => String(cells[row]?.[column] ?? "");
    expect(places.goal.map(({ row, column }) => at(row, column).trim()).join("")).toBe(shownText(texts?.goal ?? []).trim());
    expect(shownText(texts?.goal ?? [])).toContain("46名派遣人员");
    const row = places.indicatorRows.get(1) ?? -1;
    expect(["excellent", "good", "fair", "poor"].map((grade) => at(row, places.columns.get(grade) ?? -1))).toEqual(["46人", "≥44人", "≥39人", "＜33人"]);
  });
});

describe("finalising", () => {
  const live = liveTexts(project, placeOf(budget));
  const { plan, places } = placedGoalSheet(project, { template: FORM_TEMPLATES[0], version: "publication", department: "某局", year: 2020, unit: "万元", ...(live ? { live } : {}) });

  it("turns every formula into the text that it shows, and nothing else", () => {
    const cells = finalisedCells(snapshotOf(plan));
    expect(cells).toHaveLength(5);
    expect(cells.every(({ content }) => content.kind === "text")).toBe(true);
    expect(cells.find(({ row, column }) => row === places.goal[0]?.row && column === places.goal[0].column)?.content).toMatchObject({ text: expect.stringContaining("共计162.11万元") as string });
  });

  it("leaves a formula that shows an error", () => {
    const sheet = snapshotOf(plan);
    const values = sheet.used.values.map((row) => row.map((value) => (typeof value === "string" && value.includes("派遣人员工资待遇") ? { error: "#REF!" } : value)));
    expect(finalisedCells({ ...sheet, used: { ...sheet.used, values } })).toHaveLength(4);
  });

  it("lists the fields in the form's order", () => {
    expect(fieldTexts(project, FORM_TEMPLATES[0]).slice(0, 8).map(({ label, text }) => `${label}=${text.slice(0, 8)}`)).toEqual([
      "绩效目标=40名派遣人员工", "绩效指标分类=产出指标", "绩效指标=发放人数", "绩效指标描述=实发工资人数", "优=21人", "良=≥20人", "中=≥18人", "差=＜15人",
    ]);
  });
});

describe("amounts in larger units", () => {
  it("are printed with the form's two decimals", () => {
    const wan = documentOf([{ heading: "3名派遣人员费用", goal: "3名派遣人员工资明细如下：本科3人，每人每月3000元，共计10.8万元", rows: [PAID] }]);
    const live = liveTexts(projectIn(wan), placeOf(wan));
    expect(shownText(live?.goal ?? [])).toBe("3名派遣人员工资明细如下：本科3人，每人每月3000元，共计10.8万元");
  });
});
