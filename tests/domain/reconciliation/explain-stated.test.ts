import { exactDecimal, yuanDecimal } from "../../../src/domain/money";
import { printsAs, rankedExplanations, figureStep, unitFactor, type Claim, type FormationTerm } from "../../../src/domain/reconciliation";
import { claim, money, part, printed, quantity, wageLine } from "./support";

const parts = (...texts: string[]): FormationTerm[] => texts.map((text, index) => part("甲乙丙丁".charAt(index), text));
type Kind = ReturnType<typeof rankedExplanations>[number]["kind"];
/** The explanations of some kinds that blame the stated figure itself: kind, from, to, detail, remainder. */
const of = (kinds: readonly Kind[], checked: Claim) => rankedExplanations(checked)
  .flatMap(({ kind, from, to, detail, remainder, parts: [slip] }) => (kinds.includes(kind) && slip?.label === "" ? [[kind, from, to, detail, remainder]] : []));
/** Something that no slip of its own explains, of so many 元. */
const amount = (text: string): FormationTerm[] => [wageLine("", 1, text, 1)];

describe("the stated amount is only rounded", () => {
  it.each<[name: string, stated: string, formation: readonly FormationTerm[], expected: unknown[][]]>([
    ["half-up", "343万元", parts("3426000元"), [["rounding", "3426000", "3430000", "half-up", "0"]]],
    ["carried", "51万元", parts("504207.12元"), [["rounding", "504207.12", "510000", "ceiling", "0"]]],
    ["cut", "50万元", parts("508207.12元"), [["rounding", "508207.12", "500000", "floor", "0"]]],
    ["half-up where carrying says the same", "51万元", parts("508207.12元"), [["rounding", "508207.12", "510000", "half-up", "0"]]],
    ["to decimals of 万元", "50.42万元", parts("504207.12元"), [["rounding", "504207.12", "504200", "half-up", "0"]]],
    ["not by more", "52万元", parts("504207.12元"), []],
    ["percents", "95%", parts("95.4%"), [["rounding", "95.4", "95", "half-up", "0"]]],
  ])("%s", (_name, stated, formation, expected) => expect(of(["rounding"], claim(stated, formation))).toEqual(expected));

  it("is the simplest where 元 are shown in 万元, and far from it where a list has the unit of its total", () => {
    expect(rankedExplanations(claim("51万元", parts("504207.12元")))[0]?.kind).toBe("rounding");
    const [first] = rankedExplanations(claim("5.1万元", parts("5.01万元")));
    expect(first?.kind).toBe("digits");
  });
});

describe("the stated amount has another unit, or zeros too many or too few", () => {
  it.each<[name: string, stated: string, formation: readonly FormationTerm[], expected: unknown[][]]>([
    ["元 for 万元", "67.68元", parts("67.68万元"), [["unit", "万元", "元", "", "0"]]],
    ["万元 for 元", "258048万元", amount("258048"), [["unit", "元", "万元", "", "0"]]],
    ["亿元 for 万元", "12.5亿元", parts("12.5万元"), [["unit", "万元", "亿元", "", "0"]]],
    ["百万元 for 百元", "12.5百万元", parts("1250元"), [["unit", "百元", "百万元", "", "0"]]],
    ["千万元 for 千元", "12.5千万元", parts("12500元"), [["unit", "千元", "千万元", "", "0"]]],
    ["ten thousand times where there is no such unit", "12.5十万元", parts("125元"), [["magnitude", "125", "1250000", "", "0"]]],
    ["ten times", "43545600元", amount("4354560"), [["magnitude", "4354560", "43545600", "", "0"]]],
    ["a tenth", "435456元", amount("4354560"), [["magnitude", "4354560", "435456", "", "0"]]],
    ["a hundred times", "1230000元", amount("12300"), [["magnitude", "12300", "1230000", "", "0"]]],
    ["a hundredth", "123元", amount("12300"), [["magnitude", "12300", "123", "", "0"]]],
    ["a thousand times", "12300000元", amount("12300"), [["magnitude", "12300", "12300000", "", "0"]]],
    ["a thousandth", "12.3元", amount("12300"), [["magnitude", "12300", "12.3", "", "0"]]],
    ["a hundred thousand times is nothing of it", "1230000000元", amount("12300"), []],
    ["ten times as far as it is printed", "50万元", amount("50420.7"), [["magnitude", "50420.7", "500000", "", "0"]]],
    ["one printed digit says too little", "5万元", amount("5042.07"), []],
    ["zeros in front are no digits", "0.05万元", amount("5042.07"), []],
    ["nothing stated", "0元", amount("12300"), []],
    ["nothing expected", "12300元", [...amount("500"), { ...amount("500")[0] as FormationTerm, sign: -1 }], []],
    ["people", "490人", parts("49人"), []],
    ["percents", "9.5%", parts("95%"), [["magnitude", "95", "9.5", "", "0"]]],
    ["percents never have another unit", "0.5%", parts("5000%"), [["magnitude", "5000", "0.5", "", "0"]]],
  ])("%s", (_name, stated, formation, expected) => expect(of(["unit", "magnitude"], claim(stated, formation))).toEqual(expected));
});

describe("digits of the stated amount", () => {
  it.each<[name: string, stated: string, formation: readonly FormationTerm[], expected: unknown[][]]>([
    ["exchanged", "4345560元", amount("4354560"), [["digits", "4354560", "4345560", "transposed", "0"]]],
    ["left out", "435460元", amount("4354560"), [["digits", "4354560", "435460", "dropped", "0"]]],
    ["put in", "43454560元", amount("4354560"), [["digits", "4354560", "43454560", "added", "0"]]],
    ["wrong", "4354570元", amount("4354560"), [["digits", "4354560", "4354570", "wrong", "0"]]],
    ["of the printed unit", "12.93万元", amount("129400"), [["digits", "129400", "129300", "wrong", "0"]]],
    ["below 0", "-1243元", [{ ...amount("1234")[0] as FormationTerm, sign: -1 }], [["digits", "-1234", "-1243", "transposed", "0"]]],
    ["not of another sign", "-1243元", amount("1234"), []],
    ["not of people", "94人", [wageLine("", 49, "1", 1)], []],
    ["two decimals more than printed are compared as they are", "12.3万元", amount("129340"), []],
    ["more decimals are rounded away first, up", "130.53万元", amount("1350212.4"), [["digits", "1350212.4", "1305300", "transposed", "0"]]],
    ["or half-up", "130.52万元", amount("1350212.4"), [["digits", "1350212.4", "1305200", "transposed", "0"]]],
    ["with three digits at least", "31万元", amount("130212.4"), []],
  ])("%s", (_name, stated, formation, expected) => expect(of(["digits"], claim(stated, formation))).toEqual(expected));
});

describe("another line's amount", () => {
  const foreign = (stated: string, values: readonly string[], more: Partial<Claim> = {}) =>
    rankedExplanations(claim(stated, amount("258048"), { elsewhere: values.map((value, index) => ({ label: `第${index + 1}`, value: exactDecimal(value) })), ...more })).filter(({ kind }) => kind === "foreign").map(({ from, to, parts: [slip] }) => [slip?.label, from, to]);
  it("is the first that is the same", () => expect(foreign("635040元", ["1", "635040", "635040"])).toEqual([["第2", "258048", "635040"]]));
  it("is none where none is", () => expect(foreign("635040元", ["635041"])).toEqual([]));
  it("is not that of nothing", () => expect(foreign("0元", ["0"])).toEqual([]));
  it("is not the figure itself", () => {
    const figure = money("635040元");
    const elsewhere = (own: typeof figure | null) => [{ label: "", value: exactDecimal("635040"), figure: own }];
    const kinds = (own: typeof figure | null) => rankedExplanations({ ...claim("635040元", amount("258048")), figure, elsewhere: elsewhere(own) }).some(({ kind }) => kind === "foreign");
    expect([kinds(figure), kinds(null), kinds(money("635040元"))]).toEqual([false, true, true]);
  });
  it.each([
    ["a round one says little", "100000元", "wage"], ["one with two digits says more", "120000元", "foreign"],
    ["zeros in front and behind do not count", "0.5元", "wage"],
  ])("%s", (_name, stated, expected) => {
    // The wage of 10 people that makes it true stands on another line: a little dearer than another line's amount.
    const value = yuanDecimal(money(stated).amount);
    const line = wageLine("", 10, "777", 1, [exactDecimal(value.div(10)).toFixed()]);
    const confidence: Claim["confidence"] = (figure) => (figure === line.factors[1]?.figure ? 2 : 0);
    const [first] = rankedExplanations(claim(stated, [line], { confidence, elsewhere: [{ label: "", value }] }));
    expect(first?.kind).toBe(expected);
  });
});

describe("how finely a figure is printed", () => {
  it.each([
    ["135人", "1", "1"], ["5.71万人", "100", "10000"], ["0万人", "1", "1"], ["95%", "1", "1"], ["9.5%", "0.1", "1"], ["9.5‰", "0.01", "0.1"], ["67.68万元", "100", "10000"],
    ["0.00万元", "100", "10000"], ["12.345元", "0.001", "1"], ["3亿元", "100000000", "100000000"],
  ])("%s: a last digit is worth %s, the unit %s", (text, step, unit) => {
    const figure = printed(text);
    expect([figureStep(figure).toFixed(), unitFactor(figure).toFixed()]).toEqual([step, unit]);
  });
  it.each([
    ["half a last digit below", "67.68万元", "676750", true], ["half above", "67.68万元", "676850", true], ["less than that", "67.68万元", "676749.99", false], ["more than that", "67.68万元", "676850.01", false],
    ["of people in 万", "5.71万人", "57149", true],
  ])("prints as: %s", (_name, text, value, isSame) => expect(printsAs(printed(text), exactDecimal(value))).toBe(isSame));
  it("counts people as such", () => expect(quantity("5.71万人").value.toFixed()).toBe("57100"));
});
