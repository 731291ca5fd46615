import Decimal from "decimal.js";
import {
  addYuan, compareYuan, decimalFromCell, equalYuan, exactDecimal, isNegativeYuan, isZeroYuan, multiplyYuan, negateYuan, rate,
  rateFromCell, rateText, subtractYuan, sumYuan, toWanYuan, toYuan, wanYuan, wanYuanText, yuan, yuanDecimal, yuanFromCell,
  yuanText, yuanToCell, ZERO_YUAN, type Rate, type WanYuan, type Yuan,
} from "../../../src/domain/money";

describe("yuan from text", () => {
  it.each([
    ["4386816", "4386816"], ["792.140", "792.14"], ["-0.50", "-0.5"], ["+3", "3"], ["000123", "123"], ["-0", "0"], ["0.00", "0"],
    ["100000000000000000000000000000.01", "100000000000000000000000000000.01"],
    ["0.00000000000000000000000000001", "0.00000000000000000000000000001"],
  ])("%s prints as %s", (text, expected) => expect(yuanText(yuan(text))).toBe(expected));

  it.each(["", " 1", "1,000", "1e3", "万", "０", "--1", "1.", ".5", "NaN", "Infinity", "0x10"])("refuses %j", (text) => expect(() => yuan(text)).toThrow(RangeError));

  it("refuses a decimal that is not finite", () => expect(() => yuan(new Decimal(Infinity))).toThrow(RangeError));

  it("keeps all digits of a decimal made elsewhere, and calculates with them", () => {
    const foreign = new Decimal("12345678901234567890.12");
    expect(yuanText(multiplyYuan(yuan(foreign), exactDecimal("1.0000000000000001")))).toBe("12345678901234569124.687890123456789012");
  });
});

describe("numbers of cells enter by 15 significant digits", () => {
  it.each([
    [0.1 + 0.2, "0.3"], [792.14, "792.14"], [1e21, "1000000000000000000000"], [1.5e-7, "0.00000015"], [-2520.005, "-2520.005"],
    [123456789012345.67, "123456789012346"], [9007199254740993, "9007199254740990"], [5e-324, `0.${"0".repeat(323)}494065645841247`],
    [1 / 3, "0.333333333333333"], [-0, "0"], [999999999999999, "999999999999999"], [1e15, "1000000000000000"],
    [1.7976931348623157e308, `179769313486232${"0".repeat(294)}`],
  ])("%d is %s", (number, text) => {
    expect(decimalFromCell(number).toFixed()).toBe(text);
    expect(yuanText(yuanFromCell(number))).toBe(text);
  });

  it.each([Number.NaN, Infinity, -Infinity])("refuses %d", (number) => expect(() => decimalFromCell(number)).toThrow(RangeError));

  it.each([["0.3", 0.3], ["3878317.44", 3878317.44], ["-0.5", -0.5], ["0", 0]])("%s goes back to the nearest double", (text, number) =>
    expect(yuanToCell(yuan(text))).toBe(number));

  it("refuses a fractional number where a decimal is wanted", () => expect(() => exactDecimal(0.1)).toThrow(RangeError));
});

describe("arithmetic", () => {
  const text = (amount: Yuan) => yuanText(amount);
  it("adds, subtracts and negates exactly", () => {
    expect(text(addYuan(yuan("0.1"), yuan("0.2")))).toBe("0.3");
    expect(text(subtractYuan(yuan("12646368"), yuan("12648384")))).toBe("-2016");
    expect(text(negateYuan(yuan("32256")))).toBe("-32256");
    expect(text(negateYuan(ZERO_YUAN))).toBe("0");
  });
  it("does not lose 分 beside large amounts", () =>
    expect(text(sumYuan([yuan("99999999999999999999"), yuan("0.01"), yuan("-99999999999999999999")]))).toBe("0.01"));
  it("sums nothing to 0", () => expect(isZeroYuan(sumYuan([]))).toBe(true));
  it("multiplies by a cell number as Excel shows it", () => expect(text(multiplyYuan(yuan("100"), 0.1 + 0.2))).toBe("30"));
  it("compares", () => {
    expect([compareYuan(yuan("1"), yuan("2")), compareYuan(yuan("2"), yuan("2.0")), compareYuan(yuan("3"), yuan("2"))]).toEqual([-1, 0, 1]);
    expect([equalYuan(yuan("0.30"), yuanFromCell(0.1 + 0.2)), equalYuan(yuan("0.3"), yuan("0.30000000000000000000000001"))]).toEqual([true, false]);
    expect([isNegativeYuan(yuan("-0.01")), isNegativeYuan(ZERO_YUAN), isNegativeYuan(negateYuan(ZERO_YUAN))]).toEqual([true, false, false]);
  });
  it("writes itself as plain text in JSON", () => expect(JSON.stringify({ amount: yuan("0.00000001") })).toBe('{"amount":"0.00000001"}'));
});

describe("万元 and rates", () => {
  it("converts without loss", () => {
    expect(wanYuanText(toWanYuan(yuan("504207.12")))).toBe("50.420712");
    expect(yuanText(toYuan(wanYuan("13994.58")))).toBe("139945800");
  });
  it.each([
    ["504207.12", { policy: "ceiling", digits: 0 }, "51"], ["2552361.84", { policy: "ceiling", digits: 0 }, "256"],
    ["3426000", { digits: 0 }, "343"], ["504207.12", { policy: "floor", digits: 0 }, "50"], ["504207.12", { policy: "half-up" }, "50.42"],
    ["-504207.12", { policy: "ceiling", digits: 0 }, "-51"], ["-5000", { digits: 0 }, "-1"], ["-0.4", { digits: 0 }, "0"],
  ] as const)("%s 元 with %j is %s 万元", (amount, rounding, expected) => expect(wanYuanText(toWanYuan(yuan(amount), rounding))).toBe(expected));
  it.each([-1, 0.5, 101, Number.NaN])("refuses %d decimals", (digits) => expect(() => toWanYuan(ZERO_YUAN, { digits })).toThrow(RangeError));
  it("reads rates as fractions", () => expect([rateText(rate("0.16")), rateText(rateFromCell(0.007))]).toEqual(["0.16", "0.007"]));
});

/** Compiled, never run: each marked line must not compile, or the type check of the tests fails. */
export function unitsDoNotMix(a: Yuan, b: WanYuan, c: Rate, d: Decimal): void {
  // @ts-expect-error 元 and 万元 do not add up
  addYuan(a, b);
  // @ts-expect-error a rate is no amount
  addYuan(a, c);
  // @ts-expect-error a bare decimal is no amount
  addYuan(a, d);
  // @ts-expect-error a bare number is no amount
  addYuan(a, 1);
  // @ts-expect-error an amount is no decimal
  d.plus(a);
  // @ts-expect-error amounts have no operators
  void (a + a);
  // @ts-expect-error 万元 is turned into 元 only by toYuan
  const wrong: Yuan = b;
  // @ts-expect-error an amount is no factor
  multiplyYuan(a, a);
  void wrong;
  void yuanDecimal(a);
}
