import { readText } from "../../../src/disclosure";
import { yuanText } from "../../../src/domain/money";
import { CHECKS, runChecks } from "../../../src/domain/checks";
import { readingOf } from "../../disclosure/support/reading";
import { EXPENDITURE, goalDocument } from "./support/goal-document";

const GOAL = "需经费300万元。";

const said = (goal: string, expenditure?: string) => {
  const { budget } = readingOf(readText(goalDocument(goal, expenditure)));
  expect(budget.projects).toHaveLength(1);
  return { budget, errors: runChecks(CHECKS, budget).findings.filter(({ severity }) => severity === "error").map(({ check, place }) => `${check}: ${place.text}`) };
};

describe("a true goal text", () => {
  it.each([
    ["each item of which has its own sum", "2021年需经费300万元。印刷资料1000册，每册400元，共计40万元；设备购置10台，每台26万元，共计260万元。"],
    ["whose list calls each part a sum", "需经费300万元，其中培训班4期共计40万元，宣传活动共计60万元，设备共计200万元。"],
    ["for some months of the year", "保安100人，每人每月5000元，1-6月，共计300万元。"],
    ["for some months, written out", "保安100人，每人每月5000元，1月至6月，共计300万元。"],
    ["from a month on", "保安100人，自7月起每人每月5000元，共计300万元。"],
    ["with a subsidy per head and month", "农村低保1000人，人均月补助250元，全年共计300万元。"],
    ["by the term", "助学1000人，每人每学期1500元，两学期，共计300万元。"],
    ["with an amount within a part", "需经费300万元，其中省级资金200万元（含提前下达150万元），县级资金100万元。"],
    ["with a part explained in brackets", "需经费300万元，其中人员经费200万元（工资150万元、保险50万元），公用经费100万元。"],
    ["whose people are split in brackets", "协管员100人（男60人，女40人），每人每月2500元，共计300万元。"],
    ["whose conclusion is a need behind items with sums of their own", "会议培训4期，每期45万元，共计180万元。另印刷资料计80万元；差旅费计40万元。2021年需经费300万元"],
    ["whose list is a choice of its parts", "需经费300万元，其中培训班4期共计40万元，宣传活动共计60万元。"],
    ["with a bracketed amount before its unit", "共需60万元；其中省级补助（45.5）万元，县级配套（14.5）万元"],
  ])("is not contradicted: %s", (_case, goal) => expect(said(goal).errors).toEqual([]));

  it("is understood in full, short as a form's label", () => {
    const { budget, notUnderstood } = readingOf(readText(goalDocument("共需60万元；其中省级补助（45.5）万元")));
    expect(notUnderstood).toEqual([]);
    expect(budget.projects[0]?.parts.map(({ label, amount }) => [label, yuanText(amount.amount)])).toEqual([["省级补助", "455000"]]);
  });

  it("has the need behind all items as its total", () => {
    const { budget } = said("会议培训工作经费共计18万元。另印刷资料计8万元；差旅费计4万元。2021年需经费30万元");
    expect([budget.projects[0]?.total, ...budget.projects[0]?.parts ?? []].map((stated) => stated && yuanText(stated.amount.amount))).toEqual(["300000", "180000", "80000", "40000"]);
  });

  it("has the head's amount as its total where the items' sums come to it", () => {
    const { budget } = said("2021年需经费300万元。印刷资料1000册，每册400元，共计40万元；设备购置10台，每台26万元，共计260万元。");
    expect(budget.projects[0]?.total?.amount.amount.toString()).toBe("3000000");
  });
});

describe("a false goal text of the same wordings", () => {
  it.each([
    ["a product", "保安100人，每人每月5000元，1月至12月，共计300万元。", "unit-price-product"],
    ["a list that calls each part a sum", "需经费300万元，其中培训班4期共计40万元，宣传活动共计60万元，设备共计260万元。", "project-total"],
    ["a subsidy per head", "农村低保1000人，人均月补助260元，全年共计300万元。", "unit-price-product"],
    ["a need behind items with sums of their own", "会议培训4期，每期4.5万元，共计18万元。另印刷资料计8万元；差旅费计4万元。2021年需经费80万元", "project-total"],
    ["a bracketed amount before its unit", "共需60.5万元，其中省级补助（45.5）万元，县级配套（14.5）万元。", "project-total"],
  ])("is contradicted: %s", (_case, goal, check) => expect(said(goal).errors.join()).toContain(check));
});

describe("the department's expenditure", () => {
  it.each([
    ["with money carried over in brackets", "2021年部门支出预算（含上年结转20万元）为1300万元，其中基本支出1000万元，包括人员经费900万元和日常公用经费100万元；项目支出300万元。"],
    ["with subsidies to persons beside the personnel", "2021年部门支出预算为1300万元，其中基本支出1000万元，包括人员经费900万元和日常公用经费60万元、对个人和家庭的补助40万元；项目支出300万元。"],
    ["with subsidies to persons within the personnel", "2021年部门支出预算为1300万元，其中基本支出1000万元，包括人员经费900万元（其中对个人和家庭的补助40万元）和日常公用经费100万元；项目支出300万元。"],
  ])("is not contradicted: %s", (_case, expenditure) => expect(said(GOAL, expenditure).errors).toEqual([]));

  it("is contradicted where no reading holds", () => {
    expect(said(GOAL, EXPENDITURE.replace("日常公用经费100万元", "日常公用经费70万元、对个人和家庭的补助40万元")).errors.join()).toContain("department-sum");
  });
});
