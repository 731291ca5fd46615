import { exactDecimal } from "../../../src/domain/money";
import { productTerm, rankedExplanations, type Claim, type FactorKind, type FormationFactor, type FormationTerm } from "../../../src/domain/reconciliation";
import { claim, money, part, quantity, wageLine } from "./support";

type Kind = ReturnType<typeof rankedExplanations>[number]["kind"];
/** The explanations by one factor: kind, line, from, to, remainder. */
const of = (checked: Claim, ...kinds: Kind[]) => rankedExplanations(checked).filter(({ kind }) => (kinds.length > 0 ? kinds : ["headcount", "months", "wage", "rate"]).includes(kind))
  .map(({ kind, from, to, remainder, parts: [slip] }) => [kind, slip?.label, from, to, remainder]);

/** A factor as printed; implied where no text is given. */
const factor = (kind: FactorKind, value: string, text?: string, ...fits: string[]): FormationFactor => ({
  kind, value: exactDecimal(value), label: "", figure: text === undefined ? null : text.endsWith("元") ? money(text) : quantity(text), fits: fits.map((fit) => ({ label: "", value: exactDecimal(fit) })),
});
const product = (...factors: FormationFactor[]): FormationTerm => productTerm("行", factors);
const minus = (term: FormationTerm): FormationTerm => ({ ...term, sign: -1 });

describe("one factor of a line is another", () => {
  it.each<[name: string, checked: Claim, expected: unknown[][]]>([
    ["one person more", claim("4386816元", [wageLine("本科", 135, "2688")]), [["headcount", "本科", "135", "136", "0"]]],
    ["one person fewer", claim("4322304元", [wageLine("本科", 135, "2688")]), [["headcount", "本科", "135", "134", "0"]]],
    ["one person more, as far as the amount is printed", claim("438.7万元", [wageLine("本科", 135, "2688")]), [["headcount", "本科", "135", "136", "184"]]],
    ["half a last digit off", claim("13.5万元", [wageLine("本科", 9, "13550", 1)]), [["headcount", "本科", "9", "10", "-500"]]],
    ["not more", claim("13.5万元", [wageLine("本科", 9, "13551", 1)]), []],
    ["not where a last digit is worth more than a person", claim("4.4百万元", [wageLine("本科", 135, "2688")]), []],
    ["unless it comes out exactly", claim("5百万元", [wageLine("行", 400, "10000", 1)]), [["headcount", "行", "400", "500", "0"]]],
    ["never nobody", claim("0元", [wageLine("本科", 135, "2688")]), []],
    ["never fewer than nobody", claim("-32256元", [wageLine("本科", 135, "2688")]), []],
    ["of nobody nothing follows", claim("32256元", [wageLine("本科", 0, "2688")]), []],
    ["of a line that is taken off, fewer", claim("16914元", [wageLine("共", 21, "1234", 1), minus(wageLine("减", 16, "600", 1))]), [["headcount", "减", "16", "15", "0"]]],
    ["of a line that is taken off, more", claim("15714元", [wageLine("共", 21, "1234", 1), minus(wageLine("减", 16, "600", 1))]), [["headcount", "减", "16", "17", "0"]]],
    ["not half a person", claim("16614元", [wageLine("共", 21, "1234", 1), minus(wageLine("减", 16, "600", 1))]), []],
    ["pieces count as people do", claim("300元", [product(factor("count", "2", "2个"), factor("rate", "100", "100元"))]), [["headcount", "行", "2", "3", "0"], ["rate", "行", "100", "150", "0"]]],
    ["eleven months", claim("3991680元", [wageLine("本科", 135, "2688")]), [["months", "本科", "12", "11", "0"]]],
    ["twelve months", claim("4354560元", [wageLine("本科", 135, "2688", 11)]), [["months", "本科", "11", "12", "0"]]],
    ["never thirteen", claim("4717440元", [wageLine("本科", 135, "2688")]), []],
    ["another line's wage", claim("4082400元", [wageLine("本科", 135, "2688", 12, ["3024", "2520"])]), [["wage", "本科", "2688", "2520", "0"]]],
    ["a wage that stands nowhere", claim("4082400元", [wageLine("本科", 135, "2688", 12, ["2688"])]), []],
    ["a wage with a wrong digit", claim("4354560元", [wageLine("本科", 135, "2638")]), [["wage", "本科", "2638", "2688", "0"]]],
    ["a wage without its zero", claim("40320000元", [wageLine("本科", 150, "2240")]), [["headcount", "本科", "150", "1500", "0"], ["wage", "本科", "2240", "22400", "0"]]],
    ["a wage with a zero too many", claim("403200元", [wageLine("本科", 150, "2240")]), [["headcount", "本科", "150", "15", "0"], ["wage", "本科", "2240", "224", "0"]]],
    ["a wage to the 分", claim("79214元", [wageLine("本科", 100, "792.41", 1, ["792.14"])]), [["wage", "本科", "792.41", "792.14", "0"]]],
    ["a wage that is implied has no digits", claim("4354560元", [product(factor("headcount", "135", "135人"), factor("wage", "2638"), factor("months", "12"))]), []],
    ["nor zeros", claim("43545600元", [product(factor("headcount", "7", "7人"), factor("wage", "622080"))]), [["headcount", "行", "7", "70", "0"]]],
    ["but may be that of another line", claim("4354560元", [product(factor("headcount", "135", "135人"), factor("wage", "2638", undefined, "2688"), factor("months", "12"))]), [["wage", "行", "2638", "2688", "0"]]],
    ["a rate", claim("253000元", [product(factor("count", "253", "253个"), factor("rate", "600", "600元", "1000"))]), [["rate", "行", "600", "1000", "0"]]],
  ])("%s", (_name, checked, expected) => expect(of(checked)).toEqual(expected));

  it("costs one more where it fits only as printed", () => {
    const lines = [wageLine("约", 57, "9950", 1), wageLine("准", 57, "10000", 1)];
    expect(of(claim("114.7万元", lines), "headcount")).toEqual([["headcount", "约", "57", "58", "-100"], ["headcount", "准", "57", "58", "-150"]]);
    expect(of(claim("114.8万元", [...lines, part("零头", "850元")]), "headcount")).toEqual([["headcount", "准", "57", "58", "0"], ["headcount", "约", "57", "58", "50"]]);
  });
  it("takes an implied factor for safer than a printed one of which nothing is known", () => {
    // 10 → 11 people, or 10 → 11 months; both one wrong digit.
    const line = (months?: string) => product(factor("headcount", "10", "10人"), factor("wage", "100"), factor("months", "10", months));
    const kinds = (months?: string) => of(claim("11000元", [line(months)])).map(([kind]) => kind);
    expect([kinds(), kinds("10个月")]).toEqual([["headcount", "months"], ["headcount", "months"]]);
    const spared: Claim["confidence"] = (figure) => (figure.kind === "people" ? 3 : 0);
    const first = (months?: string) => of(claim("11000元", [line(months)], { confidence: spared }))[0]?.[0];
    expect([first(), first("10个月")]).toEqual(["headcount", "months"]);
  });
});

describe("people counted on the wrong line", () => {
  const slips = (checked: Claim) => rankedExplanations(checked).filter(({ kind }) => kind === "offsetting")
    .map(({ parts, remainder }) => [...parts.map(({ label, from, to, effect }) => `${label} ${from} → ${to}: ${effect}`), remainder]);
  const lines = (left: number, right: number): FormationTerm[] => [wageLine("高", left, "3000", 1), wageLine("低", right, "2000", 1)];
  const sum = (terms: readonly FormationTerm[], more: number): string => `${terms.reduce((total, { amount }) => total.plus(amount), exactDecimal(more)).toFixed()}元`;

  it.each<[name: string, terms: FormationTerm[], difference: number, expected: unknown[][]]>([
    ["one", lines(31, 47), 1000, [["高 31 → 32: 3000", "低 47 → 46: -2000", "0"]]],
    ["the other way", lines(31, 47), -1000, [["低 47 → 48: 2000", "高 31 → 30: -3000", "0"]]],
    ["five", lines(31, 47), 5000, [["高 31 → 36: 15000", "低 47 → 42: -10000", "0"]]],
    ["not six", lines(31, 47), 6000, []],
    ["not half a person", lines(31, 47), 500, []],
    ["all but one of a line", lines(31, 3), 2000, [["高 31 → 33: 6000", "低 3 → 1: -4000", "0"]]],
    ["not all of a line", lines(31, 2), 2000, []],
    ["to a line that has nobody: there is no such line", [wageLine("高", 31, "3000", 1), wageLine("空", 0, "2000", 1)], -1000, []],
    ["not between lines that cost alike", [wageLine("一", 31, "3000", 1), wageLine("二", 47, "3000", 1)], 1000, []],
    ["not with a line that is a printed amount", [wageLine("高", 31, "3000", 1), part("低", "94000元")], 1000, []],
  ])("%s", (_name, terms, difference, expected) => expect(slips(claim(sum(terms, difference), terms))).toEqual(expected));

  it("not with a line that is taken off", () => expect(slips(claim("2000元", [wageLine("高", 31, "3000", 1), minus(wageLine("低", 46, "2000", 1))]))).toEqual([]));
  it("fewer people first", () => {
    const terms = [...lines(31, 47), wageLine("中", 20, "2500", 1)];
    expect(slips(claim(sum(terms, 1000), terms)).map(([first, second]) => [first, second])).toEqual([
      ["高 31 → 32: 3000", "低 47 → 46: -2000"], ["高 31 → 33: 6000", "中 20 → 18: -5000"], ["中 20 → 22: 5000", "低 47 → 45: -4000"],
    ]);
  });
  it.each([[60, 1], [61, 0]])("among %i lines: %i", (count, found) => {
    const terms = [...lines(31, 47), ...Array.from({ length: count - 2 }, (_, index) => wageLine(`行${index}`, 3, String(500_000 + 7_001 * index ** 2), 1))];
    expect(slips(claim(sum(terms, 1000), terms))).toHaveLength(found);
  });
});
