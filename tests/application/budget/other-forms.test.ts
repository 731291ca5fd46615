import { readBudgetFromWorkbook } from "../../../src/application/budget/read-budget";
import { toPlainJson, type BudgetProject, type DepartmentBudget, type JsonValue } from "../../../src/domain/budget";
import { boundValue } from "../../../src/domain/goals";
import { readText } from "../../../src/disclosure";
import { budgetBookPlans } from "../../../src/sheets";
import { readingOf } from "../../disclosure/support/reading";
import { firstDifference } from "../../disclosure/support/same-model";
import { snapshotOf } from "../../sheets/support/snapshot-of-plan";

function readBack(budget: DepartmentBudget): DepartmentBudget {
  const plans = budgetBookPlans(budget, { language: "zh", template: null, version: "submission", style: "native", year: 2020 });
  const reading = readBudgetFromWorkbook({ name: "", activeSheet: "", sheets: plans.map((plan, index) => snapshotOf(plan, `s${index}`)) });
  if (!reading) throw new Error("no budget found");
  return reading.budget;
}

const said = (value: unknown): JsonValue => withoutPlaces(toPlainJson(value));
function withoutPlaces(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((entry: JsonValue) => withoutPlaces(entry));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "place").map(([key, entry]) => [key, withoutPlaces(entry as JsonValue)]));
}

const INDICATORS = "绩效指标分类\t绩效指标\t绩效指标描述\t优\t良\t中\t差\t评价标准确定依据\n产出指标\t发放率\t发放占应发\t≥90%\t≥80%\t≥70%\t<70%\t报表\n";

describe("other documents come back from their workbooks too", () => {
  it.each<[string, string]>([
    ["a heading without number", "联络员补助绩效目标表\n\n\t绩效目标\n\t全年需经费5万元。\n\n"],
    ["a heading in Chinese numerals", "五、绩效预算信息\n\n（十二）联络员补助绩效目标表\n\n\t绩效目标\n\t全年需经费5万元。\n\n"],
    ["a numbered paragraph as heading", "五、绩效预算信息\n\n4、联络员补助\n\n\t绩效目标\n\t全年需经费5万元。\n"],
    ["several sheets without headings", ["共计1万元", "共计2万元", "共计3万元"].map((goal) => `绩效目标\t${goal}\t\t\t\t\t\t\n${INDICATORS}`).join("")],
    ["a note between heading and table", `1、甲绩效目标表\n\n单位：万元\n\n绩效目标\t全年需经费5万元\t\t\t\t\t\t\n${INDICATORS}`],
    ["the year between heading and table", `1、甲绩效目标表\n\n（2022年度）\n\n绩效目标\t全年需经费5万元\t\t\t\t\t\t\n${INDICATORS}`],
    ["a lone table of indicators", INDICATORS],
    ["a goal as a paragraph", "1、甲绩效目标表\n\n绩效目标：全年需经费5万元，用于办公。\n"],
    ["only department figures", "二、部门预算安排的总体情况\n\n2021年预算收入１００．５万元，其中：一般公共预算收入100.5万元。\n"],
    ["figures in a table with its unit", "二、部门预算安排的总体情况\n\n部门收支总表\n\n单位：元\n\n项目\t预算数\n收入合计\t1005000\n其中：一般公共预算收入\t（5000）\n基本支出\t—\n"],
    ["amounts in yuan", "某局\n\n2021年部门预算信息公开\n\n二、部门预算安排的总体情况\n\n2021年部门支出预算为3005000元，其中基本支出1002500元，项目支出2002500元。\n"],
    ["a negative change", "二、部门预算安排的总体情况\n\n2021年部门预算收支安排100.50万元，较2020年减少5.5万元，其中：基本支出增加-1.20万元。\n"],
  ])("%s", (_name, text) => {
    const { budget } = readingOf(readText(text));
    expect(firstDifference(said(readBack(budget)), said(budget))).toBeNull();
  });
});

describe("the national form", () => {
  const TEXT = [
    "项目支出绩效目标表\n\n（2022年度）\n\n", "项目名称\t公共图书馆免费开放\t\t\t\t\t\n", "主管部门\t青山县文化局\t\t实施单位\t青山县图书馆\t\t\n", "项目类别\t延续项目\t\t项目期\t2022年1月至2024年12月\t\t\n",
    "年度资金总额（万元）\t30.00\t\t财政拨款（万元）\t30.00\t\t\n", "总体目标\t三年内开放覆盖全县\t\t\t\t\t\n", "年度目标\t全年免费开放300天，接待读者5万人次。\t\t\t\t\t\n",
    "一级指标\t二级指标\t三级指标\t符号\t指标值\t单位\t权重\n", "产出指标\t数量指标\t开放天数\t≥\t300\t天\t30\n", "\t时效指标\t开放及时率\t=\t100\t%\t20\n", "效益指标\t社会效益指标\t投诉率\t≤\t5\t%\t30\n",
    "满意度指标\t服务对象满意度指标\t读者满意度\t≥\t95\t%\t10\n",
  ].join("");
  const budget = readingOf(readText(TEXT)).budget;
  const back = readBack(budget);

  /** What a project says apart from whether sign and unit had cells of their own. */
  const essence = (project: BudgetProject | undefined): JsonValue => said(project && {
    ...project,
    indicators: project.indicators.map(({ target, ...indicator }) => {
      const bound = target?.bound;
      const limit = bound?.kind === "range" ? bound.lower ?? bound.upper : null;
      return { ...indicator, direction: target?.direction, weight: target?.weight?.printed.digits, text: bound?.text, kind: bound?.kind, limit: limit ? `${limit.operator}${boundValue(limit.figure).toFixed()} ${limit.figure.kind}` : null };
    }),
  });

  it("comes back with its fields, amounts, goals and targets", () => {
    expect(budget.projects[0]?.indicators.map(({ target }) => target?.bound.text)).toEqual(["≥300天", "=100%", "≤5%", "≥95%"]);
    expect(firstDifference(essence(back.projects[0]), essence(budget.projects[0]))).toBeNull();
  });
});
