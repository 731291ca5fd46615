import { BLANKS, callFunction, notAvailable, valueError } from "../call-function";

const TABLE = [
  ["名称", "起", "止", "值", "依据"],
  ["养老", "2016-05-01", "2019-04-30", 0.19, ""],
  ["养老", "2019-05-01", null, 0.16, ""],
  [null, null, null, null, null],
  ["最低工资", 43770, "", 1680, "文本日期与日期单元格可混用"],
  [" 失业 ", "2020/1/1", "2020年12月31日", 0.007, ""],
  ["重叠", "2020-01-01", "2020-12-31", 1, ""],
  ["重叠", "2020-06-01", null, 2, ""],
  ["坏日期", "即日起", null, 3, ""],
  ["坏值", "2020-01-01", null, "待定", ""],
];

describe("PARAMETER", () => {
  it.each<[string, unknown, unknown, unknown]>([
    ["in force", "养老", "2020-06-30", 0.16],
    ["the last day of the row before", "养老", "2019-04-30", 0.19],
    ["the first day of the next row", "养老", "2019-05-01", 0.16],
    ["a date as Excel's number", "养老", 43586, 0.16],
    ["a first day as Excel's number", "最低工资", "2019-11-01", 1680],
    ["names without the blanks around them", "失业", "2020-12-31", 0.007],
    ["not yet overlapping", "重叠", "2020-05-31", 1],
    ["several names and dates", [["养老"], ["最低工资"]], [["2018-01-01"], ["2020-01-01"]], [[0.19], [1680]]],
    ["one date for several names", [["养老", "失业"]], "2020-03-01", [[0.16, 0.007]]],
  ])("%s", (_, name, date, expected) => {
    expect(callFunction("PARAMETER", name, date, TABLE)).toEqual(expected);
  });

  it.each<[string, string, unknown, string[]]>([
    ["before the first row", "养老", "2016-04-30", ["养老", "2016-04-30"]],
    ["after the last day", "失业", "2021-01-01", ["失业", "2021-01-01"]],
    ["a name that the table does not have", "医疗", "2020-01-01", ["医疗"]],
  ])("#N/A %s", (_, name, date, words) => {
    expect(callFunction("PARAMETER", name, date, TABLE)).toEqual(notAvailable(...words));
  });

  it.each<[string, unknown, unknown, unknown, string[]]>([
    ["overlapping rows", "重叠", "2020-06-01", TABLE, ["7", "8"]],
    ["a first day that is no date", "坏日期", "2020-06-01", TABLE, ["起", "9"]],
    ["a value that is text", "坏值", "2020-06-01", TABLE, ["值", "10"]],
    ["no name", null, "2020-06-01", TABLE, ["参数名称"]],
    ["no date", "养老", null, TABLE, ["日期"]],
    ["a date that is none", "养老", "昨天", TABLE, ["日期", "昨天"]],
    ["an error as name", { code: "#REF!" }, "2020-06-01", TABLE, ["参数名称", "#REF!"]],
    ["TRUE as name", true, "2020-06-01", TABLE, ["参数名称"]],
    ["a table of three columns", "养老", "2020-06-01", [["养老", "2019-05-01", 0.16]], ["4 列", "1×3"]],
    ["no table", "养老", "2020-06-01", null, ["4 列"]],
  ])("#VALUE! for %s", (_, name, date, table, words) => {
    expect(callFunction("PARAMETER", name, date, table)).toEqual(valueError(...words));
  });

  it.each(BLANKS)("blank rows of names give blanks, and an open end is open, where blanks arrive as %s", (_, blank) => {
    const table = [["养老", "2019-05-01", blank, 0.16]];
    expect(callFunction("PARAMETER", [["养老"], [blank]], [["2020-01-01"], [blank]], table)).toEqual([[0.16], [""]]);
  });
});
