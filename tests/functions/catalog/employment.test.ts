import type { FunctionId } from "../../../src/wording/index";
import { BLANKS, callFunction, valueError } from "../call-function";

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe("MONTHSEMPLOYED and PRORATE", () => {
  it.each<[string, FunctionId, unknown[], unknown]>([
    ["a whole year", "MONTHSEMPLOYED", ["2020-01-01", "2020-12-31", 2020], 12],
    ["longer than the year", "MONTHSEMPLOYED", ["2015-06-01", "2031-01-01", 2020], 12],
    ["still employed", "MONTHSEMPLOYED", ["2020-03-01", null, 2020], 10],
    ["still employed, the cell as empty text", "MONTHSEMPLOYED", ["2020-03-01", "", 2020], 10],
    ["still employed, the cell as 0", "MONTHSEMPLOYED", ["2020-03-01", 0, 2020], 10],
    ["left before the year", "MONTHSEMPLOYED", ["2018-01-01", "2019-12-31", 2020], 0],
    ["half of June", "MONTHSEMPLOYED", ["2020-06-16", "2020-06-30", 2020], 0.5],
    ["half of June by whole months", "MONTHSEMPLOYED", ["2020-06-16", "2020-06-30", 2020, "whole-months"], 1],
    ["from the middle of March, 30 days each", "MONTHSEMPLOYED", ["2020-03-16", null, 2020, "fixed-30-days"], 9.5],
    ["dates as Excel's numbers", "MONTHSEMPLOYED", [43891, 44165, 2020], 9],
    ["dates with a time of day", "MONTHSEMPLOYED", [43891.75, 44165.5, 2020], 9],
    ["dates with slashes", "MONTHSEMPLOYED", ["2020/3/1", "2020/11/30", 2020], 9],
    ["dates in Chinese", "MONTHSEMPLOYED", ["2020年3月1日", "2020年11月30日", 2020], 9],
    ["dates in full-width digits", "MONTHSEMPLOYED", ["２０２０－０３－０１", "2020.11.30", 2020], 9],
    ["the policy by its Chinese label", "MONTHSEMPLOYED", ["2020-06-16", null, 2020, "按整月"], 7],
    ["several people", "MONTHSEMPLOYED", [column("2020-01-01", "2020-07-01"), column(null, "2020-07-31"), 2020], column(12, 1)],
    ["full months at exactly the full wage", "PRORATE", [2520, "2020-07-01", null, 2020], 15120],
    ["15 of 31 days", "PRORATE", [3100, "2020-01-17", "2020-01-31", 2020], 1500],
    ["February of a leap year", "PRORATE", [2900, "2020-02-15", "2020-02-29", 2020], 1500],
    ["paid days", "PRORATE", [2175, "2020-06-29", "2020-06-30", 2020, "paid-days-21.75"], 200],
    ["nothing outside the year", "PRORATE", [2520, "2021-01-01", null, 2020], 0],
  ])("%s", (_, id, args, expected) => {
    expect(callFunction(id, ...args)).toEqual(expected);
  });

  it.each<[string, FunctionId, unknown[], string]>([
    ["no start", "MONTHSEMPLOYED", [null, "2020-12-31", 2020], "到岗日期"],
    ["a date that is none", "MONTHSEMPLOYED", ["2020-02-30", null, 2020], "到岗日期"],
    ["a month without a day", "MONTHSEMPLOYED", ["2020年3月", null, 2020], "到岗日期"],
    ["Excel's 1900-02-29", "MONTHSEMPLOYED", [60, null, 1900], "到岗日期"],
    ["a negative day number", "MONTHSEMPLOYED", [-5, null, 2020], "到岗日期"],
    ["TRUE as a date", "MONTHSEMPLOYED", [true, null, 2020], "到岗日期"],
    ["an error as end", "MONTHSEMPLOYED", ["2020-01-01", { code: "#N/A" }, 2020], "离岗日期"],
    ["text as end", "MONTHSEMPLOYED", ["2020-01-01", "在岗", 2020], "离岗日期"],
    ["end before start", "MONTHSEMPLOYED", ["2020-05-01", "2020-04-30", 2020], "早于"],
    ["no year", "MONTHSEMPLOYED", ["2020-01-01", null, null], "年度"],
    ["half a year", "MONTHSEMPLOYED", ["2020-01-01", null, 2020.5], "年度"],
    ["a year of two digits", "MONTHSEMPLOYED", ["2020-01-01", null, 20], "年度"],
    ["an unknown policy", "MONTHSEMPLOYED", ["2020-01-01", null, 2020, "30/360"], "方式"],
    ["a negative wage", "PRORATE", [-1, "2020-01-01", null, 2020], "月工资"],
    ["no wage", "PRORATE", [null, "2020-01-01", null, 2020], "月工资"],
    ["end before start of a wage", "PRORATE", [2520, "2020-05-01", "2020-04-30", 2020], "早于"],
  ])("%s is #VALUE!", (_, id, args, word) => {
    expect(callFunction(id, ...args)).toEqual(valueError(word));
  });

  it.each(BLANKS)("a row without dates gives a blank where blanks arrive as %s", (_, blank) => {
    expect(callFunction("MONTHSEMPLOYED", [["2020-01-01"], [blank]], [[blank], [blank]], 2020)).toEqual([[12], [""]]);
    expect(callFunction("PRORATE", [[2520], [blank]], [["2020-01-01"], [blank]], [[blank], [blank]], 2020)).toEqual([[30240], [""]]);
    expect(callFunction("MONTHSEMPLOYED", [["2020-01-01"], [blank]], null, 2020)).toEqual([[12], [""]]);
    expect(callFunction("MONTHSEMPLOYED", "2020-06-16", [[blank]], 2020, [[blank]])).toEqual([[6.5]]);
  });
});
