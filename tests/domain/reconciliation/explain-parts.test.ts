import { exactDecimal } from "../../../src/domain/money";
import { printedTerm, productTerm, rankedExplanations, type Claim, type FormationTerm } from "../../../src/domain/reconciliation";
import { claim, money, part, wageLine } from "./support";

const LIST = [part("办公费", "8.35万元"), part("印刷费", "1.2万元"), part("邮电费", "0.75万元"), part("差旅费", "2.45万元")];
const parts = (...texts: string[]): FormationTerm[] => texts.map((text, index) => part("甲乙丙丁戊己庚".charAt(index), text));

type Kind = ReturnType<typeof rankedExplanations>[number]["kind"];
/** The explanations of some kinds: kind, label, from, to, detail, remainder. */
const of = (kinds: readonly Kind[], checked: Claim) => rankedExplanations(checked).filter(({ kind }) => kinds.includes(kind))
  .map(({ kind, parts: slips, detail, remainder }) => [kind, slips.map(({ label }) => label).join(), slips.map(({ from }) => from).join(), slips.map(({ to }) => to).join(), detail, remainder]);

describe("one part left out, counted twice, or taken from elsewhere", () => {
  const ofPart = (checked: Claim) => of(["omitted", "doubled", "foreign"], checked);
  it.each<[name: string, checked: Claim, expected: unknown[][]]>([
    ["left out", claim("11.55万元", LIST), [["omitted", "印刷费", "12000", "0", "", "0"]]],
    ["counted twice", claim("13.95万元", LIST), [["doubled", "印刷费", "12000", "24000", "", "0"]]],
    ["a part that is taken off, left out", claim("30元", [part("共", "30元"), part("减", "12元", -1)]), [["omitted", "减", "12", "0", "", "0"]]],
    ["a part that is taken off, taken off twice", claim("6元", [part("共", "30元"), part("减", "12元", -1)]), [["doubled", "减", "12", "24", "", "0"]]],
    ["left out, as far as the total is printed", claim("10万元", LIST), [["omitted", "差旅费", "24500", "0", "", "-3000"]]],
    ["counted twice, as far as the total is printed", claim("15万元", LIST), [["doubled", "差旅费", "24500", "49000", "", "-2000"]]],
    ["the only part there is", claim("20元", parts("10元")), []],
    ["a part of 0", claim("10元", parts("10元", "0元", "7元")), [["omitted", "丙", "7", "0", "", "0"]]],
    ["a line printed twice", claim("12.75万元", [...LIST, part("印刷费", "1.2万元")]), [["doubled", "印刷费", "24000", "12000", "", "0"], ["doubled", "印刷费", "24000", "12000", "", "0"]]],
    ["a line printed twice under two numbers", claim("30元", [part("1、联络员补助", "10元"), part("2、车费", "20元"), part("3、联络员补助", "10元")]), [["doubled", "1、联络员补助", "20", "10", "", "0"], ["doubled", "3、联络员补助", "20", "10", "", "0"]]],
    ["two lines of one label and another amount", claim("30元", [part("补助", "10元"), part("补助", "30元")]), [["omitted", "补助", "10", "0", "", "0"]]],
    ["two lines of one amount and another label", claim("25元", [part("甲", "10元"), part("乙", "10元"), part("丙", "15元")]), [["omitted", "甲", "10", "0", "", "0"], ["omitted", "乙", "10", "0", "", "0"]]],
    ["two lines without labels", claim("25元", [part("", "10元"), part("", "10元"), part("", "15元")]), [["omitted", "", "10", "0", "", "0"], ["omitted", "", "10", "0", "", "0"]]],
    ["another line's figure with the rest", claim("37元", parts("10元", "20元"), { elsewhere: [{ label: "别处", value: exactDecimal(7) }] }), [["foreign", "别处", "0", "7", "", "0"]]],
    ["a figure elsewhere that is none of the difference", claim("37元", parts("10元", "20元"), { elsewhere: [{ label: "别处", value: exactDecimal(8) }] }), []],
    ["a figure elsewhere that the list has too", claim("50元", parts("10元", "20元", "20元").slice(0, 2), { elsewhere: [{ label: "别处", value: exactDecimal(20) }] }), [["doubled", "乙", "20", "40", "", "0"]]],
    ["another line's figure beside the only part", claim("17元", parts("10元"), { elsewhere: [{ label: "别处", value: exactDecimal(7) }] }), []],
  ])("%s", (_name, checked, expected) => expect(ofPart(checked)).toEqual(expected));

  it("does not take the stated figure itself for another line's", () => {
    const figure = money("60元");
    const checked = { ...claim("60元", parts("10元", "20元")), figure, elsewhere: [{ label: "自己", value: exactDecimal(30), figure }] };
    expect(ofPart(checked)).toEqual([]);
  });
  it("puts what fits exactly before what fits as printed", () => {
    const [first, second] = ofPart(claim("10万元", [part("近", "2.45万元"), part("准", "2.75万元"), part("余", "7.55万元")]));
    expect([first?.slice(0, 2), first?.at(-1), second?.slice(0, 2), second?.at(-1)]).toEqual([["omitted", "准"], "0", ["omitted", "近"], "-3000"]);
  });
  it("weighs what is known of a part by one at most, and never for it", () => {
    const [a, b] = [part("甲", "10元"), part("乙", "10元")];
    const labels = (confidence: Claim["confidence"]) => of(["omitted"], claim("27元", [a, b, part("丙", "17元")], { confidence })).map(([, label]) => label);
    expect(labels((figure) => (figure === a.figure ? 6 : figure === b.figure ? 1 : 0))).toEqual(["甲", "乙"]);
    expect(labels((figure) => (figure === a.figure ? 1 : 0))).toEqual(["乙", "甲"]);
    expect(labels((figure) => (figure === b.figure ? -4 : 0))).toEqual(["甲", "乙"]);
  });
});

describe("one printed part is wrong", () => {
  const ofPart = (checked: Claim) => of(["unit", "magnitude", "digits"], checked).filter(([, label]) => label !== "");
  it.each<[name: string, checked: Claim, expected: unknown[][]]>([
    ["元 for 万元", claim("100007元", parts("10元", "7元")), [["unit", "甲", "元", "万元", "", "0"]]],
    ["万元 for 元", claim("17元", parts("10万元", "7元")), [["unit", "甲", "万元", "元", "", "0"]]],
    ["万元 for 亿元", claim("300000007元", parts("3万元", "7元")), [["unit", "甲", "万元", "亿元", "", "0"]]],
    ["ten thousand times where there is no such unit", claim("3000007元", parts("3百元", "7元")), [["magnitude", "甲", "300", "3000000", "", "0"]]],
    ["a tenth", claim("37元", parts("300元", "7元")), [["magnitude", "甲", "300", "30", "", "0"]]],
    ["ten times", claim("3007元", parts("300元", "7元")), [["magnitude", "甲", "300", "3000", "", "0"]]],
    ["a hundredth", claim("10元", parts("300元", "7元")), [["magnitude", "甲", "300", "3", "", "0"]]],
    ["a hundred times", claim("30007元", parts("300元", "7元")), [["magnitude", "甲", "300", "30000", "", "0"]]],
    ["a thousandth", claim("13元", parts("6000元", "7元")), [["magnitude", "甲", "6000", "6", "", "0"]]],
    ["a thousand times", claim("6000007元", parts("6000元", "7元")), [["magnitude", "甲", "6000", "6000000", "", "0"]]],
    ["digits exchanged", claim("21007元", parts("12000元", "7元")), [["digits", "甲", "12000", "21000", "transposed", "0"]]],
    ["a digit left out", claim("12345007元", parts("1235000元", "7元")), [["digits", "甲", "1235000", "12345000", "dropped", "0"]]],
    ["digits of the printed unit, not of 元", claim("8.53万元", parts("8.35万元", "0万元")), [["digits", "甲", "83500", "85300", "transposed", "0"]]],
    ["in a part that is taken off", claim("9979元", [part("共", "10000元"), part("减", "12元", -1)]), [["digits", "减", "12", "21", "transposed", "0"]]],
    ["not of another sign", claim("-293元", parts("300元", "7元")), []],
    ["not nothing", claim("7元", parts("300元", "7元")), []],
  ])("%s", (_name, checked, expected) => expect(ofPart(checked)).toEqual(expected));

  it("is no matter of what is not printed, of people, or of products", () => {
    const implied = printedTerm("推算", exactDecimal(12), null);
    expect(ofPart(claim("28元", [implied, ...parts("7元")]))).toEqual([]);
    expect(ofPart(claim("28人", parts("12人", "7人")))).toEqual([]);
    const line = { ...productTerm("行", wageLine("", 12, "1", 1).factors), figure: money("12元") };
    expect(ofPart(claim("28元", [line, ...parts("7元")]))).toEqual([]);
  });
  it("blames the part that nothing confirms", () => {
    const [a, b] = parts("12000元", "34000元");
    if (!a || !b) throw new Error("no parts");
    // 12000 → 21000, or 34000 → 43000: both nine thousand more.
    const first = (confidence: Claim["confidence"]) => of(["digits"], claim("55000元", [a, b], { confidence }))[0]?.[1];
    expect([first(() => 0), first((figure) => (figure === a.figure ? 3 : 0)), first((figure) => (figure === b.figure ? -4 : 0))]).toEqual(["甲", "乙", "乙"]);
  });
  it("puts a wrong unit before a wrong magnitude, and exchanged digits before a wrong one", () => {
    expect(ofPart(claim("3000300元", [part("百元", "3百元"), part("元", "300元")])).map(([kind, label]) => [kind, label])).toEqual([["unit", "元"], ["magnitude", "百元"]]);
    expect(ofPart(claim("31元", [part("错一位", "10元"), part("换位", "12元")])).map(([, label, , to, detail]) => [label, to, detail])).toEqual([["换位", "21", "transposed"], ["错一位", "19", "wrong"]]);
  });
});

describe("several parts", () => {
  const ofParts = (checked: Claim) => of(["subset"], checked);
  const SEVEN = parts("1231元", "2617元", "4093元", "3343元", "1789元", "5279元", "6151元");

  it.each<[name: string, checked: Claim, expected: unknown[][]]>([
    ["left out", claim("19929元", SEVEN), [["subset", "甲,丁", "1231,3343", "0,0", "left-out", "0"]]],
    ["counted twice", claim("28909元", SEVEN), [["subset", "乙,戊", "2617,1789", "5234,3578", "counted-twice", "0"]]],
    ["alone counted, where fewer are than were left out", claim("5132元", SEVEN), [
      ["subset", "甲,乙,丙,己,庚", "1231,2617,4093,5279,6151", "0,0,0,0,0", "only-these", "0"], ["subset", "甲,乙,丙,己,庚", "1231,2617,4093,5279,6151", "0,0,0,0,0", "left-out", "0"],
    ]],
    ["left out with one that is taken off", claim("1981元", [part("甲", "1231元"), part("乙", "2617元", -1), part("丙", "4093元"), part("丁", "3343元", -1), part("戊", "5279元")]),
      [["subset", "乙,戊", "2617,5279", "0,0", "left-out", "0"]]],
    ["to the 厘", claim("10.005元", parts("1.231元", "2.617元", "4.093元", "3.343元", "2.569元", "0.726元")), [["subset", "甲,丁", "1.231,3.343", "0,0", "left-out", "0"]]],
    ["of three", claim("4093元", SEVEN.slice(0, 3)), [["subset", "甲,乙", "1231,2617", "0,0", "left-out", "0"], ["subset", "甲,乙", "1231,2617", "0,0", "only-these", "0"]]],
    ["but not of two", claim("0元", SEVEN.slice(0, 2)), []],
  ])("%s", (_name, checked, expected) => expect(ofParts(checked)).toEqual(expected));
});
