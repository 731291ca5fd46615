import type { BudgetProject } from "../../src/domain/budget";
import type { Figure } from "../../src/domain/figures";
import { boundValue } from "../../src/domain/goals";
import { yuanText } from "../../src/domain/money";
import { readText, type DisclosureReading } from "../../src/disclosure";
import { INPUTS, readingOf } from "./support/reading";
import type { TestBlock, TestCell } from "./support/test-document";

const read = (text: string): DisclosureReading => readingOf(readText(text));
const first = (reading: DisclosureReading): BudgetProject => reading.budget.projects[0] as BudgetProject;
const money = (figure: Figure | null | undefined): string | null => (figure?.kind === "money" ? yuanText(figure.amount) : null);

const cell = (text: string, columns = 1, rows = 1): TestCell => ({ text, columns, rows });
/** The financial department's form: three indicator levels, targets with sign, value, unit, direction, weight. */
const NATIONAL: readonly TestBlock[] = [
  { paragraph: "项目支出绩效目标表" }, { paragraph: "（2022年度）" },
  {
    rows: [
      [cell("项目名称"), cell("公共图书馆免费开放", 7)],
      [cell("主管部门"), cell("青山县文化局", 3), cell("实施单位"), cell("青山县图书馆", 3)],
      [cell("项目类别"), cell("延续项目", 3), cell("项目期"), cell("2022年1月至2024年12月", 3)],
      [cell("项目资金（万元）", 1, 3), cell("项目资金总额", 3), cell("90.00", 4)],
      [cell("年度资金总额", 3), cell("30.00", 4)],
      [cell("其中：财政拨款", 3), cell("30.00", 4)],
      [cell("总体目标"), cell("中期目标（2022年—2024年）", 4), cell("年度目标", 3)],
      [cell(""), cell("三年内开放覆盖全县", 4), cell("全年免费开放300天，接待读者5万人次。", 3)],
      [cell("绩效指标", 1, 5), cell("一级指标"), cell("二级指标"), cell("三级指标"), cell("符号"), cell("指标值"), cell("单位"), cell("权重")],
      [cell("产出指标", 1, 2), cell("数量指标"), cell("开放天数"), cell("≥"), cell("300"), cell("天"), cell("30")],
      [cell("时效指标"), cell("开放及时率"), cell("="), cell("100"), cell("%"), cell("20")],
      [cell("效益指标"), cell("社会效益指标"), cell("投诉率"), cell("≤"), cell("5"), cell("%"), cell("30")],
      [cell("满意度指标"), cell("服务对象满意度指标"), cell("读者满意度"), cell("≥"), cell("95"), cell("%"), cell("10")],
    ],
  },
];

describe("the national form", () => {
  it.each(INPUTS)("is read from %s", async (_name, input) => {
    const reading = await input(NATIONAL);
    const project = first(reading);
    expect([project.title, project.number, project.name?.text]).toEqual(["公共图书馆免费开放", null, "公共图书馆免费开放"]);
    expect([money(project.total?.amount), project.total?.scope, project.furtherTotals.map(({ amount, scope }) => [money(amount), scope])]).toEqual(["300000", "year", [["900000", "all-years"]]]);
    expect(project.funding.map(({ label, amount }) => [label, money(amount)])).toEqual([["财政拨款", "300000"]]);
    expect([project.goal?.text, project.overallGoal?.text]).toEqual(["全年免费开放300天，接待读者5万人次。", "三年内开放覆盖全县"]);
    expect(project.indicators.map(({ category, subcategory, name, bounds, target }) => {
      const bound = target?.bound;
      const limit = bound?.kind === "range" ? bound.lower ?? bound.upper : null;
      return [category, subcategory?.text, name.text, bounds, limit ? `${limit.operator}${boundValue(limit.figure).toFixed()} ${limit.figure.kind}` : bound?.kind, target?.weight?.printed.digits];
    })).toEqual([
      ["output", "数量指标", "开放天数", null, "≥300 count", "30"], ["output", "时效指标", "开放及时率", null, "value", "20"],
      ["effect", "社会效益指标", "投诉率", null, "≤5 percent", "30"], ["satisfaction", "服务对象满意度指标", "读者满意度", null, "≥95 percent", "10"],
    ]);
    expect(reading.notUnderstood).toEqual([]);
  });

  it("reads sign, value and unit from one cell, and a direction column", () => {
    const project = first(read("项目绩效目标表\n\n一级指标\t二级指标\t三级指标\t指标值\t指标方向\n产出指标\t数量指标\t培训人次\t≥1200人次\t正向\n\t质量指标\t差错率\t≤2%\t反向\n"));
    expect(project.indicators.map(({ target, category }) => [category, target?.direction, target?.bound.kind, target?.bound.text])).toEqual([["output", "positive", "range", "≥1200人次"], ["output", "negative", "range", "≤2%"]]);
  });
});

describe("a project's code and name", () => {
  it.each(["130532001", "130532210001000000123", "13053220-0001", "ＸＭ2021001"])("are understood as they are, digits included: %s", (code) => {
    const { budget: { projects }, notUnderstood, numbers } = read(`1、低保补助绩效目标表\n\n项目名称\t2021年低保补助第2批\t项目编码\t${code}\n绩效目标\t全年需经费5万元。\n`);
    expect([projects[0]?.code?.text, projects[0]?.name?.text, money(projects[0]?.total?.amount)]).toEqual([code, "2021年低保补助第2批", "50000"]);
    expect(notUnderstood).toEqual([]);
    expect(numbers.notUnderstood).toBe(0);
  });
});

describe("a price", () => {
  it.each(["每所", "每处", "每间", "每公里", "每平方米", "每家"])("%s is no part of the total", (per) => {
    const [project] = read(`1、维修经费绩效目标表\n\n绩效目标\t维修12所，${per}5万元，共需60万元；其中省级补助45.5万元。\n`).budget.projects;
    expect([money(project?.total?.amount), project?.parts.map(({ amount }) => money(amount)), project?.unitPrices.map(({ price }) => money(price))]).toEqual(["600000", ["455000"], ["50000"]]);
  });

  it.each(["每名", "每位", "每人"])("%s is for a person", (per) => {
    const [project] = read(`1、慰问经费绩效目标表\n\n绩效目标\t慰问30人，${per}1000元，共需3万元。\n`).budget.projects;
    expect([money(project?.total?.amount), project?.parts, project?.unitPrices.map(({ price }) => money(price))]).toEqual(["30000", [], ["1000"]]);
  });
});

describe("headings", () => {
  const sheet = (heading: string): string => `${heading}\n\n\t绩效目标\n\t全年需经费5万元。\n\n`;
  it.each<[string, number | null, string]>([
    ["3、联络员补助绩效目标表", 3, "联络员补助"], ["３．联络员补助绩效目标表", 3, "联络员补助"], ["（3）联络员补助绩效目标表", 3, "联络员补助"], ["(3)联络员补助绩效目标表", 3, "联络员补助"],
    ["三、联络员补助绩效目标表", 3, "联络员补助"], ["（十二）联络员补助绩效目标表", 12, "联络员补助"], ["项目3：联络员补助绩效目标表", 3, "联络员补助"], ["2.  3名联络员补助绩效目标表", 2, "3名联络员补助"], ["联络员补助绩效目标表", null, "联络员补助"],
    ["3、联络员补助项目绩效目标申报表（2022年度）", 3, "联络员补助项目"], ["3、2018年招67名教师工资绩效目标表", 3, "2018年招67名教师工资"], ["2018年招67名教师工资绩效目标表", null, "2018年招67名教师工资"],
  ])("%s", (heading, number, title) => {
    const project = first(read(sheet(heading)));
    expect([project.number, project.title, money(project.total?.amount)]).toEqual([number, title, "50000"]);
  });

  it("a goal table below a numbered paragraph takes it as its heading", () => {
    const project = first(read(`五、绩效预算信息\n\n4、联络员补助\n\n\t绩效目标\n\t全年需经费5万元。\n`));
    expect([project.number, project.title]).toEqual([4, "联络员补助"]);
  });

  it("several sheets stacked in one table without headings are told apart", () => {
    const one = (total: number): string => `绩效目标\t共计${total}万元\t\t\t\t\t\t\n绩效指标分类\t绩效指标\t绩效指标描述\t优\t良\t中\t差\t评价标准确定依据\n产出指标\t发放率\t发放占应发\t≥90%\t≥80%\t≥70%\t<70%\t报表\n`;
    expect(read(one(1) + one(2) + one(3)).budget.projects.map(({ position, total, indicators }) => [position, money(total?.amount), indicators.length])).toEqual([[1, "10000", 1], [2, "20000", 1], [3, "30000", 1]]);
  });
});

describe("wordings of amounts", () => {
  const goal = (text: string): BudgetProject => first(read(`1、甲绩效目标表\n\n\t绩效目标\n\t${text}\n`));
  it.each<[name: string, text: string, total: string | null]>([
    ["full-width digits", "全年共需经费１０．５万元", "105000"], ["合计", "办公费2万元，印刷费3万元，合计5万元。", "50000"], ["安排预算", "2022年安排专项预算80万元，用于培训。", "800000"],
    ["the one amount that is there", "项目资金20万元，用于房屋修缮。", "200000"], ["申请", "申请资金12万元。", "120000"], ["a total before its parts", "共计9万元，其中：办公费4万元、差旅费5万元。", "90000"],
    ["last year's amount is no total", "上年支出7万元。", null], ["Chinese numerals", "共计三十五万元", "350000"], ["亿元", "总投资共计1.2亿元", "120000000"],
  ])("%s", (_name, text, total) => {
    expect(money(goal(text).total?.amount)).toBe(total);
  });

  it("parts behind their total", () => {
    expect(goal("共计9万元，其中：办公费4万元、差旅费5万元。").parts.map(({ label, amount }) => [label, money(amount)])).toEqual([["办公费", "40000"], ["差旅费", "50000"]]);
  });

  it("an equation with signs", () => {
    const [equation] = goal("缺口14049－6800－5280＝1969万元").equations;
    expect([equation?.kind, equation?.isPrinted, equation?.terms.map(({ sign, figure }) => sign + figure.printed.digits), equation?.result.figure.printed.digits]).toEqual(["sum", true, ["+14049", "-6800", "-5280"], "1969"]);
    const [product] = goal("补助253人×600元=151800元").equations;
    expect([product?.kind, product?.terms.map(({ sign, figure }) => sign + figure.printed.digits)]).toEqual(["product", ["×253", "×600"]]);
  });

  it("a noun behind the headcount names the category", () => {
    const { costs } = goal("8名协管员，每人每月2500元，共计240000元；3名组长，每人每月3000元，共计108000元，工资合计348000元。");
    expect(costs.wageLines.map(({ category, headcount, monthlyWage }) => [category, headcount?.value.toNumber(), money(monthlyWage)])).toEqual([["协管员", 8, "2500"], ["组长", 3, "3000"]]);
  });

  it("a whole before its categories is the headcount, not a line", () => {
    const { costs } = goal("聘用人员共30名，其中本科10人，每人每月2688元，工资322560元；专科20人，每人每月2520元，工资604800元。");
    expect([costs.headcount?.value.toNumber(), costs.wageLines.map(({ category }) => category)]).toEqual([30, ["本科", "专科"]]);
  });

  it("months of part of the year", () => {
    const [line] = goal("本科学历8人。人/月工资2688元，2022年3月至12月工资，共计215040元").costs.wageLines;
    expect([line?.period?.year?.printed.digits, line?.period?.months?.map(({ printed }) => printed.digits)]).toEqual(["2022", ["3", "12"]]);
  });
});

describe("documents with some sections only", () => {
  it("only department figures", () => {
    const { budget, problems } = read("二、部门预算安排的总体情况\n\n2021年预算收入１００．５万元，其中：一般公共预算收入100.5万元。\n");
    expect([budget.projects.length, problems, budget.department.figures.map(({ id, amount }) => [id, money(amount)])]).toEqual([0, [], [["income", "1005000"], ["generalPublicIncome", "1005000"]]]);
    expect(budget.department.year?.value.toNumber()).toBe(2021);
  });

  it("a lone table of indicators", () => {
    const { budget } = read("绩效指标分类\t绩效指标\t绩效指标描述\t优\t良\t中\t差\t评价标准确定依据\n产出指标\t发放率\t发放占应发\t≥90%\t≥80%\t≥70%\t<70%\t报表\n");
    expect(budget.projects.map(({ heading, indicators }) => [heading, indicators.length])).toEqual([[null, 1]]);
  });

  it("a goal as a paragraph", () => {
    const project = first(read("1、甲绩效目标表\n\n绩效目标：全年需经费5万元，用于办公。\n"));
    expect([project.goal?.text, money(project.total?.amount)]).toEqual(["绩效目标：全年需经费5万元，用于办公。", "50000"]);
  });

  it("figures in a table with its unit", () => {
    const { budget, notUnderstood } = read("二、部门预算安排的总体情况\n\n部门收支总表\n\n单位：元\n\n项目\t预算数\n收入合计\t1005000\n其中：一般公共预算收入\t（5000）\n基本支出\t—\n");
    expect(budget.department.figures.map(({ id, amount }) => [id, money(amount)])).toEqual([["income", "1005000"], ["generalPublicIncome", "-5000"]]);
    expect(notUnderstood).toEqual([]);
  });

  it("paragraphs wrapped at a fixed width", () => {
    const { budget } = read("二、部门预算安排的总体情况\n\n2021年部门支出预算为300.5万元，其中基本支出\n100.25万元，包括人员经费90万元和日常公用经\n费10.25万元；项目支出200.25万元。\n");
    expect(budget.department.figures.map(({ id, amount }) => [id, money(amount)])).toEqual([
      ["expenditure", "3005000"], ["basicExpenditure", "1002500"], ["personnelExpenditure", "900000"], ["operatingExpenditure", "102500"], ["projectExpenditure", "2002500"],
    ]);
  });
});

describe("more than one budget", () => {
  const budgetOf = (name: string, year: number, income: number): string => `${name}\n\n${year}年部门预算信息公开\n\n二、部门预算安排的总体情况\n\n${year}年预算收入${income}万元。\n\n`;
  it.each([["another department", budgetOf("石桥县教育局", 2021, 200)], ["another year", budgetOf("云溪县教育局", 2022, 200)]])("%s is reported, not mixed in", (_name, second) => {
    const { budget, problems, notUnderstood } = read(budgetOf("云溪县教育局", 2021, 100) + second);
    expect(budget.department.figures.map(({ amount }) => money(amount))).toEqual(["1000000"]);
    expect(problems.map(({ code }) => code)).toEqual(["second-budget"]);
    expect(problems[0]?.place.line).toBe(second.startsWith("石桥") ? 11 : 11);
    expect(notUnderstood.some(({ text }) => text.includes("200万元"))).toBe(true);
  });

  it("the same title again is not another budget", () => {
    const { problems } = read(`${budgetOf("云溪县教育局", 2021, 100)}2021年部门预算信息公开\n\n三、机关运行经费安排情况\n\n机关运行经费5万元。\n`);
    expect(problems).toEqual([]);
  });
});

describe("a goal that was pasted without its tabs", () => {
  const GOAL = "印刷手册1000册，每册400元，共计40万元。";
  const pasted = (...lines: string[]): BudgetProject => first(read([
    "安平县民政局", "2021年部门预算信息公开", "五、绩效预算信息", "1、某项工作绩效目标表", ...lines,
    "\t绩效指标\n分类\n\t绩效指标\n\t绩效指标描述\n\t优\n\t良\n\t中\n\t差\n\t评价标准确定依据", "\t产出指标\n\t资金到位率\n\t到位资金占应到位资金的比例\n\t≥95%\n\t≥90%\n\t≥80%\n\t＜80%\n\t年度计划",
  ].join("\n\n")));

  it.each<[how: string, lines: string[], goal: string, notes: string[]]>([
    ["below its label", ["绩效目标", GOAL], GOAL, []],
    ["below its label with a colon, in two paragraphs", ["绩效目标：", GOAL, "2021年需经费40万元。"], `${GOAL}\n2021年需经费40万元。`, []],
    ["with a remark below it", ["绩效目标", GOAL, "备注：无。"], GOAL, ["备注：无。"]],
    ["below rows that kept their tabs", ["项目编码\tA01", "绩效目标", GOAL], GOAL, []],
    ["behind its label, with items of their own lines", ["绩效目标：1、印刷手册共计40万元。", "2、办公费3万元。"], "绩效目标：1、印刷手册共计40万元。\n2、办公费3万元。", []],
  ])("is the goal: %s", (_how, lines, goal, notes) => {
    const project = pasted(...lines);
    expect([project.goal?.text, project.notes.map(({ text }) => text), money(project.total?.amount), project.indicators.length]).toEqual([goal, notes, "400000", 1]);
  });

  it("has a purpose of its own where both stand without tabs", () => {
    const project = pasted("资金主要用途", "用于印刷手册。", "绩效目标", GOAL);
    expect([project.purpose?.text, project.goal?.text]).toEqual(["用于印刷手册。", GOAL]);
  });
});
