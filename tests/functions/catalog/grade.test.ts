import { callFunction } from "../call-function";

const RATE = ["≥95%", "≥90%", "≥80%", "＜80%"];

describe("GRADE", () => {
  it.each([
    ["at the best bound", [0.95, ...RATE], "优"],
    ["just below it", [0.9499, ...RATE], "良"],
    ["at the fair bound", [0.8, ...RATE], "中"],
    ["below all", [0, ...RATE], "差"],
    ["above 100%", [1.05, ...RATE], "优"],
    ["a text with its unit", ["92%", ...RATE], "良"],
    ["a text without unit, in the bounds' unit", ["92", ...RATE], "良"],
    ["full-width text", ["９２％", ...RATE], "良"],
    ["bounds where less is better", [0.12, "≤10%", "≤15%", "≤20%", "＞20%"], "良"],
    ["a bound typed as a number", [1, 1, "≥95%", "≥90%", "＜90%"], "优"],
    ["people", [408, "408人", "≥388人", "≥368人", "＜368人"], "优"],
    ["ten thousands of people", [3.6, "≥4万人", "≥3.5万人", "≥3万人", "＜3万人"], "良"],
    ["ten thousands of people as text", ["36000人", "≥4万人", "≥3.5万人", "≥3万人", "＜3万人"], "良"],
    ["pieces", [26, "≥30件", "≥25件", "≥20件", "＜20件"], "良"],
    ["plain numbers", [9, "≥15", "≥10", "≥8", "＜8"], "中"],
    ["intervals", [0.85, "90%-100%", "80%-90%", "60%-80%", "＜60%"], "良"],
    ["named limits", [0.07, "代偿率<5%", "10%>代偿率≥5%", "20%>代偿率≥10%", "代偿率≥20%"], "良"],
    ["words", ["明显改善", "显著改善", "明显改善", "有所改善", "改善不明显"], "良"],
    ["a degree between the words", ["大幅改善", "显著改善", "明显改善", "有所改善", "改善不明显"], "优"],
    ["all blank", ["", "", "", "", ""], ""],
  ])("%s", (_name, args, expected) => {
    expect(callFunction("GRADE", ...args)).toEqual(expected);
  });

  it.each([
    ["bounds that contradict", [0.75, "≥95%", "≥90%", "≥70%", "＜80%"], /互相矛盾.*“中”和“差”/],
    ["no bound that takes it", [0.75, "≥95%", "≥90%", "≥80%", "＜70%"], /不符合任何一等/],
    ["a slip of a percentage", [92, ...RATE], /请填 0\.92 或 92%/],
    ["a bound that is none", [0.9, "100%以上80%以下50%", "≥90%", "≥80%", "＜80%"], /“优”的标准无法读懂/],
    ["a blank bound", [0.9, "≥95%", "", "≥80%", "＜80%"], /“良”为空/],
    ["bounds of different kinds", [0.9, "≥95%", "≥90人", "≥80%", "＜80%"], /单位不同/],
    ["words against numbers", ["很好", ...RATE], /无法与标准比较/],
    ["a number against words", [0.9, "显著改善", "明显改善", "有所改善", "改善不明显"], /无法与标准比较/],
    ["a logical value", [true, ...RATE], /逻辑值/],
  ])("refuses %s with a message", (_name, args, message) => {
    expect(callFunction("GRADE", ...args)).toMatchObject({ message: expect.stringMatching(message) });
  });

  it("grades a column at once", () => {
    expect(callFunction("GRADE", [[0.99], [0.91], [""], [0.1]], ...RATE)).toEqual([["优"], ["良"], [""], ["差"]]);
  });
});
