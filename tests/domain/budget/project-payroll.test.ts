import { payrollOfBudget, statedAmountOfProjects, statedProjectAmount, toPlainJson, type DepartmentBudget } from "../../../src/domain/budget";
import { yuanText } from "../../../src/domain/money";
import { compareStated, costOfPayroll } from "../../../src/domain/payroll";
import { readText } from "../../../src/disclosure";

const budgetOf = (...goals: string[]): DepartmentBudget => {
  const outcome = readText(goals.map((goal, index) => `${index + 1}、甲绩效目标表\n\n\t绩效目标\n\t${goal}\n\n`).join(""));
  if (outcome.kind !== "read") throw new Error("not read");
  return outcome.reading.budget;
};
const inputsOf = (budget: DepartmentBudget): unknown[] => payrollOfBudget(budget, 2022).lines.map((line) => [
  line.group, line.category, line.headcount.value, line.months.value.toFixed(), ...["wage", "insurance", "managementFee"].map((id) => {
    const factor = line.inputs[id];
    return factor ? `${factor.value.toFixed()}${factor.isImplied ? " implied" : ""}` : null;
  }),
]);

describe("the payroll that a budget states", () => {
  it.each<[name: string, goal: string, lines: unknown[]]>([
    ["per degree, insurance and fee for all", "5人工资明细如下：本科2人，每人每月2688元，共计64512元；专科3人，每人每月2520元，共计90720元，每人“四险”单位承担部分792.14元/月，2022年共需保险费47528.4元，5人2022年管理费2400元。",
      [[null, "本科", 2, "12", "2688", "792.14", "40 implied"], [null, "专科", 3, "12", "2520", "792.14", "40 implied"]]],
    ["a wage that only its amount implies", "研究生学历1人，2022年工资48288元；每人每月“四险”单位承担部分700元", [[null, "研究生学历", 1, "12", "4024 implied", "700", null]]],
    ["shares of one headcount", "本科学历8人，其中7人月工资为3688元，1人工资为4688元，2022年工资366048元", [[null, "本科学历", 7, "12", "3688", null, null], [null, "本科学历", 1, "12", "4688", null, null]]],
    ["part of a year", "本科2人。人/月工资2000元，2022年3月至12月工资，共计40000元", [[null, "本科", 2, "10", "2000", null, null]]],
    ["a wage that follows from nothing exactly is left out", "本科7人，2022年工资100000元", []],
    ["a line printed twice counts once", "1、甲队\n（1）本科8人。人/月工资2688元，共计258048元；\n本科8人。人/月工资2688元，共计258048元；", [["甲队", "本科", 8, "12", "2688", null, null]]],
  ])("%s", (_name, goal, lines) => {
    expect(inputsOf(budgetOf(goal))).toEqual(lines);
  });

  it("takes a fee that one group lacks from the others", () => {
    const goal = "1、甲队\n（1）本科2人。人/月工资2000元，共计48000元；\n（2）2人2022年管理费960元。\n2、乙队\n（1）本科3人。人/月工资2000元，共计72000元；\n（2）3人2022年管理费。";
    expect(inputsOf(budgetOf(goal))).toEqual([["甲队", "本科", 2, "12", "2000", null, "40 implied"], ["乙队", "本科", 3, "12", "2000", null, "40 implied"]]);
  });

  it("attaches stated amounts to what they cover", () => {
    const payroll = payrollOfBudget(budgetOf("本科学历3人，其中2人月工资为3000元，1人工资为4000元，2022年工资120000元；每人每月“四险”单位承担部分100元，2022年保险费3600元；2022年管理费1440元，共计12.5万元"), 2022);
    const compared = compareStated(payroll, costOfPayroll(payroll)).map(({ stated, computed, verdict }) => [stated.covers.component, stated.covers.lines?.length ?? "all", yuanText(stated.amount), computed && yuanText(computed), verdict]);
    expect(compared).toEqual([["wage", 2, "120000", "120000", "equal"], ["insurance", "all", "3600", "3600", "equal"], ["managementFee", "all", "1440", "1440", "equal"], ["total", "all", "125000", "125040", "rounded"]]);
  });
});

describe("what projects state", () => {
  const budget = budgetOf("全年共需经费5万元。", "本科2人，每人每月2000元，共计48000元，2人2022年管理费960元", "做好工作。");
  it("is a total, parts, or nothing", () => {
    expect(budget.projects.map((project) => { const stated = statedProjectAmount(project); return [stated.kind, stated.kind === "none" ? null : yuanText(stated.amount)]; })).toEqual([["total", "50000"], ["parts", "48960"], ["none", null]]);
    expect(yuanText(statedAmountOfProjects(budget))).toBe("98960");
  });

  it("is plain JSON with amounts as decimal strings", () => {
    const json = JSON.stringify(toPlainJson(budget.projects[0]?.total));
    expect(JSON.parse(json)).toEqual({
      amount: {
        kind: "money", amount: "50000", unit: "万元", per: [], printed: { digits: "5", decimals: 0, unit: "万元", isNegative: false }, isUnitImplied: false,
        place: { project: 1, indicator: null, line: 4, sheet: null, cell: null, text: "全年共需经费5万元" },
      },
      words: "共需", scope: "year",
    });
  });
});
