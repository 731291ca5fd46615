import fc from "fast-check";
import { PROPERTY_CASES } from "../../support/case-count";
import { compareFractions, fraction, fractionOfText, minus, plus, times } from "../../support/exact-fraction";
import { callFunction, HostError, setLanguage, valueError } from "../call-function";

afterEach(() => setLanguage("zh"));

describe("RECONCILE", () => {
  it.each<[string, unknown[], unknown]>([
    ["a column that adds up", [[[1], [2], [3]], 6], 0],
    ["a total that is more", [[[1], [2]], 5], 2],
    ["a total that is less", [[[1, 2], [3, 4]], 9.5], -0.5],
    ["binary fractions", [[[0.1], [0.2]], 0.3], 0],
    ["blank cells between", [[[1], [null], [""], [2]], 3], 0],
    ["one part", [5, 7], 2],
    ["within the tolerance", [[[1], [2]], 3.01, 0.01], 0],
    ["beyond the tolerance", [[[1], [2]], 3.02, 0.01], 0.02],
    ["negative parts", [[[10], [-4]], 6], 0],
    ["a total from a cell", [[[1], [2]], [[4]]], 1],
    ["a tolerance left out", [[[1], [2]], 4, null], 1],
  ])("%s", (_name, args, expected) => {
    expect(callFunction("RECONCILE", ...args)).toEqual(expected);
  });

  it.each<[string, unknown[], unknown]>([
    ["a text among the parts", [[[1], ["约3"]], 4], valueError("分项", "第 2 项", "约3")],
    ["an error among the parts", [[[1], ["#N/A"]], 4], valueError("分项", "#N/A")],
    ["no part at all", [[[null], [""]], 4], valueError("分项", "为空")],
    ["no total", [[[1], [2]], null], valueError("合计", "为空")],
    ["several totals", [[[1], [2]], [[1], [2]]], valueError("合计", "2×1")],
    ["a negative tolerance", [[[1]], 1, -1], valueError("容差")],
  ])("refuses %s", (_name, args, expected) => {
    expect(callFunction("RECONCILE", ...args)).toEqual(expected);
  });

  it("is total less parts, to the last digit that a cell holds", () => {
    const fen = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(fc.property(fc.array(fen, { minLength: 1, maxLength: 12 }), fen, fc.nat(1000), (parts, total, tolerance) => {
      const sum = parts.reduce((all, part) => plus(all, fraction(part, 100)), fraction(0));
      const difference = minus(fraction(total, 100), sum);
      const size = compareFractions(difference, fraction(0)) < 0 ? minus(fraction(0), difference) : difference;
      const wanted = compareFractions(size, fraction(tolerance, 100)) <= 0 ? fraction(0) : difference;
      const got = callFunction("RECONCILE", parts.map((part) => [part / 100]), total / 100, tolerance / 100);
      expect(compareFractions(fractionOfText((got as number).toFixed(2)), wanted)).toBe(0);
    }), { numRuns: Math.min(2000, PROPERTY_CASES) });
  });
});

describe("EXPLAIN", () => {
  it.each([
    ["a right amount", [4354560, 135, 2688], "相符", "Agrees"],
    ["one person more", [4386816, 135, 2688, 12], "多 32,256 元：人数按 136 人计则相符（文中 135）", "32,256 yuan more: it agrees if the headcount is 136 (the text says 135)"],
    ["eleven months", [3991680, 135, 2688], "少 362,880 元：月数按 11 个月计则相符（文中 12）", "362,880 yuan less: it agrees if the number of months is 11 (the text says 12)"],
    ["a digit too few", [435456, 135, 2688], "少 3,919,104 元：", "3,919,104 yuan less: "],
    ["something else", [1, 135, 2688], "少 4,354,559 元：没有找到简单的原因", "4,354,559 yuan less: no simple reason was found"],
  ])("%s", (_name, args, zh, en) => {
    expect(callFunction("EXPLAIN", ...args)).toEqual(expect.stringContaining(zh));
    setLanguage("en");
    expect(callFunction("EXPLAIN", ...args)).toEqual(expect.stringContaining(en));
  });

  it("takes a column at once, blank rows and bad cells each for themselves", () => {
    const cells = callFunction("EXPLAIN", [[217728], [null], [5], [-1]], [[6], [null], ["两"], [1]], [[3024], [null], [1], [1]]) as unknown[][];
    expect(cells.slice(0, 2)).toEqual([["相符"], [""]]);
    expect(cells[2]?.[0]).toEqual(valueError("人数", "两"));
    expect(cells[3]?.[0]).toEqual(expect.stringContaining("少 13 元"));
  });

  it("says that it agrees exactly where it does, and else how much it is off", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 100_000, max: 900_000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -3, max: 3 }), (people, wageFen, months, more) => {
      const stated = Math.max(0, people + more) * wageFen * months;
      const words = String(callFunction("EXPLAIN", stated / 100, people, wageFen / 100, months));
      const difference = minus(fraction(stated, 100), times(fraction(people), fraction(wageFen, 100), fraction(months)));
      const isEqual = compareFractions(difference, fraction(0)) === 0;
      expect([words === "相符", words.startsWith("多") || words.startsWith("少")]).toEqual([isEqual, !isEqual]);
      const [, printed = "0"] = /^[多少] ([\d,.]+) 元/.exec(words) ?? [];
      const size = compareFractions(difference, fraction(0)) < 0 ? minus(fraction(0), difference) : difference;
      expect(compareFractions(fractionOfText(printed.replaceAll(",", "")), size)).toBe(0);
    }), { numRuns: Math.min(300, PROPERTY_CASES) });
  });

  it("gives errors for what is no amount", () => {
    expect(callFunction("EXPLAIN", "四百万", 135, 2688)).toBeInstanceOf(HostError);
  });
});
