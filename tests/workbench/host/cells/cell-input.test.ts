import { cellInput } from "../../../../src/workbench/host/cells/index";

const typed = (value: unknown, format = "General") => {
  const { content, format: brought } = cellInput(value, format, 2020);
  return { ...content, format: brought };
};
const constant = (value: unknown, format: string | null = null) => ({ formula: null, value, format });

describe("what Excel makes of something written into a cell", () => {
  it.each([
    ["a number", 4688, constant(4688)],
    ["a boolean", true, constant(true)],
    ["an empty text blanks", "", constant(null)],
    ["a text", "本科", constant("本科")],
    ["numeric text", "4688", constant(4688)],
    ["numeric text with spaces", " 12.50 ", constant(12.5)],
    ["a leading plus", "+5", constant(5)],
    ["thousands", "1,234", constant(1234, "#,##0")],
    ["thousands with 分", "1,234.50", constant(1234.5, "#,##0.00")],
    ["wrong grouping stays text", "12,34", constant("12,34")],
    ["percent", "16%", constant(0.16, "0%")],
    ["percent with places, exact", "0.7%", constant(0.007, "0.00%")],
    ["currency", "¥1,200.00", constant(1200, '"¥"#,##0.00;"¥"-#,##0.00')],
    ["a negative in brackets", "(5)", constant(-5)],
    ["scientific", "1e5", constant(100000, "0.00E+00")],
    ["a fraction", "1 1/2", constant(1.5, "# ?/?")],
    ["full-width digits", "１２３", constant(123)],
    ["TRUE in any case", "true", constant(true)],
    ["an error", "#n/a", constant({ error: "#N/A" })],
    ["a date with hyphens", "2020-1-31", constant(43861, "yyyy/m/d")],
    ["a date with slashes", "2020/01/31", constant(43861, "yyyy/m/d")],
    ["a Chinese date", "2020年1月1日", constant(43831, 'yyyy"年"m"月"d"日"')],
    ["a Chinese month", "2020年1月", constant(43831, 'yyyy"年"m"月"')],
    ["day and month are of this year", "1月1日", constant(43831, 'm"月"d"日"')],
    ["1-2 is the second of January", "1-2", constant(43832, 'm"月"d"日"')],
    ["29 February of a leap year", "2020-2-29", constant(43890, "yyyy/m/d")],
    ["no 29 February otherwise", "2019-2-29", constant("2019-2-29")],
    ["month 13 is text", "2020-13-1", constant("2020-13-1")],
    ["a time", "8:30", constant(8.5 / 24, "h:mm")],
    ["the first day of 1900", "1900-1-1", constant(1, "yyyy/m/d")],
    ["before 1900 is text", "1899-12-31", constant("1899-12-31")],
    ["an apostrophe keeps text", "'00123", constant("00123")],
    ["an apostrophe before a formula", "'=A1", constant("=A1")],
    ["a text that only contains digits", "A栋3号", constant("A栋3号")],
    ["an equals sign alone", "=", constant("=")],
    ["a hyphen alone", "-", constant("-")],
  ])("%s", (_, value, expected) => expect(typed(value)).toEqual(expected));

  it.each([
    ["as typed", "=A1+B1", "=A1+B1"],
    ["in capitals", "=sum(a1:a2)&\"abc\"", "=SUM(A1:A2)&\"abc\""],
    ["after a plus", "+A1", "=+A1"],
    ["after a minus", "-A1*2", "=-A1*2"],
    ["after an at sign", "@SUM(A1)", "=SUM(A1)"],
    ["with our functions", "=payroll.wage(B3,C3)", "=PAYROLL.WAGE(B3,C3)"],
    ["with Chinese sheets", "='人员 费用'!a1", "='人员 费用'!A1"],
    ["with a spill", "=A5#", "=A5#"],
  ])("takes a formula %s", (_, value, formula) => expect(typed(value)).toEqual({ formula, value: null, format: null }));

  it.each([
    ["a number", 5, "5"],
    ["a boolean", false, "FALSE"],
    ["a formula", "=A1", "=A1"],
    ["a date", "2020-1-31", "2020-1-31"],
  ])("keeps %s as text where the cell's format is @", (_, value, text) => expect(typed(value, "@")).toEqual(constant(text)));

  it.each([
    ["unbalanced brackets", "=SUM(A1"],
    ["an operator without its operand", "=1+"],
    ["two operators", "=1*/2"],
    ["a text without its end", '="abc'],
    ["a text of 256 characters in a formula", `="${"x".repeat(256)}"`],
    ["a formula of 8193 characters", `=${"1+".repeat(4096)}1`],
    ["a text of 32768 characters", "x".repeat(32768)],
    ["a list", [1]],
    ["an object", { a: 1 }],
    ["infinity", Infinity],
  ])("refuses %s", (_, value) => expect(() => typed(value)).toThrow(expect.objectContaining({ code: "InvalidArgument" })));
});
