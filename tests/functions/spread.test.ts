import { callFunction, HostError, valueError } from "./call-function";

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
const row = (...values: unknown[]): unknown[][] => [values];

describe("spreading over rows and columns", () => {
  it.each<[string, unknown[], unknown]>([
    ["bare values give a bare value", [100, 2, 3], 600],
    ["cells give a cell", [[[100]], [[2]], [[3]]], [[600]]],
    ["a bare value beside a cell gives a cell", [[[100]], 2, 3], [[600]]],
    ["a column and single values", [column(100, 200), 2, 3], column(600, 1200)],
    ["a row and single values", [row(100, 200), 2, 3], row(600, 1200)],
    ["a flat array counts as a row", [[100, 200], 2, 3], row(600, 1200)],
    ["columns of one length", [column(100, 200), column(1, 2), column(3, 4)], column(300, 1600)],
    ["a table and a column", [[[1, 2], [3, 4]], column(10, 20), 1], [[10, 20], [60, 80]]],
    ["a table and a row", [[[1, 2], [3, 4]], row(10, 20), 1], [[10, 40], [30, 80]]],
    ["a column against a row gives a table", [column(1, 2), row(10, 20, 30), 1], [[10, 20, 30], [20, 40, 60]]],
    ["a table alone", [[[1, 2], [3, 4]]], [[12, 24], [36, 48]]],
    ["optional arguments left out take their default in every row", [column(1, 2), null, undefined], column(12, 24)],
    ["an optional argument handed over as an empty array is left out", [column(1, 2), 1, []], column(12, 24)],
    ["nothing at all is a blank", [null, null, null], ""],
    ["an empty array is a blank", [[]], [[""]]],
  ])("%s", (_, args, expected) => {
    expect(callFunction("WAGE", ...args)).toEqual(expected);
  });

  it("shapes that do not fit fail the call and are named", () => {
    expect(callFunction("WAGE", column(1, 2, 3), column(1, 2), 12)).toEqual(valueError("月工资 3×1", "人数 2×1"));
    expect(callFunction("WAGE", column(1, 2, 3), row(1, 2), [[1, 2], [3, 4]])).toEqual(valueError("月工资 3×1", "人数 1×2", "月数 2×2"));
  });

  it("a bad element fails its own cell only", () => {
    const result = callFunction("WAGE", column(1000, "无", { code: "#N/A" }, 1000, 1000, true), column(1, 1, 1, -1, 1.5, 1), 12) as unknown[][];
    expect(result[0]).toEqual([12000]);
    expect(result.slice(1).map(([cell]) => cell)).toEqual([
      valueError("月工资", "无"), valueError("月工资", "#N/A"), valueError("人数", "-1"), valueError("人数", "1.5"), valueError("月工资"),
    ]);
  });

  it.each([[null], [""]])("a blank cell for an optional argument is no default (%p)", (blank) => {
    expect(callFunction("WAGE", [[2520]], [[blank]])).toEqual(valueError("人数", "空"));
    expect(callFunction("WAGE", column(2520, 2688), 1, [[blank]])).toEqual([[valueError("月数")], [valueError("月数")]]);
  });

  it("a bad single value fails every row that is not blank", () => {
    expect(callFunction("WAGE", column(1000, null), -1)).toEqual([[valueError("人数")], [""]]);
  });

  it("drops the object that hosts append about the call", () => {
    expect(callFunction("WAGE", 2688, { functionName: "WAGE", address: "Sheet1!A1" })).toBe(32256);
    expect(callFunction("WAGE", 2688, 135, 12, { functionName: "WAGE" })).toBe(4354560);
  });

  it("keeps its arguments as they are", () => {
    const wages = [Object.freeze([2688]), Object.freeze([null])];
    expect(callFunction("WAGE", Object.freeze(wages), 1)).toEqual([[32256], [""]]);
  });

  it("computes a hundred thousand rows with bad ones among them", () => {
    const count = 100_000;
    const wages = Array.from({ length: count }, (_, index) => [index % 1000 === 999 ? "缺" : 2520 + (index % 7)]);
    const result = callFunction("WAGE", wages, 2, 12) as unknown[][];
    expect(result).toHaveLength(count);
    expect(result[0]).toEqual([60480]);
    expect(result[99_998]).toEqual([(2520 + (99_998 % 7)) * 24]);
    expect(result.filter(([cell]) => cell instanceof HostError)).toHaveLength(100);
  });
});
