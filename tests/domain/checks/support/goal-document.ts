import { readText, type DisclosureReading } from "../../../../src/disclosure";
import { CHECKS, runChecks } from "../../../../src/domain/checks";
import type { Finding } from "../../../../src/domain/findings";
import { readingOf } from "../../../disclosure/support/reading";

/** What an invented bureau with one project of 300 万元 says of its expenditure; every figure of it is right. */
export const EXPENDITURE = "2021年部门支出预算为1300万元，其中基本支出1000万元，包括人员经费900万元和日常公用经费100万元；项目支出300万元。";

/** The bureau's document with a goal text. */
export const goalDocument = (goal: string, expenditure = EXPENDITURE): string => [
  "安平县民政局", "", "2021年部门预算信息公开", "", "二、部门预算安排的总体情况", "", "1、收入说明", "", "2021年预算收入1300万元，其中：一般公共预算收入1300万元。", "",
  "2、支出说明", "", expenditure, "",
  "五、绩效预算信息", "", "第二部分预算项目绩效目标", "", "1、某项工作绩效目标表", "", `\t绩效目标\n\t${goal}`, "",
  "\t绩效指标\n分类\n\t绩效指标\n\t绩效指标描述\n\t绩效指标评价标准\n\t评价标准确定依据", "", "\t\n\t\n\t\n\t优\n\t良\n\t中\n\t差\n\t", "",
  "\t产出指标\n\t资金到位率\n\t到位资金占应到位资金的比例\n\t≥95%\n\t≥90%\n\t≥80%\n\t＜80%\n\t年度计划", "",
].join("\n");

export interface GoalSaid {
  readonly reading: DisclosureReading;
  /** The errors of the project itself; the bureau's figures are not made to fit its goal. */
  readonly errors: readonly Finding[];
  readonly all: readonly Finding[];
}

/** What is read of a goal text, and the findings on it. */
export function onGoal(goal: string): GoalSaid {
  const reading = readingOf(readText(goalDocument(goal)));
  const all = runChecks(CHECKS, reading.budget).findings.filter(({ place }) => place.project !== null);
  return { reading, all, errors: all.filter(({ severity }) => severity === "error") };
}
