import { BLANKS, callFunction, valueError } from "../call-function";

const FIT = ["本科", 8, 2688, 12, 792.14, 40];

describe("COSTTABLE", () => {
  it("gives project 8 with its groups and its sums", () => {
    expect(callFunction("COSTTABLE", [
      ["A 本科", 8, 2688, 12, 792.14, 40], ["A 专科", 41, 2520, 12, 792.14, 40], ["B", 6, 2520, 12, 792.14, 40],
      ["C", 2, 2520, 12, 792.14, 40], ["D 本科", 1, 2688, 12, 792.14, 40], ["D 专科", 5, 2520, 12, 792.14, 40],
    ])).toEqual([
      ["A 本科", 258048, 76045.44, 3840, 337933.44], ["A 专科", 1239840, 389732.88, 19680, 1649252.88], ["B", 181440, 57034.08, 2880, 241354.08],
      ["C", 60480, 19011.36, 960, 80451.36], ["D 本科", 32256, 9505.68, 480, 42241.68], ["D 专科", 151200, 47528.4, 2400, 201128.4],
      ["合计", 1923264, 598857.84, 30240, 2552361.84],
    ]);
  });

  it.each(BLANKS)("passes over rows that are blank throughout where blanks arrive as %s", (_, blank) => {
    const blankRow = Array<unknown>(6).fill(blank);
    expect(callFunction("COSTTABLE", [FIT, blankRow])).toEqual([
      ["本科", 258048, 76045.44, 3840, 337933.44], ["", "", "", "", ""], ["合计", 258048, 76045.44, 3840, 337933.44],
    ]);
  });

  it("fails only what depends on a bad value, and the sums of those columns, naming the row", () => {
    expect(callFunction("COSTTABLE", [FIT, ["专科", 1, 2520, 12, 792.14, "四十"], ["高中", 1, 2000, 12, 792.14, 40]])).toEqual([
      ["本科", 258048, 76045.44, 3840, 337933.44],
      ["专科", 30240, 9505.68, valueError("每人每月管理费", "四十"), valueError("每人每月管理费")],
      ["高中", 24000, 9505.68, 480, 33985.68],
      ["合计", 312288, 95056.8, valueError("第 2 行"), valueError("第 2 行")],
    ]);
  });

  it.each<[string, unknown[], string, number[]]>([
    ["negative headcount", ["x", -1, 2520, 12, 792.14, 40], "人数", [1, 2, 3, 4]],
    ["fractional headcount", ["x", 1.5, 2520, 12, 792.14, 40], "人数", [1, 2, 3, 4]],
    ["blank headcount", ["x", null, 2520, 12, 792.14, 40], "人数", [1, 2, 3, 4]],
    ["blank months", ["x", 1, 2520, "", 792.14, 40], "月数", [1, 2, 3, 4]],
    ["months above 12", ["x", 1, 2520, 13, 792.14, 40], "月数", [1, 2, 3, 4]],
    ["error as wage", ["x", 1, { code: "#N/A" }, 12, 792.14, 40], "月工资", [1, 4]],
    ["negative insurance", ["x", 1, 2520, 12, -1, 40], "每人每月保险", [2, 4]],
    ["fee as TRUE", ["x", 1, 2520, 12, 792.14, true], "每人每月管理费", [3, 4]],
    ["error as label", [{ code: "#REF!" }, 1, 2520, 12, 792.14, 40], "名称", [0]],
  ])("%s", (_, bad, word, columns) => {
    const [first] = callFunction("COSTTABLE", [bad]) as unknown[][];
    first?.forEach((cell, column) => {
      if (columns.includes(column)) expect(cell).toEqual(valueError(word));
      else expect(cell).toEqual(column === 0 ? "x" : expect.any(Number));
    });
  });

  it("keeps a row without people at 0, with its label", () => {
    expect(callFunction("COSTTABLE", [["备用", 0, 2520, 12, 792.14, 40]])).toEqual([["备用", 0, 0, 0, 0], ["合计", 0, 0, 0, 0]]);
  });

  it("keeps a numeric label and writes TRUE as text", () => {
    expect(callFunction("COSTTABLE", [[1, ...FIT.slice(1)], [true, ...FIT.slice(1)]])).toEqual([expect.arrayContaining([1, 258048]), expect.arrayContaining(["TRUE", 258048]), expect.arrayContaining(["合计", 516096])]);
  });

  it.each([
    ["five columns", [[1, 2, 3, 4, 5]], "1×5"],
    ["seven columns", [[1, 2, 3, 4, 5, 6, 7]], "1×7"],
    ["a single value", 5, "1×1"],
    ["nothing", null, "1×1"],
  ])("fails the call for %s, naming columns and shape", (_, table, shape) => {
    expect(callFunction("COSTTABLE", table)).toEqual(valueError("6 列", "名称", shape));
  });

  it("names at most five bad rows and counts the rest", () => {
    const rows = callFunction("COSTTABLE", Array.from({ length: 8 }, () => ["x", -1, 1, 1, 1, 1])) as unknown[][];
    expect(rows[8]?.[1]).toEqual(valueError("1、2、3、4、5", "8"));
  });

  it("adds exactly what floats would not", () => {
    const rows = callFunction("COSTTABLE", Array.from({ length: 10 }, () => ["x", 1, 0.1, 1, 0.2, 0])) as unknown[][];
    expect(rows[10]).toEqual(["合计", 1, 2, 0, 3]);
  });
});
