import {
  isRoundingMode, isRoundingPolicyId, ROUNDING_MODES, ROUNDING_POLICIES, roundDecimal, roundingPolicy, roundYuan, shareOfYuan,
  exactDecimal, yuan, yuanText, type RoundingPolicyId,
} from "../../../src/domain/money";

const table: readonly (readonly [RoundingPolicyId, readonly (readonly [string, string])[]])[] = [
  ["half-up-fen", [["33.425", "33.43"], ["33.4249999", "33.42"], ["-33.425", "-33.43"], ["0.005", "0.01"], ["-0.004", "0"], ["1.005", "1.01"]]],
  ["half-up-jiao", [["12.25", "12.3"], ["12.249", "12.2"], ["-12.25", "-12.3"]]],
  ["half-up-yuan", [["0.5", "1"], ["2.5", "3"], ["-0.5", "-1"], ["0.49", "0"]]],
  ["ceiling-fen", [["12.3001", "12.31"], ["12.30", "12.3"], ["-12.3001", "-12.31"]]],
  ["ceiling-jiao", [["12.301", "12.4"], ["12.3", "12.3"], ["-12.301", "-12.4"]]],
  ["ceiling-yuan", [["12.01", "13"], ["12", "12"], ["-12.01", "-13"]]],
  ["floor-fen", [["12.309", "12.3"], ["-12.309", "-12.3"]]],
  ["floor-jiao", [["12.39", "12.3"], ["-12.39", "-12.3"]]],
  ["floor-yuan", [["12.99", "12"], ["-12.99", "-12"], ["-0.99", "0"]]],
  ["fen-carried-raw", [["12.301", "12.4"], ["12.30", "12.3"], ["12.31", "12.4"], ["-12.301", "-12.4"]]],
  ["fen-carried-after-fen", [["12.301", "12.3"], ["12.305", "12.4"], ["12.31", "12.4"], ["12.3049", "12.3"], ["-12.305", "-12.4"]]],
];

describe.each(table)("%s", (policy, cases) => {
  it.each(cases)("%s becomes %s", (amount, expected) => expect(yuanText(roundYuan(yuan(amount), policy))).toBe(expected));
  it.each(cases)("%s rounds as a quotient as it does itself", (amount, expected) =>
    expect(yuanText(shareOfYuan(yuan(amount), 7, 7, policy))).toBe(expected));
});

describe("the list of policies", () => {
  it("is covered by the table above", () => expect(table.map(([id]) => id)).toEqual(ROUNDING_POLICIES.map(({ id }) => id)));
  it("has words in both languages", () => {
    for (const { label, description, source } of ROUNDING_POLICIES) {
      for (const words of [label, description, source]) expect([words.zh.length > 0, words.en.length > 0]).toEqual([true, true]);
    }
    expect(ROUNDING_MODES.map(({ id }) => id)).toEqual(["half-up", "ceiling", "floor"]);
    for (const { label } of ROUNDING_MODES) expect([label.zh, label.en].every((words) => words.length > 0)).toBe(true);
  });
  it.each(ROUNDING_POLICIES.map((policy) => [policy.id, policy] as const))("%s names the unit that it rounds to", (_, { label, steps }) => {
    const unit = ["元", "角", "分"][steps.at(-1)?.decimals ?? 2] as string;
    expect(label.zh).toContain(unit);
  });
  it("knows its names", () => {
    expect([isRoundingPolicyId("half-up-fen"), isRoundingPolicyId("bankers"), isRoundingPolicyId("toString")]).toEqual([true, false, false]);
    expect([isRoundingMode("floor"), isRoundingMode("")]).toEqual([true, false]);
  });
  it("refuses an unknown name", () => expect(() => roundingPolicy("bankers" as RoundingPolicyId)).toThrow(RangeError));
});

describe("shares are rounded by their exact remainder", () => {
  it.each([
    ["3100", 15, 31, "half-up-fen", "1500"], ["0.15", 1, 30, "half-up-fen", "0.01"], ["0.149", 1, 30, "half-up-fen", "0"],
    ["1000", 1, 3, "half-up-fen", "333.33"], ["2000", 1, 3, "half-up-fen", "666.67"], ["-0.15", 1, 30, "half-up-fen", "-0.01"],
    ["1000", 1, 3, "ceiling-yuan", "334"], ["1000", 1, 3, "floor-yuan", "333"], ["36.903", 1, 3, "fen-carried-after-fen", "12.3"],
    ["36.903", 1, 3, "fen-carried-raw", "12.4"], ["0", 1, 3, "ceiling-yuan", "0"],
  ] as const)("%s × %d/%d by %s is %s", (amount, numerator, denominator, policy, expected) =>
    expect(yuanText(shareOfYuan(yuan(amount), numerator, denominator, policy))).toBe(expected));
  it.each([0, -1])("refuses the denominator %d", (denominator) => expect(() => shareOfYuan(yuan("1"), 1, denominator, "half-up-fen")).toThrow(RangeError));
});

it("rounds decimals to chosen digits", () => {
  expect(roundDecimal(exactDecimal("50.420712"), 0, "ceiling").toFixed()).toBe("51");
  expect(roundDecimal(exactDecimal("-0.001"), 2, "half-up").toFixed()).toBe("0");
  const fine = `0.${"1".repeat(101)}`;
  expect(roundDecimal(exactDecimal(fine), 100, "floor").toFixed()).toBe(fine.slice(0, -1));
  expect(() => roundDecimal(exactDecimal(fine), 101, "floor")).toThrow(RangeError);
});
