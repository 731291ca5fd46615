import { readText } from "../../../src/disclosure";
import type { DepartmentBudget } from "../../../src/domain/budget";
import { budgetBookPlans, type BudgetBookOptions, type SheetPlan } from "../../../src/sheets";
import { countyDocument } from "../../disclosure/support/county-document";
import { readingOf } from "../../disclosure/support/reading";
import { writeCellLines } from "../../disclosure/support/write-document";
import { recalculate, whereSofficeIs } from "../support/libre-office";

jest.setTimeout(240_000);

const OPTIONS: BudgetBookOptions = { language: "zh", template: null, version: "submission", style: "native", year: 2020 };
const budgetOf = (seed: number, projects: number): DepartmentBudget => readingOf(readText(writeCellLines(countyDocument(seed, projects).blocks))).budget;
const budget = budgetOf(41, 12);
const plans = budgetBookPlans(budget, OPTIONS);
const named = (name: string): SheetPlan => {
  const plan = plans.find((own) => own.name === name);
  if (!plan) throw new Error(`no sheet ${name}`);
  return plan;
};
const shown = (plan: SheetPlan): (string | number | boolean | null)[][] => plan.cells.map((row) => row.map((content) => {
  switch (content?.kind) {
    case "text": return content.text;
    case "number": return content.number;
    case "boolean": return content.boolean;
    case "formula": return content.cached;
    default: return null;
  }
}));

describe("a budget's workbook", () => {
  it("has the sheets in their order, each purpose once but for the goal sheets", () => {
    const order = plans.map(({ purpose }) => purpose);
    expect(order.filter((purpose) => purpose !== "goal-sheet")).toEqual(["catalogue", "department", "projects", "payroll", "indicators", "parameters", "indicator-library"]);
    expect(plans.filter(({ purpose }) => purpose === "goal-sheet").map(({ subject }) => subject)).toEqual(budget.projects.map(({ position }) => String(position)));
    expect(new Set(plans.map(({ name }) => name.toLowerCase())).size).toBe(plans.length);
  });

  it("states every figure of the department beside its identities", () => {
    const rows = shown(named("部门预算"));
    const identities = rows.filter((row) => typeof row[1] === "string" && / = /.test(row[1]));
    expect(identities.map((row) => row[1])).toEqual(expect.arrayContaining(["支出合计 = 基本支出 + 项目支出", "基本支出 = 人员经费 + 日常公用经费", "机关运行经费 = 日常公用经费"]));
    for (const row of identities) expect([row[1], row[4], row[5]]).toEqual([row[1], 0, "一致"]);
  });

  it("shows a sum that is off as such", () => {
    const figures = budget.department.figures.map((figure) => (figure.id === "basicExpenditure" && figure.amount
      ? { ...figure, amount: { ...figure.amount, amount: (budget.department.figures.find(({ id }) => id === "personnelExpenditure") ?? figure).amount?.amount ?? figure.amount.amount } } : figure));
    const [, department] = budgetBookPlans({ ...budget, department: { ...budget.department, figures } }, OPTIONS);
    const row = department && shown(department).find((cells) => cells[1] === "基本支出 = 人员经费 + 日常公用经费");
    expect(row?.[5]).toBe("不一致");
  });

  it("lists one row per project, with links", () => {
    const rows = shown(named("项目")).filter((row) => typeof row[0] === "number");
    expect(rows.map((row) => row[2])).toEqual(budget.projects.map(({ title }) => title));
    expect(named("目录").cells.flat().filter((content) => content?.kind === "formula" && content.formula.startsWith("=HYPERLINK("))).toHaveLength(budget.projects.length);
  });

  it("lists every indicator, each cell showing what its goal sheet holds", () => {
    const list = named("指标");
    const rows = list.cells.slice(4);
    expect(rows).toHaveLength(budget.projects.reduce((sum, { indicators }) => sum + indicators.length, 0));
    for (const row of rows) {
      const content = row[5];
      expect(content?.kind).toBe("formula");
      const match = content?.kind === "formula" ? /^='((?:[^']|'')+)'!\$([A-Z])\$(\d+)&""$/.exec(content.formula) : null;
      const source = named((match?.[1] ?? "").replaceAll("''", "'")).cells[Number(match?.[3]) - 1]?.[(match?.[2] ?? "A").charCodeAt(0) - 65];
      expect(source).toMatchObject({ kind: "text", text: content?.kind === "formula" ? content.cached : "" });
    }
  });

  it("makes no formula of the document's texts", () => {
    const evil: DepartmentBudget = {
      ...budget, department: { ...budget.department, paragraphs: [{ section: "other", words: { ...(budget.department.paragraphs[0]?.words ?? { place: budget.projects[0]?.place ?? NOWHERE, figures: [] }), text: "=1+1" } }] },
      projects: budget.projects.slice(0, 1).map((project) => ({ ...project, title: "=HYPERLINK(\"a\")" })),
    };
    for (const plan of budgetBookPlans(evil, OPTIONS)) {
      for (const content of plan.cells.flat()) if (content?.kind === "formula") expect(content.formula.replace(/"(?:[^"]|"")*"/g, "")).not.toContain("1+1");
    }
    expect(shown(budgetBookPlans(evil, OPTIONS)[1] as SheetPlan).flat()).toContain("=1+1");
  });

  it.each([["no project", 0], ["one project", 1]])("is written with %s", (_name, count) => {
    const few = { ...budget, projects: budget.projects.slice(0, count) };
    expect(budgetBookPlans(few, OPTIONS).filter(({ purpose }) => purpose === "goal-sheet")).toHaveLength(count);
  });

  whereSofficeIs("is recalculated to the values that it holds, with no error cell", async () => {
    const small = budgetBookPlans(budgetOf(42, 7), OPTIONS);
    const sheets = await recalculate(small);
    for (const plan of small) {
      const cells = sheets.get(plan.name) ?? [];
      plan.cells.forEach((row, r) => row.forEach((content, c) => {
        if (content?.kind !== "formula" || content.formula.startsWith("=HYPERLINK(") || content.cached === null) return;
        const value = cells[r]?.[c] ?? "";
        const expected = typeof content.cached === "string" ? content.cached.trim() : content.cached;
        expect([plan.name, r, c, typeof value === "string" ? value.trim() : String(value)]).toEqual([plan.name, r, c, String(expected)]);
      }));
      expect(cells.flat().filter((value) => typeof value === "string" && /^#(?:REF|NAME|VALUE|N\/A|DIV)|^Err:/.test(value))).toEqual([]);
    }
  });
});

const NOWHERE = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
