import type { Finding } from "../../../src/domain/findings";
import { explanationText } from "../../../src/wording";
import { findingsOn, sheet } from "./support/small-document";

const LINES = "本科5人，每人每月2688元，共计161280元；专科8人，每人每月2520元，共计241920元；每人每月“四险”单位承担部分792.14元，2020年保险费123573.84元；2020年管理费6240元，共计54万元。";
const LISTED = "办公费8万元、印刷费用1万元、邮电费用0.25万元、维护费用0.25万元、其他商品和服务费用0.5万元，全年共需经费10万元。";

const said = (goal: string, check: string): Finding | undefined =>
  findingsOn({ projects: [sheet(goal === LISTED || goal.startsWith("办公") ? "1、网络建设" : "1、13名宣传人员工资", goal)] }).find((finding) => finding.check === check);

/** `from → to` of the explanation, and its remainder. */
const told = (finding: Finding | undefined): readonly string[] => [finding?.severity ?? "", finding?.explanation?.kind ?? "", `${finding?.explanation?.from ?? ""} → ${finding?.explanation?.to ?? ""}`, finding?.explanation?.remainder ?? ""];

describe("a total whose part is wrong", () => {
  it("is right but for its rounding where the parts are", () => {
    expect(told(said(LINES, "project-total"))).toEqual(["warning", "rounding", "533013.84 → 540000", "0"]);
    expect(said(LISTED, "project-total")).toBeUndefined();
  });

  it.each([
    ["a digit that the part's own product tells", "123573.84", "12373.84", "insurance-product", "digits", "12373.84 → 123573.84"],
    ["two digits exchanged", "241920", "214920", "payroll-line-product", "digits", "214920 → 241920"],
    ["a lost zero", "161280", "16128", "payroll-line-product", "magnitude", "16128 → 161280"],
    ["the part's unit", "161280元", "161280万元", "payroll-line-product", "unit", "万元 → 元"],
  ])("is explained by the part, and the rest is rounding: %s", (_what, right, wrong, ofPart, kind, slip) => {
    const goal = LINES.replace(right, wrong);
    expect(said(goal, ofPart)?.explanation?.kind).toBe(kind);
    expect(told(said(goal, "project-total"))).toEqual(["error", kind, slip, "0"]);
    expect(said(goal, "project-total")?.explanation?.parts.map((part) => part.kind)).toEqual([kind, "rounding"]);
  });

  it("is explained by its own unit, and the rest is rounding", () => {
    const finding = said(LINES.replace("54万元", "54元"), "project-total");
    expect(told(finding)).toEqual(["error", "unit", "万元 → 元", "0"]);
    expect(finding?.explanation ? explanationText(finding.explanation, "元", "zh") : "").toBe("单位有误：应为“万元”，写成了“元”，其余 6,986.16 元为取整");
    expect(finding?.explanation ? explanationText(finding.explanation, "元", "en") : "").toMatch(/; the other 6,986.16 yuan are due to rounding$/);
  });

  it("is no rounding where the list is as fine as it is in the total's unit", () => {
    expect(told(said(LISTED.replace("邮电费用0.25万元", "邮电费用0.25元"), "project-total"))).toEqual(["error", "unit", "元 → 万元", "0"]);
  });
});

describe("a month fewer than the year", () => {
  it("is the cause where another line happens to have the same amount", () => {
    const line = (group: string, months: string): string => `${group}\n（1）专科学历6人。人/月工资2520元，2020年1月至12月工资，共计181440元；\n（2）人/月“四险”单位承担部分792.14元,6人2020年1-${months}月份“四险”单位承担部分57034.08元；\n（3）6人2020年1月至12月管理费2880元。\n`;
    const finding = findingsOn({ projects: [sheet("1、12名巡查队员工资", `${line("1、巡查队员A", "12")}${line("2、巡查队员B", "11")}共计49万元`)] }).find(({ check }) => check === "insurance-product");
    expect(told(finding)).toEqual(["error", "months", "11 → 12", "0"]);
  });
});
