import { expectedRows, FUNCTION_EXAMPLES, FUNCTION_IDS } from "../../src/wording/index";
import { FUNCTIONS, parseExampleCall, runExample } from "../../src/functions/index";

describe("worked examples", () => {
  it.each(FUNCTION_EXAMPLES.map((example) => [example.formula, example] as const))("%s gives what it says", (_, example) => {
    for (const language of ["zh", "en"] as const) expect(runExample(example, language)).toEqual(expectedRows(example, language));
    expect(parseExampleCall(example.formula).id).toBe(example.functionId);
  });

  it("every function has one, explained in both languages", () => {
    expect(new Set(FUNCTION_EXAMPLES.map(({ functionId }) => functionId))).toEqual(new Set(FUNCTION_IDS));
    for (const { explanation } of FUNCTION_EXAMPLES) {
      expect(explanation.zh).toMatch(/\p{Script=Han}/u);
      expect(explanation.en).not.toBe("");
    }
  });

  it("formulas keep to what Excel allows", () => {
    for (const { formula } of FUNCTION_EXAMPLES) {
      expect(formula.length).toBeLessThan(8_192);
      for (const [, text = ""] of formula.matchAll(/"([^"]*)"/g)) expect(text.length).toBeLessThanOrEqual(255);
      for (const [constant] of formula.matchAll(/\{[^}]*\}/g)) expect(constant).not.toMatch(/[%$()]/);
    }
  });

  it("are calls with no more arguments than the function takes", () => {
    for (const { formula } of FUNCTION_EXAMPLES) {
      const { id, args } = parseExampleCall(formula);
      expect(args.length).toBeLessThanOrEqual(FUNCTIONS.find((one) => one.id === id)?.parameters.length ?? 0);
    }
  });
});

describe("reading an example", () => {
  it.each<[string, unknown[]]>([
    ["=PAYROLL.WAGE(1,-2.5,12)", [1, -2.5, 12]],
    ["=PAYROLL.WAGE({1;2},{3,4})", [[[1], [2]], [[3, 4]]]],
    ['=PAYROLL.PARAMETER("a,b","say ""x""",{"n","",1})', ["a,b", 'say "x"', [["n", "", 1]]]],
    ["=PAYROLL.MONTHSEMPLOYED(43831,,2020)", [43831, null, 2020]],
  ])("%s", (formula, args) => {
    expect(parseExampleCall(formula).args).toEqual(args);
  });

  it.each(["PAYROLL.WAGE(1)", "=PAYROLL.NOSUCH(1)", "=WAGE(1)", "=PAYROLL.WAGE(A1)", "=PAYROLL.WAGE(1+2)"])("refuses %s", (formula) => {
    expect(() => parseExampleCall(formula)).toThrow(SyntaxError);
  });
});
