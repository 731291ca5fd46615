import { FORM_TEMPLATES, formTemplate, gradeOf, INDICATOR_LIBRARY, projectKind, readGradeBound, sameFormLabel } from "../../../src/domain/goals";
import { exactDecimal } from "../../../src/domain/money";

const NOWHERE = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };

describe("forms as data", () => {
  it.each(FORM_TEMPLATES.map((template) => [template.id, template] as const))("%s: its columns fill the page's width, and every row fits into them", (_id, template) => {
    expect(template.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    for (const row of template.rows) {
      const spans = row.kind === "fields" ? row.cells.reduce((sum, { labelSpan, valueSpan }) => sum + labelSpan + valueSpan, 0) : row.labelSpan + 1;
      expect(spans).toBeLessThanOrEqual(template.columns.length);
    }
  });

  it.each(FORM_TEMPLATES.map((template) => [template.id, template] as const))("%s: has a name of an indicator, a goal, and a category for every kind of result", (_id, template) => {
    expect(template.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(["category", "name"]));
    expect(template.rows.some((row) => row.kind === "text" && row.value.from === "project" && row.value.field === "goal")).toBe(true);
    expect(template.categories.map(({ category }) => category)).toEqual(expect.arrayContaining(["output", "effect", "satisfaction"]));
    expect(template.source).not.toBe("");
  });

  it("are found by their ids", () => {
    expect(formTemplate("hebei-county-2020")?.orientation).toBe("landscape");
    expect(formTemplate("national")?.orientation).toBe("portrait");
    expect(formTemplate("nowhere")).toBeNull();
  });

  it.each([
    ["项目资金（万元）：", "项目资金", true], ["其中：财政拨款", "财政拨款", true], [" 项 目 名 称 ", "项目名称", true], ["*实施单位", "实施单位", true],
    ["项目名称", "项目编码", false], ["年度目标", "总体目标", false],
  ])("labels %s and %s name the same field: %s", (a, b, isSame) => {
    expect(sameFormLabel(a, b)).toBe(isSame);
  });
});

describe("the indicator library", () => {
  it("has outputs, effects and satisfaction for every kind of project", () => {
    for (const kind of new Set(INDICATOR_LIBRARY.map((entry) => entry.kind))) {
      const categories = new Set(INDICATOR_LIBRARY.filter((entry) => entry.kind === kind).map(({ category }) => category));
      expect([kind, [...categories].sort()]).toEqual([kind, ["effect", "output", "satisfaction"]]);
    }
  });

  it.each(["dispatched-workers", "subsidies", "training-and-employment", "office-costs", "information-systems", "rent", "pension-matching", "loan-interest"] as const)("has enough to draft a sheet for %s: outputs, effects and satisfaction, each named once and with its basis", (kind) => {
    const own = INDICATOR_LIBRARY.filter((entry) => entry.kind === kind);
    const count = (category: string): number => own.filter((entry) => entry.category === category).length;
    expect([count("output") >= 3, count("effect") >= 2, count("satisfaction") >= 2]).toEqual([true, true, true]);
    expect(new Set(own.map(({ category, name }) => `${category}|${name}`)).size).toBe(own.length);
    expect(own.filter(({ basis }) => basis === "")).toEqual([]);
  });

  it.each(INDICATOR_LIBRARY.filter(({ unit }) => unit !== "").map((entry) => [`${entry.kind}: ${entry.name}`, entry] as const))("%s grades every value, a better one never worse", (_name, entry) => {
    const bounds = { excellent: bound(entry.bounds.excellent), good: bound(entry.bounds.good), fair: bound(entry.bounds.fair), poor: bound(entry.bounds.poor) };
    const scale = entry.unit === "万人" ? 1000 : 1;
    const most = entry.unit === "%" ? 100 : entry.unit === "万人" ? 60 : 500;
    const ranks = Array.from({ length: most + 1 }, (_, step) => {
      const outcome = gradeOf(exactDecimal(step * scale), bounds);
      expect([step, outcome.kind]).toEqual([step, "graded"]);
      return outcome.kind === "graded" ? ["poor", "fair", "good", "excellent"].indexOf(outcome.grade) : -1;
    });
    const inOrder = entry.direction === "positive" ? ranks : [...ranks].reverse();
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
  });

  it.each(INDICATOR_LIBRARY.filter(({ unit }) => unit === "").map((entry) => [`${entry.kind}: ${entry.name}`, entry] as const))("%s goes down its scale", (_name, entry) => {
    const ranks = [entry.bounds.excellent, entry.bounds.good, entry.bounds.fair, entry.bounds.poor].map((text) => {
      const read = bound(text);
      return read.kind === "words" ? read.degree?.rank ?? 0 : 0;
    });
    expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
    expect(ranks).not.toContain(0);
  });
});

const bound = (text: string) => readGradeBound(text, NOWHERE);

describe("the kind of a project", () => {
  it.each([
    ["408名劳务派遣人员工资、管理等费用", "dispatched-workers"], ["2019年招89名劳务派遣教师工资、社保费用", "dispatched-workers"], ["村协办员补助", "subsidies"], ["就业局遗属补助", "subsidies"],
    ["机房建设及信息网络建设", "information-systems"], ["创业园场地租赁费", "rent"], ["就业局工作经费", "office-costs"], ["小额贷款贴息县级配套资金", "loan-interest"],
    ["城乡居民养老保险县级配套资金", "pension-matching"], ["企业养老县级配套资金", "pension-matching"], ["再就业县级配套资金", "training-and-employment"], ["社保局运转经费", "office-costs"],
    ["道路硬化", "other"], ["", "other"],
  ])("%s: %s", (title, kind) => {
    expect(projectKind(title)).toBe(kind);
  });
});
