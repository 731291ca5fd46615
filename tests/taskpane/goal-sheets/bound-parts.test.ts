import { boundParts, boundText } from "../../../src/taskpane/goal-sheets/bound-parts";
import { stepProblem } from "../../../src/taskpane/goal-sheets/spending-plan";
import { withIndicator } from "../../../src/taskpane/goal-sheets/indicator-list";

describe("a bound taken apart", () => {
  it.each([
    ["≥90%", { sign: "≥", value: "90", unit: "%" }],
    ["＜70%", { sign: "＜", value: "70", unit: "%" }],
    ["≤3.5万人", { sign: "≤", value: "3.5", unit: "万人" }],
    ["408人", { sign: "=", value: "408", unit: "人" }],
    ["100%", { sign: "=", value: "100", unit: "%" }],
    ["显著改善", { sign: "words", value: "显著改善", unit: "" }],
    ["10%>代偿率≥5%", { sign: "words", value: "10%>代偿率≥5%", unit: "" }],
    ["80%-90%", { sign: "words", value: "80%-90%", unit: "" }],
    ["", { sign: "words", value: "", unit: "" }],
  ])("%s", (text, parts) => {
    expect(boundParts(text)).toEqual(parts);
    expect(boundText(boundParts(text))).toBe(text);
  });

  it("writes a half-width sign as forms print it once it is edited", () => {
    expect(boundText(boundParts("<70%"))).toBe("＜70%");
  });

  it("is empty without a number", () => {
    expect(boundText({ sign: "≥", value: "", unit: "%" })).toBe("");
  });
});

describe("a step of the spending plan", () => {
  const plan = (...percents: string[]) => percents.map((percent, index) => ({ label: `第${index + 1}季度`, percent }));
  it.each([
    ["is fine", plan("25", "50", "75", "100"), [null, null, null, null]],
    ["must not fall", plan("25", "20", "75", "100"), [null, "falls", null, null]],
    ["must end at 100", plan("25", "50", "75", "90"), [null, null, null, "not-100"]],
    ["must be a percentage", plan("一", "150", "", "100"), ["not-number", "not-number", null, null]],
  ])("%s", (_name, steps, problems) => {
    expect(steps.map((_, index) => stepProblem(steps, index))).toEqual(problems);
  });
});

it("puts an added indicator behind those of its category", () => {
  const row = (category: "output" | "effect" | "satisfaction", name: string) => ({ category, subcategory: "", name, description: "", bounds: { excellent: "", good: "", fair: "", poor: "" }, basis: "" });
  const rows = [row("output", "a"), row("effect", "b"), row("satisfaction", "c")];
  expect(withIndicator(rows, row("effect", "d")).map(({ name }) => name)).toEqual(["a", "b", "d", "c"]);
  expect(withIndicator([], row("effect", "d")).map(({ name }) => name)).toEqual(["d"]);
});
