import { BLANKS, callFunction, valueError } from "../call-function";

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe("INSURANCEPERHEAD", () => {
  it.each<[string, unknown[], unknown]>([
    ["one rate", [4775, 0.007], 33.43],
    ["a row of rates, each rounded before the sum", [4775, [[0.16, 0.007]]], 797.43],
    ["a column of rates", [4775, column(0.16, 0.007)], 797.43],
    ["below the floor", [2520, [[0.16, 0.007]], 3000], 501],
    ["above the cap", [18000, 0.16, null, 15000], 2400],
    ["a floor and a cap per rate", [2520, [[0.16, 0.007]], [[3000, 2600]], [[15000, 20000]]], 498.2],
    ["a floor for one rate only", [2520, [[0.16, 0.007]], [[3000, null]]], 497.64],
    ["a column of floors beside a row of rates", [2520, [[0.16, 0.007]], column(3000, "")], 497.64],
    ["rounded up to the jiao, each", [4775, [[0.007, 0.007]], null, null, "fen-carried-raw"], 67],
    ["rounded by the label", [4775, 0.007, null, null, "见分进角（按原值）"], 33.5],
    ["rounded by the id in capitals", [4775, 0.007, null, null, "FLOOR-FEN"], 33.42],
    ["a rate of 0", [4775, [[0.16, 0]]], 764],
    ["several wages", [column(4775, 2520), 0.007], column(33.43, 17.64)],
  ])("%s", (_, args, expected) => {
    expect(callFunction("INSURANCEPERHEAD", ...args)).toEqual(expected);
  });

  it.each<[string, unknown[], string[]]>([
    ["a rate as whole percent", [4775, 16], ["费率", "16"]],
    ["a negative rate", [4775, [[0.16, -0.1]]], ["费率", "第 2 项"]],
    ["a blank among the rates", [4775, [[0.16, null, 0.007]]], ["费率", "第 2 项", "空"]],
    ["text as a rate", [4775, [["十六", 0.007]]], ["费率", "第 1 项"]],
    ["rates left out", [4775, null], ["费率"]],
    ["rates as a table", [4775, [[0.1, 0.2], [0.3, 0.4]]], ["费率", "2×2"]],
    ["two floors for three rates", [4775, [[0.1, 0.1, 0.1]], [[1, 2]]], ["缴费下限", "2", "3"]],
    ["two caps for one rate", [4775, 0.1, null, [[1, 2]]], ["缴费上限"]],
    ["a floor above the cap", [4775, 0.1, 5000, 4000], ["5000", "4000"]],
    ["text as a cap", [4775, 0.1, null, "无"], ["缴费上限"]],
    ["an unknown rounding", [4775, 0.1, null, null, "nearest"], ["舍入方式", "nearest", "half-up-fen"]],
    ["a negative wage", [-1, 0.1], ["工资"]],
    ["text as a wage", ["无", 0.1], ["工资"]],
  ])("%s is #VALUE! naming the argument", (_, args, words) => {
    expect(callFunction("INSURANCEPERHEAD", ...args)).toEqual(valueError(...words));
  });

  it.each(BLANKS)("a wage that is blank gives a blank, not insurance on the floor, where blanks arrive as %s", (_, blank) => {
    expect(callFunction("INSURANCEPERHEAD", [[4775], [blank]], 0.16, 3000)).toEqual([[764], [""]]);
    expect(callFunction("INSURANCEPERHEAD", [[blank]], 0.16, 3000)).toEqual([[""]]);
  });

  it.each(BLANKS)("a limit that is blank is none where blanks arrive as %s", (_, blank) => {
    expect(callFunction("INSURANCEPERHEAD", 4775, [[0.16, 0.007]], [[blank, blank]], [[blank, 4000]])).toBe(792);
  });
});

describe("CONTRIBUTIONBASE", () => {
  it.each<[string, unknown[], unknown]>([
    ["at the floor", [3000, 3000, 15000], 3000],
    ["below the floor", [2520, 3000, 15000], 3000],
    ["between", [4688.5, 3000, 15000], 4688.5],
    ["at the cap", [15000, 3000, 15000], 15000],
    ["above the cap", [15000.01, 3000, 15000], 15000],
    ["no floor", [2520, null, 15000], 2520],
    ["no cap", [18000, 3000, ""], 18000],
    ["floor and cap alike", [18000, 3000, 3000], 3000],
    ["a floor per row", [column(2520, 2520), column(3000, 2000), 15000], column(3000, 2520)],
  ])("%s", (_, args, expected) => {
    expect(callFunction("CONTRIBUTIONBASE", ...args)).toEqual(expected);
  });

  it.each<[string, unknown[], string]>([
    ["floor above cap", [2520, 15000, 3000], "15000"],
    ["negative wage", [-1, 0, 0], "工资"],
    ["text as floor", [2520, "无", 15000], "缴费下限"],
    ["error as cap", [2520, 1, { code: "#N/A" }], "缴费上限"],
    ["blank wage", [null, 3000, 15000], "工资"],
  ])("%s is #VALUE!", (_, args, word) => {
    expect(callFunction("CONTRIBUTIONBASE", ...args)).toEqual(valueError(word));
  });

  it.each(BLANKS)("a blank among wages gives a blank where blanks arrive as %s", (_, blank) => {
    expect(callFunction("CONTRIBUTIONBASE", [[2520], [blank]], 3000, 15000)).toEqual([[3000], [""]]);
  });
});
