import { yuan, yuanText } from "../../../src/domain/money";
import { compareStated, costOfPayroll, impliedFactor, type PayrollLine, type StatedAmount } from "../../../src/domain/payroll";
import { line, payroll, stated } from "./build-payroll";

function compare(lines: readonly PayrollLine[], amount: StatedAmount) {
  const figures = payroll(lines, [amount]);
  const [comparison] = compareStated(figures, costOfPayroll(figures));
  if (!comparison) throw new Error("no comparison");
  const text = (value: Parameters<typeof yuanText>[0] | null) => (value === null ? null : yuanText(value));
  return [text(comparison.computed), text(comparison.difference), comparison.verdict, comparison.explanation];
}

const bachelor = line("b", 135, { wage: "2688", insurance: "792.14", managementFee: "40" });
const college = line("c", 267, { wage: "2520", insurance: "792.14", managementFee: "40" });
const both = [bachelor, college];

describe("a whole number of people", () => {
  it("one more", () => expect(compare(both, stated("s", "4386816元", { component: "wage", lines: ["b"] })))
    .toEqual(["4354560", "32256", "different", { kind: "headcount", from: 135, to: 136, lineId: "b" }]));
  it("eleven fewer", () => expect(compare(both, stated("s", "7741440元", { component: "wage", lines: ["c"] })))
    .toEqual(["8074080", "-332640", "different", { kind: "headcount", from: 267, to: 256, lineId: "c" }]));
  it("of one line among several, where only one fits", () => expect(compare(both, stated("s", String(4354560 + 8074080 + 32256) + "元", { component: "wage", lines: null })))
    .toEqual(["12428640", "32256", "different", { kind: "headcount", from: 135, to: 136, lineId: "b" }]));
  it("of all lines together, where a person of either would fit", () => expect(compare(both, stated("s", "3830789.04元", { component: "insurance", lines: null })))
    .toEqual(["3821283.36", "9505.68", "different", { kind: "headcount", from: 402, to: 403, lineId: null }]));
  it("of the line that needs the fewest", () => expect(compare([line("half", 50, { wage: "1344" }), bachelor], stated("s", `${50 * 1344 * 12 + 4354560 - 32256}元`, { component: "wage", lines: null })).at(-1))
    .toEqual({ kind: "headcount", from: 135, to: 134, lineId: "b" }));
  it("of all lines together, those who go on after a raise counted once", () => expect(compare([bachelor, { ...line("later", 135, { wage: "2688" }), continues: "b" }], stated("s", `${2 * 4354560 + 32256}元`, { component: "wage", lines: null })).at(-1))
    .toEqual({ kind: "headcount", from: 135, to: 136, lineId: null }));
  it("of the line that has so many", () => expect(compare([line("few", 4, { wage: "2688" }), bachelor], stated("s", `${139 * 32256 - 4 * 32256}元`, { component: "wage", lines: null })).at(-1))
    .toEqual({ kind: "headcount", from: 135, to: 131, lineId: "b" }));
  it("of lines of which some have none of the component", () => expect(compare([line("none", 9, { wage: "2688" }), bachelor], stated("s", "1292772.48元", { component: "insurance", lines: null })).at(-1))
    .toEqual({ kind: "headcount", from: 135, to: 136, lineId: "b" }));
  it("down to one, but not to nobody", () => {
    const two = (printed: string) => compare([line("two", 2, { wage: "2688" })], stated("s", printed, { component: "wage", lines: null })).at(-1);
    expect([two("32256元"), two("0元")]).toEqual([{ kind: "headcount", from: 2, to: 1, lineId: "two" }, null]);
  });
  it("with all that a person costs, in the total", () => expect(compare([bachelor], stated("s", "5744868.48元", { component: "total", lines: null })))
    .toEqual(["5702626.8", "42241.68", "different", { kind: "headcount", from: 135, to: 136, lineId: "b" }]));
  it("rounded per line: proved by computing it", () => {
    const odd = line("o", 3, { wage: "33.335" }, { months: "1" });
    expect(compare([odd], stated("s", "133.34元", { component: "wage", lines: null }))).toEqual(["100.01", "33.33", "different", { kind: "headcount", from: 3, to: 4, lineId: "o" }]);
    expect(compare([odd], stated("s", "133.35元", { component: "wage", lines: null }))).toEqual(["100.01", "33.34", "different", null]);
  });
  it.each([
    ["half a person", "4370688元"], ["nobody left", "0元"], ["fewer than nobody", "-32256元"], ["one 分 beside a person", "4386816.01元"],
  ])("not %s", (_, printed) => expect(compare([bachelor], stated("s", printed, { component: "wage", lines: null })).at(-1)).toBeNull());
  it("not where nobody costs anything", () => expect(compare([line("z", 5, { wage: "0" })], stated("s", "100元", { component: "wage", lines: null })).slice(2)).toEqual(["different", null]));
  it("not where people are paid, but no one per head", () =>
    expect(compare([bachelor], stated("s", "100元", { component: "housingFund", lines: null })).slice(0, 3)).toEqual([null, null, "unknown"]));
});

describe("roundings in print", () => {
  const one = (wage: string) => line("r", 1, { wage }, { months: "1" });
  it.each([
    ["504207.12", "51万元", "ceiling-wan"], ["2552361.84", "256万元", "ceiling-wan"], ["3426000", "343万元", "half-up-wan"], ["3426000", "342万元", "floor-wan"],
    ["504207.12", "50万元", "half-up-wan"], ["504207.12", "50.42万元", "printed-digits"], ["504207.12", "50.43万元", "printed-digits-ceiling"],
    ["504287.12", "50.42万元", "printed-digits-floor"], ["380227.26", "380227.3元", "printed-digits"], ["380227.6", "380227元", "printed-digits-floor"],
    ["380227.2", "380228元", "printed-digits-ceiling"],
  ])("%s stated as %s: %s", (wage, printed, policy) =>
    expect(compare([one(wage)], stated("s", printed, { component: "wage", lines: null })).slice(2)).toEqual(["rounded", { kind: "rounding", policy }]));
  it.each([["504207.12", "52万元"], ["504207.12", "49万元"], ["504207.12", "50.44万元"], ["504207.12", "504207.13元"], ["500000", "51万元"]])("%s stated as %s is different", (wage, printed) =>
    expect(compare([one(wage)], stated("s", printed, { component: "wage", lines: null })).at(2)).toBe("different"));
  it("equal is not rounded", () => expect(compare([one("510000")], stated("s", "51万元", { component: "wage", lines: null })).slice(1)).toEqual(["0", "equal", null]));
});

describe("what cannot be compared", () => {
  const bad = line("bad", -1, { wage: "1" });
  it.each<[string, readonly PayrollLine[], StatedAmount]>([
    ["a covered line that cannot be computed", [bachelor, bad], stated("s", "1元", { component: "wage", lines: null })],
    ["a line that is not there", both, stated("s", "1元", { component: "wage", lines: ["b", "x"] })],
    ["a line of another project", [bachelor, line("o", 1, { wage: "1" }, { project: { number: 9, name: "Q" } })], stated("s", "1元", { component: "wage", lines: ["o"] })],
    ["a project without lines", both, stated("s", "1元", { component: "total", lines: null, project: { number: 3, name: "R" } })],
    ["no lines", both, stated("s", "1元", { component: "wage", lines: [] })],
    ["a component that the payroll has not", both, stated("s", "1元", { component: "bonus", lines: null })],
  ])("%s", (_, lines, amount) => expect(compare(lines, amount)).toEqual([null, null, "unknown", null]));
  it("leaves the others comparable", () => expect(compare([bachelor, bad], stated("s", "4354560元", { component: "wage", lines: ["b"] })).at(2)).toBe("equal"));
  it("counts a line covered twice once", () => expect(compare(both, stated("s", "4354560元", { component: "wage", lines: ["b", "b"] })).at(2)).toBe("equal"));
});

describe("impliedFactor", () => {
  it.each([
    ["48288", [12, 1], 2, "4024"], ["85551.12", [12, 9], 2, "792.14"], ["195840", [408, 12], 2, "40"], ["0", [12], 2, "0"], ["-48288", [12], 2, "-4024"], ["1", [8], 3, "0.125"],
  ])("%s by %j with %d decimals is %s", (amount, known, decimals, expected) => expect(impliedFactor(yuan(amount), known, decimals)?.value.toFixed()).toBe(expected));
  it.each([["48289", [12, 1]], ["1", [0]], ["0", [0]], ["1", [8]]])("%s by %j does not come out", (amount, known) => expect(impliedFactor(yuan(amount), known)).toBeNull());
});
