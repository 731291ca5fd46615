import { printWanYuan, printYuan, wanYuan, yuan } from "../../../src/domain/money";

describe("printYuan", () => {
  it.each([
    ["4386816", {}, "4,386,816.00"], ["4386816", { decimals: 0, grouping: false }, "4386816"], ["792.14", {}, "792.14"],
    ["-32256", {}, "-32,256.00"], ["0", {}, "0.00"], ["999.995", {}, "1,000.00"], ["-0.001", {}, "0.00"], ["123456", { decimals: 0 }, "123,456"],
    ["1234567.891", { decimals: 3 }, "1,234,567.891"], ["100", { decimals: 1 }, "100.0"], ["-999", { decimals: 0 }, "-999"],
  ] as const)("%s with %j is %s", (amount, options, expected) => expect(printYuan(yuan(amount), options)).toBe(expected));
});

describe("printWanYuan", () => {
  it.each([
    ["13994.58", {}, "13,994.58"], ["51", { decimals: 0 }, "51"], ["5.705", {}, "5.71"], ["-1423.38", { grouping: false }, "-1423.38"],
  ] as const)("%s with %j is %s", (amount, options, expected) => expect(printWanYuan(wanYuan(amount), options)).toBe(expected));
});
