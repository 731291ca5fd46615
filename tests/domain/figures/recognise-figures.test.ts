import { compactText, recogniseFigures, type Figure } from "../../../src/domain/figures";
import { yuanText } from "../../../src/domain/money";

const NOWHERE = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
const figuresOf = (text: string, isAmountCell = false): Figure[] => recogniseFigures(compactText(text).text, () => NOWHERE, { isAmountCell }).figures.map(({ figure }) => figure);
/** `kind value printed-unit`, money in 元. */
const say = (figure: Figure): string => `${figure.kind} ${figure.kind === "money" ? yuanText(figure.amount) : figure.value.toFixed()}${figure.printed.unit === "" ? "" : ` ${figure.printed.unit}`}`;

describe("numbers of a text", () => {
  it.each<[name: string, text: string, expected: string[]]>([
    ["money in 万元", "共计13994.58万元", ["money 139945800 万元"]],
    ["money in 元 with 分", "792.14元", ["money 792.14 元"]],
    ["money in 亿元, 千元, 百万元", "1.2亿元、35千元、2百万元", ["money 120000000 亿元", "money 35000 千元", "money 2000000 百万元"]],
    ["万 without 元", "县级养老金343万.", ["money 3430000 万"]],
    ["万 before a measure word", "5.71万人，3万平方米", ["people 57100 万人", "count 30000 万平方米"]],
    ["grouped digits", "1,234,567.89元", ["money 1234567.89 元"]],
    ["a comma between clauses", "792.14元,49人", ["money 792.14 元", "people 49 人"]],
    ["a full-width comma is no grouping", "计划600，253个", ["plain 600", "count 253 个"]],
    ["full-width digits", "２６８８元", ["money 2688 元"]],
    ["commas in the wrong places", "共计21,7728元", ["money 217728 元"]],
    ["a comma and a digit too few behind it", "共计4,386,81元", ["money 438681 元"]],
    ["two amounts of one length", "月工资3688,4688元", ["plain 3688", "money 4688 元"]],
    ["full-width grouping", "１，２３４元", ["money 1234 元"]],
    ["spaces within", "共 计 25 万 元", ["money 250000 万元"]],
    ["negative by sign", "结余-5.3万元", ["money -53000 万元"]],
    ["negative by minus sign", "增加−5元", ["money -5 元"]],
    ["negative by triangle", "△12元", ["money -12 元"]],
    ["negative in brackets before the unit, of a change", "减少（11325.5）万元，增减额为（5）元", ["money -113255000 万元", "money -5 元"]],
    ["positive in brackets before the unit, in a sentence", "其中省级补助（45.5）万元", ["money 455000 万元"]],
    ["negative in brackets alone in its cell", "（45.5）万元", ["money -455000 万元"]],
    ["a bracketed remark is not negative", "预算（11325.5万元）", ["money 113255000 万元"]],
    ["a rate", "792.14元/月，40元/人·月，300元/人/年", ["money 792.14 元", "money 40 元", "money 300 元"]],
    ["percent and per mille", "95%，9.5‰，2.5个百分点", ["percent 95 %", "percent 0.95 ‰", "percent 2.5 个百分点"]],
    ["a range of percents", "80-90%", ["percent 80", "percent 90 %"]],
    ["a range of money", "10～20万元", ["money 100000", "money 200000 万元"]],
    ["a date", "2020年9月1日至2021年8月31日", ["year 2020 年", "month 9 月", "day 1 日", "year 2021 年", "month 8 月", "day 31 日"]],
    ["a date with dashes", "2020-09-01", ["year 2020", "month 9", "day 1"]],
    ["months", "2020年1-12月份，12个月", ["year 2020 年", "month 1", "month 12 月份", "months 12 个月"]],
    ["a year before a word", "2017县政府安置", ["year 2017"]],
    ["four digits before a unit are no year", "2020元，2020人", ["money 2020 元", "people 2020 人"]],
    ["a paper's number", "冀人社发〔2019〕34号，冀办发【2014】16号", ["reference 2019", "reference 34 号", "reference 2014", "reference 16 号"]],
    ["a telephone number", "电话0319-7860000", ["reference 319", "reference 7860000"]],
    ["ordinals", "1、办公费\n2．印刷费\n（3）邮电费", ["ordinal 1", "ordinal 2", "ordinal 3"]],
    ["a heading's number before a headcount", "2、408名人员", ["ordinal 2", "people 408 名"]],
    ["an enumeration is no ordinal", "1、2、3月", ["plain 1", "plain 2", "month 3 月"]],
    ["an outer and an inner ordinal", "1/(1)本科8人", ["ordinal 1", "ordinal 1", "people 8 人"]],
    ["第", "第3季度", ["ordinal 3"]],
    ["指标1", "指标1：人数", ["ordinal 1"]],
    ["operands", "余额*100，*100%-1", ["operand 100", "percent 100 %", "operand 1"]],
    ["contribution levels", "缴费档次为100-400的", ["level 100", "level 400"]],
    ["Chinese numerals before a unit", "共三十五万元，两次，二十八人", ["money 350000 元", "count 2 次", "people 28 人"]],
    ["Chinese numerals within words", "三公经费，四险，统一人员，第一次，一般", []],
    ["a bare number", "共计161.4", ["plain 161.4"]],
    ["other measure words", "30件，15课，2.5次/年，100kWh", ["count 30 件", "count 15 课", "count 2.5 次", "count 100 kWh"]],
  ])("%s", (_name, text, expected) => {
    expect(figuresOf(text).map(say)).toEqual(expected);
  });

  it("brackets around a whole amount cell mean negative", () => {
    expect(figuresOf("（123.4）", true).map(say)).toEqual(["plain -123.4"]);
    expect(figuresOf("（45.5）万元", true).map(say)).toEqual(["money -455000 万元"]);
    expect(figuresOf("省级补助（45.5）万元", true).map(say)).toEqual(["money 455000 万元"]);
    expect(figuresOf("（1）", false).map(say)).toEqual(["plain 1"]);
  });

  it("keeps what was printed", () => {
    const [figure] = figuresOf("１２．５０万元");
    expect(figure?.printed).toEqual({ digits: "12.50", decimals: 2, unit: "万元", isNegative: false });
  });

  it("does not take endless digits for a number", () => {
    const { figures, unreadable } = recogniseFigures("9".repeat(100), () => NOWHERE);
    expect([figures.length, unreadable.length]).toEqual([0, 1]);
  });
});
