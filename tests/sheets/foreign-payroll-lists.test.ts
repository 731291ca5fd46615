import { yuanText } from "../../src/domain/money/index";
import { costOfPayroll } from "../../src/domain/payroll/index";
import { linesFromSelection, readPayrollSheet, type CellValue, type SheetSnapshot } from "../../src/sheets/index";

type Rows = readonly (readonly CellValue[])[];

const sheetOf = (rows: Rows): SheetSnapshot => ({
  name: "工资表", visibility: "visible", isProtected: false, tables: [], merges: [],
  used: { row: 0, column: 0, values: rows, formulas: rows.map((cells) => cells.map(() => null)), numberFormats: rows.map((cells) => cells.map(() => "General")) },
} as unknown as SheetSnapshot);

/** Total, component amounts and problems of a list that somebody else laid out. */
function read(rows: Rows) {
  const { payroll, problems, sheetDiffers } = readPayrollSheet(sheetOf(rows));
  const cost = costOfPayroll(payroll);
  return {
    year: payroll.year, total: yuanText(cost.total), parts: Object.fromEntries(cost.byComponent.map(({ component, amount }) => [component, yuanText(amount)])),
    problems: problems.map(({ code, cell }) => `${code} ${cell}`), differs: sheetDiffers.map(({ cell }) => cell),
  };
}

const TITLE = ["2026年度劳务派遣人员费用测算表"];
const GUARD = { wage: "360000", insurance: "95056.8", managementFee: "4800" };

describe("columns of somebody else's payroll list", () => {
  it.each<[string, Rows, object]>([
    ["amounts beside the rate of the wage, told by the total", [TITLE, ["岗位", "人数", "月工资", "月数", "保险", "管理费", "合计"], ["辅警", 10, 3000, 12, 95056.8, 4800, 459856.8]],
      { total: "459856.8", parts: GUARD, problems: ["read-as-amount E2", "read-as-amount F2"], differs: [] }],
    ["rates under the same heads, told by the total", [TITLE, ["岗位", "人数", "月工资", "月数", "保险", "管理费", "合计"], ["辅警", 10, 3000, 12, 792.14, 40, 459856.8]],
      { total: "459856.8", parts: GUARD, problems: [], differs: [] }],
    ["one of each, told by the total", [TITLE, ["岗位", "人数", "月工资", "月数", "保险", "管理费", "合计"], ["辅警", 10, 3000, 12, 792.14, 4800, 459856.8]],
      { total: "459856.8", parts: GUARD, problems: ["read-as-amount F2"], differs: [] }],
    ["amounts that grow with the people, without a total", [TITLE, ["岗位", "人数", "月工资", "月数", "管理费"], ["辅警", 10, 3000, 12, 4800], ["协管", 5, 2800, 12, 2400]],
      { parts: { wage: "528000", managementFee: "7200" }, problems: ["read-as-amount E2"] }],
    ["insurance above the wage", [TITLE, ["岗位", "人数", "月工资", "保险"], ["辅警", 10, 3000, 95056.8]], { parts: { wage: "360000", insurance: "95056.8" }, problems: ["read-as-amount D2"] }],
    ["a wage that nobody gets in a month, and what is paid on it", [TITLE, ["岗位", "人数", "工资", "保险", "管理费"], ["辅警", 10, 360000, 95056.8, 4800]],
      { total: "459856.8", parts: GUARD, problems: ["read-as-amount C2", "read-as-amount D2", "read-as-amount E2"] }],
    ["rates without a word on them", [TITLE, ["岗位", "人数", "工资", "保险", "管理费"], ["辅警", 10, 3000, 792.14, 40]], { total: "459856.8", parts: GUARD, problems: [] }],
    ["the same rate for every line", [TITLE, ["岗位", "人数", "工资", "管理费"], ["辅警", 10, 3000, 40], ["协管", 5, 2800, 40]], { parts: { wage: "528000", managementFee: "7200" }, problems: [] }],
    ["heads that say it: amounts", [TITLE, ["岗位", "人数", "月工资", "月数", "保险金额", "管理费小计", "合计"], ["辅警", 10, 3000, 12, 95056.8, 4800, 459856.8]], { total: "459856.8", parts: GUARD, problems: [], differs: [] }],
    ["heads that say it: rates, whatever the figures", [TITLE, ["岗位", "人数", "月工资", "保险（元/人·月）", "管理费标准"], ["辅警", 10, 3000, 3792.14, 4000]],
      { parts: { wage: "360000", insurance: "455056.8", managementFee: "480000" }, problems: [] }],
    ["heads that say it: the year", [TITLE, ["岗位", "人数", "月工资", "保险（元/年）", "管理费（元/人·年）"], ["辅警", 10, 3000, 95056.8, 480]], { total: "459856.8", parts: GUARD, problems: [] }],
    ["per head and year, but not for a whole year", [TITLE, ["岗位", "人数", "月工资", "月数", "管理费（元/人·年）"], ["辅警", 10, 3000, 6, 480]], { parts: { wage: "180000" }, problems: ["amount-for-rate E2"] }],
    ["a rate and its amount, either first", [TITLE, ["岗位", "人数", "工资", "月工资", "月数"], ["辅警", 10, 360000, 3000, 12], ["协管", 5, 168001, 2800, 12]], { parts: { wage: "528000" }, problems: [], differs: ["C4"] }],
    ["a row of sums whose word stands under another head", [TITLE, ["序号", "岗位", "人数", "月工资", "月数", "保险", "合计"], [1, "辅警", 10, 3000, 12, 95056.8, 455056.8], ["合计", null, 10, null, null, 95056.8, 455056.8]],
      { total: "455056.8", problems: ["read-as-amount F2"] }],
    ["万元", [TITLE, ["岗位", "人数", "月工资", "月数", "保险（万元）", "合计（万元）"], ["辅警", 10, 3000, 12, 9.50568, 45.50568]], { total: "455056.8", problems: ["read-as-amount E2"], differs: [] }],
  ])("are read as what they are: %s", (_case, rows, wanted) => expect(read(rows)).toMatchObject(wanted));
});

describe("the year of a list", () => {
  const LIST = [["岗位", "人数", "月工资"], ["辅警", 10, 3000]] as const;
  it.each<[string, Rows, number | null, readonly string[]]>([
    ["in the title", [["2026年预算工资测算表"]], 2026, []],
    ["in the title, beside a document that it goes by", [["2026年度人员费用"], ["依据2019年文件"]], 2026, []],
    ["nowhere", [["人员费用"]], null, ["missing A1"]],
    ["two of them", [["2025年工资"], ["2026年工资"]], null, ["ambiguous A1"]],
    ["a number that is none", [["预算年度", 1900]], null, ["not-a-year B1"]],
    ["too far away", [["预算年度", 9999]], null, ["not-a-year B1"]],
    ["beside its label", [["预算年度", "2026年度"]], 2026, []],
    ["within a longer number", [["编号120260年"]], null, ["missing A1"]],
  ])("%s", (_case, above, year, problems) => expect(read([...above, ...LIST])).toMatchObject({ year, problems }));
});

describe("lines from a selection", () => {
  const select = (rows: Rows) => {
    const { lines, problems } = linesFromSelection({ sheet: "名册", address: "A1", block: { row: 0, column: 0, values: rows, formulas: rows.map((cells) => cells.map(() => null)), numberFormats: rows.map((cells) => cells.map(() => "General")) } });
    return { inputs: lines.map(({ inputs }) => Object.keys(inputs)), problems: problems.map(({ code, cell }) => `${code} ${cell}`) };
  };
  it.each<[string, Rows, object]>([
    ["amounts are not taken as rates", [["岗位", "人数", "月工资", "保险"], ["辅警", 10, 3000, 95056.8]], { inputs: [["wage"]], problems: ["amount-for-rate D1"] }],
    ["columns of amounts are named where no rate stands beside them", [["岗位", "人数", "月工资", "工资金额", "保险金额"], ["辅警", 10, 3000, 360000, 95056.8]], { inputs: [["wage"]], problems: ["amount-for-rate E1"] }],
    ["rates stay", [["岗位", "人数", "月工资", "保险"], ["辅警", 10, 3000, 792.14]], { inputs: [["wage", "insurance"]], problems: [] }],
  ])("%s", (_case, rows, wanted) => expect(select(rows)).toEqual(wanted));
});
