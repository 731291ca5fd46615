import { linesFromSelection, type CellValue, type SelectionSnapshot } from "../../src/sheets/index";

const select = (rows: readonly (readonly CellValue[])[], row = 2, column = 1): SelectionSnapshot => ({
  sheet: "名册", address: "B3",
  block: { row, column, values: rows, formulas: rows.map((cells) => cells.map(() => null)), numberFormats: rows.map((cells) => cells.map(() => "General")) },
});

const read = (rows: readonly (readonly CellValue[])[]) => {
  const { lines, problems, components, hasHeads } = linesFromSelection(select(rows));
  return {
    lines: lines.map(({ id, project, group, category, headcount, months, inputs }) => ({
      id, project, group, category, headcount: headcount.value, months: months.value.toString(), isWholeYear: months.isImplied,
      inputs: Object.fromEntries(Object.entries(inputs).map(([component, { value }]) => [component, value.toString()])),
    })),
    problems: problems.map(({ code, cell }) => `${code} ${cell}`),
    components: components.map(({ id }) => id),
    hasHeads,
  };
};

describe("payroll lines from selected rows", () => {
  it("reads heads as people write them", () => {
    expect(read([
      ["序号", "项目名称", "学历", "人数", "月工资", "四险", "管理费", "备注"],
      [1, "劳务派遣", "本科", 135, 2688, 792.14, 40, "含司机"],
      [2, "", "专科", 267, 2520, 792.14, 40, null],
    ])).toEqual({
      lines: [
        { id: "n1", project: { number: null, name: "劳务派遣" }, group: null, category: "本科", headcount: 135, months: "12", isWholeYear: true, inputs: { wage: "2688", insurance: "792.14", managementFee: "40" } },
        { id: "n2", project: { number: null, name: "劳务派遣" }, group: null, category: "专科", headcount: 267, months: "12", isWholeYear: true, inputs: { wage: "2520", insurance: "792.14", managementFee: "40" } },
      ],
      problems: ["unknown-header B3"], components: ["wage", "insurance", "managementFee"], hasHeads: true,
    });
  });

  it.each<[string, readonly CellValue[]]>([
    ["Chinese", ["项目号", "岗位", "派遣人数", "发放月数", "工资标准", "社保", "服务费"]],
    ["English", ["Project no.", "Degree", "Headcount", "Months", "Monthly wage", "Insurance", "Management fee"]],
    ["with units", ["项目号", "类别", "人数（人）", "月数（月）", "工资（元/人·月）", "四险（元/人·月）", "管理费（元/人·月）"]],
    ["full-width and spaced", ["项 目 号", "类　别", "人　数", "月 数", "月工资", "四险", "管理费"]],
  ])("knows heads: %s", (_name, heads) => {
    const { lines, problems } = read([heads, [8, "专科", 41, 6.5, 2520, 792.14, 40]]);
    expect(problems).toEqual([]);
    expect(lines).toEqual([{
      id: "p8-1", project: { number: 8, name: "" }, group: null, category: "专科", headcount: 41, months: "6.5", isWholeYear: false,
      inputs: { wage: "2520", insurance: "792.14", managementFee: "40" },
    }]);
  });

  it("tells columns by what they hold where there are no heads, and says so", () => {
    const { lines, problems, hasHeads } = read([["劳务派遣", "本科", 135, 12, 2688, 792.14, 40], ["劳务派遣", "专科", 267, 6, 2520, 792.14, 40]]);
    expect(hasHeads).toBe(false);
    expect(problems).toEqual(["ambiguous B3"]);
    expect(lines.map(({ project, category, headcount, months, inputs }) => [project.name, category, headcount, months, inputs.wage, inputs.insurance, inputs.managementFee])).toEqual([
      ["劳务派遣", "本科", 135, "12", "2688", "792.14", "40"], ["劳务派遣", "专科", 267, "6", "2520", "792.14", "40"],
    ]);
  });

  it("respects units, and passes over amounts that are already computed", () => {
    const { lines } = read([["类别", "人数", "月工资（万元）", "工资小计（元）", "合计"], ["本科", 2, 0.2688, 64512, 64512]]);
    expect(lines[0]?.inputs).toEqual({ wage: "2688" });
  });

  it("asks to look where a head does not say that it is per month, and does not take a year's wage for a month's", () => {
    expect(read([["类别", "人数", "工资（元）"], ["本科", 2, 2688]]).problems).toEqual(["ambiguous D3"]);
    const yearly = read([["类别", "人数", "月数", "工资（元/人·年）"], ["本科", 2, 12, 32256]]);
    expect([yearly.lines[0]?.inputs, yearly.problems]).toEqual([{}, ["ambiguous E3"]]);
  });

  it("names further components that the list uses", () => {
    expect(read([["类别", "人数", "月工资", "住房公积金"], ["本科", 2, 2688, 300]]).components).toEqual(["wage", "housingFund"]);
  });

  it("passes over rows of sums and blank rows, and reports rows that it cannot read", () => {
    const { lines, problems } = read([
      ["类别", "人数", "月工资"], ["本科", 135, 2688], [null, null, null], ["专科", "267人", 2520], ["大专", { error: "#N/A" }, 2520], ["高中", null, 2000], ["合计", 402, null],
    ]);
    expect(lines.map(({ category }) => category)).toEqual(["本科"]);
    expect(problems).toEqual(["text-for-number C6", "error-value C7", "missing C8"]);
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([["nothing", []], ["blank cells", [[null, null]]], ["texts alone", [["甲", "乙"]]]])("finds no list in %s", (_name, rows) => {
    expect(read(rows)).toMatchObject({ lines: [], problems: ["no-payroll-table B3"] });
  });
});
