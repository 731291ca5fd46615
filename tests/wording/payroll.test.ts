import { samplePayroll } from "../../src/application/sample/index";
import { exactDecimal } from "../../src/domain/money/index";
import { compareStated, costOfPayroll, type Payroll, type StatedRounding } from "../../src/domain/payroll/index";
import { cellProblemText, componentLabel, lineLabel, payrollProblemText, payrollWords, statedComparisonText } from "../../src/wording/index";

const payroll = samplePayroll();
const comparisons = compareStated(payroll, costOfPayroll(payroll));
const comparison = (id: string) => comparisons.find(({ stated }) => stated.id === id) as (typeof comparisons)[number];

describe("words for stated amounts", () => {
  it.each([
    ["s2-1", "与计算一致", "Agrees with the computed amount"],
    ["s2-2", "文件列示比计算多 32,256.00 元，恰为 1 人全年工资（按 136 人计，明细为 135 人）", "The document states 32,256.00 yuan more than computed, exactly the wages of 1 person for the year (stated for 136, the line says 135)"],
    ["s2-3", "文件列示比计算少 30,240.00 元，恰为 1 人全年工资（按 266 人计，明细为 267 人）", "The document states 30,240.00 yuan less than computed, exactly the wages of 1 person for the year (stated for 266, the line says 267)"],
    ["s7-5", "文件列示比计算多 5,792.88 元，仅取整：向上取整到万元", "The document states 5,792.88 yuan more than computed, only rounded up to a whole 万元"],
  ])("of %s", (id, zh, en) => {
    expect(statedComparisonText(comparison(id), payroll.lines, "zh")).toBe(zh);
    expect(statedComparisonText(comparison(id), payroll.lines, "en")).toBe(en);
  });

  it("names the line where an amount covers several, and all of them where none can be told", () => {
    const base = comparison("s7-2");
    const difference = comparison("s2-2").difference;
    const one = { ...base, difference, explanation: { kind: "headcount", from: 7, to: 8, lineId: "p7-2" } as const };
    expect(statedComparisonText(one, payroll.lines, "zh")).toContain("恰为“项目7 本科”1 人全年工资（按 8 人计，明细为 7 人）");
    expect(statedComparisonText(one, payroll.lines, "en")).toContain("exactly the wages of 1 person for the year in Project 7, 本科");
    const all = { ...base, difference, explanation: { kind: "headcount", from: 8, to: 9, lineId: null } as const };
    expect(statedComparisonText(all, payroll.lines, "zh")).toContain("恰为 1 人工资（按 9 人计，明细为 8 人）");
  });

  it("says only the difference where nothing explains it, and that nothing can be compared where it cannot", () => {
    expect(statedComparisonText({ ...comparison("s2-2"), explanation: null }, payroll.lines, "zh")).toBe("文件列示比计算多 32,256.00 元");
    expect(statedComparisonText({ ...comparison("s2-2"), difference: null, computed: null, verdict: "unknown" }, payroll.lines, "zh")).toContain("不能核对");
  });

  it.each<[StatedRounding]>([["ceiling-wan"], ["half-up-wan"], ["floor-wan"], ["printed-digits"], ["printed-digits-ceiling"], ["printed-digits-floor"]])("has words for the rounding %s", (policy) => {
    const rounded = { ...comparison("s7-5"), explanation: { kind: "rounding", policy } as const };
    expect(statedComparisonText(rounded, payroll.lines, "zh")).toMatch(/仅取整：.{4,}/);
    expect(statedComparisonText(rounded, payroll.lines, "en")).toMatch(/only rounded .{8,}/);
  });
});

describe("words for problems", () => {
  it("name the cell, the column and what it holds", () => {
    const problem = { code: "text-for-number", sheet: "人员费用", cell: "F46", column: "人数", text: "135人" } as const;
    expect(cellProblemText(problem, "zh")).toBe("人员费用!F46（人数）：应为数字，现为文字“135人”");
    expect(cellProblemText(problem, "en")).toBe("人员费用!F46 (人数): a number is needed, the cell holds the text “135人”");
    expect(cellProblemText({ ...problem, code: "missing", column: null }, "zh")).toBe("人员费用!F46：没有填写");
  });

  it("name the line that cannot be computed, and why", () => {
    const [line] = payroll.lines;
    const broken: Payroll = { ...payroll, lines: line ? [{ ...line, headcount: { value: -1, isImplied: false }, inputs: { ...line.inputs, wage: { value: exactDecimal("-5"), isImplied: false } } }] : [] };
    const problems = costOfPayroll(broken).problems;
    expect(problems.map((problem) => payrollProblemText(problem, payroll.components, "zh"))).toEqual([
      "项目2 硕士研究生：人数为负（-1），未计算", "项目2 硕士研究生：工资为负（-5），未计算",
    ]);
    expect(problems.map((problem) => payrollProblemText(problem, payroll.components, "en"))).toEqual([
      "Project 2, 硕士研究生: the headcount is negative (-1); not computed", "Project 2, 硕士研究生: Wage is negative (-5); not computed",
    ]);
  });

  it("label lines by project, group and category", () => {
    const line = payroll.lines.find(({ id }) => id === "p8-1");
    expect(line && [lineLabel(line, "zh"), lineLabel(line, "en")]).toEqual(["项目8 A组 本科", "Project 8, group A, 本科"]);
    expect(line && lineLabel({ ...line, project: { number: null, name: "辅警" }, group: "一组" }, "zh")).toBe("辅警 一组 本科");
  });

  it("label components, the total, and one that is not defined", () => {
    expect([componentLabel("wage", payroll.components, "zh"), componentLabel("total", payroll.components, "zh"), componentLabel("x", payroll.components, "zh")]).toEqual(["工资", "合计", "x"]);
    expect([componentLabel("wage", payroll.components, "en"), componentLabel("total", payroll.components, "en")]).toEqual(["Wage", "Total"]);
  });
});

describe("the two languages", () => {
  const leaves = (value: unknown, path = ""): string[] => (typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [typeof value === "function" ? `${path}()` : value === "" ? `${path} is empty` : path]);

  it("have the same words, none of them empty", () => {
    expect(leaves(payrollWords("zh"))).toEqual(leaves(payrollWords("en")));
    expect(leaves(payrollWords("zh")).filter((leaf) => leaf.endsWith("is empty"))).toEqual([]);
  });

  it.each(["zh", "en"] as const)("keep the texts of formulas within 255 characters (%s)", (language) => {
    for (const text of Object.values(payrollWords(language).remark)) expect(text.length).toBeLessThan(256);
  });
});
