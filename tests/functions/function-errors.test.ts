import { describeFunctionProblem } from "../../src/wording/index";
import type { FunctionProblem } from "../../src/wording/index";
import { callFunction, setLanguage, valueError } from "./call-function";

const PROBLEMS: readonly FunctionProblem[] = [
  { code: "blank", argument: "headcount" },
  { code: "text", argument: "monthlyWage", text: "很长".repeat(60) },
  { code: "number-as-text", argument: "monthlyWage", text: "2688" },
  { code: "boolean", argument: "months" },
  { code: "error-value", argument: "months", text: "#N/A" },
  { code: "not-finite", argument: "months" },
  { code: "negative", argument: "headcount", value: -3 },
  { code: "not-whole", argument: "headcount", value: 1.5 },
  { code: "out-of-range", argument: "months", value: 13, from: 0, to: 12 },
  { code: "rate-above-one", argument: "rates", value: 16, position: 2 },
  { code: "not-a-date", argument: "start", text: "昨天" },
  { code: "unknown-choice", argument: "policy", text: "x", choices: ["a", "b"] },
  { code: "shapes-differ", shapes: [{ argument: "headcount", rows: 3, columns: 1 }, { argument: "months", rows: 2, columns: 1 }] },
  { code: "not-a-list", shape: { argument: "rates", rows: 2, columns: 2 } },
  { code: "counts-differ", argument: "floors", count: 2, of: "rates", expected: 3 },
  { code: "columns-missing", shape: { argument: "table", rows: 1, columns: 3 }, columns: ["name", "from"] },
  { code: "end-before-start", start: "2020-05-01", end: "2020-04-30" },
  { code: "floor-above-cap", floor: 5000, cap: 4000 },
  { code: "parameter-unknown", name: "养老" },
  { code: "parameter-not-in-force", name: "养老", date: "2020-01-01" },
  { code: "parameter-overlap", name: "养老", date: "2020-01-01", rows: [1, 2] },
  { code: "rows-failed", rows: [1, 2], count: 9 },
  { code: "too-large" },
];

describe("error messages", () => {
  it.each(PROBLEMS.map((problem) => [problem.code, problem] as const))("%s is a sentence in both languages", (_, problem) => {
    for (const language of ["zh", "en"] as const) {
      const message = describeFunctionProblem(problem, language);
      expect(message).toMatch(language === "zh" ? /。$/ : /\.$/);
      expect(message).not.toMatch(/undefined|NaN|object/);
      expect(message.length).toBeLessThan(255);
    }
  });

  it("say which item of a list it is", () => {
    expect(describeFunctionProblem({ code: "rate-above-one", argument: "rates", value: 16, position: 2 }, "zh")).toContain("第 2 项");
  });

  it("follow the language that is set; results do not", () => {
    setLanguage("en");
    expect(callFunction("WAGE", 2688, -1)).toEqual(valueError("headcount", "-1"));
    expect(callFunction("COSTTABLE", [["本科", 8, 2688, 12, 792.14, 40]])).toEqual([expect.anything(), expect.arrayContaining(["合计"])]);
    setLanguage("zh");
    expect(callFunction("WAGE", 2688, -1)).toEqual(valueError("人数", "-1"));
  });
});
