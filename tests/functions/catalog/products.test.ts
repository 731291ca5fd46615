import type { FunctionId } from "../../../src/wording/index";
import { BLANKS, callFunction, valueError } from "../call-function";

describe("amount per head × headcount × months", () => {
  it.each<[string, FunctionId, unknown[], unknown]>([
    ["wage of project 2, master", "WAGE", [3024, 6, 12], 217728],
    ["wage of project 2, bachelor", "WAGE", [2688, 135, 12], 4354560],
    ["wage of project 2, college", "WAGE", [2520, 267, 12], 8074080],
    ["headcount and months left out", "WAGE", [2688], 32256],
    ["months left out", "WAGE", [2688, 135], 4354560],
    ["left out as null", "WAGE", [2688, null, null], 32256],
    ["left out as undefined", "WAGE", [2688, undefined, undefined], 32256],
    ["left out as empty text", "WAGE", [2688, "", ""], 32256],
    ["no months cost nothing", "WAGE", [2688, 135, 0], 0],
    ["nobody costs nothing", "WAGE", [2688, 0, 12], 0],
    ["half a month", "WAGE", [2520, 1, 0.5], 1260],
    ["half a fen goes up", "WAGE", [0.01, 1, 0.5], 0.01],
    ["months with four decimals", "WAGE", [1234.56, 7, 11.3333], 97941.47],
    ["a binary sum read as Excel shows it", "WAGE", [0.1 + 0.2, 1, 1], 0.3],
    ["a headcount with binary dust", "WAGE", [2688, 134.99999999999997, 12], 4354560],
    ["beyond scaled integers", "WAGE", [99999999999.99, 9999, 12], 11998799999998800],
    ["insurance of project 2", "INSURANCE", [792.14, 408, 12], 3878317.44],
    ["insurance of project 5", "INSURANCE", [792.14, 21], 199619.28],
    ["insurance of project 6", "INSURANCE", [792.14, 40], 380227.2],
    ["insurance by whole months", "INSURANCE", [792.14, 1, 5.5], 4752.84],
    ["fee of project 2", "MANAGEMENTFEE", [408, 40, 12], 195840],
    ["fee of project 8, group D, which the document leaves out", "MANAGEMENTFEE", [6, 40], 2880],
    ["fee by whole months", "MANAGEMENTFEE", [1, 40, 0.1], 40],
    ["project 5 altogether", "COST", [21, 2520, 792.14, 40], 844739.28],
    ["cost of a part of a month: wage as worked, insurance and fee whole", "COST", [1, 2520, 792.14, 40, 0.5], 2092.14],
    ["cost beyond scaled integers", "COST", [1, 99999999999999, 0.01, 0.01, 1], 99999999999999.02],
  ])("%s", (_, id, args, expected) => {
    expect(callFunction(id, ...args)).toBe(expected);
  });

  it.each<[string, FunctionId, unknown[], string]>([
    ["text for a number", "WAGE", ["二千", 1, 12], "月工资"],
    ["a number as text", "WAGE", ["2688", 1, 12], "文本形式"],
    ["a number as text with separators", "WAGE", ["2,688.00", 1, 12], "文本形式"],
    ["full-width digits", "WAGE", ["２６８８", 1, 12], "文本形式"],
    ["spaces alone", "WAGE", ["  ", 1, 12], "月工资"],
    ["TRUE", "WAGE", [2688, true, 12], "人数"],
    ["FALSE", "WAGE", [2688, 1, false], "月数"],
    ["an error of the host", "WAGE", [{ code: "#N/A", message: "" }, 1, 12], "#N/A"],
    ["an error as data type", "WAGE", [2688, { type: "Error", basicValue: "#REF!" }, 12], "#REF!"],
    ["an error as text", "WAGE", [2688, "#DIV/0!", 12], "#DIV/0!"],
    ["not a number", "WAGE", [Number.NaN, 1, 12], "月工资"],
    ["infinity", "WAGE", [Number.POSITIVE_INFINITY, 1, 12], "月工资"],
    ["negative wage", "WAGE", [-2688, 1, 12], "月工资"],
    ["negative headcount", "WAGE", [2688, -3, 12], "人数"],
    ["fractional headcount", "WAGE", [2688, 2.5, 12], "人数"],
    ["months above 12", "WAGE", [2688, 1, 12.01], "月数"],
    ["months below 0", "WAGE", [2688, 1, -0.5], "月数"],
    ["a wage left out", "WAGE", [null, 5, 12], "月工资"],
    ["a headcount left out where it is needed", "INSURANCE", [792.14, null, 12], "人数"],
    ["negative insurance", "INSURANCE", [-1, 1], "每人每月金额"],
    ["text as a fee", "MANAGEMENTFEE", [1, "四十"], "每人每月管理费"],
    ["fractional headcount of a cost", "COST", [1.5, 2520, 792.14, 40], "人数"],
    ["text as insurance of a cost", "COST", [1, 2520, "无", 40], "每人每月保险"],
    ["blank fee of a cost", "COST", [1, 2520, 792.14, ""], "每人每月管理费"],
    ["a result beyond all numbers", "WAGE", [1e307, 1000, 12], "太大"],
  ])("%s is #VALUE! naming the argument", (_, id, args, word) => {
    expect(callFunction(id, ...args)).toEqual(valueError(word));
  });

  it.each(BLANKS)("a row that is blank throughout gives a blank where blanks arrive as %s", (_, blank) => {
    expect(callFunction("WAGE", [[2688], [blank], [2520]], [[135], [blank], [267]], 12)).toEqual([[4354560], [""], [8074080]]);
    expect(callFunction("INSURANCE", [[blank]], [[blank]])).toEqual([[""]]);
    expect(callFunction("MANAGEMENTFEE", [[blank], [408]], [[blank], [40]])).toEqual([[""], [195840]]);
    expect(callFunction("COST", [[blank], [21]], [[blank], [2520]], [[blank], [792.14]], [[blank], [40]])).toEqual([[""], [844739.28]]);
  });

  it.each(BLANKS.slice(0, 2))("a blank beside figures fails its own cell where blanks arrive as %s", (_, blank) => {
    expect(callFunction("WAGE", [[2688], [2688]], [[blank], [1]])).toEqual([[valueError("人数")], [32256]]);
    expect(callFunction("WAGE", [[2688], [2688]], 1, [[blank], [1]])).toEqual([[valueError("月数")], [2688]]);
  });

  it("a lone column's blank is blank, and its 0 is 0", () => {
    expect(callFunction("WAGE", [[2688], [null], [""], [0]], 135, 12)).toEqual([[4354560], [""], [""], [0]]);
  });

  it("a zero that stands in the workbook stays 0 beside figures", () => {
    expect(callFunction("WAGE", [[2688], [0]], [[0], [5]])).toEqual([[0], [0]]);
  });
});
