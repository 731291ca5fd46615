import { findingText } from "../../../src/wording";
import { onGoal } from "./support/goal-document";

const found = (goal: string): string[] => onGoal(goal).all.filter(({ check }) => check === "growth-rate").map((finding) => findingText(finding, "zh"));

/** Texts in which `RATE` is the growth, right at the first rate and wrong at the second. */
const TEXTS: readonly (readonly [goal: string, right: string, wrong: string])[] = [
  ["2021年需经费130万元，比上年100万元增长RATE%。", "30", "3"],
  ["2021年需经费1300万元，较2020年预算数1235.74万元增长RATE%。", "5.2", "2.5"],
  ["2021年需经费1300万元，较2020年预算1235.74万元增加64.26万元，增长RATE%。", "5.20", "5.02"],
  ["2021年需经费80万元，比去年100万元减少20万元，下降RATE%。", "20", "25"],
  ["由上年100万元增加到130万元，增长RATE%。", "30", "23"],
  ["从2020年的100万元减少至2021年的75万元，下降了RATE％。", "25", "33"],
  ["2021年需经费1.3亿元，比上年10000万元增长RATE%。", "30", "13"],
];

describe("a growth rate beside both of its amounts", () => {
  it.each(TEXTS)("is right at what it comes to, and wrong at another: %s", (goal, right, wrong) => {
    expect(found(goal.replace("RATE", right))).toEqual([]);
    expect(found(goal.replace("RATE", wrong))).toEqual([expect.stringContaining(`变动为 ${goal.includes("下降") ? "-" : ""}${Number(right)}%，文中为 ${goal.includes("下降") ? "-" : ""}${wrong}%`)]);
  });

  it("is found where it goes the other way", () => {
    expect(found("2021年需经费80万元，比上年100万元增长20%。")).toHaveLength(1);
  });

  it.each([
    ["rounded down", "2021年需经费138万元，比上年100.5万元增长37.3%。"],
    ["rounded up", "2021年需经费138万元，比上年100.5万元增长37.4%。"],
    ["of amounts that were rounded themselves", "2021年需经费3万元，比上年2万元增长66.7%。"],
    ["without a decimal", "2021年需经费138万元，比上年100.5万元增长37%。"],
  ])("may be rounded: %s", (_what, goal) => expect(found(goal)).toEqual([]));

  it.each([
    ["one amount only", "2021年需经费130万元，比上年增长3%。"],
    ["the change instead of the former amount", "2021年需经费130万元，比上年增加30万元，增长3%。"],
    ["numbers with separators", "2021年需经费1,300万元，比上年1,235.74万元增长3%。"],
    ["another base", "2021年需经费130万元，比上年100万元，同口径增长3%。"],
    ["points instead of a rate", "2021年到位率130万元，比上年100万元提高3个百分点。"],
    ["an amount between", "2021年需经费130万元，其中人员30万元，比上年增加，增长3%。"],
    ["a rate of something else", "2021年需经费130万元，比上年100万元增加30万元，满意度提高3%。"],
    ["nothing before", "2021年需经费130万元，比上年0万元增长100%。"],
  ])("is left alone where the text does not say both: %s", (_what, goal) => expect(found(goal)).toEqual([]));
});
