import { chineseNumber, compactText, foldWidth, printedStep } from "../../../src/domain/figures";
import { yuanText } from "../../../src/domain/money";

describe("compact text", () => {
  it.each([
    ["full-width digits and signs", "≧９０％（含）", "≥90%(含)"],
    ["brackets", "【2014】〔2019〕", "[2014][2019]"],
    ["spaces go", "资金支出   计划（%）", "资金支出计划(%)"],
    ["a space between numbers stays", "12 34", "12 34"],
    ["no-break and ideographic spaces", "共\u00a0计\u30001元", "共计1元"],
    ["zero-width characters", "共\u200b计\ufeff", "共计"],
  ])("%s", (_name, text, expected) => {
    expect(compactText(text).text).toBe(expected);
  });

  it("knows where each character stood", () => {
    const original = "共 计\u3000２５ 万元。";
    const { text, origins } = compactText(original);
    [...text].forEach((character, index) => expect(foldWidth(original.charAt(origins[index] ?? -1))).toBe(character));
    expect(origins[text.length]).toBe(original.length);
  });
});

describe("Chinese numerals", () => {
  it.each([["十", 10], ["二十八", 28], ["一百零五", 105], ["三万五千", 35_000], ["二〇二〇", 2020], ["壹拾贰万", 120_000], ["一亿二千万", 120_000_000]])("%s is %i", (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });
  it.each(["", "甲", "一二十三四", "万", "一".repeat(40)])("%s is none", (text) => {
    expect(chineseNumber(text)).toBeNull();
  });
});

it.each([["万元", 2, "100"], ["万元", 0, "10000"], ["元", 2, "0.01"]] as const)("one step of the last digit of %s with %i decimals is %s 元", (unit, decimals, step) => {
  expect(yuanText(printedStep({ unit, printed: { digits: "1", decimals, unit, isNegative: false } }))).toBe(step);
});
