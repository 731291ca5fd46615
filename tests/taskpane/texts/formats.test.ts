import { createFormats } from "../../../src/taskpane/texts/index";

const zh = createFormats("zh", "Asia/Shanghai");
const en = createFormats("en", "UTC");

describe("amounts", () => {
  it.each([
    ["whole yuan get two decimals", "1923264", "1,923,264.00"],
    ["one decimal is filled up", "85551.1", "85,551.10"],
    ["two decimals stay", "504207.12", "504,207.12"],
    ["more decimals are not cut", "0.125", "0.125"],
    ["below one yuan", "0.01", "0.01"],
    ["zero", "0", "0.00"],
    ["negative with a real minus sign", "-30240", "−30,240.00"],
    ["negative zero has no sign", "-0.00", "0.00"],
    ["more digits than a double holds", "12345678901234567890.12", "12,345,678,901,234,567,890.12"],
  ])("%s: %s", (_, decimal, printed) => {
    expect(zh.amount(decimal)).toBe(printed);
    expect(en.amount(decimal)).toBe(printed);
  });

  it.each([
    ["more", "32256", "+32,256.00"],
    ["less", "-30240", "−30,240.00"],
    ["none", "0", "0.00"],
  ])("signed, %s", (_, decimal, printed) => expect(zh.signedAmount(decimal)).toBe(printed));

  it("without its sign", () => expect(zh.absoluteAmount("-30240")).toBe("30,240.00"));
});

describe("figures", () => {
  it.each([["792.14", "792.14"], ["4024", "4,024"], ["11.5", "11.5"], ["-3", "−3"], ["", "0"]])("%s is printed %s", (decimal, printed) => expect(zh.figure(decimal)).toBe(printed));
  it("counts and shares", () => {
    expect(zh.count(10000)).toBe("10,000");
    expect(zh.percent(0.7534)).toBe("75.3%");
    expect(zh.wholePercent(0.42)).toBe("42%");
  });
  it("says of a time of today only hours and minutes", () => {
    const at = Date.parse("2026-11-20T16:05:00.000Z");
    expect(en.recentTime(at, at + 60_000)).toBe("16:05");
    expect(en.recentTime(at, at + 86_400_000)).toBe("11/20/2026, 16:05");
    // Five past midnight in Shanghai: a minute ago was another day.
    expect(zh.recentTime(at, at + 60_000)).toBe("00:05");
    expect(zh.recentTime(at - 600_000, at)).toBe("2026/11/20 23:55");
  });
  it("times in the user's zone", () => {
    expect(zh.time("2026-11-20T08:30:00.000Z")).toBe("2026/11/20 16:30");
    expect(en.time("2026-11-20T08:30:00.000Z")).toBe("11/20/2026, 08:30");
    // Without a zone it is that of the computer; what people wrote into the sheet instead stays.
    expect(createFormats("zh").time("2026-11-26 08:05")).toBe("2026/11/26 08:05");
    expect(zh.time("上周五")).toBe("上周五");
  });
});
