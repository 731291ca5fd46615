import { exactDecimal } from "../../../src/domain/money";
import { findParameterProblems, PARAMETER_NAMES, parameterOn, STARTING_PARAMETERS, type ParameterRow } from "../../../src/domain/parameters";

const row = (name: string, from: string, to: string | null, value = "1"): ParameterRow => ({ name, from, to, value: exactDecimal(value), unit: "元/月", source: "文件" });

const rows = [row("最低工资", "2019-11-01", "2023-01-31", "1680"), row("最低工资", "2023-02-01", null, "2000"), row("管理费", "2020-01-01", "2020-12-31", "40")];

describe("parameterOn", () => {
  it.each([
    ["first day", "最低工资", "2019-11-01", "1680"], ["last day", "最低工资", "2023-01-31", "1680"], ["day after it", "最低工资", "2023-02-01", "2000"],
    ["open end", "最低工资", "2099-12-31", "2000"], ["name with blanks around", " 管理费 ", "2020-06-30", "40"],
  ])("%s", (_, name, date, value) => {
    const found = parameterOn(rows, name, date);
    expect(found.kind === "found" && found.row.value.toFixed()).toBe(value);
  });
  it.each([["before the first", "最低工资", "2019-10-31"], ["after the last", "管理费", "2021-01-01"], ["unknown name", "医疗", "2020-01-01"], ["no name", "", "2020-01-01"]])(
    "%s: none", (_, name, date) => expect(parameterOn(rows, name, date)).toEqual({ kind: "none" }));
  it("prefers none of two rows that overlap", () => {
    const two = [...rows, row("管理费", "2020-06-01", null, "45")];
    expect(parameterOn(two, "管理费", "2020-06-01")).toEqual({ kind: "overlap", rows: [two[2], two[3]] });
    expect(parameterOn(two, "管理费", "2020-05-31").kind).toBe("found");
  });
  it("refuses what is no date: cells are read before", () => expect(() => parameterOn(rows, "管理费", "2020年")).toThrow(RangeError));
});

describe("findParameterProblems", () => {
  it.each([
    ["name-missing", row(" ", "2020-01-01", null)], ["from-not-a-date", row("a", "2020-02-30", null)], ["to-not-a-date", row("a", "2020-01-01", "x")],
    ["to-before-from", row("a", "2020-01-02", "2020-01-01")], ["negative", row("a", "2020-01-01", null, "-1")],
  ])("%s", (code, bad) => expect(findParameterProblems([...rows, bad])).toEqual([{ code, row: bad, other: null }]));
  it("lists each overlap with both rows", () => {
    const late = row("最低工资", "2023-01-31", null);
    expect(findParameterProblems([...rows, late]).map(({ code, other }) => [code, other?.from])).toEqual([["overlap", "2019-11-01"], ["overlap", "2023-02-01"]]);
  });
  it("does not mind one day after the other", () => expect(findParameterProblems(rows)).toEqual([]));
});

describe("the starting set", () => {
  it("is consistent, and each row names its source", () => {
    expect(findParameterProblems(STARTING_PARAMETERS)).toEqual([]);
    expect(STARTING_PARAMETERS.filter(({ source, unit }) => source === "" || unit === "")).toEqual([]);
  });
  it.each([
    [PARAMETER_NAMES.pension.rate, "2020-01-01", "0.16"], [PARAMETER_NAMES.unemployment.rate, "2020-12-31", "0.007"], [PARAMETER_NAMES.minimumWage, "2020-01-01", "1680"],
    [PARAMETER_NAMES.flatInsurance, "2020-06-30", "792.14"], [PARAMETER_NAMES.managementFee, "2020-06-30", "40"],
  ])("%s on %s is %s", (name, date, value) => {
    const found = parameterOn(STARTING_PARAMETERS, name, date);
    expect(found.kind === "found" && found.row.value.toFixed()).toBe(value);
  });
  it.each([[PARAMETER_NAMES.pension.rate, "2019-04-30"], [PARAMETER_NAMES.medical.rate, "2020-01-01"], [PARAMETER_NAMES.flatInsurance, "2021-01-01"]])(
    "%s on %s is not known", (name, date) => expect(parameterOn(STARTING_PARAMETERS, name, date).kind).toBe("none"));
});
